const zh = {
  back: '全部试卷',
  title: '按蓝图组卷',
  detail: '按题型、认知层次和题数，从已审定的题里选题；尽量覆盖不同条款，同一件事不问两遍。',
  name: '试卷名称',
  minutes: '限时（分钟，不限时留空）',
  seed: '卷号',
  seedHint: '同一卷号选出的题相同；换一个卷号（如 B）就是另一份卷。题库变了，选出的题也会变。',
  rows: '蓝图',
  clauses: '限定条款（可不选）',
  clausesHint: '不选时从整个题库里选。',
  choose: '选题组卷',
  needName: '请先填写试卷名称。',
  tooMany: '一份试卷最多 200 题，请减少题数。',
  done: (count: number, marks: number) => `已组成试卷：${count} 题，满分 ${marks} 分。`,
  shortage: (type: string, bloom: string | null, wanted: number, got: number) =>
    `${type}${bloom === null ? '' : `（${bloom}）`}：要 ${wanted} 题，题库里只有 ${got} 题合用，请再出题、审定，或在试卷里手工补选。`,
  open: '打开试卷',
}

const en: typeof zh = {
  back: 'All papers',
  title: 'Paper from a blueprint',
  detail: 'Approved items by type, level and number; as many clauses as there are, and nothing asked twice.',
  name: 'Name of the paper',
  minutes: 'Time limit (minutes, empty for none)',
  seed: 'Form',
  seedHint: 'The same form chooses the same items; another (such as B) makes another paper. A changed bank changes it.',
  rows: 'Blueprint',
  clauses: 'Only on these clauses (optional)',
  clausesHint: 'Without any, the whole bank is used.',
  choose: 'Make the paper',
  needName: 'Name the paper first.',
  tooMany: 'A paper holds 200 items at most.',
  done: (count, marks) => `Done: ${count} items, ${marks} marks.`,
  shortage: (type, bloom, wanted, got) =>
    `${type}${bloom === null ? '' : ` (${bloom})`}: ${got} of ${wanted}. Write and approve more, or add others by hand.`,
  open: 'Open the paper',
}

/** What making a paper from a blueprint says. */
export const blueprintPaperWords = { zh, en }
