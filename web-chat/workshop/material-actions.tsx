import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Popconfirm } from 'antd'
import { requestJson } from '../api/request.ts'
import { useWords } from '../i18n/use-words.ts'
import { useRoute } from '../routing/use-route.ts'
import { lessonPath, type Material } from './queries.ts'
import type { useMaterialChange } from './use-material-change.ts'
import { workshopWords } from './words.ts'

type Props = { material: Material; ready: boolean; change: ReturnType<typeof useMaterialChange> }

/** The next step of a material's sign-off, sharing, copying and deleting. */
export function MaterialActions({ material, ready, change }: Props) {
  const words = useWords(workshopWords)
  const { navigate } = useRoute()
  const client = useQueryClient()
  const { id, own, status, revision, shared } = material
  const path = lessonPath(id)
  const to = (next: Material['status']) => change.mutate({ path: `${path}/status`, body: { revision, status: next } })
  const goTo = (item?: string) =>
    navigate({ page: { name: 'place', place: 'workshop', item }, clauseId: null, search: '' })
  const remove = useMutation({
    mutationFn: () => requestJson(path, { method: 'DELETE' }),
    onSuccess: () => {
      goTo()
      client.removeQueries({ queryKey: ['lessons', id] })
      return client.invalidateQueries({ queryKey: ['lessons'], exact: true })
    },
  })
  const copy = async () => goTo((await change.mutateAsync({ path: `${path}/copy`, method: 'POST' })).id)
  return (
    <>
      {own && status === 'draft' && (
        <Button type={ready ? 'primary' : 'default'} disabled={!ready} onClick={() => to('reviewed')}>
          {words.review}
        </Button>
      )}
      {own && status === 'reviewed' && (
        <>
          <Popconfirm title={words.approve} description={words.approveDetail} onConfirm={() => to('approved')}>
            <Button type="primary">{words.approve}</Button>
          </Popconfirm>
          <Button onClick={() => to('draft')}>{words.backToDraft}</Button>
        </>
      )}
      {own && status === 'approved' && (
        <>
          <Checkbox
            checked={shared}
            onChange={(event) => change.mutate({ path: `${path}/sharing`, body: { shared: event.target.checked } })}
          >
            {words.share}
          </Checkbox>
          <Button onClick={() => to('draft')}>{words.newVersion}</Button>
        </>
      )}
      <Button onClick={() => void copy().catch(() => undefined)}>{words.copy}</Button>
      {own && (
        <Popconfirm title={words.deleteDetail} onConfirm={() => remove.mutate()}>
          <Button danger loading={remove.isPending}>
            {words.delete}
          </Button>
        </Popconfirm>
      )}
    </>
  )
}
