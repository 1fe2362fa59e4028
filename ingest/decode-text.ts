import { unreadable } from './unreadable.ts'

/** Decodes bytes as UTF-8 or UTF-16 (by BOM), UTF-8 or GB18030 (by validity); refuses bytes that are no text. */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes)
  // Control characters other than white space and form feed do not occur in text.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) throw notText()
  return text.replace(/\r\n?/g, '\n')
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly('utf-16be', bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return strictly('gb18030', bytes)
  }
}

function strictly(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw notText(cause)
  }
}

function notText(cause?: unknown) {
  return unreadable('文件内容不是文字，或者文字编码无法识别；请另存为 UTF-8 编码的文本后重新导入。', cause)
}
