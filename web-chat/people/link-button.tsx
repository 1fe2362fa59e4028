import { useMutation } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import type { HandedLink, PersonRow } from '../../api/contract/identity.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LinkDialog } from './link-dialog.tsx'
import { peopleWords } from './words.ts'

/** Makes a one-time link for somebody and shows it. */
export function LinkButton({ person }: { person: PersonRow }) {
  const text = useText()
  const words = useWords(peopleWords)
  const give = useMutation({
    mutationFn: () => requestJson<HandedLink>(`/api/people/${encodeURIComponent(person.id)}/link`, { method: 'POST' }),
  })
  return (
    <>
      <Tooltip open={give.isError} title={give.isError ? errorText(give.error, text) : ''}>
        <Button size="small" loading={give.isPending} onClick={() => give.mutate()}>
          {words.giveLink}
        </Button>
      </Tooltip>
      {give.data && <LinkDialog name={person.name} link={give.data} onClose={() => give.reset()} />}
    </>
  )
}
