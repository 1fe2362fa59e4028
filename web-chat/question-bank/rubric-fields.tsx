import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import { Labelled } from '../workshop/labelled.tsx'
import { editWords } from './edit-words.ts'
import { joined, type Of, parted, sumOf } from './item-draft.ts'
import styles from './question-bank.module.css'

type Open = Of<'short-answer'> | Of<'case'>

/** What an open answer is marked for, and how a good one reads. */
export function RubricFields({ content, onChange }: { content: Open; onChange: (content: Open) => void }) {
  const words = useWords(editWords)
  const { rubric } = content
  const set = (next: Open['rubric']) => onChange({ ...content, rubric: next })
  const change = (at: number, part: Partial<Open['rubric'][number]>) =>
    set(rubric.map((one, other) => (other === at ? { ...one, ...part } : one)))
  return (
    <fieldset className={styles.card}>
      <legend>{words.rubric}</legend>
      <ul className={styles.parts}>
        {rubric.map(({ point, marks, words: tellingWords }, at) => (
          <li key={at} className={styles.part}>
            <Input
              className={styles.grow ?? ''}
              aria-label={words.point(at + 1)}
              placeholder={words.point(at + 1)}
              value={point}
              onChange={({ target }) => change(at, { point: target.value })}
            />
            <InputNumber
              className={styles.narrow ?? ''}
              aria-label={words.pointMarks(at + 1)}
              min={0.5}
              max={100}
              step={0.5}
              value={marks}
              onChange={(next) => change(at, { marks: next ?? 1 })}
            />
            <Input
              className={styles.grow ?? ''}
              aria-label={words.pointWords(at + 1)}
              placeholder={words.pointWords(at + 1)}
              value={joined(tellingWords)}
              onChange={({ target }) => change(at, { words: parted(target.value) })}
            />
            <Button
              type="text"
              aria-label={words.remove(words.point(at + 1))}
              icon={<DeleteOutlined aria-hidden />}
              disabled={rubric.length <= 1}
              onClick={() => set(rubric.filter((_, other) => other !== at))}
            />
          </li>
        ))}
      </ul>
      <div className={styles.part}>
        <Button onClick={() => set([...rubric, { point: '', marks: 1, clauseId: null, words: [] }])}>
          {words.addPoint}
        </Button>
        <span>{words.marksSum(sumOf(rubric))}</span>
      </div>
      <Labelled label={words.modelAnswer}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 2 }}
            value={content.modelAnswer}
            onChange={({ target }) => onChange({ ...content, modelAnswer: target.value })}
          />
        )}
      </Labelled>
    </fieldset>
  )
}
