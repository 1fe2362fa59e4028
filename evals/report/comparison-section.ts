import type { Comparison } from '../measure/compare-runs.ts'
import type { PeerRecord } from '../peer.ts'
import type { RunRecord } from '../run-record.ts'
import { escapeHtml } from './escape-html.ts'
import type { Report } from './report.ts'
import { percent } from './table.ts'

const verdicts: Record<Comparison['verdict'], string> = {
  better: '变好',
  worse: '变差',
  'no difference shown': '看不出差别',
}

/** The test behind a verdict, in words. */
function testOf({ by }: Comparison): string {
  return by.test === 'McNemar'
    ? `McNemar p=${by.p < 0.001 ? '<0.001' : by.p.toFixed(3)}`
    : `自助法 95% [${by.low.toFixed(3)}, ${by.high.toFixed(3)}]`
}

/** One comparison as a line for a terminal. */
export const comparisonLine = (comparison: Comparison): string =>
  `${verdicts[comparison.verdict]} ${comparison.metric}：${percent(comparison.before)} → ${percent(comparison.after)}（n=${comparison.n}，升 ${comparison.better}，降 ${comparison.worse}；${testOf(comparison)}）`

/** What a run is held against, as HTML: a baseline, other models, other ways. */
export function comparisonSections({ record, baseline, beside = [], peers = [] }: Report): string {
  return [
    baseline
      ? `<section><h2>与基线相比 <small>${escapeHtml(baseline.run.startedAt)} ${escapeHtml(baseline.run.commit?.slice(0, 7) ?? '')} ${escapeHtml(baseline.run.model)}</small></h2>${comparisonTable(baseline.comparisons)}</section>`
      : '',
    ...beside.map(
      ({ record: other, comparisons }) =>
        `<section><h2>${escapeHtml(other.model)} 与 ${escapeHtml(record.model)} 相比</h2>${comparisonTable(comparisons)}</section>`,
    ),
    peers.length > 0 ? peerSection(record, peers) : '',
  ].join('\n')
}

function comparisonTable(comparisons: readonly Comparison[]): string {
  const rows = comparisons.map(
    (one) =>
      `<tr><td>${escapeHtml(one.metric)}</td><td>${one.n}</td><td>${percent(one.before)}</td><td>${percent(one.after)}</td><td>${one.better} / ${one.worse}</td><td class="${one.verdict === 'worse' ? 'missed' : one.verdict === 'better' ? 'met' : ''}">${verdicts[one.verdict]}</td><td>${escapeHtml(testOf(one))}</td></tr>`,
  )
  return `<p>逐题配对；只有偶然难以造成的差别才说“变好”或“变差”（双侧 5%）。</p><div class="wide"><table><thead><tr><th>指标</th><th>n</th><th>之前</th><th>之后</th><th>升 / 降</th><th>结论</th><th>检验</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

/** The scores that the product and its peers have in common. */
const common: readonly [metric: string, suite: string][] = [
  ['hit@1', 'retrieval'],
  ['recall@5', 'retrieval'],
  ['recall@10', 'retrieval'],
  ['mrr@10', 'retrieval'],
  ['ndcg@10', 'retrieval'],
  ['facts', 'answer'],
  ['answered', 'answerability'],
  ['rejected', 'answerability'],
]

/** The product beside its peers, a row for each score they have in common: its n, and each one's value with its interval. */
export function peerRows(record: RunRecord, peers: readonly PeerRecord[]): string[][] {
  const cell = (rates: RunRecord['suites'][number]['rates'] | undefined, metric: string): string => {
    const rate = rates?.find((one) => one.metric === metric && one.type === null)
    return rate ? `${percent(rate.value)} [${percent(rate.low)}, ${percent(rate.high)}] n=${rate.n}` : '—'
  }
  return [
    ...common.map(([metric, suite]) => [
      metric,
      cell(record.suites.find(({ name }) => name === suite)?.rates, metric),
      ...peers.map(({ rates }) => cell(rates, metric)),
    ]),
    ['平均据以作答的字数', '—', ...peers.map(({ charactersRead }) => String(charactersRead))],
  ]
}

function peerSection(record: RunRecord, peers: readonly PeerRecord[]): string {
  const rows = peerRows(record, peers).map(
    (row) => `<tr>${row.map((one) => `<td>${escapeHtml(one)}</td>`).join('')}</tr>`,
  )
  const setUps = peers.map(
    ({ name, setUp, tookMs }) =>
      `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(setUp)}；${(tookMs / 1000).toFixed(1)} 秒</dd>`,
  )
  return `<section><h2>与别的做法相比</h2><p>同样的题。对照的做法返回的是片段，含有条款一半以上文字即算找到该条款，事实只要出现在它据以作答的片段里即算说到。</p><div class="wide"><table><thead><tr><th>指标</th><th>本系统（${escapeHtml(record.model)}）</th>${peers.map(({ name }) => `<th>${escapeHtml(name)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div><dl>${setUps.join('')}</dl></section>`
}
