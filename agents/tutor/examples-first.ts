import type { SearchHit } from '../../knowledge/search.ts'

const example = /例如|比如|譬如|举例|案例|实例|例[：:]/u

/** Of the first hits, as many as are shown, those that give an example stand first; the order is otherwise kept. */
export function examplesFirst(hits: readonly SearchHit[], shown: number): SearchHit[] {
  const best = hits.slice(0, shown)
  const gives = ({ clause }: SearchHit) => example.test(clause.text)
  return [...best.filter(gives), ...best.filter((hit) => !gives(hit)), ...hits.slice(shown)]
}
