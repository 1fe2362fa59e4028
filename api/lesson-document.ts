import { kindNames } from '../agents/lesson/kind-names.ts'
import { phaseHeader } from '../agents/lesson/phase-parts.ts'
import { unitHeader } from '../agents/lesson/syllabus-parts.ts'
import type { Block, ExportDocument, Run, SourceEntry } from '../exports/export-document.ts'
import { modelLabel, quotedMaterialLabel } from '../governance/ai-label.ts'
import { dayInChina } from '../storage/day-in-china.ts'
import {
  type LessonBlock,
  type LessonSource,
  type Line,
  linesOf,
  type MaterialContent,
  type MaterialKind,
  type Part,
  phaseParts,
  type Section,
} from '../teaching/lesson-material.ts'

/** A material to be exported: what it says, and who signed it off; null while it is a draft. */
export type ExportedMaterial = MaterialContent & {
  kind: MaterialKind
  author: string
  approval: { name: string; at: string; version: number } | null
}

/** A material as a document: its parts in order, phases and units in one table, each fact with its source, sources at the end. */
export function lessonDocument(
  material: ExportedMaterial,
  options: { contentId: string; provider: string; now: Date },
): ExportDocument {
  const { kind, title, brief, outline, sections, approval, author } = material
  const mark = sourceMarks(material)
  const blocks: Block[] = kind === 'slides' ? [] : factsTable(material)
  for (const group of groupsOf(outline)) {
    const [first] = group
    if (!first) continue
    if (isRow(first)) blocks.push(...rowsTable(group, material, mark))
    else blocks.push(...partBlocks(first, sectionOf(sections, first), mark))
  }
  const entries = mark.entries()
  if (entries.length > 0) {
    blocks.push({ kind: 'heading', level: 1, text: '依据的条款' }, { kind: 'sources', entries })
  }
  const state =
    approval === null ? '草稿，未审定' : `第 ${approval.version} 版，${approval.name}审定于 ${dayInChina(approval.at)}`
  return {
    title: approval === null ? `${title}【草稿】` : title,
    subtitle: [brief.course, kindNames[kind], `编写：${author}`, state].join('　'),
    blocks,
    label: sections.some(({ model }) => model !== 'quotation') ? modelLabel : quotedMaterialLabel,
    provider: options.provider,
    contentId: options.contentId,
    createdAt: options.now,
  }
}

const rowPart = ({ part }: Part): boolean => part === 'unit' || phaseParts.includes(part)
/** Practice and summary are slides of their own in a deck: only parts with minutes are rows of a table. */
const isRow = (part: Part): boolean => rowPart(part) && part.minutes !== null
const sectionOf = (sections: readonly Section[], { id }: Part) => sections.find(({ partId }) => partId === id)

/** Parts in order; those that stand as rows of one table, together. */
function groupsOf(outline: readonly Part[]): Part[][] {
  const groups: Part[][] = []
  for (const part of outline) {
    const last = groups.at(-1)?.[0]
    const joins =
      last &&
      isRow(last) &&
      isRow(part) &&
      last.lesson === part.lesson &&
      (last.part === 'unit') === (part.part === 'unit')
    if (joins) groups.at(-1)?.push(part)
    else groups.push([part])
  }
  return groups
}

function factsTable({ kind, brief, author }: ExportedMaterial): Block[] {
  const { course, topic, classLevel, classSize, industry, lessons, minutesPerLesson } = brief
  const rows: [string, string][] = [
    ['课程', course],
    ['课题', topic],
    ['授课对象', [classLevel, classSize === null ? '' : `${classSize} 人`].filter(Boolean).join('，')],
    ['行业', industry],
    ...(kind === 'case-study' || kind === 'task-sheet'
      ? []
      : [['学时', `${lessons} 学时，每学时 ${minutesPerLesson} 分钟`] as [string, string]]),
    ['编写', author],
  ]
  return [
    {
      kind: 'table',
      header: [[{ text: '项目' }], [{ text: '内容' }]],
      rows: rows.filter(([, value]) => value !== '').map((row) => row.map((text) => [{ text }])),
      shares: [1, 4],
    },
  ]
}

function rowsTable(group: readonly Part[], { brief, sections, outline }: ExportedMaterial, mark: Mark): Block[] {
  const [first] = group
  const isUnit = first?.part === 'unit'
  const lessons = new Set(outline.filter(isRow).map(({ lesson }) => lesson)).size
  const name = isUnit ? '课程内容与学时安排' : lessons > 1 ? `教学过程（第 ${first?.lesson} 课时）` : '教学过程'
  const header = [isUnit ? '单元与学时' : '环节与时间', ...(isUnit ? unitHeader : phaseHeader)]
  const rows = group.map((part) => {
    const time = isUnit
      ? `${Math.round(((part.minutes ?? 0) / brief.minutesPerLesson) * 10) / 10} 学时`
      : `${part.minutes} 分钟`
    const table = sectionOf(sections, part)?.blocks.find((block) => block.kind === 'table')
    const cells = table?.kind === 'table' ? (table.rows[0] ?? []) : []
    return [
      [{ text: part.title, bold: true }, { text: `\n${time}` }],
      ...header.slice(1).map((_, column) => cellRuns(cells[column] ?? [], mark)),
    ]
  })
  return [
    { kind: 'heading', level: 1, text: name },
    {
      kind: 'table',
      header: header.map((text) => [{ text }]),
      rows,
      shares: isUnit ? [16, 40, 24, 24] : [14, 32, 34, 22],
    },
  ]
}

function partBlocks(part: Part, section: Section | undefined, mark: Mark): Block[] {
  const blocks = (section?.blocks ?? []).flatMap((block) => blocksOf(block, mark))
  const notes = (section?.notes ?? []).map((line) => line.text)
  return [
    { kind: 'heading', level: 1, text: part.title },
    ...(section ? blocks : [{ kind: 'note', text: '（尚未编写）' } satisfies Block]),
    ...(notes.length > 0 ? [{ kind: 'speaker-notes', lines: notes } satisfies Block] : []),
  ]
}

function blocksOf(block: LessonBlock, mark: Mark): Block[] {
  const heading: Block[] = block.heading === null ? [] : [{ kind: 'heading', level: 2, text: block.heading }]
  if (block.kind === 'table') {
    const rows = block.rows.map((row) => block.header.map((_, column) => cellRuns(row[column] ?? [], mark)))
    return [...heading, { kind: 'table', header: block.header.map((text) => [{ text }]), rows }]
  }
  const runs = block.lines.map((line) => [{ text: mark.text(line) }])
  if (block.style === 'paragraphs') return [...heading, ...runs.map((one): Block => ({ kind: 'paragraph', runs: one }))]
  return [...heading, { kind: 'list', ordered: block.style === 'numbers', items: runs.map((one) => ({ runs: one })) }]
}

function cellRuns(lines: readonly Line[], mark: Mark): Run[] {
  const bullet = lines.length > 1 ? '· ' : ''
  const text = lines.map((line) => (line.text === '' ? '' : `${bullet}${mark.text(line)}`)).join('\n')
  return text === '' ? [] : [{ text }]
}

type Mark = { text: (line: Line) => string; entries: () => SourceEntry[] }

/** Numbers the clauses in the order in which they are first cited. */
function sourceMarks({ clauses, outline, sections }: MaterialContent): Mark {
  const sources = new Map(clauses.map((source) => [source.clauseId, source]))
  const numbers = new Map<string, number>()
  for (const part of outline) {
    const section = sectionOf(sections, part)
    for (const { clauseIds } of section ? linesOf(section) : []) {
      for (const id of clauseIds) if (sources.has(id) && !numbers.has(id)) numbers.set(id, numbers.size + 1)
    }
  }
  return {
    text: ({ text, clauseIds }) =>
      // A line on everything needs no row of markers.
      text +
      (clauseIds.length > 3 ? '' : clauseIds.map((id) => (numbers.has(id) ? `[${numbers.get(id)}]` : '')).join('')),
    entries: () =>
      [...numbers].flatMap(([id, marker]) => {
        const source = sources.get(id)
        return source ? [{ marker, name: nameOf(source), quote: source.quote.replaceAll(/\s+/g, ' ') }] : []
      }),
  }
}

function nameOf({ documentTitle, clause, page }: LessonSource): string {
  return `《${documentTitle}》${clause}${page === null ? '' : `，第 ${page} 页`}`
}
