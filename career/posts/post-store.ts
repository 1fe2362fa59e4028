import { and, asc, desc, eq } from 'drizzle-orm'
import type { Access } from '../../knowledge/access.ts'
import { accessCondition } from '../../knowledge/access.ts'
import { editionCondition } from '../../knowledge/edition.ts'
import { clauses, documents } from '../../knowledge/schema.ts'
import { AppError } from '../../storage/app-error.ts'
import type { Connection } from '../../storage/database.ts'
import { dayInChina } from '../../storage/day-in-china.ts'
import { newId } from '../../storage/new-id.ts'
import { careerPosts } from '../schema.ts'
import type { Post, PostContent } from './post.ts'
import { columnOf, type PostCells, postColumns, readPost } from './read-post.ts'

/** A post, and where the library holds it. */
export type ListedPost = Post & { documentId: string | null; clauseLabel: string | null }

const headers = Object.values(postColumns).flat()
// A row of a sheet in the library: 岗位编号：BP-01；岗位名称：…；a cell may hold 「；」 itself.
const header = new RegExp(
  `(?:^|；)(${headers
    .map((name) => name.replaceAll(/[()]/gu, '\\$&'))
    .sort((a, b) => b.length - a.length)
    .join('|')})：`,
  'gu',
)

/** Posts that are still offered: imported ones, and those of sheets of posts in the library that the reader may see. */
export async function listPosts(connection: Connection, access: Access, now: Date): Promise<ListedPost[]> {
  const rows = await connection.select().from(careerPosts).orderBy(desc(careerPosts.createdAt), asc(careerPosts.id))
  const imported = rows.map(({ id, content }) => ({
    ...content,
    id,
    from: 'import' as const,
    documentId: null,
    clauseLabel: null,
  }))
  const today = dayInChina(now)
  const all = [...imported, ...(await libraryPosts(connection, access))]
  return all.filter(({ validUntil }) => validUntil === '' || validUntil >= today)
}

/** One post; throws `not-found` where the reader may not see it. */
export async function getPost(connection: Connection, access: Access, id: string): Promise<ListedPost> {
  const [row] = await connection.select().from(careerPosts).where(eq(careerPosts.id, id))
  if (row) return { ...row.content, id, from: 'import', documentId: null, clauseLabel: null }
  const post = (await libraryPosts(connection, access)).find((one) => one.id === id)
  if (!post) throw new AppError('not-found', '没有找到这个岗位，它可能已经下架。')
  return post
}

async function libraryPosts(connection: Connection, access: Access): Promise<ListedPost[]> {
  const rows = await connection
    .select({
      id: clauses.id,
      text: clauses.text,
      label: clauses.label,
      documentId: documents.id,
      example: documents.example,
    })
    .from(clauses)
    .innerJoin(documents, eq(documents.id, clauses.documentId))
    .where(and(eq(documents.kind, 'job-post'), accessCondition(access), editionCondition()))
    .orderBy(asc(documents.title), asc(clauses.position))
  return rows.flatMap(({ id, text, label, documentId, example }) => {
    const { post } = readPost(cellsOf(text))
    return post
      ? [{ ...post, example: post.example || example, id, from: 'library' as const, documentId, clauseLabel: label }]
      : []
  })
}

function cellsOf(text: string): PostCells {
  const found = [...text.matchAll(header)]
  const cells: PostCells = {}
  found.forEach((match, index) => {
    const column = columnOf(match[1] ?? '')
    if (column) cells[column] ??= text.slice(match.index + match[0].length, found[index + 1]?.index)
  })
  return cells
}

/** Keeps posts that were imported; gives their ids. */
export async function addPosts(
  transaction: Connection,
  posts: readonly PostContent[],
  importedBy: string,
  now: Date,
): Promise<string[]> {
  const rows = posts.map((content) => ({ id: newId(), importedBy, createdAt: now.toISOString(), content }))
  if (rows.length > 0) await transaction.insert(careerPosts).values(rows)
  return rows.map(({ id }) => id)
}

/** Takes an imported post off; throws `not-found` for one that is not imported. */
export async function removePost(transaction: Connection, id: string): Promise<void> {
  const removed = await transaction.delete(careerPosts).where(eq(careerPosts.id, id)).returning({ id: careerPosts.id })
  if (removed.length === 0) throw new AppError('not-found', '没有找到这个岗位；资料库里的岗位要在资料库里修改。')
}
