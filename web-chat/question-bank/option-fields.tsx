import { DeleteOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Radio } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import { editWords } from './edit-words.ts'
import type { Of } from './item-draft.ts'
import styles from './question-bank.module.css'

type Choice = Of<'single-choice'> | Of<'multiple-choice'>
const letters = 'ABCDEFGH'

/** The options of a choice item, which of them are right, and what those are mistaken about who take a wrong one. */
export function OptionFields({ content, onChange }: { content: Choice; onChange: (content: Choice) => void }) {
  const words = useWords(editWords)
  const { options } = content
  const set = (next: Choice['options']) => onChange({ ...content, options: next })
  const change = (id: string, part: Partial<Choice['options'][number]>) =>
    set(options.map((one) => (one.id === id ? { ...one, ...part } : one)))
  const isKey = (id: string) => (content.type === 'single-choice' ? content.key === id : content.key.includes(id))
  function choose(id: string, on: boolean): void {
    if (content.type === 'single-choice') onChange({ ...content, key: id })
    else onChange({ ...content, key: on ? [...content.key, id] : content.key.filter((one) => one !== id) })
  }
  function remove(id: string): void {
    const left = options.filter((one) => one.id !== id)
    if (content.type === 'single-choice') onChange({ ...content, options: left })
    else onChange({ ...content, options: left, key: content.key.filter((one) => one !== id) })
  }
  const free = [...letters.toLowerCase()].find((id) => !options.some((one) => one.id === id))
  return (
    <fieldset className={styles.card}>
      <legend>{words.options}</legend>
      <ul className={styles.parts}>
        {options.map(({ id, text: option, misconception }, at) => {
          const letter = letters[at] ?? ''
          return (
            <li key={id} className={styles.part}>
              {content.type === 'single-choice' ? (
                <Radio aria-label={words.optionKey(letter)} checked={isKey(id)} onChange={() => choose(id, true)}>
                  {letter}
                </Radio>
              ) : (
                <Checkbox
                  aria-label={words.optionKey(letter)}
                  checked={isKey(id)}
                  onChange={({ target }) => choose(id, target.checked)}
                >
                  {letter}
                </Checkbox>
              )}
              <Input
                className={styles.grow ?? ''}
                aria-label={words.option(letter)}
                value={option}
                onChange={({ target }) => change(id, { text: target.value })}
              />
              <Input
                className={styles.grow ?? ''}
                aria-label={words.misconception(letter)}
                placeholder={words.misconception(letter)}
                value={misconception ?? ''}
                disabled={isKey(id)}
                onChange={({ target }) => change(id, { misconception: target.value })}
              />
              <Button
                type="text"
                aria-label={words.remove(words.option(letter))}
                icon={<DeleteOutlined aria-hidden />}
                disabled={options.length <= 2}
                onClick={() => remove(id)}
              />
            </li>
          )
        })}
      </ul>
      <div>
        <Button
          disabled={free === undefined}
          onClick={() => set([...options, { id: free ?? '', text: '', misconception: null }])}
        >
          {words.addOption}
        </Button>
      </div>
    </fieldset>
  )
}
