import { findAddresses } from './find-addresses.ts'
import { findNames } from './find-names.ts'
import { findNumbers } from './find-numbers.ts'
import type { PersonalSpan, PersonalType } from './personal-span.ts'

export type Redaction = {
  text: string
  /** Where each finding stood in the original text, in order. */
  spans: PersonalSpan[]
  /** Puts the original values back in place of this redaction's placeholders. */
  restore: (text: string) => string
}

const placeholderNames: Record<PersonalType, string> = {
  'id-number': '身份证号',
  passport: '证件号',
  phone: '手机号',
  landline: '座机号',
  'bank-card': '银行卡号',
  email: '邮箱',
  plate: '车牌号',
  account: '社交账号',
  'school-number': '学号',
  address: '地址',
  name: '姓名',
}

/**
 * Replaces personal data in Chinese text by numbered placeholders such as 〔身份证号1〕; the same value keeps its
 * number. Names are found from `roster` (known names) and after cue words; names in free text without a cue are missed.
 */
export function redact(text: string, options: { roster?: readonly string[] } = {}): Redaction {
  const spans = findPersonalSpans(text, options.roster ?? [])
  const values = new Map<string, string>()
  const placeholders = new Map<string, string>()
  const counts = new Map<PersonalType, number>()
  let redacted = ''
  let position = 0
  for (const span of spans) {
    const key = `${span.type} ${span.value}`
    let placeholder = placeholders.get(key)
    if (placeholder === undefined) {
      const number = (counts.get(span.type) ?? 0) + 1
      counts.set(span.type, number)
      placeholder = `〔${placeholderNames[span.type]}${number}〕`
      placeholders.set(key, placeholder)
      values.set(placeholder, span.value)
    }
    redacted += text.slice(position, span.start) + placeholder
    position = span.end
  }
  return {
    text: redacted + text.slice(position),
    spans,
    restore: (other) => other.replace(/〔[^〔〕]{2,8}〕/gu, (found) => values.get(found) ?? found),
  }
}

function findPersonalSpans(text: string, roster: readonly string[]): PersonalSpan[] {
  const narrow = toHalfWidth(text)
  const kept: PersonalSpan[] = []
  for (const found of [...findNumbers(narrow), ...findAddresses(narrow), ...findNames(narrow, roster)]) {
    if (kept.some((span) => found.start < span.end && span.start < found.end)) continue
    kept.push({ ...found, value: text.slice(found.start, found.end) })
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** Full-width letters, digits and blanks become half-width, one for one, so that offsets stay valid. */
function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/gu, (wide) =>
    wide === '\u3000' ? ' ' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  )
}
