import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { EditionChanges, LibraryDocument } from '../../api/contract/library.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { EditionField } from './edition-field.tsx'
import styles from './edition-form.module.css'
import { documentPath, titlesQuery } from './queries.ts'
import { useRefreshLibrary } from './use-refresh-library.ts'
import { libraryWords } from './words.ts'

const fields = [
  'title',
  'kind',
  'industry',
  'standardNumber',
  'edition',
  'effectiveDate',
  'status',
  'supersedesId',
  'audience',
] as const
type Values = Record<(typeof fields)[number], string>

type Props = { document: LibraryDocument; onClose: () => void }

/** Sets what is known of a document and its edition; what was read off the file stands there to be checked. */
export function EditionForm({ document, onClose }: Props) {
  const text = useText()
  const words = useWords(libraryWords)
  const refresh = useRefreshLibrary()
  const { data: documents } = useQuery(titlesQuery)
  const before = valuesOf(document)
  const [values, setValues] = useState<Values>({
    ...before,
    supersedesId: before.supersedesId || (document.mayReplace?.id ?? ''),
  })
  const changes = changedFields(before, values)
  const save = useMutation({
    mutationFn: () => requestJson(documentPath(document.id), { method: 'PATCH', body: changes }),
    onSuccess: () => {
      refresh()
      onClose()
    },
  })
  const set = (name: keyof Values) => (value: string) => setValues({ ...values, [name]: value })
  const { recognised } = document
  const hint = (name: 'standardNumber' | 'edition' | 'effectiveDate' | 'status') => {
    if (recognised === null) return undefined
    const value = recognised[name]
    if (value === undefined) return undefined
    if (value === null) return words.recognisedNone
    return words.recognisedAs(name === 'status' ? text.status[value as LibraryDocument['status']] : value)
  }
  const input = (name: 'title' | 'standardNumber' | 'edition' | 'effectiveDate') => (
    <EditionField label={words.field[name]} hint={name === 'title' ? undefined : hint(name)}>
      {(ids) => (
        <Input
          {...ids}
          type={name === 'effectiveDate' ? 'date' : 'text'}
          required={name === 'title'}
          maxLength={200}
          value={values[name]}
          onChange={(event) => set(name)(event.target.value)}
        />
      )}
    </EditionField>
  )
  const choice = (
    name: 'kind' | 'industry' | 'status' | 'supersedesId' | 'audience',
    labels: Record<string, string>,
    note?: string,
  ) => (
    <EditionField label={words.field[name]} hint={note}>
      {({ id, 'aria-describedby': describedBy }) => (
        <Select
          id={id}
          aria-describedby={describedBy}
          aria-label={words.field[name]}
          showSearch={{ optionFilterProp: 'label' }}
          value={values[name]}
          onChange={set(name)}
          options={Object.entries(labels).map(([value, label]) => ({ value, label }))}
        />
      )}
    </EditionField>
  )
  const withOwn = (labels: Record<string, string>, own: string) => ({ [own]: labels[own] ?? own, ...labels })
  const others = documents?.filter(({ id, mayManage }) => id !== document.id && mayManage) ?? []
  return (
    <Modal
      open
      title={`${words.editTitle}：${document.title}`}
      okText={Object.keys(changes).length === 0 ? words.confirm : words.saveAndConfirm}
      okButtonProps={{ loading: save.isPending, disabled: values.title.trim() === '' }}
      onOk={() => save.mutate()}
      onCancel={onClose}
    >
      <div className={styles.form}>
        {document.unconfirmed && <Alert type="warning" title={words.unconfirmedNote} />}
        {save.isError && <Alert type="error" role="alert" title={errorText(save.error, text)} />}
        {input('title')}
        {input('standardNumber')}
        {input('edition')}
        {input('effectiveDate')}
        {choice('status', text.status, hint('status'))}
        {choice(
          'supersedesId',
          {
            '': words.none,
            ...Object.fromEntries(
              others.map(({ id, title, edition }) => [id, [title, edition].filter(Boolean).join(' ')]),
            ),
          },
          recognised?.supersedes === undefined
            ? words.supersedesHint
            : `${words.recognisedAs(recognised.supersedes)}。${words.supersedesHint}`,
        )}
        {choice('kind', text.kind)}
        {choice('industry', withOwn(words.industry, document.industry))}
        {choice('audience', withOwn(words.audience, document.audience))}
      </div>
    </Modal>
  )
}

function valuesOf(document: LibraryDocument): Values {
  return Object.fromEntries(fields.map((name) => [name, document[name] ?? ''])) as Values
}

/** What was changed; an emptied field that may be unknown becomes null. */
function changedFields(before: Values, after: Values): EditionChanges {
  const changed = fields.filter((name) => before[name] !== after[name].trim())
  return Object.fromEntries(changed.map((name) => [name, after[name].trim() === '' ? null : after[name].trim()]))
}
