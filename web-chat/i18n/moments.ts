import type { Language } from './text.ts'

// Of the English ways to write a date the one with a named month is read the same everywhere.
const locales: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' }

/** A moment as a day in the reader's time zone. */
export const dayOf = (at: string, language: Language): string =>
  new Date(at).toLocaleDateString(locales[language], { dateStyle: 'medium' })

/** A moment as a day and minute in the reader's time zone. */
export const minuteOf = (at: string, language: Language): string =>
  new Date(at).toLocaleString(locales[language], { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' })

/** A moment of these weeks, without its year, in the reader's time zone. */
export const shortTime = (at: string, language: Language): string =>
  new Date(at).toLocaleString(locales[language], {
    month: language === 'zh' ? 'numeric' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
