import { classStatistics } from './class-statistics.ts'
import type { ConsentPurpose } from './consent-purpose.ts'
import type { Words } from './record-kind.ts'

/** Raised with every change of meaning below: consent to an older notice counts no more. */
export const noticeVersion = 2

/** What is told before consent (个人信息保护法, Art. 17): who, what, why, how long, which rights. */
export const privacyNotice: readonly Words[] = [
  {
    zh: '巴山智教由你所在的学校提供。它保存你的账号、提问和回答，只用于教学答疑、安全保护和履行法定义务。',
    en: 'Bashan is provided by your school. It keeps your account, questions and answers for teaching, safety and legal duties only.',
  },
  {
    zh: '请不要在提问里写自己或别人的身份证号、电话、住址等；系统会在记录和外发前遮去能识别的个人信息。',
    en: 'Please write no ID numbers, telephone numbers or addresses; what is recognised as personal data is masked before it is logged or sent.',
  },
  {
    zh: '各类记录保存多久、谁能看到、怎样销毁，列在“数据生命周期”页面。',
    en: 'How long each kind is kept, who sees it and how it is destroyed stands on the page “Life of your data”.',
  },
  {
    zh: '你可以随时查看、导出、更正、删除，也可以撤回同意；不满十四周岁的，由监护人同意。',
    en: 'You can look, export, correct, delete and withdraw at any time; below 14 a guardian consents.',
  },
]

/** What each consent is for, and what happens without it. */
export const purposeTexts: Record<ConsentPurpose, Words> = {
  service: {
    zh: '使用问答服务（必需）：保存你的提问和回答。不同意则不能提问，仍可阅读资料。',
    en: 'Answering (required): your questions and answers are kept. Without it you can read, not ask.',
  },
  'outside-model': {
    zh: '用外部大模型作答：遮去个人信息后的问题会发给学校接入的大模型。不同意则以原文摘引作答。',
    en: 'Answers by an outside model: the masked question goes to the model that the school connected. Without it answers quote the sources.',
  },
  'class-statistics': {
    zh: `班级统计：${classStatistics.zh}。不同意则统计里不含你。`,
    en: `Class statistics: ${classStatistics.en}. Without it you are left out.`,
  },
}
