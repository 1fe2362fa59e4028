/** What a card has to say beside its kind; empty or 0 where it has nothing. */
type Facts = { title: string; count: number; when: string }

const zh = {
  title: '接下来',
  failed: '首页没有取到，你仍可以直接提问。',
  urgent: '优先',
  card: {
    'quiz-due': {
      title: '测验待完成',
      detail: ({ title, count, when }: Facts) => `${title}，${when}截止${count > 1 ? `；共 ${count} 个` : ''}`,
    },
    mistakes: { title: '改错题', detail: ({ count }: Facts) => `有 ${count} 道题没有全对，再做一次` },
    'reviews-due': { title: '今天复习', detail: ({ count }: Facts) => `${count} 项到了复习的日子` },
    'next-objective': { title: '下一步学什么', detail: ({ title }: Facts) => title },
    'choose-goal': { title: '选一个学习目标', detail: () => '选好后告诉你先练什么、为什么' },
    'go-on': { title: '继续上次的对话', detail: ({ title }: Facts) => title },
    exercises: { title: '实训练习', detail: () => '练操作步骤，排查危害，审批记录' },
    'read-library': { title: '资料库', detail: () => '查标准、法规和教材原文' },
    'marks-waiting': {
      title: '批阅待确认',
      detail: ({ title, count }: Facts) => `${title}：${count} 个主观题得分等你确认`,
    },
    'quiz-running': {
      title: '测验进行中',
      detail: ({ title, count, when }: Facts) => `${title}：${count} 人已交，${when}截止`,
    },
    'drafts-waiting': {
      title: '草稿待审',
      detail: ({ title, count }: Facts) => (count > 1 ? `${title}等 ${count} 份还没有审定` : `${title}还没有审定`),
    },
    'new-lesson': { title: '备一节新课', detail: () => '选条款，生成教案、课件或任务单，逐句有出处' },
    'open-class': { title: '开一个班级', detail: () => '开好后请学生加入，才能布置测验' },
    'class-view': { title: '看班级学情', detail: () => '哪些目标掌握得少，哪些题错得多' },
    'resume-missing': { title: '做一份简历', detail: () => '上传、粘贴或填表，只整理你写过的内容' },
    'post-matched': {
      title: '最匹配的岗位',
      detail: ({ title, count }: Facts) => `${title}，匹配 ${count} 分，看看理由和差距`,
    },
    'interview-open': { title: '继续模拟面试', detail: ({ title }: Facts) => title },
    'new-interview': { title: '模拟面试', detail: () => '选岗位和难度，结束后有逐项报告' },
    'cases-waiting': {
      title: '待审案例',
      detail: ({ count, when }: Facts) => `${count} 件${when === '' ? '' : `，最早 ${when} 到期`}`,
    },
    'releases-waiting': { title: '身份查看申请', detail: ({ count }: Facts) => `${count} 件等第二人决定` },
    'monthly-report': { title: '月度报告', detail: () => '问答、拒答、裁决的数字，带签名' },
    'read-rules': { title: '伦理规则', detail: () => '助手遵守哪些规则，各有什么例子' },
    'jobs-failed': { title: '资料没有入库', detail: ({ count }: Facts) => `${count} 个文件处理失败，看原因后重试` },
    'model-missing': { title: '连接大模型', detail: () => '现在以原文摘引作答；连接后表述更通顺，核对不变' },
    'backup-due': {
      title: '该备份了',
      detail: ({ when }: Facts) => (when === '' ? '还没有从这里备份过' : `上次备份在 ${when}，已超过一周`),
    },
    'editions-unconfirmed': {
      title: '版本待核对',
      detail: ({ count }: Facts) => `${count} 份资料的编号或日期等你确认`,
    },
    people: { title: '人员与班级', detail: () => '邀请老师和学生，分配身份' },
    upkeep: { title: '数据管理', detail: () => '运行状况、备份、保存期限、日志核验' },
    'my-data': { title: '我的数据', detail: () => '查看、导出或删除你的记录' },
  },
  firstTask: '先完成这几步',
  progress: (done: number, all: number) => `已完成 ${done} / ${all}`,
  hide: '不再显示',
  done: '已完成',
  step: {
    ask: '在下面问一个问题，点开引用看原文',
    'choose-goal': '选一个学习目标',
    practise: '练一道题',
    'open-class': '开一个班级，请学生加入',
    'make-lesson': '备第一份教案',
    'give-quiz': '给班级布置一次测验',
    'write-resume': '做一份简历',
    'make-plan': '对着一个岗位做计划',
    interview: '做一次模拟面试',
    'decide-case': '裁决一个案例',
    'approve-application': '审一个已登记的人工智能应用',
    'connect-model': '连接大模型',
    'invite-people': '邀请老师和学生',
    'back-up': '做第一次备份',
  },
}

const en: typeof zh = {
  title: 'Next',
  failed: 'Your home could not be loaded; you can ask all the same.',
  urgent: 'First',
  card: {
    'quiz-due': {
      title: 'A quiz to do',
      detail: ({ title, count, when }) => `${title}, until ${when}${count > 1 ? `; ${count} in all` : ''}`,
    },
    mistakes: { title: 'Put mistakes right', detail: ({ count }) => `${count} not yet fully right: try again` },
    'reviews-due': { title: 'Review today', detail: ({ count }) => `${count} due for review` },
    'next-objective': { title: 'What to learn next', detail: ({ title }) => title },
    'choose-goal': { title: 'Choose a goal', detail: () => 'Then you are told what to practise first, and why' },
    'go-on': { title: 'Go on with the last chat', detail: ({ title }) => title },
    exercises: { title: 'Exercises', detail: () => 'Procedures, hazards, batch records' },
    'read-library': { title: 'Library', detail: () => 'Standards, laws and course material' },
    'marks-waiting': {
      title: 'Marks to confirm',
      detail: ({ title, count }) => `${title}: ${count} open answers wait for you`,
    },
    'quiz-running': {
      title: 'A quiz is running',
      detail: ({ title, count, when }) => `${title}: ${count} handed in, until ${when}`,
    },
    'drafts-waiting': {
      title: 'Drafts to review',
      detail: ({ title, count }) =>
        count > 1 ? `${title} and others: ${count} not approved yet` : `${title} is not approved yet`,
    },
    'new-lesson': {
      title: 'Prepare a lesson',
      detail: () => 'Plans, slides or task sheets from clauses, each line with its source',
    },
    'open-class': { title: 'Open a class', detail: () => 'Then invite students and give quizzes' },
    'class-view': { title: 'See the class', detail: () => 'What is mastered least, what is answered wrong most' },
    'resume-missing': { title: 'Make a résumé', detail: () => 'Upload, paste or fill in; only what you wrote is used' },
    'post-matched': {
      title: 'The post that fits best',
      detail: ({ title, count }) => `${title}, ${count} of 100: see why, and what is missing`,
    },
    'interview-open': { title: 'Go on with the interview', detail: ({ title }) => title },
    'new-interview': { title: 'Practise an interview', detail: () => 'Choose a post and a level; a report follows' },
    'cases-waiting': {
      title: 'Cases to decide',
      detail: ({ count, when }) => `${count}${when === '' ? '' : `, the first by ${when}`}`,
    },
    'releases-waiting': { title: 'Identities asked for', detail: ({ count }) => `${count} wait for a second person` },
    'monthly-report': { title: 'Monthly report', detail: () => 'Answers, refusals and rulings in figures, signed' },
    'read-rules': { title: 'Ethics rules', detail: () => 'What the assistant goes by, with cases' },
    'jobs-failed': { title: 'Documents not taken in', detail: ({ count }) => `${count} failed: see why and try again` },
    'model-missing': {
      title: 'Connect a model',
      detail: () => 'Answers quote now; a model words them better under the same checks',
    },
    'backup-due': {
      title: 'Time for a backup',
      detail: ({ when }) =>
        when === '' ? 'None was made from here yet' : `The last one, of ${when}, is older than a week`,
    },
    'editions-unconfirmed': {
      title: 'Editions to check',
      detail: ({ count }) => `${count} wait for you to confirm number or dates`,
    },
    people: { title: 'People and classes', detail: () => 'Invite people, give roles' },
    upkeep: { title: 'Data and upkeep', detail: () => 'Health, backups, retention, audit log' },
    'my-data': { title: 'My data', detail: () => 'See, export or delete what is kept of you' },
  },
  firstTask: 'First steps',
  progress: (done, all) => `${done} of ${all} done`,
  hide: 'Hide',
  done: 'Done',
  step: {
    ask: 'Ask something below, and open a source',
    'choose-goal': 'Choose a goal',
    practise: 'Answer one question',
    'open-class': 'Open a class and invite students',
    'make-lesson': 'Prepare your first lesson',
    'give-quiz': 'Give a quiz to a class',
    'write-resume': 'Make a résumé',
    'make-plan': 'Make a plan towards a post',
    interview: 'Practise an interview',
    'decide-case': 'Decide a case',
    'approve-application': 'Assess an AI application of the register',
    'connect-model': 'Connect a model',
    'invite-people': 'Invite teachers and students',
    'back-up': 'Make the first backup',
  },
}

export const homeWords = { zh, en }
