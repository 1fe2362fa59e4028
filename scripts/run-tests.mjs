import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { auditDependencies } from './audit-dependencies.mjs'
import { countTests, summaryLine } from './count-results.mjs'
import { ensureBrowser } from './ensure-browser.mjs'
import { ensureInstall } from './ensure-install.mjs'
import { projectRoot } from './project-root.mjs'
import { runCommand } from './run-command.mjs'

/** @type {{ name: string, commands: string[][] }[]} each counts as one test */
const checks = [
  {
    name: 'types',
    commands: [
      ['typescript/bin/tsc', '--noEmit'],
      ['typescript/bin/tsc', '--noEmit', '-p', 'web-chat'],
    ],
  },
  { name: 'lint', commands: [['@biomejs/biome/bin/biome', 'check', '.']] },
  { name: 'build', commands: [['vite/bin/vite.js', 'build', 'web-chat', '--logLevel', 'warn']] },
]

/** `npm test`: every check, also after one failed; the last line sums up. Resolves to 1 if anything failed, else 0. */
export async function runTests() {
  await ensureInstall()
  const counts = []
  for (const check of checks) counts.push(await runCheck(check))
  counts.push(auditDependencies())
  const browser = await ensureBrowser()
  if ('missing' in browser) {
    console.log(`\nbrowser tests skipped: ${browser.missing}`)
    counts.push({ passed: 0, failed: 0, skipped: 1 })
  }
  counts.push(await runVitest(browser))
  console.log(`\n${summaryLine(counts)}`)
  return counts.some(({ failed }) => failed > 0) ? 1 : 0
}

/** @param {(typeof checks)[number]} check */
async function runCheck({ name, commands }) {
  let failed = 0
  for (const [script = '', ...args] of commands) {
    if ((await runTool(script, args, process.env)) !== 0) failed = 1
  }
  console.log(`${name}: ${failed ? 'failed' : 'passed'}`)
  return { passed: 1 - failed, failed, skipped: 0 }
}

/** @param {{ path: string } | { missing: string }} browser */
async function runVitest(browser) {
  const folder = mkdtempSync(join(tmpdir(), 'bashan-tests-'))
  const reportPath = join(folder, 'report.json')
  const projects = ['unit', 'integration', ...('path' in browser ? ['browser'] : [])]
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`]
  const env = 'path' in browser ? { ...process.env, CHROME_PATH: browser.path } : process.env
  await runTool('vitest/vitest.mjs', [...args, ...projects.map((name) => `--project=${name}`)], env)
  const report = existsSync(reportPath) ? JSON.parse(readFileSync(reportPath, 'utf8')) : null
  rmSync(folder, { recursive: true })
  return countTests(report)
}

/**
 * @param {string} script inside node_modules
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function runTool(script, args, env) {
  return runCommand(process.execPath, [join('node_modules', script), ...args], { cwd: projectRoot, env })
}
