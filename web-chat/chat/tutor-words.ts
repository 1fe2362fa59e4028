const zh = {
  modes: '学习方式',
  mode: { explain: '讲解', socratic: '启发', practise: '练习', procedure: '查步骤', review: '复习' },
  does: {
    explain: '直接讲清楚，附原文出处',
    socratic: '我来问，你来想，一步一步找到答案',
    practise: '出一题，你来答，按原文判对错',
    procedure: '说出你的操作步骤，核对次序、遗漏和禁止的做法',
    review: '从错题和要点里一题一题过',
  },
  byWords: '按你的话切换',
  start: '开始',
  placeholder: {
    socratic: '想弄懂什么？写下问题，或写下你的回答',
    practise: '想练哪方面？或写下你的答案',
    procedure: '把你的步骤按顺序写出来',
    review: '想复习哪份资料？或写下你的答案',
  },
}

const en: typeof zh = {
  modes: 'Way of learning',
  mode: { explain: 'Explain', socratic: 'Guide', practise: 'Practise', procedure: 'Steps', review: 'Review' },
  does: {
    explain: 'Explained at once, with its source',
    socratic: 'I ask, you think, one step at a time',
    practise: 'One question, graded by the clause',
    procedure: 'Tell your steps; order, omissions and forbidden acts are checked',
    review: 'Your mistakes and key clauses, one by one',
  },
  byWords: 'switched by your words',
  start: 'Start',
  placeholder: {
    socratic: 'What do you want to understand? Or write your answer',
    practise: 'What do you want to practise? Or write your answer',
    procedure: 'Write your steps in order',
    review: 'What do you want to review? Or write your answer',
  },
}

export const tutorWords = { zh, en }

/** What begins a mode: phrases that the tutor knows in Chinese. */
export const startWith = {
  socratic: '我想自己想',
  practise: '考考我',
  procedure: '帮我检查步骤',
  review: '带我复习',
}
