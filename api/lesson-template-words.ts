import type { ExportDocument, SourceEntry } from '../exports/export-document.ts'
import { sourceLine } from '../exports/export-document.ts'
import type { TemplateWords } from '../exports/fill-template.ts'
import { dayInChina } from '../storage/day-in-china.ts'
import { phaseParts, type Section } from '../teaching/lesson-material.ts'
import type { ExportedMaterial } from './lesson-document.ts'

/** A material in the words of a school's template: each part by its title, the phases as rows of 教学过程. */
export function templateWords(material: ExportedMaterial, document: ExportDocument): TemplateWords {
  const { brief, outline, sections, author, approval, title } = material
  const section = (id: string) => sections.find(({ partId }) => partId === id)
  const phases = outline.filter(
    ({ part, minutes }) => (part === 'unit' || phaseParts.includes(part)) && minutes !== null,
  )
  const entries = document.blocks.flatMap((block): SourceEntry[] => (block.kind === 'sources' ? block.entries : []))
  return {
    学校: document.provider,
    标题: title,
    课程: brief.course,
    课题: brief.topic,
    授课对象: [brief.classLevel, brief.classSize === null ? '' : `${brief.classSize} 人`].filter(Boolean).join('，'),
    行业: brief.industry,
    学时: `${brief.lessons} 学时（每学时 ${brief.minutesPerLesson} 分钟）`,
    编写: author,
    审定:
      approval === null ? '草稿，未审定' : `${approval.name}，${dayInChina(approval.at)}，第 ${approval.version} 版`,
    ...Object.fromEntries(outline.map((part) => [part.title, textOf(section(part.id))])),
    教学过程: phases.map((part) => {
      const table = section(part.id)?.blocks.find((block) => block.kind === 'table')
      const [content = [], teacher = [], student = []] = table?.kind === 'table' ? (table.rows[0] ?? []) : []
      const words = (lines: typeof content) => lines.map(({ text }) => text).join('\n')
      return {
        环节: part.title,
        时间: `${part.minutes} 分钟`,
        课时: part.lesson === null ? '' : `第 ${part.lesson} 课时`,
        教学内容: words(content),
        教师活动: words(teacher),
        学生活动: words(student),
      }
    }),
    依据的条款: entries.map(sourceLine).join('\n'),
  }
}

/** A section as plain text; a table row is a line. */
function textOf(section: Section | undefined): string {
  if (!section) return ''
  return section.blocks
    .flatMap((block) => {
      const heading = block.heading === null ? [] : [`【${block.heading}】`]
      if (block.kind === 'lines') {
        const lines = block.lines.map(({ text }, index) => (block.style === 'numbers' ? `${index + 1}. ${text}` : text))
        return [...heading, ...lines]
      }
      const rows = block.rows.map((row) =>
        row.map((cell, column) => `${block.header[column]}：${cell.map(({ text }) => text).join(' ')}`).join('；'),
      )
      return [...heading, ...rows]
    })
    .join('\n')
}
