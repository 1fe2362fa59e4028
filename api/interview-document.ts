import type { StoredInterview } from '../agents/interview/interviews.ts'
import type { InterviewReport, QuotedClause } from '../career/interview/interview.ts'
import type { Dimension } from '../career/interview/score-answer.ts'
import type { Block, ExportDocument, Run, SourceEntry } from '../exports/export-document.ts'
import { AppError } from '../storage/app-error.ts'
import { dayInChina } from '../storage/day-in-china.ts'

const dimensionNames: Record<Dimension, string> = {
  knowledge: '专业要点',
  situation: '情境与任务',
  action: '行动具体',
  result: '结果与收获',
  order: '条理',
  safety: '安全与诚信',
}
const kindNames = { opening: '开场', technical: '专业', situational: '情景', behavioural: '经历' } as const
const levelNames: Record<number, string> = { 1: '入门', 2: '熟练', 3: '进阶' }

/** Under every page: nobody may take a practice for a verdict. */
const byCodeLabel = '本报告由程序按题目要点评分，仅供练习，不作为录用或成绩依据。'
const withModelLabel = '本报告的要点由人工智能协助识别、程序核对原话并评分，仅供练习，不作为录用或成绩依据。'

/** An interview's report as a document: what went well, what to practise, question by question, with clauses. */
export function interviewDocument(
  interview: StoredInterview,
  report: InterviewReport | null,
  options: { contentId: string; provider: string; now: Date },
): ExportDocument {
  if (report === null) throw new AppError('conflict', '面试还没有结束，结束后才能导出报告。')
  const sources = openSources()
  const blocks: Block[] = [
    paragraph(
      report.total === null
        ? '这次面试没有回答任何问题，没有评分。'
        : `总评 ${Math.round(report.total)} 分（满分 100），共回答 ${report.questions.filter(({ total }) => total !== null).length} 题。`,
    ),
    paragraph('只看说了什么：不评口音、长相、情绪、性格、停顿和长短。'),
    heading(1, '各方面'),
    table(
      ['方面', '得分'],
      Object.entries(report.dimensions).map(([name, value]) => [
        dimensionNames[name as Dimension],
        value === null ? '未涉及' : `${Math.round(value * 100)}`,
      ]),
    ),
    heading(1, '做得好的'),
    ...listOf(
      report.strengths.map(({ what, quote }) => `${what}。你说：“${quote}”`),
      '这次还没有完整说到的要点，先从下面三件事练起。',
    ),
    heading(1, '接下来练什么'),
    ...listOf(
      report.practise.map(({ what, why, source }) => `${what}（${why}）${sources.mark(source)}`),
      '要点都说到了，可以换一个更高的难度。',
    ),
    heading(1, '逐题'),
    ...report.questions.flatMap((question, at) => questionBlocks(question, at, sources.mark)),
    heading(1, '对话全文'),
    ...interview.transcript.map(
      ({ who, text }): Block => ({
        kind: 'paragraph',
        runs: [{ text: who === 'person' ? '我：' : '面试官：', bold: true }, { text }],
      }),
    ),
    ...sources.block(),
  ]
  return {
    title: `模拟面试报告 ${interview.postTitle}`,
    subtitle: `难度：${levelNames[interview.level] ?? interview.level}，${dayInChina(interview.createdAt)}，用时约 ${Math.max(1, Math.round(interview.spentMs / 60_000))} 分钟`,
    blocks,
    label: report.model === 'quotation' ? byCodeLabel : withModelLabel,
    provider: options.provider,
    contentId: options.contentId,
    createdAt: options.now,
  }
}

function questionBlocks(
  question: InterviewReport['questions'][number],
  at: number,
  mark: (source: QuotedClause | null) => string,
): Block[] {
  const score = question.total === null ? '未回答' : `${question.total} 分`
  const signs = { 0: '未说到', 0.5: '说到一半', 1: '说到了' } as const
  return [
    heading(2, `${at + 1}. ${kindNames[question.kind]}：${question.question}（${score}）`),
    ...(question.total === null
      ? []
      : [
          table(
            ['要点', '情况', '你的原话'],
            question.points.map(({ point, made, quote, source, byModel }) => [
              `${point}${mark(source)}`,
              `${signs[made]}${byModel ? '（AI 识别）' : ''}`,
              quote ?? '—',
            ]),
          ),
        ]),
    ...question.wrong.map(
      ({ why, quote, withdrawn, source }): Block =>
        paragraph(`要改正：${why}${mark(source)}。你说：“${quote}”${withdrawn ? '（追问后已改正）' : ''}`),
    ),
    paragraph('参考要点：'),
    { kind: 'list', ordered: true, items: question.outline.map((text) => ({ runs: [{ text }] })) },
  ]
}

/** Numbers the clauses as they come, and lists them at the end. */
function openSources() {
  const entries: (SourceEntry & { clauseId: string })[] = []
  return {
    mark(source: QuotedClause | null): string {
      if (source === null) return ''
      const known = entries.find(({ clauseId }) => clauseId === source.clauseId)
      if (known) return `[${known.marker}]`
      const marker = entries.length + 1
      const name = `《${source.documentTitle}》${source.clause}${source.page === null ? '' : `，第 ${source.page} 页`}`
      entries.push({ marker, name, quote: source.quote.slice(0, 160), clauseId: source.clauseId })
      return `[${marker}]`
    },
    block: (): Block[] =>
      entries.length === 0
        ? []
        : [heading(1, '依据的条款'), { kind: 'sources', entries: entries.map(({ clauseId: _id, ...entry }) => entry) }],
  }
}

const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] })
const cell = (text: string): Run[] => [{ text }]
const table = (header: string[], rows: string[][]): Block => ({
  kind: 'table',
  header: header.map(cell),
  rows: rows.map((row) => row.map(cell)),
})

function listOf(lines: readonly string[], otherwise: string): Block[] {
  if (lines.length === 0) return [paragraph(otherwise)]
  return [{ kind: 'list', ordered: true, items: lines.map((text) => ({ runs: [{ text }] })) }]
}
