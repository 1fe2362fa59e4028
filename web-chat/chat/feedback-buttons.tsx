import { DislikeFilled, DislikeOutlined, LikeFilled, LikeOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { GivenFeedback, NewFeedback } from '../../api/contract/feedback.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useRoute } from '../routing/use-route.ts'

const FeedbackDialog = lazy(() => import('./feedback-dialog.tsx').then((file) => ({ default: file.FeedbackDialog })))

/** Says what one thinks of an answer; discontent may be explained. */
export function FeedbackButtons({ messageId }: { messageId: string }) {
  const { page } = useRoute().route
  if (page.name !== 'chat' || page.conversationId === null) return null
  return <Buttons messageId={messageId} conversationId={page.conversationId} />
}

function Buttons({ messageId, conversationId }: { messageId: string; conversationId: string }) {
  const text = useText()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const queryKey = ['feedback', conversationId]
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      requestJson<GivenFeedback>(`/api/feedback?conversationId=${encodeURIComponent(conversationId)}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const give = useMutation({
    mutationFn: (body: NewFeedback) => requestJson('/api/feedback', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  })
  const given = data?.given.find((one) => one.messageId === messageId)?.verdict
  const up = () => give.mutate({ messageId, verdict: 'up', reasons: [], text: '' })
  return (
    <>
      <Button
        type="text"
        size="small"
        aria-label={text.contented}
        aria-pressed={given === 'up'}
        icon={given === 'up' ? <LikeFilled aria-hidden /> : <LikeOutlined aria-hidden />}
        onClick={up}
      />
      <Button
        type="text"
        size="small"
        aria-label={text.notContented}
        aria-pressed={given === 'down'}
        icon={given === 'down' ? <DislikeFilled aria-hidden /> : <DislikeOutlined aria-hidden />}
        onClick={() => setAsking(true)}
      />
      <span role="status" style={{ fontSize: 13 }}>
        {give.isError ? errorText(give.error, text) : give.isSuccess && text.thanked}
      </span>
      {asking && (
        <Suspense>
          <FeedbackDialog
            onClose={() => setAsking(false)}
            onSend={(said) => {
              setAsking(false)
              give.mutate({ messageId, verdict: 'down', ...said })
            }}
          />
        </Suspense>
      )}
    </>
  )
}
