import { useMutation } from '@tanstack/react-query'
import { Modal } from 'antd'
import type { LibraryDocument } from '../../api/contract/library.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { documentPath } from './queries.ts'
import { useRefreshLibrary } from './use-refresh-library.ts'
import { libraryWords } from './words.ts'

type Props = {
  document: Pick<LibraryDocument, 'id' | 'title' | 'clauseCount'>
  onClose: () => void
  onRemoved: () => void
}

/** Asks once before a document is deleted for good, saying what goes and what stays, and deletes it. */
export function DeleteDialog({ document, onClose, onRemoved }: Props) {
  const text = useText()
  const words = useWords(libraryWords)
  const refresh = useRefreshLibrary()
  const remove = useMutation({
    mutationFn: () => requestJson(documentPath(document.id), { method: 'DELETE' }),
    onSuccess: () => {
      onClose()
      onRemoved()
      refresh()
    },
  })
  return (
    <Modal
      open
      title={words.confirmRemove(document.title)}
      okText={words.remove}
      okButtonProps={{ danger: true, loading: remove.isPending }}
      onOk={() => remove.mutate()}
      onCancel={onClose}
    >
      <p>{words.removeDetail(document.clauseCount)}</p>
      <p>{words.removeKept}</p>
      <p>
        <strong>{words.removeForGood}</strong>
      </p>
      {remove.isError && <p role="alert">{errorText(remove.error, text)}</p>}
    </Modal>
  )
}
