import type { SearchHit } from '../knowledge/search.ts'
import { clauseName } from './cite.ts'
import type { Evidence } from './judge-evidence.ts'

const nearestAtMost = 3

/** The answer when the material does not cover the question: says so, names what is missing and the nearest titles. */
export function explainNoEvidence(evidence: Evidence): string {
  const missing = evidence.missing.slice(0, 3).map((word) => `“${word}”`)
  const reason = missing.length > 0 ? `（材料中没有提到${missing.join('、')}）` : ''
  const nearest = [...new Set(evidence.hits.map(nameOf))].slice(0, nearestAtMost)
  const lines = [`现有材料没有讲到这个问题${reason}，所以不作回答，以免给出没有依据的说法。`]
  if (nearest.length > 0) lines.push('', '最接近的材料是：', ...nearest.map((name) => `- ${name}`))
  lines.push('', '可以换一个说法再问，或者请老师把相关的标准、教材加入资料库。')
  return lines.join('\n')
}

const nameOf = ({ document, clause }: SearchHit): string => clauseName(document.title, clause.label)
