const numbered = /^\s*(?:\d{1,2}[.．、)）]|[（(][一二三四五六七八九十]+[）)]|[①-⑩])\s*(.+)$/u

/** The numbered lines of a text without their numbers; empty where it holds none. */
export function numberedLines(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const [, words] = numbered.exec(line) ?? []
    return words === undefined ? [] : [words.trim().replace(/[；;。，,]$/u, '')]
  })
}

/** The words that say that a list stands in an order. */
const inOrder =
  /步骤|顺序|次序|流程|依次|口诀|动作|步法|协助|怎么|怎样|先.{1,30}(?:再|然后|后)|时：|时应当：|处理|处置|前$|中$|后$/u

/** The steps of a clause that tells them one after another; null where its list stands in no order. */
export function orderedSteps(heading: string, body: string): string[] | null {
  const steps = numberedLines(body)
  const lead = body.split('\n')[0] ?? ''
  const fits = steps.length >= 3 && new Set(steps).size === steps.length && steps.every((step) => step.length <= 70)
  return fits && inOrder.test(`${heading}\n${lead}`) ? steps : null
}
