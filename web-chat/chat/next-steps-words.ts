const zh = {
  title: '常用',
  goOn: '继续上次的对话',
  readLibrary: '查标准、法规和教材原文',
  keepLibrary: '上传资料，核对版本，查看原文',
  myData: '查看、导出或删除你的记录',
  ownClasses: '开班级，请学生加入',
  allPeople: '邀请老师和学生，分配身份',
  lock: '考核时对一个班关闭解答',
  upkeep: '备份、运行状况、保存期限',
  workbench: '待审的问答、裁决、报告',
  rules: '助手遵守哪些规则，各有什么例子',
}

const en: typeof zh = {
  title: 'Often used',
  goOn: 'Go on with the last chat',
  readLibrary: 'Read standards, laws and course material',
  keepLibrary: 'Upload documents, check editions, read',
  myData: 'See, export or delete what is kept of you',
  ownClasses: 'Open classes, invite students',
  allPeople: 'Invite people, give roles',
  lock: 'Turn answers off for a class in an assessment',
  upkeep: 'Backups, health, retention',
  workbench: 'Cases to review, rulings, reports',
  rules: 'What the assistant goes by, with cases',
}

export const nextStepsWords = { zh, en }
