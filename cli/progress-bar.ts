import { SingleBar } from 'cli-progress'
import type { Terminal } from './terminal.ts'

/** A progress bar on standard error; where that is no terminal, a line each tenth of the way. */
export function progressBar(title: string, terminal: Terminal) {
  const bar = new SingleBar({
    format: `${title} {bar} {value}/{total} {percentage}%`,
    stream: process.stderr,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
  })
  const live = process.stderr.isTTY === true
  let started = false
  let tenth = 0
  return {
    update(done: number, total: number) {
      if (live) {
        if (!started) bar.start(total, 0)
        bar.update(done)
      } else if (Math.floor((done * 10) / total) > tenth || done === total) {
        tenth = Math.floor((done * 10) / total)
        terminal.note(`${title} ${done}/${total}`)
      }
      started = true
    },
    stop() {
      if (live && started) bar.stop()
    },
  }
}
