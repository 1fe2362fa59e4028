import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import { editWords } from './edit-words.ts'
import { joined, type Of, parted } from './item-draft.ts'
import styles from './question-bank.module.css'

type Props = { content: Of<'fill-in'>; onChange: (content: Of<'fill-in'>) => void }

/** What fills each blank of a stem, in all its spellings. */
export function BlankFields({ content, onChange }: Props) {
  const words = useWords(editWords)
  const set = (blanks: Of<'fill-in'>['blanks']) => onChange({ ...content, blanks })
  return (
    <fieldset className={styles.card}>
      <legend>{words.blanks}</legend>
      <ul className={styles.parts}>
        {content.blanks.map(({ accepted }, at) => (
          <li key={at} className={styles.part}>
            <Input
              className={styles.grow ?? ''}
              aria-label={words.blank(at + 1)}
              placeholder={words.blank(at + 1)}
              value={joined(accepted)}
              onChange={({ target }) =>
                set(content.blanks.map((one, other) => (other === at ? { accepted: parted(target.value) } : one)))
              }
            />
            <Button
              type="text"
              aria-label={words.remove(words.blank(at + 1))}
              icon={<DeleteOutlined aria-hidden />}
              disabled={content.blanks.length <= 1}
              onClick={() => set(content.blanks.filter((_, other) => other !== at))}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={() => set([...content.blanks, { accepted: [''] }])}>{words.addBlank}</Button>
      </div>
    </fieldset>
  )
}
