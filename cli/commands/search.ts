import { searchView } from '../../api/search-view.ts'
import type { Semantics } from '../../knowledge/embedding/open-semantics.ts'
import { search } from '../../knowledge/search.ts'
import { describeExpansion } from '../../knowledge/terminology/describe-expansion.ts'
import type { Connection } from '../../storage/database.ts'
import { readBatch } from '../read-batch.ts'
import type { Terminal } from '../terminal.ts'

export type SearchCommand = {
  question?: string
  batch?: string
  limit: number
  asOf?: string
  collection?: string
  json: boolean
}

/** Searches for one question or each of a batch; with JSON, one value a line. */
export async function searchCommand(
  { read, semantics }: { read: Connection; semantics: Semantics | null },
  command: SearchCommand,
  terminal: Terminal,
): Promise<void> {
  const rows =
    command.batch === undefined ? [{ id: undefined, question: command.question ?? '' }] : await readBatch(command.batch)
  for (const { id, question } of rows) {
    const started = performance.now()
    const outcome = await search(read, question, {
      access: 'everything',
      limit: command.limit,
      semantics,
      ...(command.asOf === undefined ? {} : { asOf: command.asOf }),
      ...(command.collection === undefined ? {} : { collection: command.collection }),
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
