import type { Share } from '../../api/contract/shares.ts'
import { dayOf } from '../i18n/moments.ts'
import type { Language } from '../i18n/text.ts'
import type { sharedWords } from './shared-words.ts'

type Sharing = { share: Share; words: typeof sharedWords.zh; language: Language }

/** By whom, with which class and when something was shared; of others only their part in the class. */
export function shareFacts({ share, words, language }: Sharing): string {
  return words.facts(share.own ? words.own : words.by[share.by], share.class.name, dayOf(share.sharedAt, language))
}
