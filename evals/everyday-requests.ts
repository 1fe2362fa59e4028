import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { builtInTerms } from '../knowledge/terminology/built-in-terms.ts'

const file = new URL('../governance/rules/everyday-requests.json', import.meta.url)
const corpus = new URL('../samples/corpus/', import.meta.url)
const schema = z.object({
  frames: z.array(z.string()),
  subjects: z.array(z.string()),
  sentences: z.array(z.string()),
  /** Asked in passing, of any term of the trades. */
  spoken: z.array(z.string()),
})

const subjectsEach = 10
const corpusSentences = 900

/**
 * What is asked and written every day and breaks no rule: frames filled with subjects, sentences, terms
 * of the trades asked about in passing, and lines of the sample corpus. Without them a classifier takes whatever it has never seen for half a refusal.
 */
export function everydayRequests(): string[] {
  const { frames, subjects, sentences, spoken } = schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const subject = (index: number) => subjects[index % subjects.length] ?? ''
  const filled = frames.flatMap((frame, row) =>
    Array.from({ length: subjectsEach }, (_, column) => {
      // Steps without a common divisor walk through all subjects.
      const start = row * 17 + column * 37
      return frame
        .replaceAll('X', subject(start))
        .replaceAll('Y', subject(start + 61))
        .replaceAll('Z', subject(start + 113))
    }),
  )
  const inPassing = builtInTerms().flatMap(({ term, lay }, index) =>
    [term, ...lay.slice(0, 1)].map((name, row) => {
      const frame = spoken[(index + row * 13) % spoken.length] ?? ''
      return frame.replaceAll('X', name.replaceAll(' ', ''))
    }),
  )
  return [...filled, ...sentences, ...inPassing, ...linesOfCorpus()]
}

function linesOfCorpus(): string[] {
  const paths = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:md|txt)$/u.test(path))
  const lines = paths
    .toSorted()
    .flatMap((path) =>
      readFileSync(new URL(path.split('/').map(encodeURIComponent).join('/'), corpus), 'utf8').split(/[\n。]/u),
    )
    .map((line) => line.replace(/^[#\s*\-\d.|]+|[*|`]+/gu, '').trim())
    .filter((line) => line.length >= 8 && line.length <= 80)
  const step = Math.max(1, Math.floor(lines.length / corpusSentences))
  return lines.filter((_, index) => index % step === 0).slice(0, corpusSentences)
}
