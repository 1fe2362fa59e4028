import type { Semantics } from '../../knowledge/embedding/open-semantics.ts'
import { AppError } from '../../storage/app-error.ts'
import { progressBar } from '../progress-bar.ts'
import type { Terminal } from '../terminal.ts'

/** Computes the vectors of all clauses that have none, or of all anew; throws when the embedder or the store fails. */
export async function embedCommand(
  semantics: Semantics | null,
  { rebuild }: { rebuild: boolean },
  terminal: Terminal,
): Promise<void> {
  if (semantics === null) {
    const message =
      '没有设置向量模型：请设 BASHAN_EMBEDDER，例如 ollama:bge-m3 或 openai:模型名（另设 BASHAN_EMBEDDER_URL）。'
    throw new AppError('configuration-invalid', message)
  }
  if (rebuild) await semantics.rebuild()
  const bar = progressBar('计算向量', terminal)
  let shown = 0
  try {
    while (await semantics.step()) {
      const { indexed, total } = await semantics.status()
      if (indexed > shown) bar.update(indexed, total)
      shown = indexed
    }
  } finally {
    bar.stop()
  }
  const { name, indexed } = await semantics.status()
  terminal.print(`${name}：${indexed} 条都有向量。`)
}
