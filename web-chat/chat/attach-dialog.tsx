import { Modal } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import { Intake } from '../intake/intake.tsx'
import { useRoute } from '../routing/use-route.ts'
import { conventionWords } from './convention-words.ts'

/** The library's own way in, above the chat: files and addresses, each with its progress. */
export function AttachDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(conventionWords)
  const { navigate } = useRoute()
  return (
    <Modal open title={words.attachTitle} footer={null} onCancel={onClose}>
      <p>{words.attachDetail}</p>
      <Intake
        onOpen={(documentId) => navigate({ page: { name: 'library', documentId }, clauseId: null, search: '' })}
      />
    </Modal>
  )
}
