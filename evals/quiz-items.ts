import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { QuizClause } from '../agents/quiz/quiz-clause.ts'
import { writeItems } from '../agents/quiz/write-items.ts'
import { checkQuizItem } from './measure/check-quiz-item.ts'
import { quizCues } from './measure/quiz-cues.ts'

// biome-ignore lint/style/noProcessEnv: run by itself, this program is its own composition root.
const data = join(resolve(process.env.BASHAN_EVAL_DATA ?? '../shared'), 'eval-data/knowledge/corpus')
const gmp = join(data, 'gmp2010-articles.jsonl')

type Article = {
  doc_id: string
  doc: string
  title: string
  chapter: string
  section: string
  article: string
  text: string
}

/** The articles of a corpus file of the evaluation data as clauses to write items from. */
async function articlesOf(path: string): Promise<QuizClause[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '')
  return lines.map((line) => {
    const { doc_id: id, doc, title, chapter, section, article, text } = JSON.parse(line) as Article
    const path = [chapter, section].filter((part) => part !== '')
    return { id, label: article, number: null, path, text, page: null, ofCourse: false, document: { id: doc, title } }
  })
}

/** Writes items over a corpus, checks each, and says what was found: `tsx evals/quiz-items.ts --seed 1 [--count 200] [--out items.jsonl]`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string', default: gmp },
      seed: { type: 'string', default: 'quiz' },
      count: { type: 'string', default: '200' },
      out: { type: 'string' },
    },
  })
  const clauses = await articlesOf(values.corpus)
  const items = writeItems(clauses, { count: Number(values.count), seed: values.seed })
  const checked = items.map((item) => ({ item, faults: checkQuizItem(item, clauses) }))
  for (const { item, faults } of checked) {
    for (const { code, detail } of faults) process.stdout.write(`${code}\t${item.type}\t${item.stem}\t${detail}\n`)
  }
  const sound = checked.filter(({ faults }) => faults.length === 0).length
  process.stdout.write(`${JSON.stringify({ items: items.length, sound, ...quizCues(items) })}\n`)
  if (values.out) await writeFile(values.out, `${items.map((item) => JSON.stringify(item)).join('\n')}\n`)
}

if (process.argv[1]?.endsWith('quiz-items.ts')) await main()
