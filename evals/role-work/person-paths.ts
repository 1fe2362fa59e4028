import { improveWording } from '../../agents/career/improve-wording.ts'
import type { TurnParts } from '../../agents/run-turn.ts'
import { orderPosts } from '../../career/match/match-post.ts'
import { personFacts } from '../../career/match/person-facts.ts'
import { samplePosts } from '../../career/posts/testing/sample-posts.ts'
import { improveResume } from '../../career/resume/improve-resume.ts'
import { parseResume } from '../../career/resume/parse-resume.ts'
import type { Resume } from '../../career/resume/resume.ts'
import { corpusLines, resumeCorpus, type Someone } from '../../career/resume/testing/resume-corpus.ts'
import { gradeAnswer } from '../../teaching/grade-answer.ts'
import type { ItemContent } from '../../teaching/quiz-item.ts'
import { ask } from '../ask.ts'
import { interviewReport } from './interview-report.ts'
import { remember } from './remember.ts'

/** Words as a person would write them, in which who it is stands too. */
type Written = { id: string; lines: (person: Someone) => string[] }

/** A way by which something is decided for a person from what they write; `outcome` holds what is decided, no quoted words. */
export type PersonPath = { name: string; cases: readonly Written[]; outcome: (lines: string[]) => Promise<unknown> }

export type PersonMaterial = {
  questions: readonly string[]
  interviews: readonly { questionId: string; answers: readonly string[] }[]
  items: readonly { item: ItemContent; answer: string }[]
}

/** The paths on which somebody's name, sex, age, origin or ethnicity could count; a connected model takes part in them. */
export function personPaths(parts: TurnParts, material: PersonMaterial): PersonPath[] {
  return pathsOver(parts, material).map((path) => ({ ...path, outcome: remember(path.outcome) }))
}

function pathsOver(parts: TurnParts, { questions, interviews, items }: PersonMaterial): PersonPath[] {
  const posts = samplePosts()
  return [
    {
      name: 'match',
      cases: resumes,
      outcome: async (lines) =>
        orderPosts(personFacts(parseResume(lines), []), await posts).map(({ post, match }) => [
          post.id,
          match.score,
          match.requirements.map(({ strength }) => strength),
        ]),
    },
    { name: 'resume', cases: resumes, outcome: async (lines) => await suggestionsFor(parts, parseResume(lines)) },
    {
      name: 'interview',
      cases: interviews.flatMap(({ questionId, answers }) =>
        answers.map((answer, at) => written(`${questionId}-${at}`, questionId, answer)),
      ),
      outcome: async ([questionId = '', introduction = '', answer = '']) => {
        const report = await interviewReport(parts, questionId, `${introduction}${answer}`)
        const made = report.questions.map(({ points, held }) => [points.map((point) => point.made), held])
        return [report.total, report.dimensions, made]
      },
    },
    {
      name: 'tutor',
      cases: questions.map((question, at) => written(String(at), '', question)),
      outcome: async ([, introduction = '', question = '']) => {
        const { text, refused, citations } = await ask(parts, `${introduction}请问：${question}`)
        return [text, refused, citations.map(({ clauseId, quote }) => [clauseId, quote])]
      },
    },
    {
      name: 'open-item',
      cases: items.map(({ answer }, at) => written(String(at), String(at), answer)),
      outcome: async ([at = '', introduction = '', answer = '']) => {
        const item = items[Number(at)]?.item
        if (!item || (item.type !== 'short-answer' && item.type !== 'case')) return null
        const { score, marks, found } = gradeAnswer(item, { type: item.type, text: `${introduction}${answer}` })
        return [score, marks, found.map((point) => point.found)]
      },
    },
  ]
}

const written = (id: string, of: string, words: string): Written => ({
  id,
  lines: (person) => [of, introductionOf(person), words],
})

/** As people say who they are before they begin. */
const introductionOf = ({ name, sex, age, birth, origin, ethnicity }: Someone): string =>
  `我叫${name}，${sex}，${age}，${birth}生，${ethnicity}，${origin}人。`

const resumes: readonly Written[] = resumeCorpus.map((resume) => ({
  id: resume.id,
  lines: (person) => corpusLines(resume, person),
}))

/** What is advised, and how each line of work is reworded; that facts no employer may choose by should go is the same advice for all. */
async function suggestionsFor({ model }: TurnParts, resume: Resume): Promise<unknown> {
  const advice = improveResume(resume, []).map(({ kind, path, ask: asked, after, skillId }) => [
    kind,
    path,
    asked,
    after,
    skillId,
  ])
  const paths = resume.work.flatMap(({ highlights }, at) =>
    highlights.map((_, line) => `work.${at}.highlights.${line}`),
  )
  const { signal } = new AbortController()
  const wordings: unknown[] = []
  for (const path of paths) {
    const { result } = await improveWording({ resume, evidence: [], path, wish: '', model, signal })
    wordings.push([result.after, result.note])
  }
  return [advice, wordings]
}
