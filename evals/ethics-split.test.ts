import { expect, test } from 'vitest'
import { z } from 'zod'
import { readRows } from './eval-case.ts'
import { halfOf } from './measure/half-of.ts'

const schema = z.object({ id: z.string(), rule: z.string(), why: z.string().min(4), split: z.enum(['gate', 'tune']) })

test.each(['refuse', 'answer'])('each %s row says its half, and it is the one that the gate goes by', (side) => {
  for (const row of readRows(new URL(`./data/ethics-${side}.jsonl`, import.meta.url), schema)) {
    expect([row.id, row.split]).toEqual([row.id, halfOf(row.id)])
  }
})
