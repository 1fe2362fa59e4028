import { DeleteOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { clauseQuery } from '../api/queries.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { type ChosenClause, ClausePicker } from '../workshop/clause-picker.tsx'
import { Labelled } from '../workshop/labelled.tsx'
import { editWords } from './edit-words.ts'
import type { Content } from './item-draft.ts'
import styles from './question-bank.module.css'

type Sources = Content['sources']
const most = 10

/** The clauses that an item rests on, each with the words of it that bear the key out. */
export function SourceFields({ sources, onChange }: { sources: Sources; onChange: (sources: Sources) => void }) {
  const text = useText()
  const words = useWords(editWords)
  const client = useQueryClient()
  const [chosen, setChosen] = useState<readonly ChosenClause[] | null>(null)
  const take = useMutation({
    mutationFn: (clauses: readonly ChosenClause[]) =>
      Promise.all(clauses.map(({ id }) => client.fetchQuery(clauseQuery(id)))),
    onSuccess: (clauses) => {
      const added = clauses
        .filter(({ id }) => !sources.some(({ clauseId }) => clauseId === id))
        .map(({ id, label, page, text: quote, document }) => ({
          clauseId: id,
          documentId: document.id,
          documentTitle: document.title,
          clause: label,
          page,
          quote,
        }))
      onChange([...sources, ...added])
      setChosen(null)
    },
  })
  return (
    <fieldset className={styles.card}>
      <legend>{words.sources}</legend>
      {sources.map((source, at) => (
        <div key={source.clauseId} className={styles.part}>
          <div className={styles.grow}>
            <Labelled label={words.quote(`《${source.documentTitle}》${source.clause}`)}>
              {(id) => (
                <Input.TextArea
                  id={id}
                  autoSize={{ minRows: 2, maxRows: 8 }}
                  value={source.quote}
                  onChange={({ target }) =>
                    onChange(sources.map((one, other) => (other === at ? { ...one, quote: target.value } : one)))
                  }
                />
              )}
            </Labelled>
          </div>
          <Button
            type="text"
            aria-label={words.remove(source.clause)}
            icon={<DeleteOutlined aria-hidden />}
            onClick={() => onChange(sources.filter((one) => one !== source))}
          />
        </div>
      ))}
      <div>
        <Button onClick={() => setChosen([])}>{words.addSource}</Button>
      </div>
      {chosen !== null && (
        <Modal
          open
          title={words.addSource}
          onCancel={() => setChosen(null)}
          footer={[
            <Button key="close" onClick={() => setChosen(null)}>
              {words.close}
            </Button>,
            <Button
              key="take"
              type="primary"
              disabled={chosen.length === 0 || chosen.length > most}
              loading={take.isPending}
              onClick={() => take.mutate(chosen)}
            >
              {words.take(chosen.length)}
            </Button>,
          ]}
        >
          <ClausePicker chosen={chosen} onChange={setChosen} most={most} />
          {take.isError && <Alert type="error" role="alert" title={errorText(take.error, text)} />}
        </Modal>
      )}
    </fieldset>
  )
}
