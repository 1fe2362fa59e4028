import {
  type Block,
  type ExportDocument,
  type ListBlock,
  metadataOf,
  type Run,
  sourceLine,
  spokenLine,
} from './export-document.ts'

/** The document as Markdown (UTF-8) with the AIGC metadata as front matter. */
export function writeMarkdown(document: ExportDocument): Buffer {
  const fields = Object.entries(metadataOf(document).AIGC).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`)
  const label = `> **${document.label}**`
  const parts = [
    ['---', `title: ${JSON.stringify(document.title)}`, 'AIGC:', ...fields, '---'].join('\n'),
    `# ${escapeMarks(document.title)}`,
    label,
    ...(document.subtitle === undefined ? [] : [escapeMarks(document.subtitle)]),
    ...document.blocks.map(markdownOf),
    label,
  ]
  return Buffer.from(`${parts.join('\n\n')}\n`)
}

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${escapeMarks(block.text)}`
    case 'paragraph':
      return inline(block.runs)
    case 'quote':
      return `> ${inline(block.runs)}`
    case 'list':
      return listLines(block, '').join('\n')
    case 'table':
      return [block.header, block.header.map(() => [{ text: '---' }]), ...block.rows]
        .map((row, index) => `| ${row.map((cell) => (index === 1 ? '---' : cellText(cell))).join(' | ')} |`)
        .join('\n')
    case 'note':
      return `*${escapeMarks(block.text)}*`
    case 'speaker-notes':
      return `*${escapeMarks(spokenLine(block.lines))}*`
    case 'sources':
      return block.entries.map((entry) => `- ${escapeMarks(sourceLine(entry))}`).join('\n')
    case 'page-break':
      return '---'
  }
}

function listLines(list: ListBlock, indent: string): string[] {
  return list.items.flatMap(({ runs, children }, index) => {
    const marker = list.ordered ? `${index + 1}.` : '-'
    const below = children ? listLines(children, `${indent}${' '.repeat(marker.length + 1)}`) : []
    return [`${indent}${marker} ${inline(runs)}`, ...below]
  })
}

const cellText = (runs: Run[]): string => inline(runs).replaceAll('|', '\\|').replaceAll('\n', '<br>')

function inline(runs: Run[]): string {
  return runs
    .map(({ text, bold, italic, code }) => {
      if (code) return `\`${text.replaceAll('`', "'")}\``
      const marks = `${bold ? '**' : ''}${italic ? '*' : ''}`
      return `${marks}${escapeMarks(text)}${[...marks].reverse().join('')}`
    })
    .join('')
}

/** Keeps words from being read as marks or as HTML; citation markers stay as they are. */
function escapeMarks(text: string): string {
  return text.replace(/[\\`*_<>]/g, '\\$&').replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/gm, '$1\\$2')
}
