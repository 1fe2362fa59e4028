const zh = {
  locked: (until: string, note: string, all: boolean) =>
    `老师设置了考核锁定${note === '' ? '' : `（${note}）`}：到 ${until} 为止，${all ? '全部资料' : '一部分资料'}不提供解答。`,
  readable: '资料库里的原文照常可以查阅；请先靠自己作答，不会的题做个记号。',
  hidden: '考核期间有关的原文也不显示；请先靠自己作答，不会的题做个记号。',
  stillHelps: '题目看不清、提交不了，请问监考老师；心里难受可以随时在这里说。考核结束后，我们一起把不懂的地方弄明白。',
}

const en: typeof zh = {
  locked: (until, note, all) =>
    `Your teacher set an assessment lock${note === '' ? '' : ` (${note})`}: until ${until} ${all ? 'nothing is' : 'a part of the material is not'} answered.`,
  readable: 'The text in the library can be read as usual; try by yourself first and mark what you can’t do.',
  hidden: 'The text in question is hidden too; try by yourself first and mark what you can’t do.',
  stillHelps:
    'If a question can’t be read or handed in, ask the teacher in the room; if you feel bad, you can always say so here. Afterwards we go through what was hard.',
}

export const lockNoticeWords = { zh, en }
