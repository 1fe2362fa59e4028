import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { modelLabel } from '../governance/ai-label.ts'
import type { KindOfPerson } from '../governance/collect-personal-data.ts'

const readme = `这是巴山智教保存的、与你有关的全部数据（机器可读的 JSON，UTF-8）。
每个文件是一类记录：purpose 等字段说明为什么收集、给谁看、怎样销毁，tables 是各数据表里属于你的每一行。
密码和登录密钥不在其中：它们只以校验值保存，交给任何人都不安全。
对话里的回答可能${modelLabel}
`

/** All that is kept of a person as a zip file: one JSON file a kind, and about.json. */
export async function writeDataArchive(kinds: readonly KindOfPerson[], exportedAt: Date): Promise<Buffer> {
  const zip = new ZipFile()
  const add = (name: string, value: unknown) => zip.addBuffer(Buffer.from(`${JSON.stringify(value, null, 2)}\n`), name)
  add('about.json', {
    format: 'bashan-personal-data-1',
    exportedAt: exportedAt.toISOString(),
    kinds: kinds.map(({ kind }) => kind.id),
    aiLabel: modelLabel,
  })
  zip.addBuffer(Buffer.from(readme), '说明.txt')
  for (const { kind, tables } of kinds) {
    const { id, title, collect, use, ground, share, destroy } = kind
    add(`${id}.json`, { id, title, collect, use, ground, share, destroy, tables })
  }
  zip.end()
  return buffer(zip.outputStream)
}
