// A thread beside the reading: it ends the whole process group when that takes too much memory, or when the process that
// started it is gone while the reading never comes back to notice.

import { workerData } from 'node:worker_threads'

const everyMilliseconds = 250
const startedBy = process.ppid
const group = process.platform === 'win32' ? process.pid : -process.pid

setInterval(() => {
  const megabytes = process.memoryUsage.rss() / 1024 / 1024
  if (megabytes > workerData.megabytesAtMost || process.ppid !== startedBy) process.kill(group, 'SIGKILL')
}, everyMilliseconds)
