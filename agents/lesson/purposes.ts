import type { ReadClause } from './read-clause.ts'

/** What a clause is for beyond the rule itself, and its sentence that shows it. */
export type Purpose = { name: string; quality: string; discuss: string; sentence: string; clause: ReadClause }

const purposes: [name: string, words: RegExp, quality: string, discuss: string][] = [
  [
    '诚实记录',
    /记录|真实|涂改|签名|追溯|及时填写|如实/u,
    '养成如实、及时记录的习惯',
    '如果事后补写或改写记录，会误导谁？请站在使用者和同事的位置上说一说。',
  ],
  [
    '生命安全',
    /安全|危险|事故|伤|防护|急救|跌倒|噎|火|触电|中毒/u,
    '把人的安全放在第一位',
    '这样规定保护的是谁？省掉它，最先受害的会是谁？',
  ],
  [
    '质量责任',
    /污染|危害|质量|混淆|差错|卫生|洁净|清洁|消毒|合格|检验|偏差/u,
    '树立质量第一、对使用者负责的意识',
    '产品的使用者看不到这个环节，为什么仍然不省？',
  ],
  [
    '尊重与关怀',
    /尊严|隐私|尊重|同意|老年人|游客|沟通|意愿/u,
    '尊重服务对象，保护其隐私和意愿',
    '如果接受服务的是自己的家人，希望别人怎样做？',
  ],
  [
    '规则意识',
    /应当|必须|不得|禁止|严禁|规程|规定|标准/u,
    '养成按规程办事、做事有依据的习惯',
    '没有人检查的时候，怎样保证自己仍然照着做？',
  ],
]

/**
 * What the clauses are for: what most of them are for comes first, keeping rules last, since every clause is for that. Each is
 * shown by the sentence that says it best and shows no other.
 */
export function purposesOf(clauses: readonly ReadClause[]): Purpose[] {
  const found = clauses.flatMap((clause) => clause.sentences.map((sentence) => ({ clause, sentence })))
  const shown = new Set<string>()
  return purposes
    .map(([name, words, quality, discuss], index) => {
      const fitting = found.filter(({ sentence }) => words.test(sentence))
      const most = index === purposes.length - 1 ? 0 : new Set(fitting.map(({ clause }) => clause.id)).size
      return { name, words, quality, discuss, fitting, most }
    })
    .sort((a, b) => b.most - a.most)
    .flatMap(({ name, words, quality, discuss, fitting }) => {
      const free = fitting.filter(({ sentence }) => !shown.has(sentence))
      const best = free.sort((a, b) => count(b.sentence, words) - count(a.sentence, words))[0]
      if (!best) return []
      shown.add(best.sentence)
      return [{ name, quality, discuss, ...best }]
    })
}

const count = (sentence: string, words: RegExp): number =>
  [...sentence.matchAll(new RegExp(words.source, 'gu'))].length * 40 - Math.min(sentence.length, 160) / 4
