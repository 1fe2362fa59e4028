const zh = {
  detail: '这些规则由学校伦理委员会维护，助手按同一份规则执行，不靠大模型判断。例子都是示例，不涉及真实的人和单位。',
  kind: {
    help: '一定帮助',
    decline: '婉言谢绝并给出别的办法',
    note: '照常回答，另附提醒',
    service: '由系统功能保证',
  },
  kindDetail: {
    help: '遇到这些情形，助手必须回答，并把求助的办法放在前面。',
    decline: '助手不照做，说明原因，并告诉你可以怎么办。',
    note: '问题本身可以回答，答案上方会多一段提醒。',
    service: '不是一问一答里的事，由平台的功能做到。',
  },
  severity: { critical: '极重要', high: '重要', medium: '一般', low: '提示' },
  trigger: '什么时候适用',
  behaviour: '助手怎么做',
  source: '依据',
  cases: '例子和回复原文',
  shouldTrigger: '适用的例子',
  shouldNotTrigger: '不适用的例子',
  reply: '助手的回复',
}

const en: typeof zh = {
  detail:
    'The school’s ethics committee keeps these rules, in Chinese; the assistant goes by the same file, not by a model’s judgement. The cases are examples and concern nobody real.',
  kind: {
    help: 'Always helps',
    decline: 'Declines and offers something else',
    note: 'Answers with a note',
    service: 'Kept by the service itself',
  },
  kindDetail: {
    help: 'Here the assistant must answer, with ways to get help first.',
    decline: 'The assistant does not do it, says why, and says what can be done.',
    note: 'The question can be answered; a note stands above the answer.',
    service: 'Not a matter of one answer: functions of the service see to it.',
  },
  severity: { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' },
  trigger: 'When it holds',
  behaviour: 'What the assistant does',
  source: 'Source',
  cases: 'Cases and the reply',
  shouldTrigger: 'Cases where it holds',
  shouldNotTrigger: 'Cases where it does not',
  reply: 'The reply',
}

export const rulesWords = { zh, en }
