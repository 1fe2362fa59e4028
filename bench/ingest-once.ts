import { dirname } from 'node:path'
import { ingestPaths } from '../ingest/ingest-paths.ts'
import { systemClock } from '../storage/clock.ts'
import { openDatabase } from '../storage/database.ts'

// A program: `ingest-once.ts <database> <paths…>` prints one JSON value.
const [path = '', ...paths] = process.argv.slice(2)
const database = openDatabase(path)
const began = performance.now()
const files = await ingestPaths(database, paths, { metadata: {}, clock: systemClock, dataFolder: dirname(path) })
const seconds = (performance.now() - began) / 1000
database.close()
console.log(
  JSON.stringify({
    files: files.length,
    failed: files.filter(({ outcome }) => outcome === 'failed').length,
    clauses: files.reduce((sum, file) => sum + file.clauses, 0),
    seconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
)
