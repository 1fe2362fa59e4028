import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import { editWords } from './edit-words.ts'
import type { Of } from './item-draft.ts'
import styles from './question-bank.module.css'

type Props = { content: Of<'ordering'>; onChange: (content: Of<'ordering'>) => void }

/** The steps of an ordering item, as they should come. */
export function StepFields({ content, onChange }: Props) {
  const words = useWords(editWords)
  const { steps } = content
  const set = (next: string[]) => onChange({ ...content, steps: next })
  function move(from: number, to: number): void {
    const moved = [...steps]
    moved.splice(to, 0, ...moved.splice(from, 1))
    set(moved)
  }
  return (
    <fieldset className={styles.card}>
      <legend>{words.steps}</legend>
      <ol className={styles.parts}>
        {steps.map((step, at) => {
          const name = words.step(at + 1)
          return (
            <li key={at} className={styles.part}>
              <Input
                className={styles.grow ?? ''}
                aria-label={name}
                placeholder={name}
                value={step}
                onChange={({ target }) => set(steps.map((one, other) => (other === at ? target.value : one)))}
              />
              <Button
                type="text"
                aria-label={words.up(name)}
                icon={<ArrowUpOutlined aria-hidden />}
                disabled={at === 0}
                onClick={() => move(at, at - 1)}
              />
              <Button
                type="text"
                aria-label={words.down(name)}
                icon={<ArrowDownOutlined aria-hidden />}
                disabled={at === steps.length - 1}
                onClick={() => move(at, at + 1)}
              />
              <Button
                type="text"
                aria-label={words.remove(name)}
                icon={<DeleteOutlined aria-hidden />}
                disabled={steps.length <= 3}
                onClick={() => set(steps.filter((_, other) => other !== at))}
              />
            </li>
          )
        })}
      </ol>
      <div>
        <Button onClick={() => set([...steps, ''])}>{words.addStep}</Button>
      </div>
    </fieldset>
  )
}
