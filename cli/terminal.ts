/** Where a command writes: results to `print`, everything else to `note`; `highlight` wraps words on a real terminal. */
export type Terminal = {
  print: (line: string) => void
  note: (line: string) => void
  isInteractive: boolean
  highlight: { open: string; close: string }
}

/** The terminal of this process, which ends quietly when nobody reads on, as before `head`. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endQuietly)
  const isInteractive = process.stdout.isTTY === true
  return {
    print: (line) => process.stdout.write(`${line}\n`),
    note: (line) => process.stderr.write(`${line}\n`),
    isInteractive,
    highlight: isInteractive ? { open: '\u001b[1;33m', close: '\u001b[0m' } : { open: '', close: '' },
  }
}

// 128 and the number of SIGPIPE: what a shell says of a program that ended so.
const nobodyReads = 141

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(nobodyReads)
}
