export const releaseWords = {
  zh: {
    title: '身份曾被查看',
    detail: '伦理委员会平时看不到提问的人是谁。下列情况下，你的身份依规定向一名委员披露过：',
    urgent: '（生命安全紧急披露）',
  },
  en: {
    title: 'Your identity was seen',
    detail: 'The ethics committee does not see who asks. In these cases your identity was shown to one member:',
    urgent: ' (urgent, for safety of life)',
  },
}
