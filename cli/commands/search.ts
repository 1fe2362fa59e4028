import { searchView } from '../../api/search-view.ts'
import type { Reranker } from '../../knowledge/embedding/open-reranker.ts'
import type { Semantics } from '../../knowledge/embedding/open-semantics.ts'
import { search } from '../../knowledge/search.ts'
import { describeExpansion } from '../../knowledge/terminology/describe-expansion.ts'
import type { Connection } from '../../storage/database.ts'
import { type QuestionSource, questionsOf } from '../questions-of.ts'
import type { Terminal } from '../terminal.ts'

export type SearchCommand = QuestionSource & {
  limit: number
  asOf?: string | undefined
  collection?: string | undefined
  json: boolean
}

/** Searches for one question or each of a batch; with JSON, one value a line. */
export async function searchCommand(
  { read, semantics, reranker }: { read: Connection; semantics: Semantics | null; reranker: Reranker | null },
  command: SearchCommand,
  terminal: Terminal,
): Promise<void> {
  for (const { id, question } of await questionsOf(command)) {
    const started = performance.now()
    const outcome = await search(read, question, {
      access: 'everything',
      limit: command.limit,
      semantics,
      reranker,
      asOf: command.asOf,
      collection: command.collection,
    })
    const view = searchView(question, outcome, performance.now() - started)
    if (command.json) {
      terminal.print(JSON.stringify(id === undefined ? view : { id, ...view }))
      continue
    }
    terminal.print(
      view.hits.length === 0 ? '没有找到相关条款，请换一个说法。' : `“${question}”：${view.hits.length} 条`,
    )
    if (view.expandedBy.length > 0) terminal.print(describeExpansion(view.expandedBy))
    for (const hit of view.hits) {
      const page = hit.page === null ? '' : `，第 ${hit.page} 页`
      terminal.print(`\n${hit.rank}. 《${hit.document.title}》${hit.clause}${page}`)
      terminal.print(
        `   ${hit.snippet.replaceAll('\uE000', terminal.highlight.open).replaceAll('\uE001', terminal.highlight.close)}`,
      )
    }
  }
}
