import { basename } from 'node:path'
import type { FileMetadata } from '../file-metadata.ts'
import type { GivenMetadata } from '../ingest-file.ts'
import type { NewJob } from './job-store.ts'

const defaultCollection = 'public'

/** The job that takes in a file of this machine, as the command line and a watched folder ask for it. */
export function fileJob(path: string, given: GivenMetadata, manifest: FileMetadata): NewJob {
  const collection = given.collection ?? manifest.collection ?? defaultCollection
  return { sourceKind: 'file', sourceUri: path, name: basename(path), given, manifest, collection }
}
