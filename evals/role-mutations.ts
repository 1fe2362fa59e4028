import type { TurnParts } from '../agents/run-turn.ts'
import type { InterviewReport } from '../career/interview/interview.ts'
import type { Line } from '../teaching/lesson-material.ts'
import type { ItemContent } from '../teaching/quiz-item.ts'
import type { Mutation } from './mutation.ts'
import type { Product } from './product.ts'
import type { PersonPath } from './role-work/person-paths.ts'
import type { ExerciseResult } from './role-work/take-exercise.ts'
import type { TutorMessage } from './role-work/tutor-conversation.ts'
import type { WrittenLesson } from './role-work/write-lesson.ts'

const items =
  (change: (item: ItemContent) => ItemContent) =>
  (product: Product): Partial<Product> => ({
    writeItems: (...asked) => {
      const written = product.writeItems(...asked)
      return { ...written, items: written.items.map(change) }
    },
  })

const lessons =
  (change: (lesson: WrittenLesson) => Partial<WrittenLesson>) =>
  (product: Product): Partial<Product> => ({
    writeLesson: async (order) => {
      const lesson = await product.writeLesson(order)
      return { ...lesson, ...change(lesson) }
    },
  })

const lines = (change: (line: Line) => Line) =>
  lessons(({ sections }) => ({
    sections: sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === 'lines'
          ? { ...block, lines: block.lines.map(change) }
          : { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(change))) },
      ),
    })),
  }))

const interviews =
  (change: (report: InterviewReport, answer: string) => InterviewReport) =>
  (product: Product): Partial<Product> => ({
    interview: async (questionId, answer) => change(await product.interview(questionId, answer), answer),
  })

/** `turn` counts the learner's messages from 0. */
const tutors =
  (change: (message: TutorMessage, turn: number) => TutorMessage) =>
  (product: Product): Partial<Product> => ({
    tutor: (mode) => {
      const say = product.tutor(mode)
      let turn = 0
      return async (message) => change(await say(message), turn++)
    },
  })

const exercises =
  (change: (result: ExerciseResult) => ExerciseResult) =>
  (product: Product): Partial<Product> => ({ exercise: async (taken) => change(await product.exercise(taken)) })

const paths =
  (change: (outcome: PersonPath['outcome']) => PersonPath['outcome']) =>
  (product: Product): Partial<Product> => ({
    personPaths: () => product.personPaths().map((path) => ({ ...path, outcome: change(path.outcome) })),
  })

/** A judge without judgement. */
const judge =
  (say: (prompt: string) => string) =>
  (parts: TurnParts): TurnParts => ({
    ...parts,
    model: {
      name: 'blind',
      async *stream(prompt) {
        yield say(prompt)
      },
    },
  })

/** Ways to break what the role agents do; each of their suites must notice its own. */
export const roleMutations: readonly Mutation[] = [
  {
    name: '标准答案换成另一项',
    suite: 'quiz',
    breakProduct: items((item) => {
      if (item.type === 'true-false') return { ...item, key: !item.key }
      if (item.type !== 'single-choice') return item
      return { ...item, key: item.options.find(({ id }) => id !== item.key)?.id ?? item.key }
    }),
  },
  {
    name: '解析里的“应当”写成“宜”',
    suite: 'quiz',
    breakProduct: items((item) => ({ ...item, explanation: item.explanation.replaceAll(/应当?|必须/gu, '宜') })),
  },
  {
    name: '干扰项不写误解',
    suite: 'quiz',
    breakProduct: items((item) =>
      'options' in item
        ? ({ ...item, options: item.options.map((option) => ({ ...option, misconception: null })) } as ItemContent)
        : item,
    ),
  },
  {
    name: '把一种题型换成另一种来凑数',
    suite: 'quiz',
    breakProduct: (product) => ({
      writeItems: (documentId, plan, seed) =>
        product.writeItems(
          documentId,
          plan.map((row) => ({ ...row, type: 'true-false' as const })),
          seed,
        ),
    }),
  },
  {
    name: '教案的句子去掉所依据的条款',
    suite: 'lesson',
    breakProduct: lines((line) => (line.kind === 'fact' ? { ...line, clauseIds: line.clauseIds.slice(1) } : line)),
  },
  {
    name: '教案把“不得”写成“可以”',
    suite: 'lesson',
    breakProduct: lines((line) => ({ ...line, text: line.text.replaceAll('不得', '可以') })),
  },
  {
    name: '教案最后一个环节多一分钟',
    suite: 'lesson',
    breakProduct: lessons(({ outline }) => ({
      outline: outline.map((part) => (part.part === 'homework' ? { ...part, minutes: (part.minutes ?? 0) + 1 } : part)),
    })),
  },
  {
    name: '教案导出时去掉标识',
    suite: 'lesson',
    breakProduct: lessons(({ exported }) => ({ exported: exported.replaceAll(/.*(?:人工智能|AI|自动).*\n?/gu, '') })),
  },
  {
    name: '面试引的话不是学生说的',
    suite: 'interview',
    breakProduct: interviews((report) => ({
      ...report,
      questions: report.questions.map((question) => ({
        ...question,
        points: question.points.map((point) => ({ ...point, quote: point.quote && `${point.quote}我保证` })),
      })),
    })),
  },
  {
    name: '面试越短分越高',
    suite: 'interview',
    breakProduct: interviews((report, answer) => ({ ...report, total: Math.max(0, 200 - answer.length) })),
  },
  {
    name: '面试夸学生表情自信',
    suite: 'interview',
    breakProduct: interviews((report) => ({
      ...report,
      strengths: [...report.strengths, { what: '表情自信，口音标准', quote: '', questionId: '' }],
    })),
  },
  {
    name: '第一问就把答案说出来',
    suite: 'pedagogy',
    breakProduct: (product) => ({
      tutor: (mode) => {
        const say = product.tutor(mode)
        let first = true
        return async (message) => {
          const came = await say(message)
          if (!first) return came
          first = false
          return { ...came, text: `${came.text}\n${(await product.ask(message)).text}` }
        }
      },
    }),
  },
  {
    name: '一次问三个问题',
    suite: 'pedagogy',
    breakProduct: tutors((message) => ({ ...message, own: `${message.own}为什么？谁来做？多久一次？` })),
  },
  {
    name: '试了三次也不给看原文',
    suite: 'pedagogy',
    breakProduct: tutors((message) => ({ ...message, text: message.own, cited: 0 })),
  },
  {
    name: '讲完不请学生回头想',
    suite: 'pedagogy',
    breakProduct: tutors((message) => ({ ...message, own: message.own.replaceAll(/想/gu, '') })),
  },
  {
    name: '漏了关键步骤也算过',
    suite: 'exercises',
    breakProduct: exercises((result) => ({
      ...result,
      verdict: result.verdict === 'fail' ? 'improve' : result.verdict,
    })),
  },
  {
    name: '不看数值和界限',
    suite: 'exercises',
    breakProduct: exercises((result) => ({
      ...result,
      faults: result.faults.filter((fault) => !/^(?:wrong-value|limit)/u.test(fault)),
    })),
  },
  { name: '评判的模型一律说有依据', suite: 'judge', breakParts: judge(() => '有依据') },
  {
    name: '评判的模型不看条款，按字数说',
    suite: 'judge',
    breakParts: judge((prompt) => (prompt.length % 2 ? '有依据' : '没有依据')),
  },
  {
    name: '按名字打分',
    suite: 'fairness',
    breakProduct: paths((outcome) => async (written) => [await outcome(written), written.join('').includes('阿依')]),
  },
  {
    name: '不给外地人同样的结果',
    suite: 'fairness',
    breakProduct: paths(
      (outcome) => async (written) => (/四川/u.test(written.join('')) ? await outcome(written) : null),
    ),
  },
]
