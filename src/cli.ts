/** The operator's command line: `board COMMAND`. Data goes to stdout, messages to stderr. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import { UnusableModel } from './classifier/unusable-model.ts'
import { EXIT, type ExitCode, Misuse, ReaderGone, type Streams, say } from './cli/streams.ts'
import { ConfigError, parseConfig } from './config.ts'
import { UnusableDatabaseError } from './db/unusable-database.ts'
import { GIVEN_ROLES } from './domain/accounts.ts'
import { LOCALES } from './domain/codes.ts'
import { RETURN_REASONS } from './domain/lifecycle.ts'
import { UnreadableInput } from './intake/fields.ts'

const streams: Streams = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr }
let exitCode: ExitCode = EXIT.done

/** Each command loads its own code as it runs: `--help` needs none of it. */
function buildProgram(): Command {
  const program = new Command('board')
    .description(
      'The operator’s command line of the board. Data goes to stdout, messages to stderr.',
    )
    .version(version(), '--version')
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 done with findings or refused lines, 2 misuse, 3 unusable database.',
    )
    .exitOverride()

  program
    .command('serve')
    .description('migrate, fill an empty board where DEMO says so, and serve until stopped')
    .action(async () => {
      const { serveUntilStopped } = await import('./server.ts')
      await serveUntilStopped(config())
    })

  program
    .command('migrate')
    .description('bring the schema of the database up to date')
    .option('--status', 'only say what is applied and what is pending')
    .action(async ({ status = false }) => {
      const { runMigrate } = await import('./cli/upkeep.ts')
      exitCode = await runMigrate(config(), { status }, streams)
    })

  program
    .command('seed')
    .description('store the demonstration postings (never in production)')
    .action(async () => {
      const { runSeed } = await import('./cli/upkeep.ts')
      exitCode = await runSeed(config(), Date.now(), streams)
    })

  addImport(program)
  addExport(program)
  addJudging(program)
  addModel(program)

  addReview(program)
  addRedact(program)
  addUsers(program)

  program
    .command('tick')
    .description('let time do its work once: postings past their last day expire')
    .option('--dry-run', 'only say what would happen')
    .action(async ({ dryRun = false }) => {
      const { runTick } = await import('./cli/upkeep.ts')
      exitCode = await runTick(config(), { dryRun, now: Date.now() }, streams)
    })
  return program
}

function addImport(program: Command): void {
  program
    .command('import')
    .description('store postings from files or standard input, one posting a line')
    .argument('[FILE...]', 'files, or - for standard input; .gz is unpacked')
    .option('--source <NAME>', 'where postings without a source of their own come from', 'import')
    .option(
      '--format <FORMAT>',
      'jsonl, csv, json-ld, indeed-xml or france-travail (default: by name and beginning)',
    )
    .option('--dry-run', 'read, check and count, but write nothing')
    .option('--json', 'print the summary as JSON on stdout')
    .addHelpText(
      'after',
      '\nA JSON document (json-ld, france-travail) is held in memory and may have 20 MB, unpacked;\n' +
        'jsonl, csv and indeed-xml have no limit. XML with a DOCTYPE is refused.\n' +
        'What is new or changed is also checked, as `board check` does, beside what the board holds.\n' +
        'Findings are counted; they refuse nothing and do not change the exit code.',
    )
    .action(async (files: string[], { source, format, dryRun = false, json = false }) => {
      const { runImport } = await import('./cli/import.ts')
      const signal = stopSignal()
      const given = { files, source, format, dryRun, json, signal, now: Date.now }
      exitCode = await runImport(config(), given, streams)
    })
}

function addExport(program: Command): void {
  program
    .command('export')
    .description('print postings, one a line: all that are or were public, or the open ones found')
    .argument('[CRITERIA]', 'a search as in the address of a list, e.g. "country=FR&level=senior"')
    .option('--format <FORMAT>', 'jsonl or csv', 'jsonl')
    .action(async (criteria: string | undefined, { format }) => {
      const { runExport } = await import('./cli/export.ts')
      exitCode = await runExport(config(), { criteria, format, now: Date.now() }, streams)
    })
}

function addJudging(program: Command): void {
  program
    .command('classify')
    .description('say of each line {id?, title, text, contract?, language?} what the flag says')
    .argument('[FILE]', 'JSON Lines, or - for standard input', '-')
    .action(async (file: string) => {
      const { runClassify } = await import('./cli/classify.ts')
      exitCode = await runClassify(file, streams)
    })

  program
    .command('check')
    .description('read postings against the rules of law and quality; exit 1 with findings')
    .argument(
      '<FILE>',
      'JSON Lines as import reads them, an array or one posting; - for standard input',
    )
    .option('--table', 'print how often each rule found something, instead of what')
    .addOption(
      new Option('--lang <LOCALE>', 'print sentences for people instead of JSON')
        .choices(LOCALES)
        .conflicts('table'),
    )
    .action(async (file: string, { table = false, lang = null }) => {
      const { runCheck } = await import('./cli/check.ts')
      exitCode = await runCheck({ file, table, locale: lang, now: Date.now() }, streams)
    })

  program
    .command('evaluate')
    .description('measure the flag, or the facts read from texts, against labels')
    .argument('<LABELS>', 'JSON Lines of labelled postings')
    .option('--facts', 'measure extraction, on id, title and text alone')
    .option('--json', 'print the report as JSON')
    .addOption(
      new Option('--learn-from <DIR>', 'labels that the comparisons learn from').default(
        seeds('labels'),
        'seeds/labels',
      ),
    )
    .addOption(
      new Option(
        '--postings <FILE...>',
        'where title and text stand, when the labels hold only ids',
      ),
    )
    .action(async (labels: string, { facts = false, json = false, postings = [], learnFrom }) => {
      const { runEvaluate } = await import('./cli/evaluate.ts')
      exitCode = await runEvaluate({ labels, postings, facts, json, learnFrom }, streams)
    })
}

function addReview(program: Command): void {
  program
    .command('review')
    .description('list the postings and edits that wait for a person, or decide on one')
    .argument('[ID]', 'the posting to decide on')
    .option('--accept', 'the posting goes live; an edit takes the place of what was public')
    .addOption(
      new Option('--return <REASON>', 'give it back to its employer')
        .choices(RETURN_REASONS)
        .conflicts('accept'),
    )
    .option('--as-read <VERSION>', 'decide only on that version, which the list names')
    .option('--json', 'print the list as JSON Lines')
    .action(
      async (id: string | undefined, { accept = false, return: reason, json = false, asRead }) => {
        const { runReview } = await import('./cli/review.ts')
        const given = {
          ...{ id, accept, reason: reason ?? null, json, now: Date.now() },
          asRead: asRead === undefined ? null : versionOf(asRead),
        }
        exitCode = await runReview(config(), given, streams)
      },
    )
}

function addUsers(program: Command): void {
  const user = program.command('user').description('say who judges here')
  user
    .command('add')
    .description(
      'make a curator or an admin: a new account, or one that there is; sign-in is by mail',
    )
    .argument('<EMAIL>', 'the address of the account')
    .addOption(
      new Option('--role <ROLE>', 'what it may do').choices(GIVEN_ROLES).makeOptionMandatory(),
    )
    .action(async (email: string, { role }) => {
      const { addUser } = await import('./cli/user.ts')
      exitCode = await addUser(config(), { email, role, now: Date.now() }, streams)
    })
  user
    .command('list')
    .description('list curators and admins: address, role, decisions in 30 days, the last one')
    .action(async () => {
      const { listUsers } = await import('./cli/user.ts')
      exitCode = await listUsers(config(), { now: Date.now() }, streams)
    })
}

function addRedact(program: Command): void {
  program
    .command('redact')
    .description('take the reasons in words out of a decision; the public log says so')
    .argument('<DECISION>', 'its number, as the log names it')
    .action(async (decision: string) => {
      const { runRedact } = await import('./cli/redact.ts')
      exitCode = await runRedact(config(), { decision, now: Date.now() }, streams)
    })
}

/** @throws Misuse for anything but a version */
function versionOf(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new Misuse(`--as-read ${text}: is no version`)
}

function addModel(program: Command): void {
  program
    .command('train')
    .description('make a model from labelled postings: the same labels give the same bytes')
    .addOption(
      new Option('--labels <DIR>', 'folder of labelled postings').default(
        seeds('labels'),
        'seeds/labels',
      ),
    )
    .addOption(
      new Option('--out <FILE>', 'where the model is written').default(
        seeds('model.json'),
        'seeds/model.json',
      ),
    )
    .addOption(
      new Option(
        '--with-decisions',
        'also learn from the decisions of curators; kept in the database as a candidate',
      ).conflicts('out'),
    )
    .addHelpText(
      'after',
      '\nWith --with-decisions no file is written: the candidate is compared with the active model and\n' +
        'waits for a curator. Exit 1 when it may not be activated, or with too few decisions.',
    )
    .action(async ({ labels, out, withDecisions = false }) => {
      if (withDecisions) {
        const { runTrainWithDecisions } = await import('./cli/train-decisions.ts')
        const given = { labels, signal: stopSignal(), now: Date.now }
        exitCode = await runTrainWithDecisions(config(), given, streams)
        return
      }
      const { runTrain } = await import('./cli/train.ts')
      exitCode = await runTrain({ labels, out }, streams)
    })

  program
    .command('rescore')
    .description('list what the active model changes on live postings, and why; then change it')
    .option('--dry-run', 'only list what would change')
    .action(async ({ dryRun = false }) => {
      const { runRescore } = await import('./cli/rescore.ts')
      const given = { dryRun, signal: stopSignal(), now: Date.now }
      exitCode = await runRescore(config(), given, streams)
    })
}

/** A file of the project, from wherever the command was called. */
function seeds(name: string): string {
  return join(import.meta.dirname, '..', 'seeds', name)
}

function config() {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return parseConfig(process.env)
}

/** Aborted at the first SIGINT or SIGTERM; one more, a second later, ends the process at once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController()
  let firstAt = 0
  const stop = () => {
    // A terminal and the script that started us may each send the same signal.
    if (firstAt > 0 && performance.now() - firstAt > 1000) process.exit(EXIT.interrupted)
    if (firstAt === 0) say(streams, 'stopping after this batch…')
    firstAt ||= performance.now()
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return controller.signal
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version
}

/** What went wrong, in one line, and how the process ends for it. */
function explain(error: unknown): { message: string; code: ExitCode } {
  if (error instanceof ReaderGone) return { message: '', code: EXIT.done }
  if (error instanceof CommanderError) {
    return { message: '', code: error.exitCode === 0 ? EXIT.done : EXIT.misuse }
  }
  if (error instanceof ConfigError) {
    return { message: `The environment is wrong:\n${error.message}`, code: EXIT.misuse }
  }
  const isTold = [Misuse, UnreadableInput, UnusableModel].some((kind) => error instanceof kind)
  if (error instanceof Error && isTold) {
    return { message: error.message, code: EXIT.misuse }
  }
  if (isDatabaseError(error)) {
    return { message: `The database cannot be used: ${error.message}`, code: EXIT.unusableDatabase }
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { message, code: EXIT.broken }
}

/** Refused at opening, or failing under the command: disk full, damaged, locked, connection lost. */
function isDatabaseError(error: unknown): error is Error {
  if (error instanceof UnusableDatabaseError) return true
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^SQLITE_(?!CONSTRAINT|ERROR|MISMATCH|RANGE)|^(ECONN|08|53|57)/.test(code)
}

for (const stream of [process.stdout, process.stderr]) {
  // `| head` closes the pipe: that is no error of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

try {
  await buildProgram().parseAsync()
} catch (error) {
  const { message, code } = explain(error)
  if (message) say(streams, message)
  exitCode = code
}
process.exitCode = exitCode
