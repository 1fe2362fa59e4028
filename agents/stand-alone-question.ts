import { findArticleReferences } from '../knowledge/clause-reference.ts'
import { subjectWords } from '../knowledge/question-terms.ts'
import type { Citation } from './answer.ts'
import type { Tutoring } from './tutor/tutoring.ts'

/** An earlier exchange: the question as it was understood, what the answer rested on, and how the tutor worked. */
export type Exchange = { question: string; citations: readonly Citation[]; tutoring?: Tutoring | undefined }

const pointsBack =
  /^(?:那|那么|还有|另外|然后|接着|再|继续|为什么|具体|举例|例如)|它|这个|那个|这些|那些|这种|该|上述|上面|前面|刚才|其中|此类/u
// 由谁来填写, 哪一种温度更低: they ask of something that is not said. 质量管理负责人呢: the same of another thing.
const asksOfNothing = /^(?:由谁|谁来?|多久|多长|哪一?[种个类级]|放在)/u
const sameOfAnother = /^[^，,。；;？?什怎如哪多几谁是否]{2,10}呢[？?]?$/u
const subjectIsThin = 3

/**
 * The question as it reads without the conversation. A follow-up (那B级呢, 它的限度是多少, 那第四十九条呢) is completed with
 * the subject, or the document, of the exchange before it; any other question stays as it is.
 */
export function standAloneQuestion(question: string, previous: Exchange | undefined): string {
  if (!previous) return question
  const references = findArticleReferences(question)
  const document = previous.citations[0]?.documentTitle
  if (references.length > 0 && document && !/[《法例范准]|gmp/iu.test(question.replace(/第.*?条/u, ''))) {
    return `《${document}》${question}`
  }
  const subject = subjectWords(question)
  const length = subject.reduce((sum, word) => sum + [...word].length, 0)
  const follows =
    [pointsBack, asksOfNothing, sameOfAnother].some((form) => form.test(question)) || length <= subjectIsThin
  return follows ? `${previous.question.replace(/[？?。！!]+$/u, '')}；${question}` : question
}
