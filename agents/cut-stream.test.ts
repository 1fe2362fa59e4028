import { describe, expect, it } from 'vitest'
import { cutStream } from './cut-stream.ts'

async function cut(...words: string[]): Promise<string[]> {
  async function* stream() {
    yield* words
  }
  const pieces: string[] = []
  for await (const piece of cutStream(stream())) pieces.push(piece)
  return pieces
}

describe('cutting a stream into sentences', () => {
  it('lets a sentence go when the next begins', async () => {
    expect(await cut('甲', '乙。丙', '丁。')).toEqual(['甲乙。', '丙丁。'])
  })

  it('keeps the marks that stand behind the full stop', async () => {
    expect(await cut('甲。', '[1', '][2]乙[3]。')).toEqual(['甲。[1][2]', '乙[3]。'])
  })

  it('leaves out private thinking, however it is cut', async () => {
    expect(await cut('<thi', 'nk>想一想。', '再想。</th', 'ink>甲。乙。')).toEqual(['甲。', '乙。'])
  })

  it('gives what stands unfinished at the end', async () => {
    expect(await cut('甲。半句')).toEqual(['甲。', '半句'])
  })
})
