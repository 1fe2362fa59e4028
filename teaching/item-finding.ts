/** What a check of an item can find. */
export const findingCodes = [
  'no-key',
  'no-source',
  'quote-not-in-clause',
  'key-unsupported',
  'distractor-right',
  'options-alike',
  'options-near',
  'too-few',
  'length-cue',
  'wording-cue',
  'all-of-above',
  'stem-tells',
  'too-long',
  'double-negation',
  'trivial-negation',
  'blanks',
  'marks',
  'no-words',
  'no-explanation',
  'no-situation',
  'not-marked',
] as const

/** `grave`: the item must not be used before it is put right; else a teacher should look. `message` is for the teacher. */
export type ItemFinding = { code: (typeof findingCodes)[number]; message: string; grave: boolean }

export const fault = (code: ItemFinding['code'], message: string): ItemFinding => ({ code, message, grave: true })

export const hint = (code: ItemFinding['code'], message: string): ItemFinding => ({ code, message, grave: false })
