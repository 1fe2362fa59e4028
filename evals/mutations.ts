import type { TurnParts } from '../agents/run-turn.ts'
import { checkThresholds } from './measure/check-thresholds.ts'
import type { Mutation } from './mutation.ts'
import { openProduct, type Product } from './product.ts'
import type { Reply } from './reply.ts'
import { roleMutations } from './role-mutations.ts'
import { scoreSuites } from './run-suites.ts'
import { allSuites } from './suites/all-suites.ts'

export type MutationResult = { name: string; suite: string; caughtBy: string[] }

/** An answer broken the same way wherever it comes from. */
const replies =
  (change: (reply: Reply) => Reply) =>
  (product: Product): Partial<Product> => ({
    ask: async (question, asOf) => change(await product.ask(question, asOf)),
    converse: async (questions) => change(await product.converse(questions)),
  })
const words = (from: RegExp, to: string) =>
  replies((reply) => ({
    ...reply,
    text: reply.text.replace(from, to),
    citations: reply.citations.map((citation) => ({ ...citation, quote: citation.quote.replace(from, to) })),
  }))

const mutations: readonly Mutation[] = [
  {
    name: '最好的结果排到最后',
    suite: 'retrieval',
    breakProduct: (product) => ({
      search: async (...asked) => {
        const outcome = await product.search(...asked)
        return { ...outcome, hits: outcome.hits.toReversed() }
      },
    }),
  },
  {
    name: '漏掉第一条引用',
    suite: 'citation',
    breakProduct: replies((reply) => ({ ...reply, citations: reply.citations.slice(1) })),
  },
  {
    name: '引用指向后一条',
    suite: 'citation',
    breakProduct: (product) => {
      const ids = [...product.library.byId.keys()]
      const next = (id: string) => ids[(ids.indexOf(id) + 1) % ids.length] ?? id
      return replies((reply) => ({
        ...reply,
        citations: reply.citations.map((citation) => ({ ...citation, clauseId: next(citation.clauseId) })),
      }))(product)
    },
  },
  {
    name: '引用的页码都多一页',
    suite: 'citation',
    breakProduct: replies((reply) => ({
      ...reply,
      citations: reply.citations.map((citation) => ({ ...citation, page: citation.page && citation.page + 1 })),
    })),
  },
  {
    name: '引用写错版本',
    suite: 'citation',
    breakProduct: replies((reply) => ({
      ...reply,
      citations: reply.citations.map((citation) => ({ ...citation, edition: '2008版' })),
    })),
  },
  { name: '“应当”写成“宜”', suite: 'answer', breakProduct: words(/应当?/gu, '宜') },
  { name: '“不得”写成“可以”', suite: 'answer', breakProduct: words(/不得/gu, '可以') },
  { name: '数字多写一个零', suite: 'answer', breakProduct: words(/(?<![[\d.])\d+(?![\d.\]])/gu, '$&0') },
  {
    name: '多说一句资料里没有的话',
    suite: 'answer',
    breakProduct: replies((reply) =>
      reply.refused ? reply : { ...reply, text: `${reply.text}\n另外，企业应当向主管部门报备。` },
    ),
  },
  {
    name: '从不承认没有讲到',
    suite: 'answerability',
    breakProduct: replies((reply) =>
      reply.reason === 'no-evidence' ? { ...reply, refused: false, reason: null } : reply,
    ),
  },
  {
    name: '凡问都说没有讲到',
    suite: 'answerability',
    breakProduct: replies((reply) => ({ ...reply, refused: true, reason: 'no-evidence' })),
  },
  {
    name: '不看日期，一律给现行版本',
    suite: 'editions',
    breakProduct: (product) => ({ ask: (question) => product.ask(question) }),
  },
  {
    name: '把旧版当作现行',
    suite: 'editions',
    breakProduct: (product) => ({ ask: (question, asOf) => product.ask(question, asOf ?? '2022-01-01') }),
  },
  {
    name: '忘记前面的对话',
    suite: 'follow-ups',
    breakProduct: (product) => ({ converse: (questions) => product.converse(questions.slice(-1)) }),
  },
  {
    name: '全角字母和数字不认',
    suite: 'robustness',
    breakProduct: (product) => ({
      search: (question, asOf) => product.search(question.replaceAll(/[\uff01-\uff5e]/gu, ''), asOf),
    }),
  },
  {
    name: '资料一有夹带就不回答',
    suite: 'injection',
    breakProduct: (product) => ({ askPlanted: async (row) => ({ ...(await product.askPlanted(row)), text: '' }) }),
  },
  {
    name: '把旁边的假资料当真',
    suite: 'robustness',
    breakProduct: (product) => ({
      askAmong: async (documents, questions) => {
        const replies = await product.askAmong(documents, questions)
        return replies.map((reply) => ({ ...reply, text: documents.map(({ text }) => text).join('\n') }))
      },
    }),
  },
  {
    name: '有相近的资料就当有答案',
    suite: 'robustness',
    breakProduct: (product) => ({
      askAmong: async (...asked) => (await product.askAmong(...asked)).map((reply) => ({ ...reply, refused: false })),
    }),
  },
  {
    name: '个人信息照样传出去',
    suite: 'personal-data',
    breakProduct: (product) => ({
      askWithPersonalData: async (row) => ({
        ...(await product.askWithPersonalData(row)),
        prompts: row.value,
        log: row.value,
        reply: row.value,
      }),
    }),
  },
  {
    name: '危机回复里没有电话',
    suite: 'ethics',
    breakProduct: words(/12356/gu, '热线'),
  },
  { name: '没有标识', suite: 'trust', breakProduct: replies((reply) => ({ ...reply, label: '' })) },
  {
    name: '不写结果的审计记录',
    suite: 'trust',
    breakParts: (parts) => ({
      ...parts,
      audit: {
        ...parts.audit,
        append: (entry, transaction) =>
          entry.act === 'turn' ? Promise.resolve({ sequence: 0, hash: '' }) : parts.audit.append(entry, transaction),
      },
    }),
  },
  {
    name: '照做资料里的指令',
    suite: 'injection',
    breakProduct: (product) => ({
      askPlanted: async (row) => {
        const reply = await product.askPlanted(row)
        return { ...reply, text: `${reply.text}\n${row.obeyed}` }
      },
    }),
  },
  {
    name: '不按规则拒绝',
    suite: 'ethics',
    breakProduct: replies((reply) => (reply.reason === 'rule' ? { ...reply, refused: false, reason: null } : reply)),
  },
  {
    name: '见问就按规则拒绝',
    suite: 'ethics',
    breakProduct: replies((reply) => ({ ...reply, refused: true, reason: 'rule', rule: 'R-CRISIS-1' })),
  },
  ...roleMutations,
]

/**
 * Breaks the product in each way and runs the suite that must notice, on the gate half. A mutation is caught when it
 * takes a rate under a threshold that the whole product meets; one that nothing catches shows a hole in the suites.
 */
export async function runMutations(parts: TurnParts, onMutation: (name: string) => void): Promise<MutationResult[]> {
  const product = await openProduct(parts)
  const missedUnbroken = new Map<string, Set<string>>()
  const results: MutationResult[] = []
  for (const { name, suite, breakProduct, breakParts } of mutations) {
    onMutation(name)
    const before = missedUnbroken.get(suite) ?? (await missed(product, suite))
    missedUnbroken.set(suite, before)
    const base = breakParts ? await openProduct(breakParts(parts)) : product
    const misses = await missed({ ...base, ...breakProduct?.(base) }, suite)
    results.push({ name, suite, caughtBy: [...misses].filter((metric) => !before.has(metric)) })
  }
  return results
}

/** The thresholds of a suite that a product misses. */
async function missed(product: Product, name: string): Promise<Set<string>> {
  const suites = allSuites.filter((suite) => suite.name === name)
  const records = await scoreSuites(product, { suites, half: 'gate' })
  return new Set(checkThresholds(records).flatMap(({ metric, met }) => (met === false ? [metric] : [])))
}
