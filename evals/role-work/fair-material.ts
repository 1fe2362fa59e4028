import { writeItems } from '../../agents/quiz/write-items.ts'
import { loadCases } from '../eval-case.ts'
import type { Library } from '../library.ts'
import { loadInterviewRows } from '../suites/interview.ts'
import type { PersonMaterial } from './person-paths.ts'
import { clausesOf } from './write-corpus-items.ts'

/** How many of each are looked at: with thirty swaps each they are some hundreds. */
const questionsLooked = 6
const interviewsLooked = 6
const itemsLooked = 6

const everyNth = <T>(all: readonly T[], most: number): T[] => {
  const step = Math.max(1, Math.floor(all.length / most))
  return all.filter((_, at) => at % step === 0).slice(0, most)
}

/** What persons of every sort would ask, answer and hand in, taken evenly from the data of the other suites. */
export function fairMaterial(library: Library): PersonMaterial {
  const questions = everyNth(loadCases('accuracy'), questionsLooked).map(({ question }) => question)
  const interviews = everyNth(loadInterviewRows(), interviewsLooked).map(({ questionId, good, middling, poor }) => ({
    questionId,
    answers: [good, middling, poor],
  }))
  return { questions, interviews, items: openItems(library) }
}

/** Open items from several documents, answered with half of what they want. */
function openItems(library: Library): PersonMaterial['items'] {
  const documentIds = [...new Set([...library.byId.values()].map(({ document }) => document.id))]
  const found = documentIds.flatMap((id) => {
    const [item] = writeItems(clausesOf(library, id), { count: 1, types: ['case', 'short-answer'], seed: 'fair' })
    if (item?.type !== 'case' && item?.type !== 'short-answer') return []
    return [{ item, answer: item.modelAnswer.slice(0, Math.ceil(item.modelAnswer.length / 2)) }]
  })
  return everyNth(found, itemsLooked)
}
