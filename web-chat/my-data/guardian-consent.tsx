import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm, Tag, Tooltip } from 'antd'
import type { GuardianConsentState } from '../../api/contract/privacy.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { myDataWords } from './words.ts'

/** Of somebody below fourteen: whether a guardian consented, for the teacher who holds the form to write down. */
export function GuardianConsent({ person }: { person: { id: string; birthDate: string | null } }) {
  const text = useText()
  const words = useWords(myDataWords)
  const client = useQueryClient()
  const path = `/api/people/${encodeURIComponent(person.id)}/guardian-consent`
  const queryKey = ['guardian-consent', person.id]
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => requestJson<GuardianConsentState>(path, { signal }),
    enabled: person.birthDate !== null,
  })
  const record = useMutation({
    mutationFn: (given: boolean) => requestJson(path, { method: 'PUT', body: { given } }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  })
  if (!data?.needed) return null
  return (
    <>
      {data.given && <Tag color="success">{words.guardianGiven}</Tag>}
      <Popconfirm
        title={data.given ? words.withdrawGuardian : words.recordGuardian}
        description={data.given ? undefined : words.recordGuardianDetail}
        onConfirm={() => record.mutate(!data.given)}
      >
        <Tooltip open={record.isError} title={record.isError ? errorText(record.error, text) : ''}>
          <Button size="small" loading={record.isPending}>
            {data.given ? words.withdrawGuardian : words.recordGuardian}
          </Button>
        </Tooltip>
      </Popconfirm>
    </>
  )
}
