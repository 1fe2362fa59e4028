import { spawn } from 'node:child_process'

// A program: starts, as `openReader` does, a process with the watchdog whose main thread never comes back, and says
// which one it is.
const watchdog = new URL('../reader-watchdog.mjs', import.meta.url).href
const stuck = spawn(
  process.execPath,
  [
    '-e',
    `const { Worker } = require('node:worker_threads')
     new Worker(new URL('${watchdog}'), { workerData: { megabytesAtMost: 4096 } }).once('online', () => { for (;;); })`,
  ],
  { detached: true, stdio: 'ignore' },
)
setTimeout(() => process.stdout.write(`${stuck.pid}\n`), 1000)
