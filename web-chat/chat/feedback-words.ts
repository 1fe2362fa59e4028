const zh = {
  title: '哪里不满意？',
  detail: '会交给伦理委员会复核；他们看不到你是谁。',
  reason: {
    wrong: '内容不对',
    unsupported: '引用不能支持',
    incomplete: '没有答全',
    'should-answer': '不该拒绝回答',
    harmful: '不妥当或有害',
  },
  more: '想补充的话（不必写个人信息）',
  send: '提交',
}

const en: typeof zh = {
  title: 'What is wrong with it?',
  detail: 'The ethics committee looks at it; they do not see who you are.',
  reason: {
    wrong: 'It is not correct',
    unsupported: 'The sources do not bear it out',
    incomplete: 'It is not complete',
    'should-answer': 'It should have answered',
    harmful: 'It is improper or harmful',
  },
  more: 'In your own words (nothing personal needed)',
  send: 'Send',
}

export const feedbackWords = { zh, en }
