import { protectedLabels } from './protected-attributes.ts'

type Piece = { kind: string; text: string }

const linesAtMost = 400
const longestLine = 1000
const formLabels = new Set([
  ...Object.keys(protectedLabels),
  ...'姓名 电话 手机 手机号 联系电话 邮箱 电子邮箱 学校 毕业学校 毕业院校 专业 学历 最高学历 现居地 现住址 地址 住址 求职意向 应聘岗位 毕业时间'.split(
    ' ',
  ),
])

/**
 * The lines of a résumé from a file's pieces. A form that was laid out as a table (姓名 | 李示例 | 性别 | 女) was read as a
 * header with rows below it; its first row is put back, and names and values stand in pairs again.
 */
export function resumeLines(pieces: readonly Piece[]): string[] {
  const lines: string[] = []
  let form: string | null = null
  for (const { kind, text } of pieces) {
    const pairs = kind === 'table-row' ? cells(text) : []
    const keys = pairs.map(([key]) => key)
    if (keys.length > 1 && formLabels.has(keys[0] ?? '')) {
      // Each row repeats the header: names at even places are names, not columns.
      if (form !== keys[0]) for (let at = 0; at + 1 < keys.length; at += 2) lines.push(`${keys[at]}：${keys[at + 1]}`)
      form = keys[0] ?? null
      const values = pairs.map(([, value]) => value)
      for (let at = 0; at < values.length; at += 2) {
        lines.push(values[at + 1] === undefined ? (values[at] ?? '') : `${values[at]}：${values[at + 1]}`)
      }
      continue
    }
    form = null
    const [first] = text.split('；')
    if (kind === 'table-row' && formLabels.has(first ?? '')) {
      lines.push(...pairsOfBars(text.replaceAll('；', '|')))
      continue
    }
    lines.push(...text.split(/\r?\n/).flatMap(pairsOfBars))
  }
  return textLines(lines.join('\n'))
}

/** 姓名 | 李示例 | 性别 | 女 as pairs; any other line as it is. */
function pairsOfBars(line: string): string[] {
  const cells = line.split(/\s*[|｜]\s*/u).map((cell) => cell.trim())
  if (cells.length < 2 || cells.length % 2 === 1 || !formLabels.has(cells[0] ?? '')) return [line]
  return cells.flatMap((cell, at) => (at % 2 === 0 && cell !== '' ? [`${cell}：${cells[at + 1]}`] : []))
}

/** The lines of pasted or plain text, without empty ones. */
export function textLines(text: string): string[] {
  return text
    .replaceAll(/[０-９Ａ-Ｚａ-ｚ＋－．＠]/gu, (wide) => wide.normalize('NFKC'))
    .replaceAll('\u0000', '')
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .replaceAll(/[\t\u3000 ]+/g, ' ')
        .trim()
        .slice(0, longestLine),
    )
    .filter((line) => line !== '')
    .slice(0, linesAtMost)
}

const cells = (text: string): [string, string][] =>
  text.split('；').map((cell) => {
    const colon = cell.indexOf('：')
    return colon < 0 ? ['', cell] : [cell.slice(0, colon), cell.slice(colon + 1)]
  })
