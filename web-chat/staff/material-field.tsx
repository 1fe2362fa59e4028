import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Skeleton, TreeSelect } from 'antd'
import { useState } from 'react'
import type { DocumentOutline, LibraryDocument } from '../../api/contract/library.ts'
import { outlineQuery } from '../api/queries.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { materialQuery } from './lock-queries.ts'
import { lockWords } from './lock-words.ts'
import { type MaterialKind, materialKey } from './locked-material.ts'

type Clauses = DocumentOutline['clauses']
type Props = { id: string; chosen: readonly string[]; onChange: (keys: string[]) => void }

const node = (kind: MaterialKind, id: string, title: string) => ({
  key: materialKey(kind, id),
  value: materialKey(kind, id),
  title,
})

const clauseNode = ({ id, label, heading }: Clauses[number]) => ({
  ...node('clause', id, [label, heading].filter(Boolean).join(' ')),
  isLeaf: true,
})

/** A tree of collections, their documents and, once a document is opened, its clauses, to choose any of. */
export function MaterialField({ id, chosen, onChange }: Props) {
  const text = useText()
  const words = useWords(lockWords)
  const client = useQueryClient()
  const material = useQuery(materialQuery)
  const [clausesOf, setClausesOf] = useState<ReadonlyMap<string, Clauses>>(new Map())
  if (material.isError) return <LoadFailure error={material.error} onRetry={() => material.refetch()} />
  if (!material.data) return <Skeleton active title={false} paragraph={{ rows: 1 }} />
  const { collections, documents } = material.data

  async function loadClauses(documentId: string) {
    const { clauses } = await client.fetchQuery(outlineQuery(documentId))
    setClausesOf((known) => new Map(known).set(documentId, clauses))
  }

  const tree = collections
    .map(({ id, title }) => ({
      ...node('collection', id, title),
      children: documents.filter(({ collection }) => collection === id).map(documentNode),
    }))
    .filter(({ children }) => children.length > 0)

  function documentNode({ id, title, edition, example }: LibraryDocument) {
    const clauses = clausesOf.get(id)
    return {
      ...node('document', id, [title, edition, example ? text.example : null].filter(Boolean).join(' · ')),
      documentId: id,
      ...(clauses && { children: clauses.map(clauseNode) }),
    }
  }

  return (
    <TreeSelect<string[]>
      id={id}
      value={[...chosen]}
      treeData={tree}
      treeCheckable
      showCheckedStrategy={TreeSelect.SHOW_PARENT}
      treeNodeFilterProp="title"
      placeholder={words.chooseMaterial}
      loadData={async (node) => {
        if (typeof node.documentId === 'string' && !clausesOf.has(node.documentId)) await loadClauses(node.documentId)
      }}
      onChange={onChange}
      style={{ width: '100%' }}
    />
  )
}
