import type { ProtectedKind } from '../career/resume/protected-attributes.ts'
import { protectedWords } from '../career/resume/protected-attributes.ts'
import type { Experience, Field, Resume } from '../career/resume/resume.ts'
import type { Block, ExportDocument } from '../exports/export-document.ts'
import { provider } from '../exports/provider.ts'
import { assistedLabel } from '../governance/ai-label.ts'

type Options = { without: ReadonlySet<ProtectedKind>; contentId: string; createdAt: Date }

/** A résumé as a document of about a page, without the protected facts named in `without` and without empty parts. */
export function resumeDocument(resume: Resume, { without, contentId, createdAt }: Options): ExportDocument {
  const { basics, education, work, certificates, skills, languages, awards } = resume
  const facts = resume.protected
    .filter(({ kind }) => !without.has(kind))
    .map(({ kind, value }) => `${protectedWords[kind].title}：${value}`)
  const contact = [basics.phone, basics.email, basics.location].flatMap((field) => (field ? [field.value] : []))
  const jobs = (kind: Experience['kind']) => work.filter((one) => one.kind === kind).flatMap(experienceBlocks)
  const subtitle = [...contact, ...facts].join('　')
  return {
    title: basics.name?.value ?? '个人简历',
    ...(subtitle === '' ? {} : { subtitle }),
    blocks: [
      ...part('求职意向', basics.label ? [paragraph(basics.label.value)] : []),
      ...part(
        '教育经历',
        education.flatMap(({ institution, area, studyType, startDate, endDate, details }) => [
          head([institution, area, studyType], startDate, endDate),
          ...bullets(details),
        ]),
      ),
      ...part('工作经历', jobs('work')),
      ...part('实习经历', jobs('internship')),
      ...part('项目和实训', jobs('project')),
      ...part('技能', skills.length > 0 ? [paragraph(skills.map(({ value }) => value).join('、'))] : []),
      ...part(
        '证书',
        bulletsOf(certificates.map(({ name, date }) => (date ? `${name.value}（${date.value}）` : name.value))),
      ),
      ...part('语言', languages.length > 0 ? [paragraph(languages.map(({ value }) => value).join('、'))] : []),
      ...part('荣誉', bullets(awards)),
      ...part('自我评价', basics.summary ? [paragraph(basics.summary.value)] : []),
    ],
    label: assistedLabel,
    provider,
    contentId,
    createdAt,
  }
}

const part = (heading: string, blocks: Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', level: 3, text: heading }, ...blocks]

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] })

function experienceBlocks({ name, position, startDate, endDate, highlights }: Experience): Block[] {
  return [head([name, position], startDate, endDate), ...bullets(highlights)]
}

function head(fields: (Field | undefined)[], start: Field | undefined, end: Field | undefined): Block {
  const words = fields.flatMap((field) => (field ? [field.value] : [])).join('　')
  const period = start ? `${start.value} 至 ${end?.value ?? '今'}` : (end?.value ?? '')
  return { kind: 'paragraph', runs: [{ text: words, bold: true }, ...(period === '' ? [] : [{ text: `　${period}` }])] }
}

const bullets = (fields: readonly Field[]): Block[] => bulletsOf(fields.map(({ value }) => value))

const bulletsOf = (texts: readonly string[]): Block[] =>
  texts.length === 0 ? [] : [{ kind: 'list', ordered: false, items: texts.map((text) => ({ runs: [{ text }] })) }]
