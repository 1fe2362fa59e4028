import type { BankItemView } from '../../api/contract/question-bank.ts'

export type Content = BankItemView['content']
export type Of<Type extends Content['type']> = Extract<Content, { type: Type }>

const common = {
  stem: '',
  situation: '',
  bloom: 'remember' as const,
  difficulty: 2,
  knowledge: 'memory' as const,
  marks: 2,
  explanation: '',
  sources: [],
}

/** An empty item of a type; what is written already of a common part goes along. */
export function emptyItem(type: Content['type'], before: Partial<typeof common> = {}): Content {
  const kept = { ...common, ...before }
  switch (type) {
    case 'single-choice':
      return { ...kept, type, options: fourOptions(), key: 'a' }
    case 'multiple-choice':
      return { ...kept, type, options: fourOptions(), key: ['a', 'b'] }
    case 'true-false':
      return { ...kept, type, key: true }
    case 'fill-in':
      return { ...kept, type, blanks: [{ accepted: [''] }] }
    case 'ordering':
      return { ...kept, type, knowledge: 'procedure', steps: ['', '', ''] }
    default:
      return { ...kept, type, rubric: [{ point: '', marks: kept.marks, clauseId: null, words: [] }], modelAnswer: '' }
  }
}

const fourOptions = () => ['a', 'b', 'c', 'd'].map((id) => ({ id, text: '', misconception: null }))

/** The common parts of an item, to be taken over when its type is changed. */
export function commonParts({ stem, situation, bloom, difficulty, knowledge, marks, explanation, sources }: Content) {
  return { stem, situation, bloom, difficulty, knowledge, marks, explanation, sources } as Partial<typeof common>
}

/** An item as it is sent: no blanks around words, no empty spellings, no wrong option that nothing was written of, open answers worth the sum of their points. */
export function tidied(content: Content): Content {
  const trimmed = { ...content, stem: content.stem.trim(), explanation: content.explanation.trim() }
  switch (trimmed.type) {
    case 'single-choice':
    case 'multiple-choice':
      return {
        ...trimmed,
        options: trimmed.options
          .map(({ id, text: option, misconception }) => ({
            id,
            text: option.trim(),
            misconception: misconception?.trim() || null,
          }))
          .filter(({ id, text: option, misconception }) => option || misconception || trimmed.key.includes(id)),
      }
    case 'fill-in':
      return { ...trimmed, blanks: trimmed.blanks.map(({ accepted }) => ({ accepted: spelled(accepted) })) }
    case 'ordering':
      return { ...trimmed, steps: trimmed.steps.map((step) => step.trim()).filter(Boolean) }
    case 'short-answer':
    case 'case': {
      const rubric = trimmed.rubric
        .filter(({ point }) => point.trim() !== '')
        .map((point) => ({ ...point, words: spelled(point.words) }))
      return { ...trimmed, rubric, marks: rubric.length > 0 ? sumOf(rubric) : trimmed.marks }
    }
    default:
      return trimmed
  }
}

/** What has to be written before an item can be sent; null where nothing has. */
export function wantingIn(content: Content): 'stem' | 'options' | null {
  const sent = tidied(content)
  if (sent.stem === '') return 'stem'
  if (!('options' in sent)) return null
  return sent.options.length < 2 || sent.options.some(({ text: option }) => option === '') ? 'options' : null
}

const spelled = (list: readonly string[]): string[] => list.map((one) => one.trim()).filter(Boolean)

/** The marks of points in all, to a hundredth. */
export const sumOf = (rubric: readonly { marks: number }[]): number =>
  Math.round(rubric.reduce((sum, { marks }) => sum + marks, 0) * 100) / 100

/** Spellings as one line, and back; in between nothing is trimmed, so that it can be typed. */
export const joined = (list: readonly string[]): string => list.join('；')
export const parted = (line: string): string[] => line.split(/[;；]/u)
