import { Tag } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import type { Material } from './queries.ts'
import { workshopWords } from './words.ts'

/** How far a material has come. */
export function StatusTag({ status }: Pick<Material, 'status'>) {
  const words = useWords(workshopWords)
  return <Tag color={status === 'approved' ? 'success' : 'default'}>{words.status[status]}</Tag>
}
