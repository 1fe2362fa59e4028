import { readFileSync } from 'node:fs'
import type { Post } from '../post.ts'
import { readPost } from '../read-post.ts'
import { readPostSheet } from '../read-post-sheet.ts'

const sheet = new URL('../../../samples/corpus/careers/岗位信息汇总.xlsx', import.meta.url)

/** The posts of the sample corpus, read off its sheet; all of them invented. */
export async function samplePosts(): Promise<Post[]> {
  const rows = await readPostSheet({ xlsx: readFileSync(sheet) })
  return rows.flatMap(({ cells, line }) => {
    const { post } = readPost(cells)
    return post ? [{ ...post, id: `line-${line}`, from: 'library' as const }] : []
  })
}
