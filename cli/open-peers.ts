import { join } from 'node:path'
import type { TurnParts } from '../agents/run-turn.ts'
import { openLangChainChroma, type PlainDocument, tutorialSetUp } from '../bench/peers/langchain-chroma.ts'
import { cachedEmbedder } from '../evals/cached-embedder.ts'
import type { Peer } from '../evals/peer.ts'
import { connectEmbedder } from '../knowledge/embedding/connect-embedder.ts'
import { openSemantics } from '../knowledge/embedding/open-semantics.ts'
import { search } from '../knowledge/search.ts'
import type { Settings } from './settings.ts'

/** A measurement waits for the embedder, since a search that gave up on it would go by words and be counted as one by meaning. */
const pace = { patience: 1_000_000, rest: 0 }

/**
 * The peers that can be measured here, and the product with the same embedder beside them. Both need an embedder; the
 * pipeline needs a Chroma server too. What is left out is told, with what it wants.
 */
export async function openPeers(
  settings: Settings,
  parts: TurnParts,
  documents: readonly PlainDocument[],
  tell: (what: string) => void,
): Promise<Peer[]> {
  const { embedder, embedderUrl: url, embedderKey: key, embedderPrefixes: prefixes, chromaUrl } = settings
  if (embedder === undefined || chromaUrl === undefined) {
    tell('没有与别的做法相比：请设置 BASHAN_EMBEDDER、BASHAN_EMBEDDER_URL、BASHAN_VECTORS=chroma 和 BASHAN_CHROMA_URL')
    return []
  }
  const connect: typeof connectEmbedder = (chosen) =>
    cachedEmbedder(connectEmbedder(chosen), {
      folder: join(settings.dataFolder, 'evals', 'embeddings'),
      onProgress: (made, kept) => tell(`已嵌入 ${made} 段，另有 ${kept} 段取自缓存`),
    })
  const embeddings = await connect({ embedder, url, key, prefixes }).within(pace.patience)
  const { chunkSize, chunkOverlap, topK } = tutorialSetUp
  tell('LangChain + Chroma：切分、嵌入')
  const pipeline = await openLangChainChroma(documents, { embeddings, chromaUrl })
  tell('本系统：嵌入')
  const semantics = openSemantics(parts.database, { embedder, url, key, prefixes, chromaUrl: undefined, pace, connect })
  while (await semantics?.step());
  const own = (name: string, withVectors: boolean): Peer => ({
    name,
    setUp: `逐条检索，取前 ${topK} 条${withVectors ? `，向量 ${embedder}，存在数据库文件里` : '，只按词'}；不看证据够不够，所以从不拒答`,
    answersFrom: topK,
    async search(question) {
      const found = await search(parts.database.read, question, {
        access: 'everything',
        limit: 10,
        semantics: withVectors ? semantics : null,
      })
      return found.hits.map(({ document, clause }) => ({ documentId: document.id, text: clause.text })).map(toPassage)
    },
  })
  const fileOf = new Map(documents.map(({ id, file }) => [id, file]))
  const toPassage = ({ documentId, text }: { documentId: string; text: string }) => ({
    file: fileOf.get(documentId) ?? '',
    text,
  })
  return [
    {
      name: 'LangChain + Chroma',
      setUp: `教程的做法：RecursiveCharacterTextSplitter ${chunkSize}/${chunkOverlap} 字，共 ${pipeline.chunks} 段，向量 ${embedder}，取前 ${topK} 段；资料文字由本系统解析，与本系统相同`,
      answersFrom: topK,
      search: pipeline.search,
    },
    own('本系统的检索（按词）', false),
    own('本系统的检索（加同一向量）', true),
  ]
}
