import { seededRandom } from '../../storage/seeded-random.ts'
import type { ItemContent } from '../quiz-item.ts'
import { explanationWithSources, scorerText } from './carried-text.ts'
import { forVersion, type QtiVersion, qtiDialects } from './qti-dialect.ts'
import { element, writeXml, type XmlChild, type XmlElement } from './xml-element.ts'

const response = 'RESPONSE'

/** One item as an assessmentItem: interaction, right response, what it scores, explanation as feedback, rubric for the scorer. */
export function writeQtiItem(content: ItemContent, identifier: string, version: QtiVersion): string {
  const { declarations, body, rules } = formOf(content)
  const explanation = explanationWithSources(content)
  const told = explanation !== ''
  const item = element(
    'assessmentItem',
    {
      xmlns: qtiDialects[version].item,
      'xml:lang': 'zh-CN',
      identifier,
      title: content.stem.slice(0, 60),
      adaptive: 'false',
      timeDependent: 'false',
    },
    [
      ...declarations,
      outcome('SCORE', 'float', '0'),
      outcome('MAXSCORE', 'float', String(content.marks)),
      ...(told ? [outcome('EXPLANATION', 'identifier', 'explanation')] : []),
      ...(hasFeedback(content) ? [outcome('FEEDBACK', 'identifier')] : []),
      element('itemBody', {}, [...situationOf(content), ...body]),
      ...(rules.length === 0 ? [] : [element('responseProcessing', {}, rules)]),
      ...(told ? [modalFeedback(explanation)] : []),
    ],
  )
  return writeXml(forVersion(item, version))
}

const hasFeedback = (content: ItemContent): boolean =>
  content.type === 'single-choice' && content.options.some(({ misconception }) => misconception)

function outcome(identifier: string, baseType: string, value?: string): XmlElement {
  const standard = value === undefined ? [] : [element('defaultValue', {}, [element('value', {}, [value])])]
  return element('outcomeDeclaration', { identifier, cardinality: 'single', baseType }, standard)
}

const paragraphs = (text: string): XmlElement[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => element('p', {}, [line]))

const situationOf = ({ situation }: ItemContent): XmlElement[] =>
  situation === '' ? [] : [element('div', { class: 'situation' }, paragraphs(situation))]

const modalFeedback = (text: string): XmlElement =>
  element(
    'modalFeedback',
    { outcomeIdentifier: 'EXPLANATION', identifier: 'explanation', showHide: 'show' },
    paragraphs(text),
  )

function declaration(cardinality: string, values: readonly string[], parts: XmlElement[] = []): XmlElement {
  const right =
    values.length === 0
      ? []
      : [
          element(
            'correctResponse',
            {},
            values.map((value) => element('value', {}, [value])),
          ),
        ]
  return element('responseDeclaration', { identifier: response, cardinality, baseType: 'identifier' }, [
    ...right,
    ...parts,
  ])
}

/** All the marks where the response is the right one, none otherwise. */
function allOrNothing(marks: number): XmlElement {
  return element('responseCondition', {}, [
    element('responseIf', {}, [
      element('match', {}, [
        element('variable', { identifier: response }),
        element('correct', { identifier: response }),
      ]),
      score([element('baseValue', { baseType: 'float' }, [String(marks)])]),
    ]),
  ])
}

const score = (value: XmlElement[]): XmlElement => element('setOutcomeValue', { identifier: 'SCORE' }, value)

const prompt = (stem: string): XmlElement => element('prompt', {}, broken(stem))

/** Text with its line ends as breaks. */
const broken = (text: string): XmlChild[] =>
  text.split('\n').flatMap((line, at) => (at === 0 ? [line] : [element('br'), line]))

type Form = { declarations: XmlElement[]; body: XmlElement[]; rules: XmlElement[] }

function formOf(content: ItemContent): Form {
  switch (content.type) {
    case 'single-choice':
    case 'multiple-choice':
      return choice(content)
    case 'true-false':
      return {
        declarations: [declaration('single', [String(content.key)])],
        body: [
          element('choiceInteraction', { responseIdentifier: response, shuffle: 'false', maxChoices: 1 }, [
            prompt(content.stem),
            element('simpleChoice', { identifier: 'true' }, ['正确']),
            element('simpleChoice', { identifier: 'false' }, ['错误']),
          ]),
        ],
        rules: [allOrNothing(content.marks)],
      }
    case 'fill-in':
      return fillIn(content)
    case 'ordering':
      return ordering(content)
    case 'short-answer':
    case 'case': {
      const scorer = scorerText(content)
      return {
        declarations: [
          element('responseDeclaration', { identifier: response, cardinality: 'single', baseType: 'string' }),
        ],
        body: [
          element('extendedTextInteraction', { responseIdentifier: response, expectedLines: 8 }, [
            prompt(content.stem),
          ]),
          ...(scorer === '' ? [] : [element('rubricBlock', { view: 'scorer' }, paragraphs(scorer))]),
        ],
        rules: [],
      }
    }
  }
}

function choice(content: Extract<ItemContent, { type: 'single-choice' | 'multiple-choice' }>): Form {
  const single = content.type === 'single-choice'
  const key = single ? [content.key] : content.key
  const feedback = hasFeedback(content)
  const choices = content.options.map(({ id, text, misconception }) =>
    element('simpleChoice', { identifier: id }, [
      text,
      ...(single && misconception
        ? [
            element('feedbackInline', { outcomeIdentifier: 'FEEDBACK', identifier: id, showHide: 'show' }, [
              misconception,
            ]),
          ]
        : []),
    ]),
  )
  const told = element('setOutcomeValue', { identifier: 'FEEDBACK' }, [element('variable', { identifier: response })])
  return {
    declarations: [declaration(single ? 'single' : 'multiple', key)],
    body: [
      element('choiceInteraction', { responseIdentifier: response, shuffle: 'false', maxChoices: single ? 1 : 0 }, [
        prompt(content.stem),
        ...choices,
      ]),
    ],
    rules: [allOrNothing(content.marks), ...(feedback ? [told] : [])],
  }
}

function fillIn({ stem, blanks, marks }: Extract<ItemContent, { type: 'fill-in' }>): Form {
  const share = Number((marks / blanks.length).toFixed(4))
  const name = (at: number) => `${response}${at + 1}`
  const declarations = blanks.map(({ accepted }, at) =>
    element('responseDeclaration', { identifier: name(at), cardinality: 'single', baseType: 'string' }, [
      element('correctResponse', {}, [element('value', {}, [accepted[0] ?? ''])]),
      element(
        'mapping',
        { defaultValue: 0 },
        accepted.map((one) => element('mapEntry', { mapKey: one, mappedValue: share, caseSensitive: 'false' })),
      ),
    ]),
  )
  let at = 0
  const entry = () => element('textEntryInteraction', { responseIdentifier: name(at++), expectedLength: 20 })
  const lines = stem.split('\n').map((line) => {
    const parts = line.split(/_{2,}/u)
    const filled = parts.flatMap((part, place): XmlChild[] => {
      if (place === 0) return [part]
      return [at < blanks.length ? entry() : '____', part]
    })
    return element('p', {}, filled)
  })
  // A blank that the stem has no place for would be lost.
  const rest: XmlElement[] = []
  while (at < blanks.length) rest.push(element('p', {}, [entry()]))
  const mapped = blanks.map((_, place) => element('mapResponse', { identifier: name(place) }))
  return { declarations, body: [...lines, ...rest], rules: [score([element('sum', {}, mapped)])] }
}

function ordering({ stem, steps, marks }: Extract<ItemContent, { type: 'ordering' }>): Form {
  const named = seededRandom(stem).shuffle(steps.map((step, place) => ({ step, place })))
  const identifier = (at: number) => `step-${at + 1}`
  const right = steps.map((_, place) => identifier(named.findIndex((one) => one.place === place)))
  return {
    declarations: [declaration('ordered', right)],
    body: [
      element('orderInteraction', { responseIdentifier: response, shuffle: 'true' }, [
        prompt(stem),
        ...named.map(({ step }, at) => element('simpleChoice', { identifier: identifier(at) }, [step])),
      ]),
    ],
    rules: [allOrNothing(marks)],
  }
}
