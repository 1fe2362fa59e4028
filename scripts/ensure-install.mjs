import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installProblem } from './install-problem.mjs'
import { installMatches, writeInstallStamp } from './install-stamp.mjs'
import { nodeHeadersFolder } from './node-headers.mjs'
import { projectRoot } from './project-root.mjs'
import { npmOutput, runNpm } from './run-npm.mjs'
import { StartFailure } from './start-failure.mjs'

/**
 * Installs the dependencies when node_modules does not match package-lock.json; everything it prints goes to stderr,
 * so that a command's own output stays clean.
 * @throws {StartFailure} saying what to install or set when npm fails
 */
export async function ensureInstall(root = projectRoot) {
  if (installMatches(root)) return
  console.error('正在安装依赖（首次约需一两分钟，占用约 1 GB）… Installing dependencies…')
  const logs = mkdtempSync(join(tmpdir(), 'bashan-npm-'))
  try {
    const code = await runNpm(['ci', '--loglevel=error', `--logs-dir=${logs}`], {
      cwd: root,
      env: installEnvironment(),
    })
    // A blank line sets what to do apart from npm's own report.
    if (code !== 0) throw new StartFailure(`\n${installProblem(readLogs(logs))}`)
  } finally {
    rmSync(logs, { recursive: true, force: true })
  }
  writeInstallStamp(root)
}

// better-sqlite3 compiles itself where its ready-made binary cannot be fetched, and node-gyp would then fetch headers.
function installEnvironment() {
  const configured = npmOutput(['config', 'get', 'nodedir'])
  const headers = nodeHeadersFolder(realpathSync(process.execPath))
  const unset = configured === 'undefined' || configured === 'null' || configured === ''
  return unset && headers ? { ...process.env, npm_config_nodedir: headers } : process.env
}

/** @param {string} folder */
function readLogs(folder) {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}
