import { Chroma } from '@langchain/community/vectorstores/chroma'
import { Document } from '@langchain/core/documents'
import type { EmbeddingsInterface } from '@langchain/core/embeddings'
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters'
import { ChromaClient } from 'chromadb'
import { newId } from '../../storage/new-id.ts'

/** A document of the corpus as plain text; `file` is its path inside the corpus. */
export type PlainDocument = { id: string; file: string; text: string }

/** A chunk that was found, with the document that it was cut from. */
export type Chunk = { file: string; text: string }

/** The figures of LangChain's own retrieval tutorial: characters a chunk, characters shared, passages answered from. */
export const tutorialSetUp = { chunkSize: 1000, chunkOverlap: 200, topK: 4 }

const passagesShown = 10
const batch = 32

/**
 * The pipeline of LangChain's retrieval tutorial over these documents: recursive character splitter, embeddings into
 * Chroma, the nearest passages. Nothing of ours is in it. `remove` takes its collection off the server.
 */
export async function openLangChainChroma(
  documents: readonly PlainDocument[],
  { embeddings, chromaUrl }: { embeddings: EmbeddingsInterface; chromaUrl: string },
): Promise<{ search: (question: string) => Promise<Chunk[]>; chunks: number; remove: () => Promise<void> }> {
  const { chunkSize, chunkOverlap } = tutorialSetUp
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize, chunkOverlap })
  const chunks = await splitter.splitDocuments(
    documents.map(({ file, text }) => new Document({ pageContent: text, metadata: { file } })),
  )
  const address = new URL(chromaUrl)
  const index = new ChromaClient({
    host: address.hostname,
    port: Number(address.port),
    ssl: address.protocol === 'https:',
  })
  const collectionName = `peer-${newId()}`
  const store = new Chroma(embeddings, { collectionName, index })
  for (let at = 0; at < chunks.length; at += batch) {
    // Without the splitter's line numbers: Chroma takes flat metadata only.
    const part = chunks.slice(at, at + batch)
    await store.addDocuments(
      part.map(({ pageContent, metadata }) => new Document({ pageContent, metadata: { file: metadata.file } })),
    )
  }
  return {
    chunks: chunks.length,
    async search(question) {
      const found = await store.similaritySearch(question, passagesShown)
      return found.map(({ pageContent, metadata }) => ({ file: String(metadata.file), text: pageContent }))
    },
    remove: () => index.deleteCollection({ name: collectionName }),
  }
}
