import type { ItemContent } from '../quiz-item.ts'
import { explanationWithSources, scorerText } from './carried-text.ts'

/**
 * Items as Moodle's GIFT (docs.moodle.org/en/GIFT_format). `left` are the places, from 0, of items that it has no form for:
 * those with several blanks.
 */
export function writeGift(items: readonly ItemContent[]): { text: string; left: number[] } {
  const left: number[] = []
  const questions = items.flatMap((content, place) => {
    const body = answerOf(content)
    if (body === null) {
      left.push(place)
      return []
    }
    const situation = content.situation === '' ? '' : `${content.situation}\n`
    const stem = escaped(situation + content.stem)
    const blank = /_{2,}/u
    const question =
      content.type === 'fill-in' && blank.test(stem) ? stem.replace(blank, () => `{${body}}`) : `${stem} {${body}}`
    return [`::${place + 1}::[plain]${question}`]
  })
  return { text: `${questions.join('\n\n')}\n`, left }
}

function answerOf(content: ItemContent): string | null {
  const explanation = explanationWithSources(content)
  const general = explanation === '' ? '' : `\n####${escaped(explanation)}`
  const feedback = (misconception: string | null) => (misconception ? `#${escaped(misconception)}` : '')
  switch (content.type) {
    case 'single-choice':
      return (
        content.options
          .map(
            ({ id, text, misconception }) =>
              `\n${id === content.key ? '=' : '~'}${escaped(text)}${feedback(misconception)}`,
          )
          .join('') + general
      )
    case 'multiple-choice': {
      // Moodle asks that the right ones come to 100; a wrong one costs all, as in Chinese examinations.
      const share = Number((100 / content.key.length).toFixed(5))
      return (
        content.options
          .map(
            ({ id, text, misconception }) =>
              `\n~%${content.key.includes(id) ? share : -100}%${escaped(text)}${feedback(misconception)}`,
          )
          .join('') + general
      )
    }
    case 'true-false':
      return `${content.key ? 'TRUE' : 'FALSE'}${general}`
    case 'fill-in':
      if (content.blanks.length !== 1) return null
      return (content.blanks[0]?.accepted ?? []).map((one) => `=${escaped(one)} `).join('') + general
    case 'ordering':
      // GIFT knows pairs but no order: a step's pair is its place.
      return content.steps.map((step, place) => `\n=${place + 1} -> ${escaped(step)}`).join('') + general
    case 'short-answer':
    case 'case': {
      const text = [explanation, scorerText(content)].filter((part) => part !== '').join('\n')
      return text === '' ? '' : `####${escaped(text)}`
    }
  }
}

const escaped = (text: string): string => text.replace(/[\\~=#{}:]/gu, (sign) => `\\${sign}`).replaceAll('\n', '\\n')
