import { Button, Input, Select } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import styles from './exercises.module.css'
import type { RecordAnswers, RecordTask } from './open-parts.ts'
import { exerciseWords } from './words.ts'

type Props = { task: RecordTask; answers: RecordAnswers; onChange: (answers: RecordAnswers) => void }
type Principle = RecordAnswers['marks'][number]['principle']

/** A batch record exercise: cells to be chosen, each with the principle that it breaks, and the report. */
export function RecordForm({ task, answers, onChange }: Props) {
  const words = useWords(exerciseWords)
  const { marks } = answers
  const isMarked = (cell: string) => marks.some((mark) => mark.cell === cell)
  function toggle(cell: string) {
    const rest = marks.filter((mark) => mark.cell !== cell)
    onChange({ ...answers, marks: isMarked(cell) ? rest : [...rest, { cell, principle: 'accurate' }] })
  }
  const principles = Object.entries(words.principleOf).map(([value, label]) => ({ value: value as Principle, label }))
  return (
    <>
      <section className={page.card}>
        <h2>{task.title}</h2>
        <p>{words.recordHelp}</p>
        <h3>{words.rules}</h3>
        <ul className={page.notice}>
          {task.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
      {task.sections.map((section) => (
        <section key={section.id} className={page.section}>
          <h2 id={`section-${section.id}`}>{section.title}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
          <section className={styles.scrolls} tabIndex={0} aria-labelledby={`section-${section.id}`}>
            <table className={styles.record}>
              <thead>
                <tr>
                  {section.header.map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {section.rows.map((row) => (
                  <tr key={row.id}>
                    {row.cells.map((text, column) => {
                      const cell = `${section.id}.${row.id}.${column}`
                      const name = section.header[column] ?? ''
                      if (column === 0) {
                        return (
                          <th key={cell} scope="row">
                            {text}
                          </th>
                        )
                      }
                      return (
                        <td key={cell}>
                          <button
                            type="button"
                            className={styles.cell}
                            aria-pressed={isMarked(cell)}
                            aria-label={words.cell(row.cells[0] ?? '', name, text)}
                            onClick={() => toggle(cell)}
                          >
                            {text || '　'}
                          </button>
                        </td>
                      )
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </section>
      ))}
      <section className={page.section}>
        <h2 role="status">{words.marked(marks.length)}</h2>
        {marks.map(({ cell, principle }) => (
          <div key={cell} className={page.line}>
            <span className={styles.markName}>{cellName(task, cell, words.cell)}</span>
            <Select<Principle>
              aria-label={words.principle}
              className={styles.principle ?? ''}
              value={principle}
              options={principles}
              onChange={(value) =>
                onChange({
                  ...answers,
                  marks: marks.map((mark) => (mark.cell === cell ? { cell, principle: value } : mark)),
                })
              }
            />
            <Button type="text" onClick={() => toggle(cell)}>
              {words.unmark}
            </Button>
          </div>
        ))}
      </section>
      {(['deviation', 'capa'] as const).map((field) => (
        <div key={field} className={styles.field}>
          <label htmlFor={field}>{words[field]}</label>
          <Input.TextArea
            id={field}
            autoSize={{ minRows: 4, maxRows: 12 }}
            maxLength={2000}
            value={answers[field]}
            onChange={(event) => onChange({ ...answers, [field]: event.target.value })}
          />
        </div>
      ))}
    </>
  )
}

/** A cell in words: its row, its column and what it says. */
export function cellName(task: RecordTask, cell: string, say: (row: string, column: string, text: string) => string) {
  const [sectionId, rowId, column] = cell.split('.')
  const section = task.sections.find(({ id }) => id === sectionId)
  const row = section?.rows.find(({ id }) => id === rowId)
  const at = Number(column)
  return say(row?.cells[0] ?? '', section?.header[at] ?? '', row?.cells[at] ?? '')
}
