import { access, constants, mkdir, statfs } from 'node:fs/promises'
import { checkModel } from '../../agents/check-model.ts'
import { countStored } from '../../knowledge/catalogue.ts'
import { openDatabase } from '../../storage/database.ts'
import { databasePath } from '../open-product.ts'
import type { Settings } from '../settings.ts'
import type { Terminal } from '../terminal.ts'

type Check = { name: string; run: () => Promise<string> }

const gibibyte = 1024 ** 3

/** Checks what the product needs and says what to do about each thing that is wrong; exit code 1 if any is. */
export async function doctorCommand(settings: Settings, terminal: Terminal): Promise<0 | 1> {
  const checks: Check[] = [
    { name: 'Node', run: async () => process.version },
    { name: '数据文件夹', run: () => checkFolder(settings.dataFolder) },
    { name: '数据库', run: () => checkDatabase(settings) },
    {
      name: '大模型',
      run: () => checkModel({ model: settings.model, baseUrl: settings.modelUrl, apiKey: settings.modelKey }),
    },
  ]
  let failed = false
  for (const check of checks) {
    try {
      terminal.print(`✓ ${check.name}：${await check.run()}`)
    } catch (error) {
      failed = true
      terminal.print(`✗ ${check.name}：${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return failed ? 1 : 0
}

async function checkFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  await access(folder, constants.R_OK | constants.W_OK)
  const { bavail, bsize } = await statfs(folder)
  return `${folder} 可写，剩余 ${((bavail * bsize) / gibibyte).toFixed(1)} GB`
}

async function checkDatabase(settings: Settings): Promise<string> {
  const database = openDatabase(databasePath(settings))
  try {
    const { documents, clauses } = await countStored(database.read)
    return `${documents} 份资料，${clauses} 条`
  } finally {
    database.close()
  }
}
