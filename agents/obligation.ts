/** The strength of a rule's wording, as Chinese standards use it (GB/T 1.1: 应 requirement, 宜 recommendation, 可 permission). */
export type Obligation = 'required' | 'forbidden' | 'recommended' | 'advised-against' | 'permitted'

// Ordered: a longer wording is taken out before a shorter one inside it is looked for.
const wordings: [Obligation, RegExp][] = [
  ['forbidden', /不得|不应当?|不可(?!避免|或缺|逆|见|分)|禁止|严禁|不允许|不准|不能(?!够?满足)|切勿/gu],
  ['advised-against', /不宜/gu],
  ['permitted', /可以|允许|(?<![许不认])可(?=[由将采根按不用设在以])/gu],
  ['recommended', /宜(?![于人居])|最好|建议|尽可能/gu],
  ['required', /应当|应该|必须|务必|须|需要|(?<![反响适供对相效感])应(?![用对急付变答收力])|至少/gu],
]

/** Which strengths of obligation a sentence states. */
export function obligationsOf(sentence: string): Set<Obligation> {
  const found = new Set<Obligation>()
  let rest = sentence
  for (const [obligation, wording] of wordings) {
    if (rest.search(wording) < 0) continue
    found.add(obligation)
    rest = rest.replace(wording, ' ')
  }
  return found
}
