import { checkHealth } from '../check-health.ts'
import type { Settings } from '../settings.ts'
import type { Terminal } from '../terminal.ts'

/** Prints what each check of the product's health found; exit code 1 if anything is wrong. */
export async function doctorCommand(settings: Settings, terminal: Terminal): Promise<0 | 1> {
  let failed = false
  for await (const { name, ok, detail } of checkHealth(settings)) {
    failed ||= !ok
    terminal.print(`${ok ? '✓' : '✗'} ${name}：${detail}`)
  }
  return failed ? 1 : 0
}
