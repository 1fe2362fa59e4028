import { unreadable } from './unreadable.ts'

/** Decodes bytes as UTF-8, UTF-16, GB18030 or Big5, by their mark or by what fits them best; refuses bytes that are no text. */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes)
  // Control characters other than white space and form feed do not occur in text.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (text === null || /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) {
    throw unreadable('文件内容不是文字，或者文字编码无法识别；请另存为 UTF-8 编码的文本后重新导入。')
  }
  return text.replace(/\r\n?/g, '\n')
}

function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly('utf-16be', bytes)
  const utf8 = bytes.includes(0) ? null : strictly('utf-8', bytes)
  const known = utf8 ?? utf16(bytes)
  if (known !== null) return known
  const gb = strictly('gb18030', bytes)
  const big5 = strictly('big5', bytes)
  if (gb === null || big5 === null) return gb ?? big5
  return commonShare(bytes, isCommonBig5) > commonShare(bytes, isCommonGb) ? big5 : gb
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 without a mark, if nearly all of it is then Chinese, ASCII or their punctuation; text in another encoding is not. */
function utf16(bytes: Uint8Array): string | null {
  const fits = (text: string | null) =>
    text !== null &&
    (text.match(/[\t\n\r -~\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0) >= text.length * 0.97
  return ['utf-16le', 'utf-16be'].map((encoding) => strictly(encoding, bytes)).find(fits) ?? null
}

/**
 * The share of two-byte characters that are among an encoding's everyday ones. Most bytes are valid in both GB18030 and
 * Big5, but read in the wrong one they give characters that hardly anybody writes.
 */
function commonShare(bytes: Uint8Array, isCommon: (lead: number, trail: number) => boolean): number {
  let pairs = 0
  let common = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    at += 1
    pairs += 1
    if (isCommon(lead, bytes[at] ?? 0)) common += 1
  }
  return pairs === 0 ? 0 : common / pairs
}

/** GB 2312 puts its 3,755 everyday characters in rows 16 to 55 and punctuation in rows 1 and 3. */
function isCommonGb(lead: number, trail: number): boolean {
  return trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3)
}

/** Big5 puts its 5,401 everyday characters at A440 to C67E and punctuation at A140 to A3BF. */
function isCommonBig5(lead: number, trail: number): boolean {
  return lead >= 0xa1 && lead <= 0xc6 && (trail >= 0xa1 || (trail >= 0x40 && trail <= 0x7e))
}
