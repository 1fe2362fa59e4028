import type { FileContent } from './file-content.ts'
import { recognisePages } from './ocr/recognise-pages.ts'
import type { ParseOptions } from './parse-file.ts'
import { pictureSize } from './picture-size.ts'
import { pagesContent, recognisedPages } from './read-pdf.ts'

/** Recognises the text of a picture file, which counts as one page. */
export async function readPicture(bytes: Uint8Array, { signal, onPage }: ParseOptions = {}): Promise<FileContent> {
  const found = await recognisePages(
    { kind: 'picture', bytes, size: pictureSize(bytes) },
    { signal, onPage: (done) => onPage?.(done, 1, 'recognising') },
  )
  return pagesContent([...recognisedPages(found).values()])
}
