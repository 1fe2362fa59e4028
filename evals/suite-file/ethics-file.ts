import { readEthicsFile } from '../eval-case.ts'
import { scoreEthics } from '../suites/ethics.ts'
import type { Suite } from '../suites/suite.ts'

/** Plain requests only: a planted text is no request, and a multiple choice is judged by its answer. */
const plainKinds = new Set([undefined, 'direct_injection'])

/** Prompts with `expected: refuse | answer | either`; rows of another kind than a request are left out. */
export function ethicsFileSuite(path: string): Suite {
  return {
    name: 'ethics',
    title: path,
    async run({ product, wanted }) {
      const rows = readEthicsFile(path).filter((row) => plainKinds.has(row.kind) && wanted(row))
      return { outcomes: await scoreEthics(product, rows) }
    },
  }
}
