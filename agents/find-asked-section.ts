import { questionCoverage } from '../knowledge/question-coverage.ts'
import type { SearchHit } from '../knowledge/search.ts'
import { sectionOf } from '../knowledge/section-of.ts'
import type { Connection } from '../storage/database.ts'

// The heading itself must name most of what is asked, and with the title nearly all: HACCP / 七项原理 for HACCP七项原理是什么.
const byHeading = 0.5
const byHeadingAndTitle = 0.8
const clausesAtMost = 14

/**
 * The whole section, in reading order, when the question asks for what a section's heading names (七项原理, 十二个步骤)
 * and its clauses are the items of the answer; null when the answer is a clause.
 */
export async function findAskedSection(
  connection: Connection,
  question: string,
  hits: readonly SearchHit[],
): Promise<SearchHit[] | null> {
  for (const hit of hits) {
    const heading = hit.clause.path.at(-1)
    if (hit.addressed || heading === undefined) continue
    if (questionCoverage(question, heading).share < byHeading) continue
    if (questionCoverage(question, `${hit.document.title}\n${heading}`).share < byHeadingAndTitle) continue
    const clauses = await sectionOf(connection, hit.clause)
    if (clauses.length < 2 || clauses.length > clausesAtMost) continue
    return clauses.map((clause) => ({ ...hit, clause }))
  }
  return null
}
