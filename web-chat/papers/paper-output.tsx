import { Button } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { paperWords } from './paper-words.ts'
import { paperPath } from './queries.ts'
import { QuestionExport } from './question-export.tsx'

/** Printing a paper, its answer sheet and its key, and its items as files for other systems. */
export function PaperOutput({ id }: { id: string }) {
  const words = useWords(paperWords)
  return (
    <section className={page.section}>
      <h2>{words.output}</h2>
      {(['paper', 'answer-sheet', 'key'] as const).map((part) => (
        <div key={part} className={page.line}>
          <span>{words.part[part]}</span>
          {(['docx', 'pdf'] as const).map((format) => (
            <Button key={format} href={`${paperPath(id)}/export?part=${part}&format=${format}`}>
              {format === 'docx' ? 'Word' : 'PDF'}
            </Button>
          ))}
          {part === 'paper' && <Button onClick={() => print()}>{words.print}</Button>}
        </div>
      ))}
      <div className={page.line}>
        <span>{words.interchange}</span>
        <QuestionExport path={`${paperPath(id)}/questions`} />
      </div>
    </section>
  )
}
