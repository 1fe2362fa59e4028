import { expect, it } from 'vitest'
import { liftDocuments } from './lift-documents.ts'
import type { SearchHit } from './search.ts'

const hit = (rowId: number, document: string, score: number) =>
  ({ score, clause: { rowId }, document: { id: document }, addressed: false }) as SearchHit

it('lifts the clauses of a document that has several good ones over a single clause elsewhere', () => {
  const hits = [hit(1, 'tax', 1), hit(2, 'labour', 0.95), hit(3, 'labour', 0.9), hit(4, 'labour', 0.9)]
  expect(liftDocuments(hits).map(({ clause }) => clause.rowId)).toEqual([2, 3, 4, 1])
})

it('leaves a much better clause first', () => {
  const hits = [hit(1, 'tax', 1), hit(2, 'labour', 0.5), hit(3, 'labour', 0.5)]
  expect(liftDocuments(hits)[0]?.clause.rowId).toBe(1)
  expect(liftDocuments([])).toEqual([])
})
