import { Alert, AutoComplete, Button, Popconfirm, Tag } from 'antd'
import { useState } from 'react'
import type { ConnectionTest, ModelConnectionView, Models } from '../../api/contract/models.ts'
import { errorText } from '../error-text.ts'
import { minuteOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { ConnectionForm } from './connection-form.tsx'
import styles from './models.module.css'
import { useModelChange } from './queries.ts'
import { modelsWords } from './words.ts'

/** One connection: what leaves the school, its models, a test, and choosing it for all roles. */
export function ConnectionCard({ connection, models }: { connection: ModelConnectionView; models: Models }) {
  const text = useText()
  const words = useWords(modelsWords)
  const chosen = models.choices.find((choice) => choice.connectionId === connection.id)
  const [model, setModel] = useState(chosen?.model ?? connection.testedModel ?? '')
  const [editing, setEditing] = useState(false)
  const list = useModelChange<{ models: string[] }>()
  const test = useModelChange<ConnectionTest>()
  const change = useModelChange()
  const { id, title, baseUrl, local, offered, structured, testedAt, testedModel } = connection
  const path = `/connections/${id}`
  const isDefault = models.choices.some(
    (choice) => choice.agent === 'default' && choice.connectionId === id && choice.model === model,
  )
  const failed = [list, test, change].find(({ isError }) => isError)
  return (
    <article className={page.card} aria-label={title}>
      <div>
        <div className={styles.heading}>
          <strong>{title}</strong>
          <Tag color={local ? 'success' : 'orange'}>{local ? words.stays : words.leavesShort}</Tag>
          {chosen && <Tag>{words.used}</Tag>}
        </div>
        <p className={styles.address}>{baseUrl}</p>
        {!local && <p className={page.soft}>{words.leaves}</p>}
      </div>
      <div className={styles.actions}>
        <AutoComplete
          className={styles.model ?? ''}
          aria-label={words.model}
          placeholder={words.modelPlaceholder}
          value={model}
          onChange={setModel}
          options={offered.map((value) => ({ value }))}
          showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
        />
        <Button loading={list.isPending} onClick={() => list.mutate({ path: `${path}/offered`, method: 'POST' })}>
          {words.list}
        </Button>
      </div>
      <div className={styles.actions}>
        <Button
          disabled={model.trim() === ''}
          loading={test.isPending}
          onClick={() => test.mutate({ path: `${path}/test`, method: 'POST', body: { model } })}
        >
          {words.test}
        </Button>
        <Button
          type="primary"
          disabled={model.trim() === '' || isDefault}
          onClick={() =>
            change.mutate({ path: '/choices/default', method: 'PUT', body: { choice: { connectionId: id, model } } })
          }
        >
          {isDefault ? words.used : words.useIt}
        </Button>
        <Button onClick={() => setEditing(true)}>{words.edit}</Button>
        <Popconfirm title={words.removeConfirm} onConfirm={() => change.mutate({ path, method: 'DELETE' })}>
          <Button danger>{text.remove}</Button>
        </Popconfirm>
      </div>
      <div role="status">
        {test.isPending && <p className={page.soft}>{words.testing}</p>}
        {list.data && <p className={page.soft}>{words.listed(list.data.models.length)}</p>}
        {!test.isPending && test.data && <TestResult result={test.data} />}
        {!test.data && !test.isPending && (
          <p className={page.soft}>
            {structured === null ? words.notTested : words.structured[structured]}
            {testedAt && testedModel && ` · ${words.tested(testedModel, minuteOf(testedAt, text.languageTag))}`}
          </p>
        )}
      </div>
      {failed && <Alert type="error" role="alert" title={errorText(failed.error, text)} />}
      {editing && <ConnectionForm start={{ connection }} onClose={() => setEditing(false)} />}
    </article>
  )
}

function TestResult({ result }: { result: ConnectionTest }) {
  const words = useWords(modelsWords)
  if (result.problem !== null) return <Alert type="warning" title={result.problem} />
  return (
    <>
      <ul className={styles.facts}>
        <li>✓ {words.works}</li>
        {result.firstMs !== null && <li>{words.firstWords(result.firstMs)}</li>}
        {result.charactersPerSecond !== null && <li>{words.speed(result.charactersPerSecond)}</li>}
        <li>{words.structured[result.structured]}</li>
        <li>{result.usageTold ? words.usageTold : words.usageEstimated}</li>
      </ul>
      <p className={page.soft}>
        {words.said}
        {result.sample}
      </p>
    </>
  )
}
