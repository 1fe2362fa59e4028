import type { readTags } from './carried-tags.ts'
import { readScorerText } from './carried-text.ts'
import { optionId, unsaid } from './imported-items.ts'
import type { QtiNode } from './read-qti.ts'
import { tidied } from './read-xml.ts'

const known = new Set(['choiceInteraction', 'textEntryInteraction', 'orderInteraction', 'extendedTextInteraction'])
const interactionNames: Record<string, string> = {
  matchInteraction: '匹配',
  associateInteraction: '关联',
  gapMatchInteraction: '拖放填空',
  inlineChoiceInteraction: '下拉填空',
  hotspotInteraction: '热点',
  hottextInteraction: '选词',
  uploadInteraction: '上传文件',
  sliderInteraction: '滑块',
  customInteraction: '自定义',
  portableCustomInteraction: '自定义',
}
const yes = /^(?:正确|对|是|√|true|yes|right|correct)$/iu
const no = /^(?:错误|错|否|×|x|false|no|wrong|incorrect)$/iu

/** The item that an assessmentItem holds, unchecked; or what in it there is no form for here. */
export function readQtiItem(
  item: QtiNode,
  { isCase, said }: ReturnType<typeof readTags>,
): { content: unknown } | { problem: string } {
  const [body] = all(item, (name) => name === 'itemBody')
  if (!body) return { problem: '题目没有正文' }
  const interactions = all(body, (name) => name.endsWith('Interaction'))
  const [first] = interactions
  if (!first) return { problem: '题目没有作答的地方' }
  const foreign = interactions.find(({ name }) => !known.has(name))
  if (foreign) return { problem: `暂不支持 QTI 的“${interactionNames[foreign.name] ?? foreign.name}”题型` }
  if (interactions.length > 1 && interactions.some(({ name }) => name !== 'textEntryInteraction')) {
    return { problem: '一道题里有几个小题，请拆开后再导入' }
  }
  const marks = Number(valuesOf(item, 'outcomeDeclaration', 'MAXSCORE')[0])
  const situations = all(body, (_, { class: kind }) => kind === 'situation')
  const stem = [
    wordsOf(body, (node) => situations.includes(node) || node.name.endsWith('Interaction') || hidden(node)),
    ...all(first, (name) => name === 'prompt').map((prompt) => wordsOf(prompt, hidden)),
  ]
  const common = {
    ...unsaid,
    ...said,
    stem: stem.filter((words) => words !== '').join('\n'),
    situation: situations.map((node) => wordsOf(node, hidden)).join('\n'),
    explanation: all(item, (name) => name === 'modalFeedback')
      .map((node) => wordsOf(node, () => false))
      .join('\n'),
    ...(marks > 0 ? { marks } : {}),
  }
  const right = valuesOf(item, 'responseDeclaration', first.attributes.responseIdentifier ?? 'RESPONSE')
  switch (first.name) {
    case 'choiceInteraction':
      return { content: choiceOf(item, first, right, common) }
    case 'orderInteraction': {
      const choices = all(first, (name) => name === 'simpleChoice')
      const steps = right.map((value) => choices.find(({ attributes }) => attributes.identifier === value))
      if (steps.length !== choices.length || steps.includes(undefined)) return { problem: '没有标出正确的顺序' }
      return {
        content: { type: 'ordering', ...common, steps: steps.map((step) => (step ? wordsOf(step, hidden) : '')) },
      }
    }
    case 'textEntryInteraction':
      return { content: { type: 'fill-in', ...common, ...fillInOf(item, body, situations) } }
    default: {
      const scorer = all(body, (name, { view }) => name === 'rubricBlock' && /scorer/u.test(view ?? ''))
      const text = scorer.map((block) => wordsOf(block, () => false)).join('\n')
      // Where no rubric says it, a response that is declared right is the model answer.
      const { rubric, modelAnswer } = readScorerText(text === '' ? right.join('\n') : text)
      return { content: { type: isCase ? 'case' : 'short-answer', ...common, rubric, modelAnswer } }
    }
  }
}

function choiceOf(item: QtiNode, interaction: QtiNode, right: readonly string[], common: object): unknown {
  const choices = all(interaction, (name) => name === 'simpleChoice')
  const options = choices.map((choice, place) => ({
    id: optionId(place),
    text: wordsOf(choice, hidden),
    misconception:
      all(choice, (name) => name.startsWith('feedback')).map((node) => wordsOf(node, () => false))[0] ?? null,
  }))
  const key = choices.flatMap(({ attributes }, place) =>
    right.includes(attributes.identifier ?? '') ? [optionId(place)] : [],
  )
  const declared = declarationOf(item, 'responseDeclaration', interaction.attributes.responseIdentifier ?? '')
  if (declared?.attributes.cardinality === 'multiple') return { type: 'multiple-choice', ...common, options, key }
  const [one, other] = options.map(({ text }) => text)
  if (options.length === 2 && one && other && yes.test(one) && no.test(other) && key.length === 1) {
    return { type: 'true-false', ...common, key: key[0] === optionId(0) }
  }
  return { type: 'single-choice', ...common, options, key: key.length === 1 ? key[0] : '' }
}

function fillInOf(item: QtiNode, body: QtiNode, situations: readonly QtiNode[]) {
  const blanks = all(body, (name) => name === 'textEntryInteraction').map(({ attributes }) => {
    const identifier = attributes.responseIdentifier ?? ''
    const declared = declarationOf(item, 'responseDeclaration', identifier)
    const mapped = declared ? all(declared, (name) => name === 'mapEntry') : []
    const most = Math.max(0, ...mapped.map((entry) => Number(entry.attributes.mappedValue)))
    const full = mapped.filter((entry) => most > 0 && Number(entry.attributes.mappedValue) === most)
    const right = valuesOf(item, 'responseDeclaration', identifier)
    return { accepted: [...new Set([...right, ...full.map((entry) => entry.attributes.mapKey ?? '')])] }
  })
  const stem = wordsOf(body, (node) => situations.includes(node) || hidden(node), '____')
  return { stem, blanks }
}

/** What the candidate does not see as part of the question. */
const hidden = ({ name }: QtiNode): boolean =>
  name === 'rubricBlock' || name.startsWith('feedback') || name === 'stylesheet' || name === 'script'

const blocks = new Set(['p', 'div', 'li', 'tr', 'br', 'prompt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote'])

/** The words beneath a node, blocks as lines, without what is left out; `blank` stands for each text entry. */
function wordsOf(node: QtiNode, leftOut: (node: QtiNode) => boolean, blank = ''): string {
  const words = (one: QtiNode): string => {
    if (one.name === '') return one.text.replace(/\s+/gu, ' ')
    if (one.name === 'textEntryInteraction' && blank !== '') return blank
    if (leftOut(one)) return ''
    const inner = one.children.map(words).join('')
    return blocks.has(one.name) ? `\n${inner}\n` : inner
  }
  return tidied(node.children.map(words).join(''))
}

/** The elements beneath a node that fit, in order, none inside another. */
function all(node: QtiNode, fits: (name: string, attributes: Record<string, string>) => boolean): QtiNode[] {
  return node.children.flatMap((child) => (fits(child.name, child.attributes) ? [child] : all(child, fits)))
}

const declarationOf = (item: QtiNode, kind: string, identifier: string): QtiNode | undefined =>
  all(item, (name, attributes) => name === kind && attributes.identifier === identifier)[0]

/** The values that a declaration gives: the right response, or what an outcome begins with. */
function valuesOf(item: QtiNode, kind: string, identifier: string): string[] {
  const declared = declarationOf(item, kind, identifier)
  if (!declared) return []
  return all(declared, (name) => name === 'correctResponse' || name === 'defaultValue').flatMap((holder) =>
    all(holder, (name) => name === 'value').map((value) => wordsOf(value, () => false)),
  )
}
