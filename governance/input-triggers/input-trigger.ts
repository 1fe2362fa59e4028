export type InputTrigger = {
  ruleId: string
  /** What it looks for, in two or three words; for the reader of this data. */
  topic: string
  /** Refuse with the rule's reply, or answer with the rule's note. */
  action: 'refuse' | 'note'
  when: RegExp
  /** Contexts in which the same words are a fair question. */
  unless?: RegExp
  /** A person must look at once. */
  urgent?: true
  /** The note alone is the answer; there is nothing to search for. */
  complete?: true
  /** Roles whose work these words belong to. */
  exceptRoles?: readonly string[]
}
