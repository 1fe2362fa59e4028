import type { BankItemView } from '../../api/contract/question-bank.ts'

type Content = BankItemView['content']

const zh = {
  type: {
    'single-choice': '单选题',
    'multiple-choice': '多选题',
    'true-false': '判断题',
    'fill-in': '填空题',
    ordering: '排序题',
    'short-answer': '简答题',
    case: '案例题',
  } satisfies Record<Content['type'], string>,
  bloom: {
    remember: '记忆',
    understand: '理解',
    apply: '应用',
    analyse: '分析',
    evaluate: '评价',
    create: '创造',
  } satisfies Record<Content['bloom'], string>,
  knowledge: {
    memory: '事实记忆',
    concept: '概念理解',
    procedure: '操作程序',
    design: '分析设计',
  } satisfies Record<Content['knowledge'], string>,
  status: {
    draft: '草稿',
    reviewed: '已审阅',
    approved: '已审定',
    published: '已发布',
    retired: '已弃用',
  } satisfies Record<BankItemView['status'], string>,
}

const en: typeof zh = {
  type: {
    'single-choice': 'Single choice',
    'multiple-choice': 'Multiple choice',
    'true-false': 'True or false',
    'fill-in': 'Fill-in',
    ordering: 'Ordering',
    'short-answer': 'Short answer',
    case: 'Case',
  },
  bloom: {
    remember: 'Remember',
    understand: 'Understand',
    apply: 'Apply',
    analyse: 'Analyse',
    evaluate: 'Evaluate',
    create: 'Create',
  },
  knowledge: { memory: 'Facts', concept: 'Concepts', procedure: 'Procedures', design: 'Design' },
  status: {
    draft: 'Draft',
    reviewed: 'Reviewed',
    approved: 'Approved',
    published: 'Published',
    retired: 'Retired',
  },
}

/** The names of an item's types, levels, kinds of knowledge and steps. */
export const itemKindWords = { zh, en }
