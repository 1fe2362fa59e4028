import type { Assessment } from './ai-applications.ts'

/** The product's own uses of AI as a school might assess them: drafts to go by, not assessments. */
export const exampleApplications: readonly Assessment[] = [
  {
    name: '学习助教（示例）',
    purpose: '按学校收录的标准与教材逐条回答提问，并给出条款出处。',
    users: '学生、教师、求职者',
    data: '提问与对话；个人信息先遮去，再送大模型。',
    risk: 'medium',
    safeguards: '每句话须有条款支持；规则筛查；人工智能标识；委员会抽查与复核。',
    reassessOn: null,
  },
  {
    name: '请求筛查分类器（示例）',
    purpose: '在回答之前判断提问是否触及伦理规则，例如自伤风险。',
    users: '全体使用者',
    data: '提问文字；不建立个人画像，不推断情绪。',
    risk: 'high',
    safeguards: '误拒由委员会裁定并收入评测；生命安全规则由固定触发词决定；紧急案例 24 小时内人工处理。',
    reassessOn: null,
  },
  {
    name: '资料文字识别（示例）',
    purpose: '把扫描件识别成可以引用的条款。',
    users: '教师、管理员',
    data: '学校上传的资料；在本机处理，不外传。',
    risk: 'low',
    safeguards: '标明识别可信度；可对照原页；未确认的资料有标记。',
    reassessOn: null,
  },
]
