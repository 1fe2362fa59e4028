import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { zh } from './zh.ts'

type Words = Record<string, unknown>
type Languages = { zh: Words; en: Words }

const root = fileURLToPath(new URL('..', import.meta.url))
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
const sources = files.filter((file) => !/words\.ts$|\.test\.ts$|^i18n\/(?:zh|en)\.ts$/.test(file))
const source = new Map(sources.map((file) => [file, readFileSync(join(root, file), 'utf8')]))

/** Every dictionary by the name under which pages import it. */
const dictionaries = new Map<string, Languages>([['text', { zh, en }]])
for (const file of files.filter((one) => /words\.ts$/.test(one) && !one.endsWith('use-words.ts'))) {
  const exported = (await import(pathToFileURL(join(root, file)).href)) as Record<string, Languages>
  for (const [name, languages] of Object.entries(exported)) if ('zh' in languages) dictionaries.set(name, languages)
}

/** Each text by its path, such as `role.student`; for functions and lists also how many arguments or entries. */
function shape(value: unknown, path = ''): string[] {
  if (typeof value === 'function') return [`${path}(${value.length})`]
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => shape(inner, path === '' ? key : `${path}.${key}`))
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

/** The keys that pages use of a dictionary. */
function usedKeys(name: string): string[] {
  const used = name === 'text' ? /(?<![-./\w])text\.(\w+)/g : /(?<![-./\w])words\.(\w+)/g
  const taken = name === 'text' ? /\buseText\(\)|: Dictionary\b/ : new RegExp(`useWords\\(${name}\\)`)
  return [...source.values()]
    .filter((code) => taken.test(code))
    .flatMap((code) => [...code.matchAll(used)].map(([, key = '']) => key))
}

describe.each([...dictionaries])('%s', (name, languages) => {
  it('has the same keys in both languages', () => {
    expect(shape(languages.en).sort()).toEqual(shape(languages.zh).sort())
  })

  it('says something under each key', () => {
    expect([...strings(languages.zh), ...strings(languages.en)].filter((text) => text.trim() === '')).toEqual([])
  })

  it('has no Chinese in its English, but for quoted labels', () => {
    const unquoted = strings(languages.en).map((text) => text.replaceAll(/“[^”]*”/g, ''))
    expect(unquoted.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
  })

  it('has every key that pages use', () => {
    const used = usedKeys(name)
    expect(used.length).toBeGreaterThan(0)
    expect(used.filter((key) => !(key in languages.zh))).toEqual([])
  })

  it('has no key that nothing uses', () => {
    const code = [...source.values()].join('\n')
    expect(Object.keys(languages.zh).filter((key) => !new RegExp(`\\b${key}\\b`).test(code))).toEqual([])
  })
})

it('every page with words of its own is looked at', () => {
  const named = [...source.values()].flatMap((code) => [...code.matchAll(/useWords\((\w+)\)/g)].map(([, name]) => name))
  expect([...new Set(named)].filter((name) => !dictionaries.has(name ?? ''))).toEqual([])
})
