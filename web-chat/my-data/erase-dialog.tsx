import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import type { ErasureReceiptView, RecordKindView } from '../../api/contract/privacy.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { myDataWords } from './words.ts'

/** One kind, or all of it. */
export type Erasing = { kind: RecordKindView } | { kind: null; guest: boolean }

type Props = { erasing: Erasing; onClose: () => void; onDone: (receipt: ErasureReceiptView) => void }

/** Asks before anything is erased, and erases it. */
export function EraseDialog({ erasing, onClose, onDone }: Props) {
  const text = useText()
  const words = useWords(myDataWords)
  const client = useQueryClient()
  const kinds = erasing.kind === null ? 'all' : [erasing.kind.id]
  const erase = useMutation({
    mutationFn: () => requestJson<ErasureReceiptView>('/api/my-data/erase', { method: 'POST', body: { kinds } }),
    onSuccess: async (receipt) => {
      onDone(receipt)
      onClose()
      await client.invalidateQueries()
    },
  })
  return (
    <Modal
      open
      closable={false}
      title={titleOf()}
      okText={words.erase}
      okButtonProps={{ danger: true, loading: erase.isPending }}
      cancelText={words.cancel}
      onOk={() => erase.mutate()}
      onCancel={onClose}
    >
      <p>{words.eraseDetail}</p>
      {erase.isError && <p role="alert">{errorText(erase.error, text)}</p>}
    </Modal>
  )

  function titleOf(): string {
    if (erasing.kind !== null) return words.eraseKindTitle(erasing.kind.title[text.languageTag])
    return erasing.guest ? words.eraseAllGuestTitle : words.eraseAllTitle
  }
}
