import type { MonthlyReport } from '../governance/monthly-report.ts'
import type { Verdict } from '../governance/review-terms.ts'
import { dayInChina } from '../storage/day-in-china.ts'
import type { Block, ExportDocument, Run } from './export-document.ts'

/** What the report is sealed by: the SHA-256 (hex) of its figures as canonical JSON, and its signature (Ed25519, base64). */
export type Seal = { hash: string; signature: string }

const verdictNames: Record<Verdict, string> = {
  upheld: '维持',
  'wrong-flag': '误判',
  missed: '漏判',
  'rule-change': '修改规则',
}

/** What wrote an answer, as people call it. */
const agentNames: Record<string, string> = {
  chat: '问答',
  tutor: '学习辅导',
  practice: '练习',
  exercise: '实训练习',
  'lesson-planner': '备课',
  'quiz-writer': '出题',
  'career-coach': '职业规划',
  interviewer: '模拟面试',
}

/** Under every page: no model wrote a word of it. */
const label = '本报告由程序按审计日志自动统计，不含大模型生成的内容。'

/** The committee's monthly report, in figures and its own rulings. */
export function monthlyReportDocument(
  report: MonthlyReport,
  options: { seal: Seal; provider: string; contentId: string },
): ExportDocument {
  const { days, total, cases, releases, feedback, applications, audit } = report
  const flaggedDecided = total.decided
  return {
    title: `伦理委员会月度报告 ${days.from.slice(0, 7)}`,
    subtitle: `统计期间 ${days.from} 至 ${days.to}（北京时间），生成于 ${report.madeAt.slice(0, 16).replace('T', ' ')}（协调世界时）`,
    blocks: [
      heading('一、概况'),
      table(
        ['指标', '数值'],
        [
          ['提问', `${total.turns} 次`],
          ['按规则婉拒', withShare(total.refused, total.turns)],
          ['资料中没有依据', withShare(total.noEvidence, total.turns)],
          ['触及规则的案例', `${total.flagged} 件，已裁定 ${flaggedDecided} 件`],
          ['裁定为误判', withShare(total.wrong, flaggedDecided)],
          ['使用者评价', `满意 ${feedback.up} 次，不满意 ${feedback.down} 次`],
        ],
      ),
      heading('二、逐周'),
      table(
        ['周（周一）', '提问', '婉拒', '无依据', '触规案例', '误判'],
        report.weeks.map((week) => [
          week.period,
          ...[week.turns, week.refused, week.noEvidence, week.flagged, week.wrong].map(String),
        ]),
      ),
      heading('三、触及的规则'),
      table(
        ['规则', '名称', '次数'],
        report.rules.map(({ rule, title, count }) => [rule, title, String(count)]),
      ),
      heading('四、裁定'),
      table(
        ['日期', '规则', '裁定', '理由'],
        report.rulings.map(({ at, rule, verdict, reason }) => [
          dayInChina(at),
          rule ?? '—',
          verdictNames[verdict],
          reason,
        ]),
      ),
      heading('五、待办'),
      paragraph(`本月新增案例 ${cases.opened} 件；现有未裁定 ${cases.open} 件，其中超期 ${cases.overdue} 件。`),
      heading('六、身份披露'),
      paragraph(
        `申请 ${releases.requested} 次：批准 ${releases.granted} 次（其中生命安全紧急披露 ${releases.urgent} 次），不批准 ${releases.refused} 次，实际查看 ${releases.shown} 次。`,
      ),
      heading('七、人工智能应用台账'),
      paragraph(
        `已批准 ${applications.approved} 项，草稿 ${applications.drafts} 项，再评估超期 ${applications.overdue} 项。`,
      ),
      heading('八、到期数据销毁'),
      table(
        ['日期', '销毁'],
        report.retention.map(({ at, destroyed }) => [
          dayInChina(at),
          destroyed.map(({ kind, rows }) => `${kind} ${rows} 条`).join('，'),
        ]),
      ),
      heading('九、应答方式'),
      table(
        ['智能体', '模型', '次数'],
        report.models.map(({ agent, model, turns }) => [
          agentNames[agent] ?? agent,
          model === 'quotation' ? '原文摘引' : model,
          String(turns),
        ]),
      ),
      heading('十、审计日志核验'),
      paragraph(
        audit.ok
          ? `日志共 ${audit.rows} 条，链条完整，无改动。`
          : `日志核验未通过：第 ${audit.firstBroken} 条起对不上，请立即查明。`,
      ),
      { kind: 'note', text: `数据摘要 SHA-256：${options.seal.hash}` },
      { kind: 'note', text: `签名（Ed25519）：${options.seal.signature}` },
    ],
    label,
    provider: options.provider,
    contentId: options.contentId,
    createdAt: new Date(report.madeAt),
  }
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] })
const cell = (text: string): Run[] => [{ text }]

function table(header: string[], rows: string[][]): Block {
  if (rows.length === 0) return paragraph('本月没有。')
  return { kind: 'table', header: header.map(cell), rows: rows.map((row) => row.map(cell)) }
}

function withShare(part: number, whole: number): string {
  return whole === 0 ? `${part} 次` : `${part} 次（${((part / whole) * 100).toFixed(1)}%，共 ${whole}）`
}
