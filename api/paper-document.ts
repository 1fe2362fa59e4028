import type { Block, ExportDocument, Run } from '../exports/export-document.ts'
import { modelLabel, quotedMaterialLabel } from '../governance/ai-label.ts'
import { seededRandom } from '../storage/seeded-random.ts'
import { itemTypeNames } from '../teaching/interchange/type-names.ts'
import { optionLetter } from '../teaching/option-letter.ts'
import { type PaperContent, rounded, totalMarks } from '../teaching/paper.ts'
import type { ItemContent, ItemType } from '../teaching/quiz-item.ts'
import { rightAnswer } from '../teaching/right-answer.ts'

export type PaperPart = 'paper' | 'answer-sheet' | 'key'

const partTitles: Record<PaperPart, string> = { paper: '', 'answer-sheet': '答题卡', key: '参考答案与评分标准' }
const numerals = '一二三四五六七八九十'
const text = (words: string, look: Partial<Run> = {}): Run[] => [{ text: words, ...look }]
const paragraph = (words: string, look: Partial<Run> = {}): Block => ({ kind: 'paragraph', runs: text(words, look) })
/** No page ends between it and what follows. */
const kept = (words: string, look: Partial<Run> = {}): Block => ({
  kind: 'paragraph',
  runs: text(words, look),
  keepWithNext: true,
})
// So many characters of options, with their letters, stand on one line of A4.
const lineLength = 36

/** A paper to be printed: the questions, a sheet to answer on, or the key with its clauses. */
export function paperDocument(
  paper: PaperContent,
  part: PaperPart,
  { contentId, provider, now }: { contentId: string; provider: string; now: Date },
): ExportDocument {
  const title = `${paper.title}${partTitles[part] === '' ? '' : `　${partTitles[part]}`}`
  const time = paper.minutes === null ? '' : `　考试时间 ${paper.minutes} 分钟`
  const blocks = part === 'paper' ? questions(paper) : part === 'key' ? keys(paper) : answerSheet(paper)
  return {
    title,
    subtitle: `满分 ${totalMarks(paper)} 分${time}`,
    blocks,
    label: paperLabel(paper),
    provider,
    contentId,
    createdAt: now,
  }
}

/** The AI label of what is made of items: whether a model wrote any of them. */
export const paperLabel = ({ items }: { items: readonly { model: string | null }[] }): string =>
  items.some(({ model }) => model !== null && model !== 'quotation') ? modelLabel : quotedMaterialLabel

type Numbered = { number: number; content: ItemContent }

/** The items in runs of one type, as papers are laid out; the order stays the teacher's. */
function sectionsOf({ items }: PaperContent): { type: ItemType; items: Numbered[] }[] {
  const sections: { type: ItemType; items: Numbered[] }[] = []
  for (const [place, { content }] of items.entries()) {
    const last = sections.at(-1)
    const item = { number: place + 1, content }
    if (last?.type === content.type) last.items.push(item)
    else sections.push({ type: content.type, items: [item] })
  }
  return sections
}

function heading(section: { type: ItemType; items: Numbered[] }, place: number): Block {
  const marks = rounded(section.items.map(({ content }) => content.marks))
  const number = numerals[place] ?? String(place + 1)
  return {
    kind: 'heading',
    level: 2,
    text: `${number}、${itemTypeNames[section.type]}（共 ${section.items.length} 题，${marks} 分）`,
  }
}

function questions(paper: PaperContent): Block[] {
  return [
    paragraph('班级____________　姓名____________　学号____________　得分________'),
    ...(paper.instructions === '' ? [] : [paragraph(paper.instructions, { italic: true })]),
    ...sectionsOf(paper).flatMap((section, place) => [heading(section, place), ...section.items.flatMap(question)]),
  ]
}

function question({ number, content }: Numbered): Block[] {
  const { situation, stem, marks } = content
  const lead: Block[] = situation === '' ? [] : [kept(`${number}. ${situation}`)]
  const words = `${situation === '' ? `${number}. ` : '问题：'}${stem}（${marks} 分）`
  switch (content.type) {
    case 'single-choice':
    case 'multiple-choice':
      return [...lead, kept(words), ...choices(content.options.map((option) => option.text))]
    case 'true-false':
      return [...lead, kept(words), paragraph('　（　　）正确　（　　）错误')]
    case 'ordering':
      return [...lead, kept(words), ...choices(printedSteps(content))]
    default:
      return [...lead, paragraph(words)]
  }
}

/** Options on one line where they are short, else a line each, all on one page. */
function choices(options: readonly string[]): Block[] {
  const lines = options.map((option, place) => `${optionLetter(place)}. ${option}`)
  const line = `　${lines.join('　　')}`
  if (line.length <= lineLength) return [paragraph(line)]
  return lines.map((one, place) => (place < lines.length - 1 ? kept : paragraph)(`　${one}`))
}

/** The steps as they are printed: mixed, and alike in the paper and in its key. */
function printedSteps(content: Extract<ItemContent, { type: 'ordering' }>): string[] {
  return seededRandom(content.stem).shuffle(content.steps)
}

function answerSheet(paper: PaperContent): Block[] {
  return [
    paragraph('班级____________　姓名____________　学号____________'),
    ...sectionsOf(paper).flatMap((section, place): Block[] => {
      const open = section.type === 'short-answer' || section.type === 'case'
      if (!open) {
        const rows = section.items.map(({ number, content }) => [
          text(String(number)),
          text(''),
          text(`${content.marks} 分`),
        ])
        return [
          heading(section, place),
          { kind: 'table', header: [text('题号'), text('作答'), text('分值')], rows, shares: [1, 6, 1] },
        ]
      }
      return [
        heading(section, place),
        ...section.items.flatMap(({ number, content }): Block[] => [
          paragraph(`${number}.（${content.marks} 分）`),
          ...Array.from({ length: section.type === 'case' ? 8 : 5 }, () => paragraph('_'.repeat(64))),
        ]),
      ]
    }),
  ]
}

function keys(paper: PaperContent): Block[] {
  return [
    { kind: 'note', text: '仅供教师使用。多选题全对得满分，少选得一半，错选不得分。' },
    ...sectionsOf(paper).flatMap((section, place) => [heading(section, place), ...section.items.flatMap(key)]),
  ]
}

function key({ number, content }: Numbered): Block[] {
  const blocks = [kept(`${number}. ${printedKey(content)}（${content.marks} 分）`, { bold: true })]
  if (content.type === 'short-answer' || content.type === 'case') {
    for (const { point, marks } of content.rubric) blocks.push(paragraph(`　· ${point}（${marks} 分）`))
  }
  if (content.explanation !== '') blocks.push(paragraph(`解析：${content.explanation}`))
  for (const { documentTitle, clause, quote } of content.sources) {
    // An explanation that quotes its source is not said twice.
    if (bareWords(content.explanation).includes(bareWords(quote)) && content.explanation.includes(documentTitle))
      continue
    blocks.push({ kind: 'note', text: `依据：《${documentTitle}》${clause}：“${quote}”` })
  }
  return blocks
}

const bareWords = (words: string): string => words.replaceAll(/[\s“”‘’。]/gu, '')

function printedKey(content: ItemContent): string {
  if (content.type === 'single-choice' || content.type === 'multiple-choice') {
    const right = content.options.flatMap(({ id, text: words }, place) =>
      (content.type === 'single-choice' ? content.key === id : content.key.includes(id))
        ? [{ letter: optionLetter(place), words }]
        : [],
    )
    return `${right.map((option) => option.letter).join('')}　${right.map(({ words }) => words).join('；')}`
  }
  if (content.type === 'ordering') {
    // Two steps of the same wording take the printed places one after the other.
    const printed = printedSteps(content).map((step, place) => ({ step, letter: optionLetter(place) }))
    const letters = content.steps.map((step) => {
      const at = printed.findIndex((one) => one.step === step)
      return printed.splice(at, 1)[0]?.letter ?? ''
    })
    return `${letters.join('')}　${rightAnswer(content)}`
  }
  return rightAnswer(content)
}
