import { placesOf } from '../knowledge/places-of.ts'
import { wordForm } from '../knowledge/word-form.ts'
import type { RubricPoint } from './quiz-item.ts'

/** A point of the rubric and where the answer makes it. */
export type FoundPoint = {
  point: string
  marks: number
  found: boolean
  /** The sentence of the answer that makes the point, or that denies it; null when none speaks of it. */
  quote: string | null
  /** The words stand in the answer, but denied ("不需要更衣"): they do not count, and a teacher should look. */
  denied: boolean
}

// Words in which a negation is part of a name or of a comparison, and denies nothing that follows.
const noNegation =
  /不合格|不锈钢|不良|不同|不断|不仅|不但|不只|不明|不符|不一致|不足|不低于|不高于|不少于|不多于|不超过|不大于|不小于|不早于|不迟于|无菌|无尘|无关|无论|无毒|无害|非洁净|未经|未来|分别|特别|区别|级别|类别|个别|识别|鉴别|性别|辨别|别的/gu
// Each turns the meaning of what follows; two of them cancel out (不得不, 不能省略). The longer ones stand first.
const negations =
  /不需要|不应该|不应当|没必要|没有|不必|不用|不应|不要|不会|不能|不得|不可|不准|不许|不是|并非|无需|无须|毋须|禁止|严禁|省略|跳过|忘记|忘了|拒绝|[不没未无别勿非](?=.{0,4}$)/gu
const deniedAfter =
  /^(?:是|都|也|这一步|步骤)?(?:不需要|没必要|不必要|不必|不用|无需|无须|不重要|不对|是错的|错误|可以省略|可省略|可以不|可有可无)/u
// How far a negation reaches to the right, in characters: our own figure, the length of a short verb phrase.
const reach = 8

/** Which points of a rubric an answer makes: one of a point's words stands in a sentence that does not deny it. */
export function findPoints(rubric: readonly RubricPoint[], answer: string): FoundPoint[] {
  const sentences = answer.match(/[^。！？!?；;\n]+[。！？!?；;]?/gu)?.map((sentence) => sentence.trim()) ?? []
  return rubric.map(({ point, marks, words }) => {
    let denied: string | null = null
    for (const sentence of sentences) {
      for (const word of words) {
        const verdict = judge(sentence, word)
        if (verdict === 'stated') return { point, marks, found: true, quote: sentence, denied: false }
        if (verdict === 'denied') denied ??= sentence
      }
    }
    return { point, marks, found: false, quote: denied, denied: denied !== null }
  })
}

function judge(sentence: string, word: string): 'stated' | 'denied' | 'absent' {
  const sought = wordForm(word)
  let verdict: 'denied' | 'absent' = 'absent'
  // A negation does not reach over a comma.
  for (const part of sentence.split(/[，,、：:]/u).map(wordForm)) {
    for (const at of placesOf(part, sought)) {
      if (!denies(part.slice(Math.max(0, at - reach), at)) && !deniedAfter.test(part.slice(at + sought.length)))
        return 'stated'
      verdict = 'denied'
    }
  }
  return verdict
}

const denies = (before: string): boolean => (before.replace(noNegation, '').match(negations)?.length ?? 0) % 2 === 1
