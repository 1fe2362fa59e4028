import { Input, InputNumber, Select } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import { useItemKinds } from '../quiz/use-item-kinds.ts'
import page from '../theme/page.module.css'
import { Labelled } from '../workshop/labelled.tsx'
import { editWords } from './edit-words.ts'
import { type Content, commonParts, emptyItem } from './item-draft.ts'
import styles from './question-bank.module.css'
import { SourceFields } from './source-fields.tsx'
import { TagsField } from './tags-field.tsx'
import { TypeFields } from './type-fields.tsx'

export type Draft = { content: Content; tags: string[] }
type Props = { draft: Draft; onChange: (draft: Draft) => void }

/** Everything of an item that a teacher may write, whatever its type. */
export function ItemFields({ draft, onChange }: Props) {
  const words = useWords(editWords)
  const kinds = useItemKinds()
  const { content, tags } = draft
  const set = (next: Content) => onChange({ ...draft, content: next })
  const open = content.type === 'short-answer' || content.type === 'case'
  return (
    <>
      <div className={styles.fields}>
        <Labelled label={words.type}>
          {(id) => (
            <Select
              id={id}
              options={kinds.types}
              value={content.type}
              onChange={(type) => set(emptyItem(type, commonParts(content)))}
            />
          )}
        </Labelled>
        <Labelled label={words.bloom}>
          {(id) => (
            <Select
              id={id}
              options={kinds.blooms}
              value={content.bloom}
              onChange={(bloom) => set({ ...content, bloom })}
            />
          )}
        </Labelled>
        <Labelled label={words.knowledge}>
          {(id) => (
            <Select
              id={id}
              options={kinds.knowledges}
              value={content.knowledge}
              onChange={(knowledge) => set({ ...content, knowledge })}
            />
          )}
        </Labelled>
        <Labelled label={words.difficulty}>
          {(id) => (
            <InputNumber
              id={id}
              min={1}
              max={5}
              precision={0}
              value={content.difficulty}
              onChange={(difficulty) => set({ ...content, difficulty: difficulty ?? 2 })}
            />
          )}
        </Labelled>
        {!open && (
          <Labelled label={words.marks}>
            {(id) => (
              <InputNumber
                id={id}
                min={0.5}
                max={100}
                step={0.5}
                value={content.marks}
                onChange={(marks) => set({ ...content, marks: marks ?? 1 })}
              />
            )}
          </Labelled>
        )}
      </div>
      {(content.type === 'case' || content.situation !== '') && (
        <Labelled label={words.situation}>
          {(id) => (
            <Input.TextArea
              id={id}
              autoSize={{ minRows: 2 }}
              value={content.situation}
              onChange={({ target }) => set({ ...content, situation: target.value })}
            />
          )}
        </Labelled>
      )}
      <Labelled label={words.stem}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 2 }}
            value={content.stem}
            onChange={({ target }) => set({ ...content, stem: target.value })}
          />
        )}
      </Labelled>
      {content.type === 'fill-in' && <p className={page.soft}>{words.blankHint}</p>}
      <TypeFields content={content} onChange={set} />
      <Labelled label={words.explanation}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 2 }}
            value={content.explanation}
            onChange={({ target }) => set({ ...content, explanation: target.value })}
          />
        )}
      </Labelled>
      <SourceFields sources={content.sources} onChange={(sources) => set({ ...content, sources })} />
      <TagsField label={words.tags} tags={tags} onChange={(next) => onChange({ ...draft, tags: next })} />
    </>
  )
}
