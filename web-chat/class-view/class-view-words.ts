const zh = {
  title: '班级学情',
  detail: '看班级掌握到哪里、哪些题难、谁可能需要帮助。只供老师安排教学，不向学生展示排名。',
  class: '班级',
  noClasses: '您还没有班级。开一个班级、请学生加入后，这里有学情：',
  goal: '学习目标',
  mastery: '掌握情况',
  masteryNone: '还没有学习目标的掌握数据。学生选定目标并练习后显示。',
  leftOut: (count: number) => `${count} 名学生未同意或关闭了学习记录，没有列出。`,
  figures: '用表格看',
  student: '学生',
  hard: '难题',
  noneHard: '还没有得分率低于 60% 的题。',
  hardItem: (title: string, sittings: number) => `${title} · ${sittings} 人作答`,
  rate: (share: number) => `得分率 ${Math.round(share * 100)}%`,
  few: '人数不足 10 人，仅供参考',
  toQuiz: '看统计',
  help: '可能需要帮助',
  noneHelp: '目前没有发现需要特别帮助的学生。',
  howHelp: '依据：平均得分率低于 60%、三分之一以上未作答、缺考、同一条款答错两次以上。这只是提醒，请结合平时了解判断。',
  none: '还没有布置过测验。布置后这里列出难题和可能需要帮助的学生：',
}

const en: typeof zh = {
  title: 'Class view',
  detail:
    'How far the class is, which items are hard, who may need help. For planning lessons; no ranking is shown to students.',
  class: 'Class',
  noClasses: 'You have no class yet. Open one and invite students to see how they do:',
  goal: 'Goal',
  mastery: 'Mastery',
  masteryNone: 'Nothing known of mastery yet. It shows once students choose a goal and practise.',
  leftOut: (count) => `${count} students did not agree or keep no record, and are not listed.`,
  figures: 'As a table',
  student: 'Student',
  hard: 'Hard items',
  noneHard: 'No item below 60 % yet.',
  hardItem: (title, sittings) => `${title} · ${sittings} sat`,
  rate: (share) => `${Math.round(share * 100)} % of the marks`,
  few: 'fewer than 10 sittings: a hint only',
  toQuiz: 'Statistics',
  help: 'May need help',
  noneHelp: 'Nobody stands out at present.',
  howHelp:
    'By: less than 60 % of the marks, a third left out, quizzes missed, one clause wrong twice or more. A hint: judge by what you know.',
  none: 'No quiz assigned yet. Give one to see hard items and who may need help:',
}

/** What the class view says. */
export const classViewWords = { zh, en }
