import { Button, Popconfirm } from 'antd'
import type { ResumeContent, ResumeView } from '../../api/contract/career.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { AddEntry } from './add-entry.tsx'
import { EmptyFields } from './empty-fields.tsx'
import { FieldRow } from './field-row.tsx'
import { ProtectedFacts } from './protected-facts.tsx'
import styles from './resume.module.css'
import { useResumeEditing } from './resume-editing.ts'
import { resumeWords } from './words.ts'

type Entry = { path: string; names: readonly EntryField[]; of: Partial<Record<EntryField, Field | undefined>> }
type Field = ResumeContent['skills'][number]
type EntryField = (typeof basics | typeof education | typeof work)[number]

const basics = ['name', 'label', 'phone', 'email', 'location', 'summary'] as const
const education = ['institution', 'area', 'studyType', 'startDate', 'endDate'] as const
const work = ['name', 'position', 'startDate', 'endDate'] as const
const lists = ['skills', 'languages', 'awards'] as const

/** Every field of a résumé by section; each section can be added to. */
export function ResumeFields({ resume }: { resume: ResumeView }) {
  const words = useWords(resumeWords)
  const { content } = resume
  return (
    <>
      <Section title={words.sections.basics}>
        <EntryFields path="basics" names={basics} of={content.basics} person />
      </Section>
      <Section title={words.sections.education}>
        {content.education.map((entry, at) => (
          <EntryCard
            key={keyOf('education', at, entry.institution?.value)}
            path={`education.${at}`}
            title={entry.institution?.value}
          >
            <EntryFields path={`education.${at}`} names={education} of={entry} />
            <Values
              path={`education.${at}.details`}
              fields={entry.details}
              label={words.names.details}
              adding={words.addWhat.details}
            />
          </EntryCard>
        ))}
        <AddEntry list="education" names={education} />
      </Section>
      <Section title={words.sections.work}>
        {content.work.map((entry, at) => (
          <EntryCard
            key={keyOf('work', at, entry.name?.value)}
            path={`work.${at}`}
            title={[words.workKinds[entry.kind], entry.name?.value].filter(Boolean).join(' · ')}
          >
            <EntryFields path={`work.${at}`} names={work} of={entry} />
            <Values
              path={`work.${at}.highlights`}
              fields={entry.highlights}
              label={words.names.highlights}
              adding={words.addWhat.highlights}
              rewordable
            />
          </EntryCard>
        ))}
        <AddEntry list="work" names={work} />
      </Section>
      <Section title={words.sections.certificates}>
        {content.certificates.map((entry, at) => (
          <EntryCard
            key={keyOf('certificates', at, entry.name.value)}
            path={`certificates.${at}`}
            title={entry.name.value}
          >
            <ul className={styles.rows}>
              <FieldRow
                label={words.names.certificate}
                path={`certificates.${at}.name`}
                field={entry.name}
                removable={false}
              />
              {entry.date && <FieldRow label={words.names.date} path={`certificates.${at}.date`} field={entry.date} />}
            </ul>
            {!entry.date && <EmptyFields fields={[{ path: `certificates.${at}.date`, label: words.names.date }]} />}
          </EntryCard>
        ))}
        <AddEntry list="certificates" names={['name', 'date']} />
      </Section>
      {lists.map((list) => (
        <Section key={list} title={words.sections[list]}>
          <Values path={list} fields={content[list]} label={words.values[list]} />
        </Section>
      ))}
      <ProtectedFacts resume={resume} />
      {content.unsorted.length > 0 && (
        <Section title={words.sections.unsorted}>
          <p className={page.soft}>{words.unsortedHint}</p>
          <ul className={styles.rows}>
            {content.unsorted.map((field, at) => (
              <FieldRow
                key={keyOf('unsorted', at, field.value)}
                label={words.unsortedLine}
                path={`unsorted.${at}`}
                field={field}
              />
            ))}
          </ul>
        </Section>
      )}
      {resume.evidence.length > 0 && (
        <Section title={words.sections.evidence}>
          <ul className={page.notice}>
            {resume.evidence.map(({ skillId, skill, text }) => (
              <li key={skillId}>
                <strong>{skill}</strong>：{text}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

/** By place and words, so that what is being written never moves to a neighbour when something goes. */
const keyOf = (list: string, at: number, value = ''): string => `${list}.${at}:${value}`

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className={page.section}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function EntryCard({ path, title, children }: { path: string; title: string | undefined; children: React.ReactNode }) {
  const words = useWords(resumeWords)
  const { change } = useResumeEditing()
  return (
    <div className={page.card}>
      {children}
      <div>
        <Popconfirm title={words.removeEntry} onConfirm={() => change.mutate({ do: 'remove', path })}>
          <Button size="small" danger aria-label={`${words.removeWhole} ${title ?? ''}`}>
            {words.removeWhole}
          </Button>
        </Popconfirm>
      </div>
    </div>
  )
}

function EntryFields({ path, names, of, person = false }: Entry & { person?: boolean }) {
  const words = useWords(resumeWords)
  const label = (name: EntryField) => (person && name === 'name' ? words.names.person : words.names[name])
  const filled = names.flatMap((name) => {
    const field = of[name]
    return field ? [{ name, field }] : []
  })
  const empty = names.filter((name) => !of[name])
  return (
    <>
      {filled.length > 0 && (
        <ul className={styles.rows}>
          {filled.map(({ name, field }) => (
            <FieldRow key={name} label={label(name)} path={`${path}.${name}`} field={field} />
          ))}
        </ul>
      )}
      <EmptyFields fields={empty.map((name) => ({ path: `${path}.${name}`, label: label(name) }))} />
    </>
  )
}

type ValuesProps = {
  path: string
  fields: readonly Field[]
  label: string
  /** What one more is called, where the label does not say it. */
  adding?: string
  rewordable?: boolean
}

function Values({ path, fields, label, adding = label, rewordable = false }: ValuesProps) {
  return (
    <>
      {fields.length > 0 && (
        <ul className={styles.rows}>
          {fields.map((field, at) => (
            <FieldRow
              key={keyOf(path, at, field.value)}
              label={label}
              path={`${path}.${at}`}
              field={field}
              rewordable={rewordable}
            />
          ))}
        </ul>
      )}
      <AddEntry list={path} names={['value']} label={adding} />
    </>
  )
}
