import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const watchMs = 250

/**
 * Runs a program on this terminal and resolves to its exit code (128 + n when signal n ended it); signals sent to this
 * process, or to the npm above it, are passed on, and this process waits.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      // Ctrl-C in a terminal reaches the child by itself; twice would mean "at once".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
    for (const signal of signals) process.on(signal, passOn)
    const watch = onShellGone(() => passOn('SIGTERM'))
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      clearInterval(watch)
      for (const each of signals) process.off(each, passOn)
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM'])
    })
  })
}

/**
 * npm passes its signals to the shell that it runs a script in; dash dies of them and leaves the script behind. Outside
 * npm a lost parent means nothing: that is how `nohup` works.
 * @param {() => void} end
 */
function onShellGone(end) {
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.env.npm_lifecycle_event === undefined || process.ppid === shell) return
    clearInterval(watch)
    end()
  }, watchMs)
  return watch
}
