import type { ItemContent } from '../quiz-item.ts'
import { tagsOf } from './carried-tags.ts'
import { explanationWithSources, questionText, scorerText } from './carried-text.ts'
import { element, writeXml, type XmlElement } from './xml-element.ts'

/** Items as Moodle XML (docs.moodle.org/en/Moodle_XML_format), in one category named after the set. */
export function writeMoodleXml(items: readonly ItemContent[], title: string): string {
  const category = element('question', { type: 'category' }, [
    element('category', {}, [plain(`$course$/top/${title.replaceAll('/', '//')}`)]),
  ])
  const questions = items.map((content, place) => {
    const { type, text = questionText(content), parts } = formOf(content)
    return element('question', { type }, [
      element('name', {}, [plain(`${place + 1} ${content.stem.slice(0, 40)}`)]),
      formatted('questiontext', text),
      formatted('generalfeedback', explanationWithSources(content)),
      ...(type === 'cloze' ? [] : [element('defaultgrade', {}, [String(content.marks)])]),
      element('penalty', {}, ['0']),
      element('hidden', {}, ['0']),
      ...parts,
      element(
        'tags',
        {},
        tagsOf(content).map((tag) => element('tag', {}, [plain(tag)])),
      ),
    ])
  })
  return writeXml(element('quiz', {}, [category, ...questions]))
}

const plain = (text: string): XmlElement => element('text', {}, [text])
const formatted = (name: string, text: string): XmlElement => element(name, { format: 'plain_text' }, [plain(text)])
const setting = (name: string, value: string): XmlElement => element(name, {}, [value])

function answer(fraction: number, text: string, feedback: string | null = null): XmlElement {
  const told = feedback ? [formatted('feedback', feedback)] : []
  return element('answer', { fraction, format: 'plain_text' }, [plain(text), ...told])
}

function formOf(content: ItemContent): { type: string; text?: string; parts: XmlElement[] } {
  switch (content.type) {
    case 'single-choice':
    case 'multiple-choice': {
      const single = content.type === 'single-choice'
      // The right ones must come to 100; a wrong one costs all, as in Chinese examinations.
      const share = single ? 100 : Number((100 / content.key.length).toFixed(5))
      const wrong = single ? 0 : -100
      return {
        type: 'multichoice',
        parts: [
          setting('single', String(single)),
          setting('shuffleanswers', 'true'),
          setting('answernumbering', 'ABCD'),
          ...content.options.map(({ id, text, misconception }) =>
            answer(content.key.includes(id) ? share : wrong, text, misconception),
          ),
        ],
      }
    }
    case 'true-false':
      return {
        type: 'truefalse',
        parts: [answer(content.key ? 100 : 0, 'true'), answer(content.key ? 0 : 100, 'false')],
      }
    case 'fill-in': {
      if (content.blanks.length !== 1) return { type: 'cloze', text: clozeText(content), parts: [] }
      const accepted = (content.blanks[0]?.accepted ?? []).map((one) => answer(100, one))
      return { type: 'shortanswer', parts: [setting('usecase', '0'), ...accepted] }
    }
    case 'ordering':
      return {
        type: 'ordering',
        parts: [
          setting('layouttype', 'VERTICAL'),
          setting('selecttype', 'ALL'),
          setting('selectcount', '0'),
          setting('gradingtype', 'ABSOLUTE_POSITION'),
          setting('showgrading', 'SHOW'),
          setting('numberingstyle', 'none'),
          ...content.steps.map((step) => answer(1, step)),
        ],
      }
    case 'short-answer':
    case 'case':
      return {
        type: 'essay',
        parts: [
          setting('responseformat', 'editor'),
          setting('responserequired', '1'),
          setting('responsefieldlines', '10'),
          setting('attachments', '0'),
          formatted('graderinfo', scorerText(content)),
        ],
      }
  }
}

/** Several blanks in one text: each with its share of the marks and the answers that fill it. */
function clozeText(content: Extract<ItemContent, { type: 'fill-in' }>): string {
  let at = 0
  // Moodle takes whole marks only here.
  const marks = Math.max(1, Math.round(content.marks / content.blanks.length))
  const blank = (accepted: readonly string[]) =>
    `{${marks}:SHORTANSWER:${accepted.map((one) => `=${escaped(one)}`).join('~')}}`
  const text = questionText(content).replace(/_{2,}/gu, (line) => {
    const { accepted } = content.blanks[at++] ?? {}
    return accepted ? blank(accepted) : line
  })
  // A blank that the stem has no place for would be lost.
  const rest = content.blanks.slice(at).map(({ accepted }) => blank(accepted))
  return [text, ...rest].join(' ')
}

const escaped = (text: string): string => text.replace(/[\\}#~/"]/gu, (sign) => `\\${sign}`)
