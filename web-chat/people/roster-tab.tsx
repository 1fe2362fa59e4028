import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Tag, Upload } from 'antd'
import type { RosterImported, RosterPreview } from '../../api/contract/identity.ts'
import { request, requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { downloadFile } from './download-file.ts'
import styles from './people.module.css'
import { peopleWords } from './words.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** With the mark by which Excel knows UTF-8; the line is an example. */
const template = '\uFEFF姓名,学号,班级,出生日期,监护人同意,角色\r\n示例学生,2026001,示例班级,2009-09-01,,学生\r\n'
const tagColour = { new: 'processing', known: 'default', refused: 'error' } as const

/** A class at once from a sheet: what it would do, then doing it, then the links to hand over. */
export function RosterTab({ administrator }: { administrator: boolean }) {
  const text = useText()
  const words = useWords(peopleWords)
  const client = useQueryClient()
  const preview = useMutation({
    mutationFn: async (file: File): Promise<RosterPreview> => {
      const headers = { 'content-type': 'application/octet-stream' }
      return (await request('/api/rosters/preview', { method: 'POST', body: file, headers })).json()
    },
  })
  const commit = useMutation({
    mutationFn: (lines: RosterPreview['lines']) =>
      requestJson<RosterImported>('/api/rosters', {
        method: 'POST',
        body: { lines: lines.map(({ outcome: _, errors: __, warnings: ___, ...line }) => line) },
      }),
    onSuccess: () => preview.reset(),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['classes'] })
      void client.invalidateQueries({ queryKey: ['people'] })
    },
  })
  const lines = preview.data?.lines ?? []
  const count = (outcome: RosterPreview['lines'][number]['outcome']) =>
    lines.filter((line) => line.outcome === outcome).length
  const failure = preview.error ?? commit.error
  return (
    <div className={styles.part}>
      <p>{words.rosterDetail}</p>
      {!administrator && <p className={styles.facts}>{words.rosterTeacher}</p>}
      <div className={styles.line}>
        <Upload
          accept=".xlsx,.csv"
          maxCount={1}
          showUploadList={false}
          beforeUpload={(file) => {
            commit.reset()
            preview.mutate(file)
            return false
          }}
        >
          <Button type={lines.length === 0 ? 'primary' : 'default'} loading={preview.isPending}>
            {lines.length === 0 ? words.chooseFile : words.startOver}
          </Button>
        </Upload>
        <Button
          type="link"
          onClick={() => downloadFile({ name: '名单模板.csv', content: new Blob([template], { type: 'text/csv' }) })}
        >
          {words.template}
        </Button>
      </div>
      {failure !== null && <Alert type="error" role="alert" title={errorText(failure, text)} />}
      {commit.data && <Imported result={commit.data} />}
      {lines.length > 0 && (
        <>
          <div className={styles.line}>
            <p role="status" className={styles.grow}>
              {words.previewCount(count('new'), count('known'), count('refused'))}
            </p>
            <Button
              type="primary"
              disabled={count('new') + count('known') === 0}
              loading={commit.isPending}
              onClick={() => commit.mutate(lines)}
            >
              {words.import(count('new') + count('known'))}
            </Button>
          </div>
          <ul className={styles.rows}>
            {lines.map((line) => (
              <li key={line.line}>
                <span className={styles.who}>
                  <span className={styles.name}>{line.name || '—'}</span>{' '}
                  <Tag color={tagColour[line.outcome]}>{words.outcome[line.outcome]}</Tag>
                  <br />
                  <span className={styles.facts}>
                    {[words.line(line.line), line.studentNumber, line.className, line.birthDate, line.role]
                      .filter((fact) => fact !== '')
                      .join(' · ')}
                  </span>
                </span>
                {line.errors.length + line.warnings.length > 0 && (
                  <span className={line.errors.length > 0 ? styles.error : styles.facts}>
                    {[...line.errors, ...line.warnings].join(' ')}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Imported({ result }: { result: RosterImported }) {
  const words = useWords(peopleWords)
  const { invited, known, refused, sheet } = result
  return (
    <Alert
      type="success"
      role="status"
      title={words.imported(invited, known, refused)}
      description={
        sheet !== null && (
          <div className={styles.part}>
            <p>{words.downloadNow}</p>
            <div>
              <Button onClick={() => downloadFile({ name: '一次性链接.xlsx', content: sheetOf(sheet) })}>
                {words.download}
              </Button>
            </div>
          </div>
        )
      }
    />
  )
}

function sheetOf(base64: string): Blob {
  return new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type: xlsx })
}
