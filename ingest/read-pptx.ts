import { posix } from 'node:path'
import type { Block } from './block.ts'
import type { FileContent } from './file-content.ts'
import { readZip } from './read-zip.ts'
import { slideContent } from './slide-content.ts'
import { unreadable } from './unreadable.ts'
import { findAll, parseXml, type XmlNode } from './xml-tree.ts'

const parts =
  /^ppt\/(presentation\.xml|_rels\/presentation\.xml\.rels|(slides|notesSlides)\/.*\.(xml|rels)|diagrams\/data.*\.xml)$/

/** Reads a presentation (.pptx) slide by slide in its own order: titles, text, tables, diagrams and notes; the page is the slide's number. */
export async function readPptx(bytes: Uint8Array): Promise<FileContent> {
  const files = await readZip(bytes, parts)
  try {
    const slides = slidePaths(files)
    const contents = slides.map((path) =>
      slideContent(part(path, files), {
        notes: partsOf(path, 'notesSlide', files)[0] ?? null,
        diagrams: partsOf(path, 'diagramData', files),
      }),
    )
    const blocks = contents.flatMap(({ title, blocks }, index): Block[] => {
      const page = index + 1
      const heading = { kind: 'heading', level: 2, text: title ?? `第 ${page} 张幻灯片`, page } as const
      return title === null && blocks.length === 0 ? [] : [heading, ...blocks.map((block) => ({ ...block, page }))]
    })
    return { title: contents[0]?.title ?? null, metadata: {}, blocks, pageCount: slides.length }
  } catch (cause) {
    throw unreadable('PPTX 文件的内容无法解析，请用 PowerPoint 或 WPS 重新保存为 .pptx 后再导入。', cause)
  }
}

function slidePaths(files: Map<string, string>): string[] {
  const targets = relations('ppt/presentation.xml', files)
  return findAll(part('ppt/presentation.xml', files), 'p:sldId').map((slide) => {
    const path = targets.get(slide.attributes['r:id'] ?? '')?.path
    if (path === undefined) throw new Error(`slide ${slide.attributes['r:id']} has no target`)
    return path
  })
}

/** The parts of a kind that belong to a slide and are there. */
function partsOf(slide: string, kind: string, files: Map<string, string>): XmlNode[] {
  return [...relations(slide, files).values()]
    .filter(({ path, type }) => type.endsWith(`/${kind}`) && files.has(path))
    .map(({ path }) => part(path, files))
}

function relations(source: string, files: Map<string, string>): Map<string, { path: string; type: string }> {
  const folder = posix.dirname(source)
  const xml = files.get(posix.join(folder, '_rels', `${posix.basename(source)}.rels`)) ?? ''
  return new Map(
    findAll(parseXml(xml), 'Relationship').map(({ attributes: { Id = '', Target = '', Type = '' } }) => {
      const path = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
      return [Id, { path, type: Type }]
    }),
  )
}

function part(path: string, files: Map<string, string>): XmlNode {
  const xml = files.get(path)
  if (xml === undefined) throw new Error(`${path} is missing`)
  return parseXml(xml)
}
