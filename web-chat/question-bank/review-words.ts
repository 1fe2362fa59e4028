const zh = {
  back: '回到题库',
  place: (number: number, total: number) => `筛选出的第 ${number} 题，共 ${total} 题`,
  previous: '上一题',
  next: '下一题',
  last: '已经是最后一题了。',
  first: '已经是第一题了。',
  approveTo: {
    reviewed: '审阅通过',
    approved: '审定',
    published: '发布给同事',
  },
  blocked: '有必须改的问题，改好后才能审定。',
  edit: '修改',
  again: '换一题',
  againHint: '在同一条款上另出一道同类题，原题留在版本里',
  toDraft: '退回草稿',
  discard: '弃用',
  restore: '恢复为草稿',
  stepped: (status: string) => `状态已改为“${status}”。`,
  notMine: '这道题由同事发布，可以用来组卷；要改请联系出题的老师。',

  keys: '快捷键',
  keysOn: '启用单键快捷键',
  key: {
    j: '下一题',
    k: '上一题',
    a: '签下一步：审阅通过，再按为审定',
    e: '修改',
    r: '换一题',
    x: '退回草稿；草稿则弃用',
    '?': '显示或收起这张表',
  },
}

const en: typeof zh = {
  back: 'Back to the bank',
  place: (number, total) => `Item ${number} of the ${total} filtered`,
  previous: 'Previous',
  next: 'Next',
  last: 'This is the last one.',
  first: 'This is the first one.',
  approveTo: { reviewed: 'Mark as reviewed', approved: 'Approve', published: 'Publish to colleagues' },
  blocked: 'Mend what is marked before it can be approved.',
  edit: 'Edit',
  again: 'Another one',
  againHint: 'Another item of this type on the same clause; this one stays among the versions',
  toDraft: 'Back to draft',
  discard: 'Retire',
  restore: 'Restore as a draft',
  stepped: (status) => `Now “${status}”.`,
  notMine: 'Published by a colleague: it may be used in papers; its author may change it.',

  keys: 'Shortcuts',
  keysOn: 'Single-key shortcuts',
  key: {
    j: 'next',
    k: 'previous',
    a: 'sign the next step: reviewed, then approved',
    e: 'edit',
    r: 'another one in its place',
    x: 'back to draft; a draft is retired',
    '?': 'show or hide this list',
  },
}

/** What the review of an item says. */
export const reviewWords = { zh, en }
