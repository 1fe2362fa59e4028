import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, InputNumber } from 'antd'
import type { PaperView } from '../../api/contract/papers.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { paperWords } from './paper-words.ts'
import styles from './papers.module.css'

type Item = PaperView['items'][number]

/** The items of a paper in their order, to be moved, marked and taken out; without their keys in print. */
export function PaperItems({ items, onChange }: { items: readonly Item[]; onChange: (items: Item[]) => void }) {
  const words = useWords(paperWords)
  function move(from: number, to: number) {
    const moved = [...items]
    moved.splice(to, 0, ...moved.splice(from, 1))
    onChange(moved)
  }
  return (
    <ol className={styles.items}>
      {items.map((item, place) => (
        <li key={item.slot}>
          <div>
            {item.content.situation !== '' && <p>{item.content.situation}</p>}
            <p className={styles.stem}>
              {place + 1}. {item.content.stem}{' '}
              <span className={styles.printOnly}>{words.worth(item.content.marks)}</span>
            </p>
            {choicesOf(item).map((choice, at) => (
              <p key={choice}>
                {String.fromCharCode(65 + at)}. {choice}
              </p>
            ))}
            <p className={`${page.soft} ${styles.screenOnly}`}>
              {words.key}
              {keyOf(item, words)}
            </p>
          </div>
          <div className={`${page.line} ${styles.screenOnly}`}>
            <InputNumber
              aria-label={words.marks(place + 1)}
              min={0.5}
              max={100}
              step={0.5}
              value={item.content.marks}
              onChange={(marks) =>
                onChange(
                  items.map((one) =>
                    one === item ? { ...item, content: { ...item.content, marks: marks ?? 1 } } : one,
                  ),
                )
              }
            />
            <Button
              aria-label={words.up(place + 1)}
              icon={<ArrowUpOutlined />}
              disabled={place === 0}
              onClick={() => move(place, place - 1)}
            />
            <Button
              aria-label={words.down(place + 1)}
              icon={<ArrowDownOutlined />}
              disabled={place === items.length - 1}
              onClick={() => move(place, place + 1)}
            />
            <Button
              aria-label={words.takeOut(place + 1)}
              icon={<DeleteOutlined />}
              onClick={() => onChange(items.filter((one) => one !== item))}
            />
          </div>
        </li>
      ))}
    </ol>
  )
}

function choicesOf({ content }: Item): string[] {
  if ('options' in content) return content.options.map(({ text }) => text)
  return content.type === 'ordering' ? [...content.steps].sort() : []
}

function keyOf({ content }: Item, words: typeof paperWords.zh): string {
  switch (content.type) {
    case 'single-choice':
    case 'multiple-choice':
      return content.options
        .filter(({ id }) => (content.type === 'single-choice' ? content.key === id : content.key.includes(id)))
        .map(({ text }) => text)
        .join('；')
    case 'true-false':
      return content.key ? words.right : words.wrong
    case 'fill-in':
      return content.blanks.map(({ accepted }) => accepted[0] ?? '').join('；')
    case 'ordering':
      return content.steps.join(' → ')
    default:
      return content.rubric.map(({ point }) => point).join('；')
  }
}
