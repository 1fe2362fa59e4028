import { expect, it } from 'vitest'
import { lockedMaterial, materialKey } from './locked-material.ts'

it('keys come apart into collections, documents and clauses, whatever their ids hold', () => {
  const keys = [materialKey('collection', 'class:7'), materialKey('document', 'd1'), materialKey('clause', 'd1#第48条')]
  expect(lockedMaterial(keys)).toEqual({ collections: ['class:7'], documentIds: ['d1'], clauseIds: ['d1#第48条'] })
})
