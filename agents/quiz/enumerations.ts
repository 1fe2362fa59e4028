/** Things that a sentence lists in a row, closed: nothing such as 等 leaves it open. */
export type Enumeration = { before: string; parts: string[]; verb: string }

const listing =
  /(应当包括|至少包括|应包括|包括|内容包括|应当标明|标明|应当注明|注明|应当标注|标注|应当规定|应当明确|分为|应当核对|核对|应当涵盖)[：:]?([^，。；：:]+(?:，[^，。；：:]*、[^，。；：:]*)*)$/u
const open = /等(?:内容|信息|事项|情况|方面|要求)?$|如[：:]|例如|（如|[（(]|[“”]/u

/** What a sentence lists at its end, as three things or more without anything left open. */
export function enumerationsIn(sentence: string): Enumeration[] {
  const match = listing.exec(sentence)
  const [, verb = '', row = ''] = match ?? []
  if (!match || open.test(row)) return []
  const pieces = row.split(/[、，]/u).map((part) => part.trim())
  const last = pieces.pop() ?? ''
  const [left = '', right = ''] = /^(.{2,14}?)(?:以及|和|及)(.{2,14})$/u.exec(last)?.slice(1) ?? []
  // "批号和批量的生产状态": what follows belongs to all that came before.
  if (right.includes('的') && !left.includes('的')) return []
  const parts = [...pieces, ...(right === '' || left.includes('的') || right.length < 3 ? [last] : [left, right])]
  const sound =
    parts.length >= 3 &&
    parts.length <= 8 &&
    parts.every(
      (part) => part.length >= 2 && part.length <= 14 && !/^(?:并|且|其|的|与)|应当|必须|或|提出|的$/u.test(part),
    )
  if (!sound || new Set(parts).size < parts.length) return []
  return [{ before: sentence.slice(0, match.index), parts, verb: verb.replace(/^(?:应当|至少|应|内容)/u, '') }]
}
