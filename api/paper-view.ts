import { totalMarks } from '../teaching/paper.ts'
import type { Paper } from '../teaching/papers.ts'
import type { PaperView } from './contract/papers.ts'

/** A paper as its teacher sees it. */
export function paperView({ id, revision, updatedAt, content }: Paper): PaperView {
  return { id, revision, updatedAt, ...content, marks: totalMarks(content) }
}
