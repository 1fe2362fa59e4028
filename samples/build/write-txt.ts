import iconv from 'iconv-lite'
import { documentLine } from './document-line.ts'
import type { Manuscript } from './read-manuscript.ts'
import { textLines } from './text-lines.ts'

/** Builds a plain text file in the manuscript's encoding, with the line ends of the Windows machines it imitates. */
export function writeTxt({ metadata, tree, encoding }: Manuscript): Buffer {
  const body = tree.children
    .filter((node) => node.type !== 'heading' || node.depth > 1)
    .flatMap((node) => (node.type === 'heading' ? ['', ...textLines([node])] : textLines([node])))
  const lines = [metadata.title, documentLine(metadata), ...body]
  return iconv.encode(`${lines.join('\r\n')}\r\n`, encoding)
}
