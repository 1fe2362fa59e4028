const kinds: [RegExp, string][] = [
  [
    /^(?:你好|您好|嗨|哈喽|hello|hi|早上好|上午好|下午好|晚上好|在吗|老师好)(?:呀|啊|吗)?$/iu,
    '你好，我是巴山智教的学习助教，一个人工智能程序。可以问我资料库里的标准、规程和课程，例如某个限度是多少、某一步怎么做、某一条说了什么；我会把原文和出处一起给你。',
  ],
  [
    /^(?:谢谢|多谢|感谢|辛苦)(?:你|您|了|啦|老师)*$/u,
    '不客气。想接着学，可以再问一个问题，或点开引用看看原文的上下条。',
  ],
  [/^(?:再见|拜拜|bye|晚安)$/iu, '再见，问过的问题都保存在左侧的历史对话里，随时可以接着问。'],
  [
    /^你(?:是谁|是什么|叫什么(?:名字)?|能(?:做|干|帮我做)什么|会(?:做)?什么|有什么(?:用|功能))(?:呀|啊|呢)?$/u,
    '我是巴山智教的学习助教，一个人工智能程序，不是真人。我能从资料库的标准、规程、课程里找出回答问题的条款，并注明出处；材料没有讲到的，我会直说。我不能替你写要上交的作业，也不给出最终成绩。',
  ],
]

/** The fixed reply to a greeting, thanks, a farewell or a question about the assistant itself; null for anything else. */
export function smallTalk(question: string): string | null {
  const plain = question.replace(/[\s，,。.！!？?～~、]+/gu, '')
  return kinds.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}
