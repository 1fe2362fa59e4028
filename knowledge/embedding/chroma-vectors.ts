import type { EmbeddingsInterface } from '@langchain/core/embeddings'
import { sql } from 'drizzle-orm'
import type { Database } from '../../storage/database.ts'
import type { VectorIndex } from './vector-index.ts'

/**
 * Vectors on a Chroma server, one collection an index, through LangChain's vector store. Only row and document ids go
 * there, never a clause's text; who may read what is decided here and sent along as the documents to look in.
 */
export async function chromaVectors(
  database: Database,
  { url, collection, embeddings }: { url: string; collection: string; embeddings: EmbeddingsInterface },
): Promise<VectorIndex> {
  // Loaded only where Chroma is configured.
  const [{ Chroma }, { ChromaClient }] = await Promise.all([
    import('@langchain/community/vectorstores/chroma'),
    import('chromadb'),
  ])
  const { protocol, hostname, port } = new URL(url)
  const ssl = protocol === 'https:'
  const client = new ChromaClient({ host: hostname, port: Number(port) || (ssl ? 443 : 80), ssl })
  const store = new Chroma(embeddings, {
    index: client,
    collectionName: collection,
    collectionMetadata: { 'hnsw:space': 'cosine' },
  })

  return {
    async upsert(rows) {
      const documents = rows.map(({ documentId }) => ({ pageContent: '', metadata: { documentId } }))
      const vectors = rows.map((row) => row.vector)
      await store.addVectors(vectors, documents, { ids: rows.map((row) => String(row.rowId)) })
    },
    async remove(rowIds) {
      if (rowIds.length > 0) await store.delete({ ids: rowIds.map(String) })
    },
    async nearest(vector, { condition, limit }) {
      const allowed = await database.read.all<{ id: string }>(sql`select id from documents where ${condition}`)
      if (allowed.length === 0) return []
      const where = { documentId: { $in: allowed.map((document) => document.id) } }
      const found = await store.similaritySearchVectorWithScore([...vector], limit, where)
      return found.map(([document]) => Number(document.id))
    },
    count: async () => (await store.ensureCollection()).count(),
    drop: () => client.deleteCollection({ name: collection }),
  }
}
