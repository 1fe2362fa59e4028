const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u

/** Joins the lines that one paragraph was wrapped into: no space beside a Chinese character, one between Latin words. */
export function joinLines(lines: string[]): string {
  let joined = ''
  for (const line of lines) {
    const next = line.trim()
    if (next === '') continue
    const last = joined.at(-1)
    const first = next[0]
    if (last === undefined || first === undefined) joined = next
    else if (wide.test(last) || wide.test(first)) joined += next
    else if (last === '-' && /\p{Ll}-$/u.test(joined) && /\p{Ll}/u.test(first)) joined = joined.slice(0, -1) + next
    else joined += ` ${next}`
  }
  return joined
}
