import type { Share } from '../../api/contract/shares.ts'
import type { sharedWords } from './shared-words.ts'

/** By whom, with which class and when something was shared; of others only their part in the class. */
export function shareFacts(share: Share, words: typeof sharedWords.zh): string {
  return words.facts(share.own ? words.own : words.by[share.by], share.class.name, share.sharedAt.slice(0, 10))
}
