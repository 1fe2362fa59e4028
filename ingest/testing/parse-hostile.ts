// The body of the process that `hostile-files.test.ts` starts: it reads the paths it is sent and tells what came of each.

import { promises as dns } from 'node:dns'
import { Socket } from 'node:net'
import { AppError } from '../../storage/app-error.ts'
import { parseFile } from '../parse-file.ts'

export type ParsedHostile = {
  outcome: 'read' | 'refused' | 'broke'
  message: string
  words: string
  milliseconds: number
  megabytes: number
  connections: string[]
}

const connections: string[] = []
Socket.prototype.connect = function refuse(...target: unknown[]) {
  connections.push(JSON.stringify(target))
  throw new Error('no network in this process')
}
Object.assign(dns, {
  lookup: async (host: string) => {
    connections.push(host)
    throw new Error('no network in this process')
  },
})

process.on('message', async (path: string) => {
  const start = performance.now()
  const result = await read(path)
  process.send?.({
    ...result,
    milliseconds: Math.round(performance.now() - start),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    connections,
  } satisfies ParsedHostile)
})

async function read(path: string): Promise<Pick<ParsedHostile, 'outcome' | 'message' | 'words'>> {
  try {
    const { clauses, metadata } = await parseFile(path)
    const words = JSON.stringify([metadata, clauses.slice(0, 50)])
    return { outcome: 'read', message: `${clauses.length} clauses`, words: words.slice(0, 100_000) }
  } catch (error) {
    const isClear = error instanceof AppError && error.code === 'document-unreadable'
    return { outcome: isClear ? 'refused' : 'broke', message: String(error).slice(0, 300), words: '' }
  }
}
