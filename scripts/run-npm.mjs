import { spawnSync } from 'node:child_process'
import { runCommand } from './run-command.mjs'

// Under `npm run`, npm names its own script, which needs no shell; on Windows a bare `npm` is a batch file and does.
const script = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : null
const shell = script === null && process.platform === 'win32'

/**
 * Runs npm with its output on stderr and resolves to its exit code.
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 */
export function runNpm(args, options) {
  const [command, rest] = npmCommand(args)
  return runCommand(command, rest, { ...options, shell, stdio: ['ignore', 2, 2] })
}

/**
 * What npm prints on stdout, trimmed; empty when it cannot be run.
 * @param {string[]} args
 */
export function npmOutput(args) {
  const [command, rest] = npmCommand(args)
  return (spawnSync(command, rest, { shell, encoding: 'utf8' }).stdout ?? '').trim()
}

/**
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
function npmCommand(args) {
  return script === null ? ['npm', args] : [process.execPath, [script, ...args]]
}
