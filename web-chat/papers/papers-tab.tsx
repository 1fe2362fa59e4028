import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Skeleton } from 'antd'
import { useState } from 'react'
import type { PaperView } from '../../api/contract/papers.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { RouteLink } from '../routing/route-link.tsx'
import { useRoute } from '../routing/use-route.ts'
import page from '../theme/page.module.css'
import { paperWords } from './paper-words.ts'
import { papersQuery } from './queries.ts'
import { QuestionImport } from './question-import.tsx'

/** The teacher's papers, and starting a new one. */
export function PapersTab() {
  const text = useText()
  const words = useWords(paperWords)
  const client = useQueryClient()
  const { navigate } = useRoute()
  const [title, setTitle] = useState('')
  const papers = useQuery(papersQuery)
  const create = useMutation({
    mutationFn: () => requestJson<PaperView>('/api/papers', { method: 'POST', body: { title } }),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['papers'] })
      navigate({ page: { name: 'place', place: 'papers', item: id } })
    },
  })
  return (
    <div className={page.section}>
      <form
        className={page.line}
        onSubmit={(event) => {
          event.preventDefault()
          if (title.trim() !== '') create.mutate()
        }}
      >
        <Input
          aria-label={words.newPaper}
          placeholder={words.newPaper}
          maxLength={80}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
        <Button type="primary" htmlType="submit" disabled={title.trim() === ''} loading={create.isPending}>
          {words.create}
        </Button>
        <Button onClick={() => navigate({ page: { name: 'place', place: 'papers', item: 'blueprint' } })}>
          {words.fromBlueprint}
        </Button>
      </form>
      {create.isError && <Alert type="error" role="alert" title={errorText(create.error, text)} />}
      <QuestionImport />
      {papers.isError && <LoadFailure error={papers.error} onRetry={() => papers.refetch()} />}
      {papers.isPending && <Skeleton active />}
      {papers.data?.length === 0 && <p className={page.soft}>{words.none}</p>}
      {papers.data && papers.data.length > 0 && (
        <ul className={page.rows}>
          {papers.data.map((paper) => (
            <li key={paper.id}>
              <span>
                <RouteLink page={{ name: 'place', place: 'papers', item: paper.id }}>{paper.title}</RouteLink>
                <br />
                <span className={page.soft}>{words.facts(paper.questions, paper.marks, paper.minutes)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
