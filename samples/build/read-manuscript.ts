import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import matter from 'gray-matter'
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { z } from 'zod'
import { corpusFolders, documentMetadata } from './document-metadata.ts'
import { SampleError } from './sample-error.ts'

const frontMatter = documentMetadata.extend({
  format: z.enum(['docx', 'pptx', 'xlsx', 'pdf', 'html', 'txt']),
  encoding: z.enum(['utf-8', 'gb18030']).default('utf-8'),
})

/** A document written in Markdown that ships in another format. */
export type Manuscript = ReturnType<typeof readManuscript>

/** Reads one manuscript, or throws a SampleError that names the file and the field at fault. */
export function readManuscript(path: string) {
  const source = readFileSync(path, 'utf8')
  const folder = basename(dirname(path))
  if (!corpusFolders.some((name) => name === folder))
    throw new SampleError(`文稿 ${path} 所在的文件夹“${folder}”不是资料库的行业文件夹。`)
  const { content, fields } = parseSource(path, source)
  const { format, encoding, ...metadata } = fields
  return {
    metadata,
    format,
    encoding,
    body: content,
    tree: parseMarkdown(content),
    file: join(folder, `${basename(path, '.md')}.${format}`),
    sourceSha256: createHash('sha256').update(source).digest('hex'),
  }
}

function parseSource(path: string, source: string) {
  try {
    // An empty options object switches off gray-matter's cache, which would hand out the same data object twice.
    const { data, content } = matter(source, {})
    return { content, fields: frontMatter.parse(data) }
  } catch (cause) {
    const issue = cause instanceof z.ZodError ? cause.issues[0] : undefined
    const reason = issue ? `${issue.path.join('.')}：${issue.message}` : '不是有效的 YAML'
    throw new SampleError(`文稿 ${path} 的前置信息有误：${reason}`, { cause })
  }
}

/** Parses GitHub-flavoured Markdown (tables) to its syntax tree. */
function parseMarkdown(content: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(content)
}
