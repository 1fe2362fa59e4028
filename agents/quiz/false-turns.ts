import { otherValues, quantitiesIn, writeLike } from './quantities.ts'

/** A sentence turned so that it surely contradicts the one it was made of; `misconception` says how. */
export type FalseTurn = { text: string; misconception: string; worth: number }

type Turn = { from: RegExp; to: string; misconception: string; worth: number }

// Only turns that contradict: what a clause demands is said to be needless, what it forbids to be allowed, a limit is turned
// round. A weaker or merely different wording would not be false for sure.
const turns: readonly Turn[] = [
  {
    from: /(?<!和|或)不得(?!少于|超过|低于|高于|大于|小于|迟于|早于|多于|超出|短于|长于|对|影响|有|产生|任意|遗漏|干扰|妨碍|给)/u,
    to: '可以',
    misconception: '把禁止记成允许',
    worth: 3,
  },
  { from: /(?<!合同.*)可以(?!追溯|保证|确保|避免|管理同一)/u, to: '不得', misconception: '把允许记成禁止', worth: 2.5 },
  { from: /(?<!还|也)应当定期/u, to: '只需在出现问题时才', misconception: '以为出了问题才需要做', worth: 3 },
  { from: /应当(?:立即|及时)(?=记录|报告|填写)/u, to: '可以事后再', misconception: '以为可以事后补做', worth: 3 },
  { from: /应当由专人/u, to: '可以由任何人', misconception: '以为谁都可以做', worth: 3 },
  { from: /应当由指定人员/u, to: '可以由任何人', misconception: '以为谁都可以做', worth: 3 },
  { from: /应当由他人独立/u, to: '可以由操作者本人', misconception: '以为可以自己复核自己', worth: 3 },
  { from: /应当分别(?=记录|存放|置于|建立|登记)/u, to: '可以合并', misconception: '以为可以合在一起', worth: 3 },
  { from: /应当隔离/u, to: '可以混合', misconception: '以为可以混放', worth: 3 },
  { from: /应当集中存放/u, to: '应当分散存放', misconception: '把集中记成分散', worth: 3 },
  { from: /相对负压/u, to: '相对正压', misconception: '把负压记成正压', worth: 4 },
  { from: /远离/u, to: '靠近', misconception: '把方向记反', worth: 2.5 },
  { from: /签订书面/u, to: '达成口头', misconception: '以为口头约定即可', worth: 3 },
  { from: /书面操作规程/u, to: '口头约定', misconception: '以为口头约定即可', worth: 2.5 },
  { from: /不低于(?=\d)/u, to: '不高于', misconception: '混淆上下限', worth: 4 },
  { from: /不超过(?=\d)/u, to: '不少于', misconception: '混淆上下限', worth: 4 },
  { from: /不高于(?=\s?\d)/u, to: '不低于', misconception: '混淆上下限', worth: 4 },
  { from: /不少于(?=\s?\d)/u, to: '不超过', misconception: '混淆上下限', worth: 4 },
  { from: /至少(?=进行[一两二三四五六]次)/u, to: '至多', misconception: '混淆至少与至多', worth: 3.5 },
  { from: /不得迟于/u, to: '可以迟于', misconception: '把期限记反', worth: 3 },
  {
    from: /(放行|上岗|使用|实施|发运)前(?!的|一|后|景|培训|检查)/u,
    to: '$1后',
    misconception: '把先后记反',
    worth: 3.5,
  },
  {
    from: /(?<!除|以|灭菌)(结束|完成)后(?=，?应当(?:进行|由|立即))/u,
    to: '$1前',
    misconception: '把先后记反',
    worth: 2.5,
  },
  { from: /全职/u, to: '兼职', misconception: '以为可以兼职', worth: 2.5 },
  { from: /专职/u, to: '兼职', misconception: '以为可以兼职', worth: 2.5 },
  { from: /长期保存/u, to: '只保存一年', misconception: '记错保存时间', worth: 3 },
  { from: /必须经/u, to: '无需经', misconception: '以为可以不经批准', worth: 2 },
  // What follows a comma would be demanded still.
  {
    from: /(?<=^[^，]{4,})(?<!可以|不|均|都|还|也)应当(?=(?:有|建立|制定|保存|经过|进行|标明|符合|对|按照|与|设置|配备|接受|检查|贴|明确)[^，]*$)/u,
    to: '不必',
    misconception: '以为这不是必须做的',
    worth: 1,
  },
]

/** What a sentence becomes when one thing in it is turned into its contrary; `whole` is the clause it stands in. */
export function falseTurns(sentence: string, whole: string): FalseTurn[] {
  const found: FalseTurn[] = []
  // An exception makes room for both.
  const excepted = /除[^，。]*外|除非|一般|通常|尽可能|原则上|必要时|特殊情况/u.test(sentence)
  for (const { from, to, misconception, worth } of turns) {
    // What nobody would allow tests no knowledge.
    if (
      excepted
        ? worth < 3.5
        : to === '可以' && /不利影响|互相妨碍|虚假|欺骗|化学反应|释放物质|污染药品|撕毁|涂改/u.test(sentence)
    )
      continue
    if (sentence.match(new RegExp(from, 'gu'))?.length !== 1) continue
    const text = sentence.replace(from, to)
    // A demand that follows would contradict the turned half, and give it away.
    if (/应当/u.test(sentence.slice(sentence.search(from) + 2)) && to.startsWith('可以')) continue
    if (!whole.includes(text)) found.push({ text, misconception, worth })
  }
  for (const quantity of quantitiesIn(sentence)) {
    // A stricter value contradicts a limit for sure; a laxer one is implied by it.
    const wrong = otherValues(quantity).find(({ number }) =>
      quantity.bound === 'upper' ? number < quantity.number : number > quantity.number,
    )
    const written = wrong && writeLike(quantity, wrong.number)
    const { at, value, unit } = quantity
    if (!written || sentence.split(value + unit).length !== 2 || sentence.includes(written + unit)) continue
    found.push({
      text: sentence.slice(0, at) + written + sentence.slice(at + value.length),
      misconception: '记错数值',
      worth: 4,
    })
  }
  return found.sort((one, other) => other.worth - one.worth)
}
