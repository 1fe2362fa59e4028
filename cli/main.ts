import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { z } from 'zod'
import { type OpenRole, openRoles } from '../identity/role.ts'
import { AppError } from '../storage/app-error.ts'
import { openDatabase } from '../storage/database.ts'
import type { usersCommands } from './commands/users.ts'
import { databasePath, openProduct } from './open-product.ts'
import { openRedactedReranker } from './open-redacted-reranker.ts'
import { openRedactedSemantics } from './open-redacted-semantics.ts'
import type { QuestionSource } from './questions-of.ts'
import { readSettings } from './settings.ts'
import { processTerminal } from './terminal.ts'

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')))
const terminal = processTerminal()
const settings = () => readSettings(process.env)
const program = new Command('bashan').version(version).exitOverride().showHelpAfterError()

program
  .command('serve')
  .description('start the service; a new data folder gets the sample corpus')
  .action(async () => {
    const { serveCommand } = await import('./commands/serve.ts')
    await serveCommand(settings(), version, terminal)
  })

program
  .command('ingest <paths...>')
  .description('index files and folders')
  .option('--collection <name>', 'who may read it', 'public')
  .option('--standard-number <number>')
  .option('--edition <edition>')
  .option('--effective <date>', 'ISO date', isoDate)
  .option('--supersedes <id>', 'document that this one replaces')
  .option('--watch', 'go on with what is added to the folders or changed in them')
  .option('--json')
  .action(
    async (paths: string[], options: Record<string, string | undefined> & { json?: boolean; watch?: boolean }) => {
      const { ingestCommand } = await import('./commands/ingest.ts')
      const { collection, standardNumber, edition, effective, supersedes } = options
      const metadata = {
        ...(collection === undefined ? {} : { collection }),
        ...(standardNumber === undefined ? {} : { standardNumber }),
        ...(edition === undefined ? {} : { edition }),
        ...(effective === undefined ? {} : { effectiveDate: effective }),
        ...(supersedes === undefined ? {} : { supersedesId: supersedes }),
      }
      await withDatabase(async (database) => {
        const absolute = paths.map((path) => resolve(path))
        process.exitCode = await ingestCommand(
          database,
          {
            paths: absolute,
            metadata,
            dataFolder: settings().dataFolder,
            json: options.json ?? false,
            watch: options.watch ?? false,
          },
          terminal,
        )
      })
    },
  )

program
  .command('search [question]')
  .description('find clauses')
  .option('-k <count>', 'how many', wholeNumber, 10)
  .option('--as-of <date>', 'ISO date: editions in force on that day', isoDate)
  .option('--collection <name>')
  .option('--batch <file>', 'JSON lines with id or qid, and question or prompt')
  .option('--json')
  .action(
    async (
      question: string | undefined,
      options: { k: number; asOf?: string; collection?: string; batch?: string; json?: boolean },
    ) => {
      const { searchCommand } = await import('./commands/search.ts')
      const { k, asOf, collection, batch, json } = options
      await withDatabase((database) =>
        searchCommand(
          {
            read: database.read,
            semantics: openRedactedSemantics(database, settings()),
            reranker: openRedactedReranker(settings()),
          },
          { ...oneSource(question, batch), asOf, collection, limit: k, json: json ?? false },
          terminal,
        ),
      )
    },
  )

program
  .command('embed')
  .description('compute the vectors of clauses that have none yet, for search by meaning')
  .option('--rebuild', 'of all clauses anew; searches use the old ones until it is done')
  .action(async (options: { rebuild?: boolean }) => {
    const { embedCommand } = await import('./commands/embed.ts')
    await withDatabase((database) =>
      embedCommand(openRedactedSemantics(database, settings()), { rebuild: options.rebuild ?? false }, terminal),
    )
  })

program
  .command('ask [question]')
  .description('answer a question, cited by clause')
  .option('--agent <name>', 'who answers', agentName, 'tutor')
  .option('--as-of <date>', 'ISO date: editions in force on that day', isoDate)
  .option('--batch <file>', 'JSON lines with id or qid, and question or prompt')
  .option('--json')
  .action(
    async (question: string | undefined, options: { agent: string; asOf?: string; batch?: string; json?: boolean }) => {
      const { askCommand } = await import('./commands/ask.ts')
      const { agent, asOf, batch, json } = options
      const source = oneSource(question, batch)
      const parts = await openProduct(settings(), (error) => terminal.note(`大模型用量没有记下：${String(error)}`))
      await askCommand(parts, { ...source, agent, asOf, json: json ?? false }, terminal).finally(() =>
        parts.database.close(),
      )
    },
  )

const audit = program.command('audit').description('the audit log')
audit
  .command('verify')
  .description('check that no row was changed, removed or put in')
  .action(async () => {
    const { auditVerifyCommand } = await import('./commands/audit.ts')
    await withDatabase(async (database) => {
      process.exitCode = await auditVerifyCommand(database, terminal)
    })
  })
audit
  .command('export <folder>')
  .description('write a signed copy')
  .action(async (folder: string) => {
    const { auditExportCommand } = await import('./commands/audit.ts')
    const keyFolder = settings().dataFolder
    await withDatabase((database) => auditExportCommand(database, { folder: resolve(folder), keyFolder }, terminal))
  })

const users = program.command('users').description('people who may sign in')
users
  .command('list')
  .description('everybody, by user name')
  .option('--json')
  .action((options: { json?: boolean }) => withUsers((commands) => commands.list({ json: options.json ?? false })))
users
  .command('invite <username>')
  .description('add somebody and print a one-time link to set a password')
  .option('--name <name>', 'how they are called (default: the user name)')
  .option('--role <role>', openRoles.join(', '), role, 'student')
  .action((username: string, options: { name?: string; role: OpenRole }) =>
    withUsers((commands) => commands.invite(username, { name: options.name ?? username, role: options.role })),
  )
users
  .command('reset <username>')
  .description('print a one-time link to set another password')
  .action((username: string) => withUsers((commands) => commands.reset(username)))
users
  .command('disable <username>')
  .description('end every session and allow no other')
  .action((username: string) => withUsers((commands) => commands.setDisabled(username, true)))
users
  .command('enable <username>')
  .description('allow signing in again')
  .action((username: string) => withUsers((commands) => commands.setDisabled(username, false)))
users
  .command('role')
  .description('give somebody another role')
  .argument('<username>')
  .argument('<role>', openRoles.join(', '), role)
  .action((username: string, wanted: OpenRole) => withUsers((commands) => commands.setRole(username, wanted)))

program
  .command('retention')
  .description('records about people')
  .command('run')
  .description('destroy what has been kept long enough; the service does so once a day')
  .option('--dry-run', 'only count')
  .action(async (options: { dryRun?: boolean }) => {
    const { retentionCommand } = await import('./commands/retention.ts')
    await withDatabase((database) => retentionCommand(database, { dryRun: options.dryRun ?? false }, terminal))
  })

program
  .command('backup <file>')
  .description('write the whole data folder into one archive; the service may be running')
  .action(async (file: string) => {
    const { backupCommand } = await import('./commands/backup.ts')
    await backupCommand(settings().dataFolder, resolve(file), terminal)
  })

program
  .command('restore <file>')
  .description('put a backup in the place of the data folder, once it has been checked')
  .option('--replace', 'where there is data already; it is kept under another name')
  .action(async (file: string, options: { replace?: boolean }) => {
    const { restoreCommand } = await import('./commands/restore.ts')
    const { dataFolder } = settings()
    await restoreCommand({ dataFolder, file: resolve(file), replace: options.replace ?? false }, terminal)
  })

program
  .command('eval [suites...]')
  .description('measure quality against thresholds; `eval mutations` tests the suites themselves')
  .option('--suite-file <file>', 'JSON lines of questions')
  .option('--kind <kind>', 'of the suite file: clause, ethics or rag', suiteFileKind)
  .option('--half <half>', 'gate, tune or all; thresholds are checked on the gate half', half, 'all')
  .option(
    '--without <aid>',
    'rewrite or expand: what a connected model does for the search; may be repeated',
    searchAid,
  )
  .option('--model <name...>', 'models to run side by side (default: BASHAN_MODEL)')
  .option('--baseline <file>', 'an earlier run: a score that is worse beyond chance fails')
  .option('--save-baseline <file>', 'keep this run as a baseline')
  .option('--peers', 'measure a plain LangChain + Chroma pipeline beside; needs an embedder and a Chroma server')
  .option('--seed <words>', 'what random choices start from; the same one gives the same run')
  .option('--report <folder>', 'where the report goes (default: evals in the data folder)')
  .action(
    async (
      suites: string[],
      options: {
        suiteFile?: string
        kind?: 'clause' | 'ethics' | 'rag'
        half: 'gate' | 'tune' | 'all'
        without?: string[]
        model?: string[]
        baseline?: string
        saveBaseline?: string
        peers?: boolean
        seed?: string
        report?: string
      },
    ) => {
      const { suiteFile, kind } = options
      if ((suiteFile === undefined) !== (kind === undefined)) program.error('error: --suite-file goes with --kind')
      if (suiteFile !== undefined && suites.length > 0) program.error('error: name suites, or give --suite-file')
      const { evalCommand } = await import('./commands/eval.ts')
      process.exitCode = await evalCommand(
        settings(),
        {
          suites,
          half: options.half,
          ...(options.seed === undefined ? {} : { seed: options.seed }),
          ...(options.model === undefined ? {} : { models: options.model }),
          ...(options.baseline === undefined ? {} : { baseline: resolve(options.baseline) }),
          ...(options.saveBaseline === undefined ? {} : { saveBaseline: resolve(options.saveBaseline) }),
          peers: options.peers ?? false,
          aids: {
            rewrite: !options.without?.includes('rewrite'),
            expand: !options.without?.includes('expand'),
          },
          ...(suiteFile === undefined || kind === undefined ? {} : { file: { path: resolve(suiteFile), kind } }),
          ...(options.report === undefined ? {} : { reportFolder: resolve(options.report) }),
        },
        terminal,
      )
    },
  )

program
  .command('bench [names...]')
  .description('measure speed, side by side with peers')
  .option('--plots <folder>', 'write pictures of how costs grow into this folder')
  .action(async (names: string[], options: { plots?: string }) => {
    const { runBench } = await import('../bench/main.ts')
    process.exitCode = await runBench(names, options.plots)
  })

program
  .command('doctor')
  .description('check what the product needs')
  .action(async () => {
    const { doctorCommand } = await import('./commands/doctor.ts')
    process.exitCode = await doctorCommand(settings(), terminal)
  })

async function withDatabase(use: (database: ReturnType<typeof openDatabase>) => Promise<void>): Promise<void> {
  const database = openDatabase(databasePath(settings()))
  await use(database).finally(() => database.close())
}

async function withUsers(use: (commands: ReturnType<typeof usersCommands>) => Promise<void>): Promise<void> {
  const { usersCommands } = await import('./commands/users.ts')
  const { publicUrl, port } = settings()
  const origin = publicUrl ?? `http://127.0.0.1:${port}`
  await withDatabase((database) => use(usersCommands({ database, origin, terminal })))
}

function role(text: string): OpenRole {
  const found = openRoles.find((one) => one === text)
  if (found === undefined) throw new InvalidArgumentError(`one of ${openRoles.join(', ')}`)
  return found
}

function oneSource(question: string | undefined, batch: string | undefined): QuestionSource {
  if (question !== undefined && batch === undefined) return { question }
  if (batch !== undefined && question === undefined) return { batch }
  return program.error('error: give a question, or --batch <file>')
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > 1000)
    throw new InvalidArgumentError('a whole number from 1 to 1000')
  return value
}

function isoDate(text: string): string {
  if (!z.iso.date().safeParse(text).success) throw new InvalidArgumentError('a date such as 2024-09-01')
  return text
}

function suiteFileKind(text: string): 'clause' | 'ethics' | 'rag' {
  if (text !== 'clause' && text !== 'ethics' && text !== 'rag') throw new InvalidArgumentError('clause, ethics or rag')
  return text
}

function searchAid(text: string, before: string[] = []): string[] {
  if (text !== 'rewrite' && text !== 'expand') throw new InvalidArgumentError('rewrite or expand')
  return [...before, text]
}

function half(text: string): 'gate' | 'tune' | 'all' {
  if (text !== 'gate' && text !== 'tune' && text !== 'all') throw new InvalidArgumentError('gate, tune or all')
  return text
}

function agentName(text: string): string {
  if (text !== 'tutor') throw new InvalidArgumentError('known agents: tutor')
  return text
}

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2
  } else {
    terminal.note(
      error instanceof AppError
        ? error.message
        : `出现意外故障：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    )
    process.exitCode = 1
  }
}
