/** Words of conversations shared with a class. */
export const sharedWords = {
  zh: {
    title: '班级分享',
    none: '还没有人把对话分享给你的班级。在左侧历史对话的“更多操作”里可以分享你的对话。',
    own: '我的分享',
    by: { teacher: '老师分享', student: '同学分享' },
    facts: (by: string, name: string, day: string) => `${by} · ${name} · ${day}`,
    readOnly: '只读页面：内容由人工智能生成，请以引用的条款原文为准。',
    all: '全部分享',
    asked: '提问',
  },
  en: {
    title: 'Shared with class',
    none: 'Nobody has shared a conversation with your class yet. Yours can be shared under “More actions” in the list of conversations.',
    own: 'Shared by you',
    by: { teacher: 'Shared by a teacher', student: 'Shared by a student' },
    facts: (by: string, name: string, day: string) => `${by} · ${name} · ${day}`,
    readOnly: 'Read only: written by AI; what counts is the cited text itself.',
    all: 'All shares',
    asked: 'Question',
  },
}
