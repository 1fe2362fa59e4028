import { knowledgeKinds } from '../../knowledge/knowledge-kind.ts'
import { bloomLevels, type ItemContent } from '../quiz-item.ts'

/** Level, difficulty, kind of knowledge and whether it is a case, as words for formats that take free tags. */
export function tagsOf({ type, bloom, difficulty, knowledge }: ItemContent): string[] {
  const tags = [`认知层次:${bloom}`, `难度:${difficulty}`, `知识类型:${knowledge}`]
  return type === 'case' ? ['题型:case', ...tags] : tags
}

/** Reads what `tagsOf` writes; tags of any other form say nothing. */
export function readTags(tags: readonly string[]): {
  isCase: boolean
  said: Partial<Pick<ItemContent, 'bloom' | 'difficulty' | 'knowledge'>>
} {
  const said: Partial<Pick<ItemContent, 'bloom' | 'difficulty' | 'knowledge'>> = {}
  let isCase = false
  for (const tag of tags) {
    const [, name, value = ''] = /^(题型|认知层次|难度|知识类型):(.+)$/u.exec(tag.trim()) ?? []
    if (name === '题型') isCase ||= value === 'case'
    const bloom = bloomLevels.find((level) => level === value)
    if (name === '认知层次' && bloom) said.bloom = bloom
    if (name === '难度' && /^[1-5]$/u.test(value)) said.difficulty = Number(value)
    const kind = knowledgeKinds.find((one) => one === value)
    if (name === '知识类型' && kind) said.knowledge = kind
  }
  return { isCase, said }
}
