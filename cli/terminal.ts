/** Where a command writes: results to `print`, everything else to `note`; `highlight` wraps words on a real terminal. */
export type Terminal = {
  print: (line: string) => void
  note: (line: string) => void
  isInteractive: boolean
  highlight: { open: string; close: string }
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const isInteractive = process.stdout.isTTY === true
  return {
    print: (line) => process.stdout.write(`${line}\n`),
    note: (line) => process.stderr.write(`${line}\n`),
    isInteractive,
    highlight: isInteractive ? { open: '\u001b[1;33m', close: '\u001b[0m' } : { open: '', close: '' },
  }
}
