import { AppError } from '../../storage/app-error.ts'
import { type Field, type Resume, resumeSchema, type workKinds } from './resume.ts'

/** Optional fields that an owner may write where nothing stands yet. */
const optional =
  /^(?:basics\.(?:name|label|phone|email|location|summary)|education\.\d+\.(?:institution|area|studyType|startDate|endDate)|work\.\d+\.(?:name|position|startDate|endDate)|certificates\.\d+\.date)$/u
/** Lists of single values. */
const lists = /^(?:skills|languages|awards|education\.\d+\.details|work\.\d+\.highlights)$/u
const removable =
  /^(?:(?:skills|languages|awards|unsorted|protected)\.\d+|education\.\d+\.details\.\d+|work\.\d+\.highlights\.\d+|(?:education|work|certificates)\.\d+)$/u

/** What an owner adds: a value of a list by the list's path, or a new entry of a section with its fields. */
export type NewEntry = {
  list: string
  /** One of `workKinds`, for an entry of `work`. */
  kind?: Resume['work'][number]['kind'] | undefined
  /** By the field's name; `value` for a list of single values. */
  fields: Record<string, string>
}

type Nodes = Record<string, unknown>

/** The résumé with one entry more, its owner's own words; throws `input-invalid` for a list or field that it has none of. */
export function withEntry(resume: Resume, { list, kind = 'work', fields }: NewEntry): Resume {
  const copy = structuredClone(resume)
  const given = Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, ownField(value)]])),
  )
  if (Object.keys(given).length === 0) throw new AppError('input-invalid', '还什么都没有填，请至少填写一项。')
  const target = nodeAt(copy, list)
  if (!Array.isArray(target)) throw new AppError('not-found', '简历里没有这一部分，它可能已被修改。')
  target.push(lists.test(list) ? given.value : entryOf(list, kind, given))
  return checked(copy)
}

function entryOf(list: string, kind: (typeof workKinds)[number], given: Record<string, Field>): unknown {
  switch (list) {
    case 'education':
      return { details: [], ...given }
    case 'work':
      return { kind, highlights: [], ...given }
    case 'certificates':
      return given
    default:
      throw new AppError('input-invalid', '这一部分不能添加内容，请换一个部分。')
  }
}

/**
 * The résumé with a value at a path: in place of what stands there, or where an optional field is empty. Its owner's words
 * from then on. Throws `not-found` where the path names neither.
 */
export function withValue(resume: Resume, path: string, value: string): Resume {
  const copy = structuredClone(resume)
  const { parent, key } = split(path)
  const node = nodeAt(copy, parent) as Nodes | undefined
  const before = node !== undefined && Object.hasOwn(node, key) ? node[key] : undefined
  if (node === undefined || (!isField(before) && !(before === undefined && optional.test(path)))) {
    throw new AppError('not-found', '简历里没有这一条，它可能已被修改。')
  }
  node[key] = { ...(before as Nodes | undefined), ...ownField(value) }
  return checked(copy)
}

/** The résumé without the entry, value or optional field at a path; throws `not-found` where there is none. */
export function withoutEntry(resume: Resume, path: string): Resume {
  const copy = structuredClone(resume)
  const { parent, key } = split(path)
  const node = nodeAt(copy, parent)
  if (Array.isArray(node) && removable.test(path) && node[Number(key)] !== undefined) {
    node.splice(Number(key), 1)
    return copy
  }
  if (optional.test(path) && isField((node as Nodes | undefined)?.[key])) {
    delete (node as Nodes)[key]
    return copy
  }
  throw new AppError('not-found', '简历里没有这一条，它可能已被删除。')
}

const ownField = (value: string): Field => ({ value: value.trim(), source: 'user' })

const isField = (node: unknown): node is Field =>
  typeof node === 'object' && node !== null && 'value' in node && 'source' in node

function split(path: string): { parent: string; key: string } {
  const at = path.lastIndexOf('.')
  return { parent: path.slice(0, Math.max(at, 0)), key: path.slice(at + 1) }
}

function nodeAt(resume: Resume, path: string): object | undefined {
  let node: unknown = resume
  for (const key of path.split('.')) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined
    node = (node as Nodes)[key]
  }
  return typeof node === 'object' && node !== null ? node : undefined
}

function checked(resume: Resume): Resume {
  const parsed = resumeSchema.safeParse(resume)
  if (parsed.success) return parsed.data
  throw new AppError('input-invalid', '这一部分已经满了，或者缺少名称，请检查后再保存。')
}
