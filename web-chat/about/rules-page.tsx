import { queryOptions, useQuery } from '@tanstack/react-query'
import { Skeleton, Tag } from 'antd'
import type { EthicsRuleView } from '../../api/contract/governance-rules.ts'
import { requestJson } from '../api/request.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import page from '../theme/page.module.css'
import styles from './rules-page.module.css'
import { rulesWords } from './rules-words.ts'

const kinds = ['help', 'decline', 'note', 'service'] as const

const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: async ({ signal }) => (await requestJson<{ rules: EthicsRuleView[] }>('/api/rules', { signal })).rules,
})

/** Every ethics rule that holds here, out of the file that the assistant itself goes by. */
export function RulesPage() {
  const text = useText()
  const words = useWords(rulesWords)
  const { data, error, isError, refetch } = useQuery(rulesQuery)
  return (
    <div className={page.scroller}>
      <div className={page.page}>
        <header className={page.section}>
          <h1 className={page.title}>{text.rules}</h1>
          <p>{words.detail}</p>
        </header>
        {isError && <LoadFailure error={error} onRetry={() => refetch()} />}
        {!data && !isError && <Skeleton active />}
        {data &&
          kinds.map((kind) => {
            const rules = data.filter((rule) => rule.kind === kind)
            if (rules.length === 0) return null
            return (
              <section key={kind} className={page.section}>
                <h2>{words.kind[kind]}</h2>
                <p className={page.soft}>{words.kindDetail[kind]}</p>
                {rules.map((rule) => (
                  <Rule key={rule.id} rule={rule} />
                ))}
              </section>
            )
          })}
      </div>
    </div>
  )
}

function Rule({ rule }: { rule: EthicsRuleView }) {
  const words = useWords(rulesWords)
  return (
    <article className={`${page.card} ${styles.rule}`} id={rule.id} aria-labelledby={`${rule.id}-title`}>
      <header className={page.line}>
        <h3 id={`${rule.id}-title`}>{rule.title}</h3>
        <Tag>{rule.id}</Tag>
        <Tag color={rule.severity === 'critical' ? 'red' : 'default'}>{words.severity[rule.severity]}</Tag>
      </header>
      <dl className={page.stacked} lang="zh-CN">
        <dt>{words.trigger}</dt>
        <dd>{rule.trigger}</dd>
        <dt>{words.behaviour}</dt>
        <dd>{rule.behaviour}</dd>
        <dt>{words.source}</dt>
        <dd>{rule.source}</dd>
      </dl>
      <details>
        <summary>{words.cases}</summary>
        <div className={styles.cases} lang="zh-CN">
          <Cases title={words.shouldTrigger} cases={rule.cases.shouldTrigger} />
          <Cases title={words.shouldNotTrigger} cases={rule.cases.shouldNotTrigger} />
        </div>
        <p className={page.soft}>{words.reply}</p>
        <blockquote className={styles.reply} lang="zh-CN">
          {rule.reply}
        </blockquote>
      </details>
    </article>
  )
}

function Cases({ title, cases }: { title: string; cases: string[] }) {
  return (
    <div>
      <p className={page.soft}>{title}</p>
      <ul className={page.notice}>
        {cases.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  )
}
