import { Alert } from 'antd'
import type { Models } from '../../api/contract/models.ts'
import { Chart } from '../charts/chart.tsx'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { LimitsForm } from './limits-form.tsx'
import { modelsWords } from './words.ts'

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

/** What models were used for and what it cost, by month and role, and the limits of a month. */
export function UsageSection({ models }: { models: Models }) {
  const { languageTag } = useText()
  const words = useWords(modelsWords)
  const { usage, month, shareOfLimit, warnFrom, limits } = models
  const money = (value: number) =>
    new Intl.NumberFormat(languageTag, { style: 'currency', currency: limits.currency }).format(value)
  const agentName = (agent: string) =>
    agent in words.agents ? words.agents[agent as keyof typeof words.agents] : agent
  const now = usage.filter((row) => row.month === month)
  const tokens = sum(now.map((row) => row.tokensIn + row.tokensOut))
  const estimated = sum(now.map((row) => row.estimated))
  const months = [...new Set(usage.map((row) => row.month))]
  const agents = [...new Set(usage.map((row) => row.agent))]
  const tokensOf = (agent: string, in_: string) =>
    sum(usage.filter((row) => row.agent === agent && row.month === in_).map((row) => row.tokensIn + row.tokensOut))
  const summary = words.monthTotal(
    sum(now.map((row) => row.calls)),
    tokens.toLocaleString(languageTag),
    money(sum(now.map((row) => row.cost))),
  )
  return (
    <section className={page.section} aria-labelledby="usage-title">
      <h2 id="usage-title">{words.usage}</h2>
      {shareOfLimit !== null && shareOfLimit >= 1 && <Alert type="error" role="alert" title={words.reached} />}
      {shareOfLimit !== null && shareOfLimit >= warnFrom && shareOfLimit < 1 && (
        <Alert type="warning" role="alert" title={words.warning(Math.floor(shareOfLimit * 100))} />
      )}
      {usage.length === 0 ? (
        <p className={page.soft}>{words.noUsage}</p>
      ) : (
        <>
          <p>
            {summary}
            {estimated > 0 && <span className={page.soft}>（{words.estimated(estimated)}）</span>}
          </p>
          <Chart
            title={words.chartTitle}
            height={220}
            option={{
              grid: { left: 64, right: 12, top: 36, bottom: 28 },
              legend: { top: 0 },
              tooltip: {},
              xAxis: { type: 'category', data: months },
              yAxis: { type: 'value', minInterval: 1 },
              series: agents.map((agent) => ({
                type: 'bar',
                stack: 'tokens',
                barMaxWidth: 48,
                name: agentName(agent),
                data: months.map((one) => tokensOf(agent, one)),
              })),
            }}
            figures={{
              summary: words.figures,
              header: [words.month, words.agent, words.model, words.calls, words.failures, words.tokens, words.cost],
              rows: usage.map((row) => [
                row.month,
                agentName(row.agent),
                `${row.title ?? (row.connection === 'environment' ? words.fromSettings : words.gone)} · ${row.model}`,
                row.calls,
                row.failures,
                row.tokensIn + row.tokensOut,
                money(row.cost),
              ]),
            }}
          />
        </>
      )}
      <LimitsForm key={JSON.stringify(limits)} limits={limits} />
    </section>
  )
}
