import { sql } from 'drizzle-orm'
import { classStatistics } from './class-statistics.ts'
import type { RecordKind } from './record-kind.ts'

const actor = (personId: string) => sql`(select actor_id from actor_pseudonyms where person_id = ${personId})`
const none = { zh: '不提供给任何第三方。', en: 'Shared with no third party.' }

/**
 * Every kind of record about people that the product keeps. A table with a column that names a person must stand here; a
 * test walks the database and fails for one that does not. Children stand before their parents, since erasure goes in order.
 */
export const recordKinds: readonly RecordKind[] = [
  {
    id: 'conversations',
    title: { zh: '对话', en: 'Conversations' },
    collect: {
      zh: '你提问和得到回答时产生：问题、回答、引用、时间。',
      en: 'When you ask: question, answer, citations, time.',
    },
    use: { zh: '让你接着问、回看、导出。', en: 'So that you can go on, look back, export.' },
    ground: { zh: '你的同意（个人信息保护法第十三条第一项）', en: 'Your consent (PIPL Art. 13(1))' },
    share: {
      zh: '连接了大模型时，遮去个人信息后的问题发给该模型；未连接则不出本机。老师和管理员看不到对话内容，除非你把它分享给班级；分享随时可以收回。',
      en: 'With a model connected, the question goes to it with personal data masked; otherwise nothing leaves. Teachers and administrators cannot read it, unless you share it with a class; a share can be taken back at any time.',
    },
    destroy: { zh: '你随时可以删除；到期自动删除。', en: 'You can delete at any time; deleted when its time is over.' },
    rows: [
      {
        table: 'conversation_shares',
        column: null,
        where: (personId) => sql`conversation_id in (select id from conversations where owner_id = ${personId})`,
        erase: 'delete',
      },
      {
        table: 'messages',
        column: null,
        where: (personId) => sql`conversation_id in (select id from conversations where owner_id = ${personId})`,
        erase: 'delete',
      },
      { table: 'conversations', column: 'owner_id', erase: 'delete' },
    ],
    retention: {
      days: 180,
      least: 7,
      most: 1095,
      reason: {
        zh: '一个学期内可回看；不再需要就不留（第十九条）。',
        en: 'To look back within a term; not longer than needed (Art. 19).',
      },
      table: 'conversations',
      expired: (before) => sql`updated_at < ${before.toISOString()}`,
    },
    erasure: 'alone',
  },
  {
    id: 'interviews',
    title: { zh: '模拟面试', en: 'Practice interviews' },
    collect: {
      zh: '你做模拟面试时产生：岗位、题目、你的回答、时间、评分和报告。不采集声音、长相、情绪。',
      en: 'When you practise an interview: post, questions, your answers, times, scores and report. No sound, looks or emotion.',
    },
    use: {
      zh: '给你练习反馈，接着上次的进度，和自己以前的比较；不作为录用或成绩依据。',
      en: 'For feedback, to go on where you stopped, to compare with your own earlier ones; never for hiring or grades.',
    },
    ground: { zh: '你的同意', en: 'Your consent' },
    share: {
      zh: '连接了大模型时，遮去个人信息后的回答发给该模型；老师、管理员和用人单位都看不到。',
      en: 'With a model connected, answers go to it with personal data masked. Teachers, administrators and employers cannot read them.',
    },
    destroy: {
      zh: '你随时可以删除；到期自动删除。',
      en: 'You can delete them at any time; deleted when their time is over.',
    },
    rows: [{ table: 'interviews', column: 'owner_id', erase: 'delete' }],
    retention: {
      days: 365,
      least: 7,
      most: 1095,
      reason: { zh: '一个学年内可以比较进步。', en: 'To see progress within a school year.' },
      table: 'interviews',
      expired: (before) => sql`updated_at < ${before.toISOString()}`,
    },
    erasure: 'alone',
  },
  {
    id: 'learning',
    title: { zh: '学习记录', en: 'Learning record' },
    collect: {
      zh: '你做练习、测验、工序检查和模拟面试时产生：涉及的条款、得分、用了几次提示、时间；还有你选的目标、自述的基础和学习偏好。',
      en: 'When you practise, sit a quiz, check a procedure or a mock interview: clauses, score, hints used, time; and the goal, prior knowledge and preferences you state.',
    },
    use: {
      zh: '推算掌握情况，安排下一步和复习；你可以查看、更正和关闭。',
      en: 'To estimate mastery and plan what comes next; you can see, correct and switch it off.',
    },
    ground: { zh: '你的同意', en: 'Your consent' },
    share: {
      zh: `你同意班级统计时，${classStatistics.zh}；不提供给任何第三方。`,
      en: `If you agreed to class statistics, ${classStatistics.en}; no third party.`,
    },
    destroy: {
      zh: '你随时可以删除；到期自动删除。',
      en: 'You can delete it at any time; deleted when its time is over.',
    },
    rows: [
      { table: 'learning_evidence', column: 'learner_id', erase: 'delete' },
      { table: 'exercise_attempts', column: 'learner_id', erase: 'delete' },
      { table: 'learning_choices', column: 'learner_id', erase: 'delete' },
      { table: 'learning_priors', column: 'learner_id', erase: 'delete' },
      // The key goes out with what was answered only.
      { table: 'learning_practice', column: 'learner_id', secret: ['item'], erase: 'delete' },
    ],
    retention: {
      days: 1095,
      least: 30,
      most: 1460,
      reason: { zh: '中职学制三年，毕业后不再需要。', en: 'A vocational course lasts three years; not needed after.' },
      table: 'learning_evidence',
      expired: (before) => sql`at < ${before.toISOString()}`,
    },
    erasure: 'alone',
  },
  {
    id: 'career',
    title: { zh: '简历和职业规划', en: 'Résumé and career plan' },
    collect: {
      zh: '你上传或填写简历、补充技能证据、制定规划时产生。',
      en: 'When you upload or write a résumé, add evidence of a skill, make a plan.',
    },
    use: {
      zh: '帮你改进简历、匹配岗位、安排学习；性别、年龄、民族、籍贯等不参与匹配。',
      en: 'To improve it, match posts and plan; sex, age, ethnicity, origin and the like take no part in matching.',
    },
    ground: { zh: '你的同意', en: 'Your consent' },
    share: {
      zh: '老师、管理员和用人单位都看不到；不进入资料库。连接了大模型且你同意时，遮去个人信息后的语句发给该模型。',
      en: 'Seen by no teacher, administrator or employer, never in the library. With a model connected and your consent, wording goes to it with personal data masked.',
    },
    destroy: { zh: '你随时可以删除；到期自动删除。', en: 'You can delete at any time; deleted when its time is over.' },
    rows: [
      { table: 'resumes', column: 'owner_id', erase: 'delete' },
      { table: 'career_plans', column: 'owner_id', erase: 'delete' },
      { table: 'career_choices', column: 'person_id', erase: 'delete' },
    ],
    retention: {
      days: 730,
      least: 30,
      most: 1460,
      reason: {
        zh: '求职和规划以年计；两年不用就不再留。',
        en: 'A search for work and a plan take years; not kept after two without use.',
      },
      table: 'resumes',
      expired: (before) => sql`updated_at < ${before.toISOString()}`,
    },
    erasure: 'alone',
  },
  {
    id: 'settings',
    title: { zh: '个人设置', en: 'Settings' },
    collect: { zh: '你改动设置时产生。', en: 'When you change a setting.' },
    use: {
      zh: '按你的选择提供服务，例如关闭个性化推荐。',
      en: 'To serve you as you chose, such as without suggestions.',
    },
    ground: { zh: '你的同意', en: 'Your consent' },
    share: none,
    destroy: { zh: '你随时可以删除，删除后恢复默认。', en: 'You can delete them; defaults then hold.' },
    rows: [{ table: 'personal_settings', column: 'person_id', erase: 'delete' }],
    retention: null,
    erasure: 'alone',
  },
  {
    id: 'review',
    title: { zh: '待人工复核的提问', en: 'Questions for human review' },
    collect: {
      zh: '提问触发安全规则（例如自伤风险）时产生，个人信息先遮去。',
      en: 'When a question meets a safety rule, such as a risk of self-harm; personal data is masked first.',
    },
    use: { zh: '伦理委员会及时帮助和纠正。', en: 'So that the ethics committee can help and correct.' },
    ground: {
      zh: '保护未成年人的生命健康（第十三条第四项）',
      en: 'Protection of life and health of minors (Art. 13(4))',
    },
    share: { zh: '仅伦理委员会可见。', en: 'Seen by the ethics committee only.' },
    destroy: {
      zh: '已处理的可随账号删除，到期自动删除；未处理的先由委员会处理。',
      en: 'Decided items go with the account and when their time is over; open ones are decided first.',
    },
    rows: [
      {
        table: 'identity_releases',
        column: 'person_id',
        secret: ['requested_by', 'decided_by'],
        erase: 'unlink',
      },
      {
        table: 'review_queue',
        column: null,
        where: (personId) =>
          sql`decided_at is not null and turn_id in (select subject_id from audit_log where actor_id = ${actor(personId)})`,
        erase: 'delete',
      },
    ],
    retention: {
      days: 365,
      least: 180,
      most: 1095,
      reason: {
        zh: '供复查处理是否妥当；与日志同样不少于六个月。',
        en: 'To check how it was handled; as logs, no less than six months.',
      },
      table: 'review_queue',
      expired: (before) => sql`decided_at is not null and decided_at < ${before.toISOString()}`,
    },
    erasure: 'with-account',
  },
  {
    id: 'feedback',
    title: { zh: '对回答的评价', en: 'Opinions of answers' },
    collect: {
      zh: '你给回答点赞或点踩时产生，写下的话先遮去个人信息。',
      en: 'When you rate an answer; personal data in what you write is masked first.',
    },
    use: {
      zh: '改进回答；点踩的由伦理委员会复核。',
      en: 'To improve; the committee reviews what you were not content with.',
    },
    ground: { zh: '你的同意', en: 'Your consent' },
    share: { zh: '仅伦理委员会可见，且不知道是谁。', en: 'Seen by the committee only, who do not learn whose it is.' },
    destroy: { zh: '你随时可以删除；到期自动删除。', en: 'You can delete it; deleted when its time is over.' },
    rows: [{ table: 'feedback', column: 'person_id', erase: 'delete' }],
    retention: {
      days: 365,
      least: 30,
      most: 1095,
      reason: { zh: '一个学年内可比较改进前后。', en: 'To compare within a school year.' },
      table: 'feedback',
      expired: (before) => sql`at < ${before.toISOString()}`,
    },
    erasure: 'alone',
  },
  {
    id: 'committee',
    title: { zh: '伦理委员会工作记录', en: 'The committee’s own records' },
    collect: {
      zh: '委员认领、裁定、申请或批准披露身份、登记人工智能应用时产生。',
      en: 'When members take on, rule, release an identity, or register an application.',
    },
    use: { zh: '说明决定由谁作出，供复查。', en: 'To say who decided, for review.' },
    ground: { zh: '学校履行职责所必需（第十三条第三项）', en: 'The school’s statutory duties (Art. 13(3))' },
    share: { zh: '仅伦理委员会可见。', en: 'Seen by the committee only.' },
    destroy: { zh: '注销账号时去掉姓名。', en: 'At erasure your name goes.' },
    rows: [
      // What a case says is another's.
      {
        table: 'review_queue',
        column: 'assignee_id',
        secret: ['turn_id', 'answer_id', 'redacted_text', 'redacted_answer', 'note'],
        erase: 'unlink',
      },
      { table: 'rulings', column: 'ruled_by', secret: ['case_prompt'], erase: 'unlink' },
      {
        table: 'identity_releases',
        column: 'requested_by',
        secret: ['decided_by', 'decision_reason', 'person_id'],
        erase: 'unlink',
      },
      {
        table: 'identity_releases',
        column: 'decided_by',
        secret: ['requested_by', 'request_reason', 'person_id'],
        erase: 'unlink',
      },
      { table: 'sample_shares', column: 'changed_by', erase: 'unlink' },
      { table: 'ai_applications', column: 'approved_by', erase: 'unlink' },
      { table: 'ai_applications', column: 'updated_by', erase: 'unlink' },
    ],
    retention: null,
    erasure: 'with-account',
  },
  {
    id: 'uploads',
    title: { zh: '上传记录', en: 'Upload records' },
    collect: {
      zh: '老师或管理员上传资料时产生：文件名、时间、处理结果。',
      en: 'When staff add files: name, time, outcome.',
    },
    use: { zh: '显示处理进度，追查出错的文件。', en: 'To show progress and trace failures.' },
    ground: { zh: '学校履行教学职责所必需（第十三条第三项）', en: 'The school’s statutory duties (Art. 13(3))' },
    share: none,
    destroy: {
      zh: '到期自动删除；注销账号时去掉姓名，资料本身仍归学校。',
      en: 'Deleted when their time is over; at erasure your name goes, the material stays the school’s.',
    },
    rows: [{ table: 'ingest_jobs', column: 'owner_id', secret: ['lease_token'], erase: 'unlink' }],
    retention: {
      days: 90,
      least: 7,
      most: 365,
      reason: { zh: '三个月内足以查清导入问题。', en: 'Three months suffice to clear up failures.' },
      table: 'ingest_jobs',
      expired: (before) => sql`outcome is not null and updated_at < ${before.toISOString()}`,
    },
    erasure: 'with-account',
  },
  {
    id: 'lesson-materials',
    title: { zh: '备课材料', en: 'Teaching materials' },
    collect: {
      zh: '老师在备课室编写教案、课件等材料，审阅、审定、上传模板时产生。',
      en: 'When a teacher writes lesson plans, slides and the like, signs them off, or adds a template.',
    },
    use: {
      zh: '保存、修改、导出和共享教学材料，说明由谁审定。',
      en: 'To keep, change, export and share them, and to say who approved.',
    },
    ground: { zh: '学校履行教学职责所必需（第十三条第三项）', en: 'The school’s statutory duties (Art. 13(3))' },
    share: {
      zh: '草稿只有本人可见；审定并共享后本校老师可见。连接了大模型时，课题和所选条款发给该模型。',
      en: 'Drafts are seen by their author only; approved and shared ones by the school’s teachers. With a model connected, topic and clauses go to it.',
    },
    destroy: {
      zh: '你随时可以删除；注销账号时一并删除，模板去掉姓名后仍归学校。',
      en: 'You can delete them; they go with the account, while templates stay the school’s without your name.',
    },
    rows: [
      {
        table: 'lesson_versions',
        column: null,
        where: (personId) => sql`material_id in (select id from lesson_materials where owner_id = ${personId})`,
        secret: ['saved_by'],
        erase: 'delete',
      },
      { table: 'lesson_versions', column: 'saved_by', secret: ['content'], erase: 'unlink' },
      { table: 'lesson_materials', column: 'owner_id', secret: ['reviewed_by', 'approved_by'], erase: 'delete' },
      { table: 'lesson_materials', column: 'reviewed_by', secret: ['owner_id', 'approved_by'], erase: 'unlink' },
      { table: 'lesson_materials', column: 'approved_by', secret: ['owner_id', 'reviewed_by'], erase: 'unlink' },
      { table: 'lesson_templates', column: 'created_by', secret: ['bytes'], erase: 'unlink' },
    ],
    retention: null,
    erasure: 'with-account',
  },
  {
    id: 'question-bank',
    title: { zh: '题库', en: 'Question bank' },
    collect: {
      zh: '老师生成、编写、修改、审定题目时产生。',
      en: 'When a teacher has questions written, writes, changes or signs them off.',
    },
    use: {
      zh: '保存题目和每一次修改，说明由谁审定。',
      en: 'To keep questions with every change, and to say who signed them off.',
    },
    ground: { zh: '学校履行教学职责所必需（第十三条第三项）', en: 'The school’s statutory duties (Art. 13(3))' },
    share: {
      zh: '草稿只有本人可见；发布后本校老师可见。连接了大模型时，所选条款发给该模型。',
      en: 'Drafts are seen by their author only, published ones by the school’s teachers. With a model connected, the clauses go to it.',
    },
    destroy: {
      zh: '你随时可以停用；注销账号时一并删除，试卷里已经用到的题目不受影响。',
      en: 'You can retire them; they go with the account, while papers keep their copies.',
    },
    rows: [
      {
        table: 'bank_steps',
        column: null,
        where: (personId) => sql`item_id in (select id from bank_items where owner_id = ${personId})`,
        secret: ['taken_by'],
        erase: 'delete',
      },
      {
        table: 'bank_versions',
        column: null,
        where: (personId) => sql`item_id in (select id from bank_items where owner_id = ${personId})`,
        secret: ['saved_by'],
        erase: 'delete',
      },
      { table: 'bank_steps', column: 'taken_by', erase: 'unlink' },
      { table: 'bank_versions', column: 'saved_by', secret: ['content'], erase: 'unlink' },
      { table: 'bank_items', column: 'owner_id', erase: 'delete' },
      { table: 'bank_blueprints', column: 'owner_id', erase: 'delete' },
    ],
    retention: null,
    erasure: 'with-account',
  },
  {
    id: 'quizzes',
    title: { zh: '测验与试卷', en: 'Quizzes and papers' },
    collect: {
      zh: '学生作答测验时产生：答案、时间、得分；老师组卷、布置和确认得分时产生。',
      en: 'When a student sits a quiz: answers, times, marks; when a teacher makes, assigns or marks one.',
    },
    use: {
      zh: '评分、讲评和统计题目难度；主观题的得分由老师确认后才算数。',
      en: 'To mark, to go over it, and to tell how hard items are; open answers count once a teacher confirms.',
    },
    ground: { zh: '学校履行教学职责所必需（第十三条第三项）', en: 'The school’s statutory duties (Art. 13(3))' },
    share: {
      zh: '本人和任课老师可见；不提供给任何第三方。',
      en: 'Seen by the student and the teachers of the class; no third party.',
    },
    destroy: {
      zh: '随账号删除，到期自动删除；老师布置过的测验去掉姓名后保留。',
      en: 'Goes with the account and when its time is over; what a teacher assigned stays without the name.',
    },
    rows: [
      {
        table: 'attempt_answers',
        column: null,
        where: (personId) => sql`attempt_id in (select id from attempts where student_id = ${personId})`,
        secret: ['confirmed_by'],
        erase: 'delete',
      },
      {
        table: 'attempt_answers',
        column: 'confirmed_by',
        secret: ['attempt_id', 'answer', 'grade', 'final_marks', 'reason'],
        erase: 'unlink',
      },
      { table: 'attempts', column: 'student_id', erase: 'delete' },
      { table: 'assignments', column: 'created_by', erase: 'unlink' },
      { table: 'papers', column: 'owner_id', erase: 'delete' },
    ],
    retention: {
      days: 1095,
      least: 180,
      most: 1460,
      reason: {
        zh: '成绩有争议时可查；中职学制三年，毕业后不再需要。',
        en: 'To settle disputes over marks; a vocational course lasts three years.',
      },
      table: 'attempts',
      expired: (before) => sql`started_at < ${before.toISOString()}`,
    },
    erasure: 'with-account',
  },
  {
    id: 'teaching',
    title: { zh: '教学管理记录', en: 'Teaching administration' },
    collect: {
      zh: '老师设置测验锁、确认资料、授予资料权限，管理员调整保存期限时产生。',
      en: 'When staff set assessment locks, confirm documents, grant access or change periods.',
    },
    use: { zh: '执行并说明这些安排由谁作出。', en: 'To carry them out and say who made them.' },
    ground: { zh: '学校履行教学职责所必需（第十三条第三项）', en: 'The school’s statutory duties (Art. 13(3))' },
    share: none,
    destroy: {
      zh: '注销账号时去掉姓名；授予你的权限一并删除。',
      en: 'At erasure your name goes, and so do grants to you.',
    },
    rows: [
      { table: 'collection_grants', column: 'user_id', erase: 'delete' },
      { table: 'collection_grants', column: 'granted_by', erase: 'unlink' },
      { table: 'assessment_locks', column: 'created_by', erase: 'unlink' },
      { table: 'learning_class_goals', column: 'created_by', erase: 'unlink' },
      { table: 'documents', column: 'confirmed_by', erase: 'unlink' },
      { table: 'career_posts', column: 'imported_by', secret: ['content'], erase: 'unlink' },
      { table: 'retention_periods', column: 'changed_by', erase: 'unlink' },
      { table: 'consents', column: 'recorded_by', erase: 'unlink' },
    ],
    retention: null,
    erasure: 'with-account',
  },
  {
    id: 'consents',
    title: { zh: '同意与撤回', en: 'Consents' },
    collect: { zh: '你或监护人同意、撤回时产生。', en: 'When you or a guardian agree or withdraw.' },
    use: { zh: '证明处理有依据，撤回后立即停止。', en: 'To prove the ground, and to stop at once on withdrawal.' },
    ground: { zh: '法定义务（第十四、十五、三十一条）', en: 'Legal duty (Art. 14, 15, 31)' },
    share: none,
    destroy: { zh: '随账号删除。', en: 'Deleted with the account.' },
    rows: [{ table: 'consents', column: 'person_id', erase: 'delete' }],
    retention: null,
    erasure: 'with-account',
  },
  {
    id: 'sessions',
    title: { zh: '登录记录', en: 'Sign-in sessions' },
    collect: { zh: '登录时产生：时间、网络地址、浏览器。', en: 'At sign-in: time, network address, browser.' },
    use: { zh: '保持登录，发现他人冒用。', en: 'To keep you signed in and find misuse.' },
    ground: { zh: '保障网络安全的法定义务', en: 'Legal duty to keep the service secure' },
    share: none,
    destroy: { zh: '退出即失效，过期后自动删除。', en: 'Ends at sign-out; deleted some days after it expired.' },
    rows: [{ table: 'sessions', column: 'user_id', secret: ['token'], erase: 'delete' }],
    retention: {
      days: 30,
      least: 1,
      most: 180,
      reason: { zh: '一个月内可查异常登录。', en: 'To look into odd sign-ins within a month.' },
      table: 'sessions',
      expired: (before) => sql`expires_at < ${before.getTime()}`,
    },
    erasure: 'with-account',
  },
  {
    id: 'account',
    title: { zh: '账号', en: 'Account' },
    collect: {
      zh: '学校导入名单或邀请时产生：姓名、学号、班级、出生日期。',
      en: 'From the school’s roster or invitation: name, number, class, date of birth.',
    },
    use: { zh: '识别身份、分班、按年龄保护。', en: 'To know who you are, your class, and protect by age.' },
    ground: {
      zh: '学校履行职责所必需；不满十四周岁须监护人同意（第三十一条）',
      en: 'The school’s duties; below 14 a guardian’s consent (Art. 31)',
    },
    share: {
      zh: '本班老师可见姓名与学号；使用学校统一登录时与该系统核对身份。',
      en: 'Your teachers see name and number; with single sign-on that system is asked who you are.',
    },
    destroy: { zh: '你注销或离校时删除。', en: 'Deleted when you erase it or leave.' },
    rows: [
      { table: 'class_members', column: 'person_id', erase: 'delete' },
      { table: 'one_time_links', column: 'person_id', secret: ['token_hash'], erase: 'delete' },
      {
        table: 'sign_in_accounts',
        column: 'user_id',
        secret: ['password', 'access_token', 'refresh_token', 'id_token'],
        erase: 'delete',
      },
      { table: 'people', column: 'id', erase: 'delete' },
    ],
    retention: {
      days: 30,
      least: 1,
      most: 180,
      reason: {
        zh: '邀请和改密链接过期一个月后删除；账号本身在籍期间保存。',
        en: 'Used or expired links go after a month; the account itself is kept while you are enrolled.',
      },
      table: 'one_time_links',
      expired: (before) => sql`expires_at < ${before.toISOString()}`,
    },
    erasure: 'with-account',
  },
  {
    id: 'audit',
    title: { zh: '审计日志', en: 'Audit log' },
    collect: {
      zh: '每次问答和管理操作时产生：时间、代号、身份、规则命中、遮去个人信息的问题。',
      en: 'At every turn and act: time, pseudonym, role, rules met, the question with personal data masked.',
    },
    use: {
      zh: '供伦理委员会核查，证明记录未被改动。',
      en: 'For the ethics committee, as proof that nothing was changed.',
    },
    ground: {
      zh: '法定义务：网络日志不少于六个月（网络安全法第二十一条）',
      en: 'Legal duty: logs for at least six months (Cybersecurity Law Art. 21)',
    },
    share: {
      zh: '仅伦理委员会可见，查看也记入日志。',
      en: 'Seen by the ethics committee only; looking is logged too.',
    },
    destroy: {
      zh: '记录首尾相连，不能单独删改；注销时删去代号与你的对应，此后无法再指认到你。',
      en: 'Rows are chained and cannot be cut out; at erasure the link from pseudonym to you is deleted, and nobody can tell whose they are.',
    },
    rows: [
      {
        table: 'audit_log',
        column: 'actor_id',
        where: (personId) => sql`actor_id = ${actor(personId)}`,
        erase: 'keep',
      },
      { table: 'actor_pseudonyms', column: 'person_id', erase: 'delete' },
    ],
    retention: null,
    erasure: 'held',
  },
]
