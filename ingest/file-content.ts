import type { Block } from './block.ts'
import type { FileMetadata } from './file-metadata.ts'

/** What a reader takes out of a file: its blocks, the title that it bears and what it says of itself. */
export type FileContent = {
  title: string | null
  metadata: FileMetadata
  blocks: Block[]
  /** The printed lines, before they were joined into paragraphs, where the format has such. */
  printed?: Block[]
  pageCount: number | null
}
