import { allTriggers } from './input-triggers/all-triggers.ts'
import { concepts } from './input-triggers/concepts.ts'

/**
 * What the request classifier sees of a question that normaliseQuestion has prepared: runs of one to three Chinese
 * characters and pairs with a gap of up to three, English words and pairs of them, the concepts it speaks of, each
 * pair of concepts, and the triggers whose words it holds, in or out of a fair context.
 */
export function requestFeatures(question: string): Set<string> {
  const features = new Set<string>()
  addCharacterRuns(question, features)
  addWords(question, features)
  const held = concepts.filter(({ pattern }) => pattern.test(question))
  for (const [index, { name, harm }] of held.entries()) {
    features.add(`c:${name}`)
    if (harm) features.add(speaksOfHarm)
    for (const other of held.slice(index + 1)) features.add(`c:${name}+${other.name}`)
  }
  for (const trigger of allTriggers) {
    if (trigger.action !== 'refuse' || !trigger.when.test(question)) continue
    features.add(speaksOfHarm)
    const context = trigger.unless?.test(question) ? 'fair' : 'plain'
    features.add(`t:${context}`).add(`t:${trigger.ruleId} ${trigger.topic} ${context}`)
  }
  return features
}

/** The feature of a question that holds any word of harm at all. */
export const speaksOfHarm = 'harm'

const longestRun = 3
const widestGap = 4

function addCharacterRuns(question: string, features: Set<string>): void {
  const text = `^${question.replace(/[a-z][a-z' -]*/gu, '·').replace(/[\s\d,.?!:;"'。、“”()]+/gu, '')}$`
  for (let start = 0; start < text.length; start++) {
    for (let size = 1; size <= longestRun && start + size <= text.length; size++) {
      features.add(text.slice(start, start + size))
    }
    for (let gap = 2; gap <= widestGap && start + gap < text.length; gap++) {
      features.add(`${text.charAt(start)}_${text.charAt(start + gap)}`)
    }
  }
}

function addWords(question: string, features: Set<string>): void {
  const words = question.match(/[a-z']+/gu) ?? []
  for (const [index, word] of words.entries()) {
    features.add(`w:${word}`)
    if (index > 0) features.add(`w:${words[index - 1]} ${word}`)
    // A stem, as far as English needs one: steal and stealing share it.
    if (word.length > 5) features.add(`s:${word.slice(0, 5)}`)
  }
}
