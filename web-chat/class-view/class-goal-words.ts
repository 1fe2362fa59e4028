const zh = {
  title: '班级学习目标',
  detail: '学生在“我的学习”里可以选用这些目标；撤下后，学到的记录仍然保留。',
  none: '还没有为这个班设目标。选一章或几条条款，学生就能在“我的学习”里照着学。',
  begin: '设一个目标',
  name: '目标名称（如：期末复习）',
  save: '设为班级目标',
  cancel: '取消',
  needClauses: '请填写名称并选好条款。',
  end: '撤下',
  endOne: (title: string) => `撤下：${title}`,
  endConfirm: '撤下这个目标？学生已学的记录不受影响。',
}

const en: typeof zh = {
  title: 'Goals of the class',
  detail: 'Students may choose these under My learning; taking one away keeps what was learnt.',
  none: 'No goal yet. Choose a chapter or some clauses, and students can learn by them under My learning.',
  begin: 'Set a goal',
  name: 'Name of the goal (such as revision)',
  save: 'Set for the class',
  cancel: 'Cancel',
  needClauses: 'Name it and choose clauses.',
  end: 'Take away',
  endOne: (title) => `Take away: ${title}`,
  endConfirm: 'Take this goal away? What was learnt stays.',
}

/** What the goals of a class say. */
export const classGoalWords = { zh, en }
