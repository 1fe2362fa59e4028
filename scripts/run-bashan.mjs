import { ensureInstall } from './ensure-install.mjs'
import { projectRoot } from './project-root.mjs'
import { runCommand } from './run-command.mjs'

/**
 * The command line; resolves to the exit code of `bashan <args>`.
 * @param {string[]} args
 */
export async function runBashan(args) {
  await ensureInstall()
  // Its own process rather than an import: worker threads inherit `--import tsx` from it.
  return runCommand(process.execPath, ['--import', 'tsx', 'cli/main.ts', ...args], { cwd: projectRoot })
}
