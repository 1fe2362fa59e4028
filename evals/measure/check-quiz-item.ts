import type { ItemContent } from '../../teaching/quiz-item.ts'

/** What the check found against an item; each code is one way of being unfit for use. */
export type QuizItemFault = {
  code:
    | 'no-clause'
    | 'quote'
    | 'unsupported'
    | 'not-unique'
    | 'options-alike'
    | 'number'
    | 'obligation'
    | 'stem-tells'
    | 'length-cue'
  detail: string
}

type Clauses = readonly { id: string; text: string }[]
type Choice = Extract<ItemContent, { type: 'single-choice' | 'multiple-choice' }>

// A key alone longer or shorter than every other option by this many characters, and by this share, is guessed by looking.
const cueCharacters = 6
const cueShare = 0.4
const framing = /^(?:根据|按照|依据)《[^》]*》(?:[^，。]{0,12})?，/u
const blank = /_{2,}/u
const asksForOther = /不属于|不包括|不符合|不是/u
const obligations = /应当|必须|不得|禁止|可以|不宜|至少|不少于|不低于|不高于|不超过/gu

/**
 * Holds a generated item against the clauses that it cites, by reading their text anew: nothing here is shared with what
 * writes items or with the checks that it uses. No fault found does not prove an item good; a fault proves it unfit.
 */
export function checkQuizItem(item: ItemContent, clauses: Clauses): QuizItemFault[] {
  const cited = item.sources.flatMap(({ clauseId }) => clauses.filter(({ id }) => id === clauseId))
  if (cited.length === 0) return [{ code: 'no-clause', detail: '没有依据的条款' }]
  const text = bare(cited.map((clause) => clause.text).join('\n'))
  const quotes = item.sources.filter(({ quote }) => quote === '' || !text.includes(bare(quote)))
  return [
    ...quotes.map(({ quote }): QuizItemFault => ({ code: 'quote', detail: quote })),
    ...checkKey(item, text),
    ...('options' in item ? [...checkOptions(item), ...checkCues(item)] : []),
    ...checkWords(item, text),
  ]
}

/** Text without marks and spaces, one width; points inside numbers and the sign of a range (15～20) stay. */
const bare = (text: string): string =>
  text.normalize('NFKC').replace(/(?<!\d)[.]|[.](?!\d)|[^\p{L}\p{N}.%℃<>≥≤±+~]/gu, '')

const statementOf = (stem: string): string => stem.replace(framing, '')

function checkKey(item: ItemContent, text: string): QuizItemFault[] {
  const has = (words: string) => text.includes(bare(words))
  const unsupported = (detail: string): QuizItemFault[] => [{ code: 'unsupported', detail }]
  switch (item.type) {
    case 'single-choice':
    case 'multiple-choice': {
      const statement = statementOf(item.stem)
      const filled = blank.test(statement)
      const holds = (words: string) => {
        const defined = definitionWith(statement, words)
        if (defined) return defined.some(has)
        return has(filled ? statement.replace(blank, () => words) : words)
      }
      const other = !filled && asksForOther.test(statement)
      return item.options.flatMap(({ id, text: words }): QuizItemFault[] => {
        const isKey = item.key.includes(id)
        if (holds(words) === (isKey !== other)) return []
        return [{ code: isKey ? 'unsupported' : 'not-unique', detail: words }]
      })
    }
    case 'true-false': {
      const statement = statementOf(item.stem)
      const [, term, meaning] = /^“(.+?)”是指(.+)$/su.exec(statement) ?? []
      const defined = term !== undefined && meaning !== undefined && joints.some((joint) => has(term + joint + meaning))
      return (has(statement) || defined) === item.key ? [] : unsupported(item.stem)
    }
    case 'fill-in': {
      let at = 0
      const whole = statementOf(item.stem).replace(/_{2,}/gu, () => item.blanks[at++]?.accepted[0] ?? '')
      return at === item.blanks.length && has(whole) ? [] : unsupported(whole)
    }
    case 'ordering': {
      let from = 0
      for (const step of item.steps) {
        const place = text.indexOf(bare(step), from)
        if (place < 0) return unsupported(step)
        from = place + bare(step).length
      }
      return []
    }
    case 'short-answer':
      return item.rubric
        .filter(({ clauseId, point }) => clauseId !== null && !has(point.replace(/^便于/u, '')))
        .flatMap(({ point }) => unsupported(point))
    case 'case': {
      const grounds = item.rubric.filter(({ point }) => /^说出依据/u.test(point))
      const rule = grounds.map(({ point }) => point.replace(/^[^：]*：/u, ''))
      return rule.length === 0 ? unsupported('没有依据') : rule.filter((words) => !has(words)).flatMap(unsupported)
    }
  }
}

// What stands between a term and its meaning, in a sentence and in the rows of a table.
const joints = ['', '指', '是指', '意思', '含义']

/** A question for a term or its meaning, with an option put in: as printed, with and without the word that joins them. */
function definitionWith(statement: string, option: string): string[] | null {
  const [, meaning] = /^“(.+)”说的是下列哪个术语/u.exec(statement) ?? []
  const [, term] = /^“(.+)”的含义是下列哪一项/u.exec(statement) ?? []
  if (meaning === undefined && term === undefined) return null
  const [named, said] = meaning === undefined ? [term, option] : [option, meaning]
  return joints.map((joint) => `${named}${joint}${said}`)
}

function checkOptions({ options, key, type }: Choice): QuizItemFault[] {
  const words = options.map(({ text }) => bare(text))
  const alike = new Set(words).size < words.length
  const keys = options.filter(({ id }) => key.includes(id)).length
  return [
    ...(alike ? [{ code: 'options-alike' as const, detail: words.join('／') }] : []),
    ...(keys === 0 || (type === 'single-choice' && keys !== 1)
      ? [{ code: 'unsupported' as const, detail: '没有唯一答案' }]
      : []),
  ]
}

function checkCues(item: Choice): QuizItemFault[] {
  if (item.type !== 'single-choice') return []
  const right = item.options.find(({ id }) => id === item.key)?.text ?? ''
  const others = item.options.filter(({ id }) => id !== item.key).map(({ text }) => text.length)
  const [least, most] = [Math.min(...others), Math.max(...others)]
  const apart = (longer: number, shorter: number) =>
    longer - shorter > cueCharacters && longer > shorter * (1 + cueShare)
  const found: QuizItemFault[] = []
  if (apart(right.length, most) || apart(least, right.length)) found.push({ code: 'length-cue', detail: right })
  if (bare(right).length > 1 && bare(item.stem).includes(bare(right))) found.push({ code: 'stem-tells', detail: right })
  return found
}

/** Every number and word of duty that the item gives out as the clause's must be the clause's own. */
function checkWords(item: ItemContent, text: string): QuizItemFault[] {
  const stated = told(item)
  const numbers = stated.match(/\d+(?:\.\d+)?/gu) ?? []
  const duties = stated.match(obligations) ?? []
  return [
    ...numbers
      .filter((number) => !new RegExp(`(?<![\\d.])${number.replace('.', '\\.')}(?![\\d.])`, 'u').test(text))
      .map((detail): QuizItemFault => ({ code: 'number', detail })),
    ...duties.filter((duty) => !text.includes(duty)).map((detail): QuizItemFault => ({ code: 'obligation', detail })),
  ]
}

/** What the item says is so; what it says on purpose that is not so, and its own framing, are left out. */
function told(item: ItemContent): string {
  const framed = /[“”「」]|哪|什么|为什么|怎样|（　　）|排列|请/u
  const sentences = statementOf(item.stem)
    .split(/(?<=[。；？])/u)
    .filter((sentence) => !framed.test(sentence))
    .join('')
  switch (item.type) {
    case 'true-false':
      return item.key ? statementOf(item.stem) : ''
    case 'single-choice':
    case 'multiple-choice':
      return sentences
    case 'fill-in':
      return sentences
    case 'short-answer':
      return `${sentences}${item.modelAnswer.replace(/《[^》]*》/gu, '')}`
    default:
      return ''
  }
}
