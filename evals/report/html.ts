import type { CaseOutcome } from '../measure/case-outcome.ts'
import type { RunRecord, SuiteRecord } from '../run-record.ts'
import { comparisonSections } from './comparison-section.ts'
import { curvePlot } from './curve-plot.ts'
import { escapeHtml } from './escape-html.ts'
import { intervalPlot } from './interval-plot.ts'
import type { Report } from './report.ts'
import { reportStyle } from './report-style.ts'
import { shownCases } from './shown-cases.ts'
import { figure, goalOf, percent } from './table.ts'

/** A report as one HTML page that needs nothing else: rates, plots, comparisons, and every case that may be read; evidence only of those that failed. */
export function reportHtml(report: Report): string {
  const { record } = report
  const missed = record.checks.filter(({ met }) => met === false)
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>评测 ${escapeHtml(record.startedAt.slice(0, 16))}</title><style>${reportStyle}</style></head><body>
<h1>评测报告</h1>
<p class="facts">${escapeHtml(record.startedAt)}；提交 ${escapeHtml(record.commit ?? '无')}${record.changed ? '（有未提交的改动）' : ''}；模型 ${escapeHtml(record.model)}；提示词 ${escapeHtml(record.prompt ?? '无')}；资料 ${record.corpusHash.slice(0, 12)}；部分 ${escapeHtml(record.half)}；种子 ${escapeHtml(record.seed)}；${modelCallsOf(record)}${(record.tookMs / 1000).toFixed(1)} 秒</p>
${record.checks.length === 0 ? '' : `<p class="${missed.length === 0 ? 'met' : 'missed'}">${missed.length === 0 ? '门槛全部达到。' : `${missed.length} 项不达标：${missed.map(({ metric }) => escapeHtml(metric)).join('、')}`}</p>`}
<form><label><input type="checkbox" id="failures"> 只看未过的题</label> <label>查找 <input type="search" id="words"></label></form>
${comparisonSections(report)}
${record.suites.map((suite) => suiteSection(suite, record)).join('\n')}
<script>
const failures = document.getElementById('failures'), words = document.getElementById('words')
function filter() {
  const sought = words.value.trim()
  for (const row of document.querySelectorAll('details.case'))
    row.hidden = (failures.checked && row.dataset.passed === 'yes') || (sought !== '' && !row.textContent.includes(sought))
}
failures.addEventListener('change', filter); words.addEventListener('input', filter)
</script></body></html>`
}

function modelCallsOf({ modelCalls }: RunRecord): string {
  if (modelCalls === null) return ''
  const { made, fromCache, promptCharacters, replyCharacters } = modelCalls
  return `大模型调用 ${made} 次（另有 ${fromCache} 次取自缓存），发出 ${promptCharacters} 字、收到 ${replyCharacters} 字；`
}

function suiteSection(suite: SuiteRecord, record: RunRecord): string {
  if (suite.notRun !== undefined) {
    return `<section><h2>${escapeHtml(suite.title)} <small>${escapeHtml(suite.name)}</small></h2><p>未运行：${escapeHtml(suite.notRun)}。</p></section>`
  }
  const shown = shownCases(suite)
  const failed = suite.outcomes.filter((outcome) => !outcome.passed).length
  const rows = suite.rates.map((rate) => {
    const check =
      rate.type === null ? record.checks.find(({ metric }) => metric === `${suite.name}.${rate.metric}`) : undefined
    const goal = check ? escapeHtml(goalOf(check)) : ''
    const state = check?.met === false ? 'missed' : check?.met ? 'met' : ''
    return `<tr class="${rate.type === null ? 'whole' : 'part'}"><td>${escapeHtml(rate.type ?? rate.metric)}</td><td>${rate.n}</td><td>${percent(rate.value)}</td><td>${intervalPlot(rate, check?.atLeast)}</td><td class="${state}" title="${escapeHtml(check?.why ?? '')}">${goal}</td></tr>`
  })
  return `<section><h2>${escapeHtml(suite.title)} <small>${escapeHtml(suite.name)}，${suite.outcomes.length} 题，未过 ${failed}</small></h2>
<table><thead><tr><th>指标</th><th>n</th><th>值</th><th>95% 区间</th><th>门槛</th></tr></thead><tbody>${rows.join('')}</tbody></table>
${(suite.figures ?? []).map(({ name, value, n }) => `<p class="facts">${escapeHtml(name)}：${figure(value)}（n=${n}）</p>`).join('')}
${suite.curve ? curvePlot(suite.curve) : ''}
${countedNote(suite.outcomes.length - shown.length)}${shown.map(caseBlock).join('\n')}</section>`
}

const countedNote = (hidden: number): string =>
  hidden === 0 ? '' : `<p class="facts">其中 ${hidden} 题在门槛部分：只计数，不显示，免得照着它们改产品。</p>`

function caseBlock(outcome: CaseOutcome): string {
  const scores = Object.entries(outcome.scores).map(([name, score]) => `${escapeHtml(name)} ${score.toFixed(2)}`)
  const evidence = (outcome.passed ? [] : outcome.evidence).map(
    ({ document, clause, text, role }) =>
      `<blockquote class="${role}"><cite>${escapeHtml(document)} ${escapeHtml(clause)}${roleNames[role]}</cite><p>${escapeHtml(text)}</p></blockquote>`,
  )
  return `<details class="case ${outcome.passed ? '' : 'failed'}" data-passed="${outcome.passed ? 'yes' : 'no'}"><summary><code>${escapeHtml(outcome.id)}</code> ${escapeHtml(outcome.question)} <small>${scores.join('；')}</small></summary>
<dl><dt>应当</dt><dd>${escapeHtml(outcome.expected)}</dd><dt>结果</dt><dd>${escapeHtml(outcome.came)}</dd></dl>${evidence.join('')}</details>`
}

const roleNames = { right: '（对）', other: '', missed: '（应有而没有）' }
