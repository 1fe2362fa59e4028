import type { ItemContent, ItemType } from '../quiz-item.ts'

const source = {
  clauseId: 'clause-48',
  documentId: 'document-1',
  documentTitle: '示例规范',
  clause: '第四十八条',
  page: 12,
  quote: '洁净区与非洁净区之间、不同级别洁净区之间的压差应当不低于10帕斯卡。',
}

const common = {
  situation: '',
  bloom: 'remember' as const,
  difficulty: 2,
  knowledge: 'memory' as const,
  marks: 2,
  explanation: '见第四十八条。',
  sources: [source],
}

const option = (id: string, text: string, misconception: string | null = null) => ({ id, text, misconception })

/** One item of each type, invented for tests, with every field filled that the type has. */
const samples: { [T in ItemType]: Extract<ItemContent, { type: T }> } = {
  'single-choice': {
    type: 'single-choice',
    ...common,
    stem: '洁净区与非洁净区之间的压差应当不低于多少？',
    options: [
      option('a', '5 帕斯卡', '混淆上下限'),
      option('b', '10 帕斯卡'),
      option('c', '15 帕斯卡', '数量级'),
      option('d', '20 帕斯卡'),
    ],
    key: 'b',
  },
  'multiple-choice': {
    type: 'multiple-choice',
    ...common,
    stem: '进入洁净区前应当做哪些事？',
    options: [
      option('a', '更衣'),
      option('b', '洗手'),
      option('c', '化妆', '以为与日常着装相同'),
      option('d', '手消毒'),
    ],
    key: ['a', 'b', 'd'],
  },
  'true-false': { type: 'true-false', ...common, stem: '洁净区内可以佩戴饰物。', key: false },
  'fill-in': {
    type: 'fill-in',
    ...common,
    stem: '压差应当不低于____帕斯卡，记录至少保存____。',
    blanks: [{ accepted: ['10', '10Pa'] }, { accepted: ['1年', '一年'] }],
  },
  ordering: {
    type: 'ordering',
    ...common,
    knowledge: 'procedure',
    stem: '请按先后排列进入洁净区的步骤。',
    steps: ['脱外衣', '洗手', '穿洁净服', '手消毒', '进入'],
  },
  'short-answer': {
    type: 'short-answer',
    ...common,
    bloom: 'understand',
    knowledge: 'concept',
    stem: '为什么要保持压差？',
    rubric: [{ point: '防止交叉污染', marks: 2, clauseId: 'clause-48', words: ['污染', '混淆'] }],
    modelAnswer: '压差使气流从洁净度高处流向低处，防止污染和交叉污染。',
  },
  case: {
    type: 'case',
    ...common,
    bloom: 'analyse',
    knowledge: 'design',
    marks: 5,
    situation: '（示例）某操作工戴着戒指进入洁净区。',
    stem: '指出问题，说明依据和处理办法。',
    rubric: [
      { point: '指出佩戴饰物', marks: 2, clauseId: 'clause-48', words: ['戒指', '饰物'] },
      { point: '说明处理', marks: 3, clauseId: null, words: ['退出', '重新更衣'] },
    ],
    modelAnswer: '不得佩戴饰物；应当退出并重新更衣。',
  },
}

/** The sample item of a type, with what a test wants otherwise. */
export function sampleItem<T extends ItemType>(
  type: T,
  changes: Partial<Extract<ItemContent, { type: T }>> = {},
): Extract<ItemContent, { type: T }> {
  return { ...samples[type], ...changes }
}
