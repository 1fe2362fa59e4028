import { AlignmentType, HeadingLevel, type IStylesOptions, LevelFormat } from 'docx'

// Word picks the face by script; without eastAsia it would show Chinese in whatever it falls back to.
const bodyFont = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', hint: 'eastAsia' } as const
const headingFont = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', hint: 'eastAsia' } as const

/** Word's levels for the headings of second rank and below; the first rank is the document's title. */
export const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
]
const headingSizes = [30, 26, 24, 24]

/** Songti for text and Heiti for headings, as school and company documents in China are set; sizes are half-points. */
export const documentStyles: IStylesOptions = {
  default: { document: { run: { font: bodyFont, size: 24 }, paragraph: { spacing: { line: 360 } } } },
  paragraphStyles: [
    paragraphStyle('Title', 44, AlignmentType.CENTER),
    ...headingLevels.map((level, rank) => paragraphStyle(level, headingSizes[rank] ?? 24, AlignmentType.LEFT)),
  ],
}

function paragraphStyle(id: string, size: number, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) {
  const name = id === 'Title' ? 'Title' : id.replace('Heading', 'heading ')
  return {
    id,
    name,
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { font: headingFont, size, bold: true, color: '1F2937' },
    paragraph: { alignment, spacing: { before: 240, after: 120 }, keepNext: true },
  }
}

/** The levels of a numbered or bulleted list; `start` is the first number of the outermost. */
export function listLevels(format: (typeof LevelFormat)[keyof typeof LevelFormat], start: number) {
  const bullets = ['•', '◦', '▪']
  return bullets.map((bullet, level) => ({
    level,
    format,
    start: level === 0 ? start : 1,
    text: format === LevelFormat.BULLET ? bullet : `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 480 * (level + 1), hanging: 480 } } },
  }))
}
