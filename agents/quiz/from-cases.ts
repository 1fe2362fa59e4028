import type { RubricPoint } from '../../teaching/quiz-item.ts'
import { breachesOf } from './breaches.ts'
import { cited, clauseName, common, type Draft, sourceOf } from './draft-item.ts'
import type { QuizPool } from './quiz-pool.ts'
import type { ReadQuizClause } from './read-quiz-clause.ts'
import { tellingWords } from './telling-words.ts'

const scenes: readonly ((seen: string) => string)[] = [
  (seen) => `实习生小陈跟着师傅到现场，看到这样的情况：${seen}。师傅让他先说说自己的看法。`,
  (seen) => `自检小组到现场检查，发现这样的情况：${seen}。当班的人说一直都这样，没出过事。`,
  (seen) => `小林接班时听上一班的人说起这样的情况：${seen}。上一班的人觉得不要紧，没有报告。`,
]

const inspection = (seen: string) => `自检小组检查时发现这样的情况：${seen}。有人说一直都这样，没出过事。`
// What a company or a department leaves undone is found by an inspection, not at a machine.
const ofCompany =
  /企业|部门|负责人|法定代表人|供应商|委托方|受托方|制度|规程|标准|协议|合同|计划|方案|实验室|验证|确认|变更|评估|依据/u

function situation(seen: string, { random }: QuizPool): string {
  const scene = ofCompany.test(seen) ? inspection : scenes[random.below(scenes.length)]
  return `（示例，情境为虚构）${scene?.(seen)}`
}

/** A made-up inspection in which one sentence is broken: what is wrong, by which clause, and what is to be done. */
export function fromCases({ clause, sentences }: ReadQuizClause, pool: QuizPool): Draft[] {
  return sentences
    .filter(({ standsAlone, text }) => standsAlone && text.length <= 80 && !/^(?:如|必要时|除|应当|不得)/u.test(text))
    .flatMap(({ text }) =>
      breachesOf(text)
        .slice(0, 1)
        .map(({ seen, worth }): Draft => {
          const rubric: RubricPoint[] = [
            {
              point: `判断为不符合：${seen}`,
              marks: 2,
              clauseId: clause.id,
              words: ['不符合', '不合规', '违反', '不正确', '不对', '错误', '不允许'],
            },
            { point: `说出依据：${text}`, marks: 2, clauseId: clause.id, words: [clause.label, ...tellingWords(text)] },
            {
              point: '说出处理：停止、报告并按规定改正',
              marks: 2,
              clauseId: null,
              words: ['改正', '整改', '纠正', '报告', '停止', '隔离', '补', '重新'],
            },
          ]
          const content = {
            type: 'case' as const,
            ...common({
              stem: `（1）这种做法是否符合《${clause.document.title}》的要求？（2）依据是什么？（3）应当怎样处理？`,
              bloom: 'analyse',
              difficulty: 4,
              knowledge: 'design',
              explanation: cited(clause, text),
              sources: [sourceOf(clause, text)],
            }),
            situation: situation(seen, pool),
            marks: 6,
            rubric,
            modelAnswer: `（1）不符合要求。（2）${clauseName(clause).trim()}规定：“${text}”。（3）应当停止这种做法，向负责人报告，并按规定改正：${text}。`,
          }
          return { content, clauseId: clause.id, focus: `${text}#case`, worth }
        }),
    )
}
