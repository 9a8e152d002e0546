import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import { type FieldUse, readMapping } from '../features/import/mapping.ts'
import { type Input, openInput, plainName } from '../features/import/open-input.ts'
import { importFile, type Summary } from '../features/import/run.ts'
import { BeingImported, type Problem, UnreadableInput } from '../intake/fields.ts'
import { detectFormat, FORMATS, type Format } from '../intake/read-records.ts'
import { withBoardOrNone, withWritableBoard } from './databases.ts'
import { openProgress } from './progress.ts'
import { EXIT, type ExitCode, Misuse, printable, type Streams, say, write } from './streams.ts'

export type ImportArguments = {
  files: readonly string[]
  source: string
  format: string | undefined
  dryRun: boolean
  json: boolean
  /** Aborted by the operator: the import ends after the batch at hand. */
  signal: AbortSignal
  now: () => number
}

/** board import: postings from files or standard input into the board. */
export async function runImport(
  config: Config,
  given: ImportArguments,
  streams: Streams,
): Promise<ExitCode> {
  const format = formatOf(given.format)
  const files = given.files.length > 0 ? given.files : ['-']
  const absent = files.filter((file) => file !== '-' && !existsSync(file))
  if (absent.length > 0) throw new Misuse(`no such file: ${absent.join(', ')}`)
  const withBoard = given.dryRun ? withBoardOrNone : withWritableBoard
  return withBoard(config, async (db) => {
    let code: ExitCode = EXIT.done
    for (const file of files) {
      const summary = await importOne(db, file, format, given, streams)
      if (summary === null) {
        code = EXIT.findings
        continue
      }
      await report(summary, given, streams)
      if (!summary.isComplete) return EXIT.interrupted
      if (summary.refused > 0) code = EXIT.findings
    }
    return code
  })
}

function formatOf(name: string | undefined) {
  if (name === undefined) return undefined
  const format = FORMATS.find((known) => known === name)
  if (!format) throw new Misuse(`--format ${name}: formats are ${FORMATS.join(', ')}`)
  return format
}

async function importOne(
  db: Db,
  file: string,
  format: Format | undefined,
  given: ImportArguments,
  streams: Streams,
): Promise<Summary | null> {
  const input = await openInput(file, streams.stdin)
  const progress = openProgress(streams.stderr, file === '-' ? 'standard input' : file)
  const speaker = new ProblemSpeaker(file, (line) => {
    progress.clear()
    say(streams, line)
  })
  try {
    const readAs = format ?? (await detectFormat(plainName(file), input.chunks()))
    if (given.dryRun) await sayMapping(file, input, readAs, streams)
    return await importFile(db, input, {
      format: readAs,
      source: given.source,
      dryRun: given.dryRun,
      now: given.now,
      onProblem: (problem) => speaker.say(problem),
      onProgress: progress.show,
      shouldStop: () => given.signal.aborted,
    })
  } catch (error) {
    if (error instanceof BeingImported) {
      say(streams, `${file}: ${error.message}; nothing more of it was done here`)
      return null
    }
    if (error instanceof UnreadableInput && !error.message.startsWith(file)) {
      throw new UnreadableInput(`${file}: ${error.message}`)
    }
    throw error
  } finally {
    speaker.sayRest()
    progress.close()
    await input.close()
  }
}

/** What the names of the file are read as, before anything of it is stored. */
async function sayMapping(
  file: string,
  input: Input,
  format: Format,
  streams: Streams,
): Promise<void> {
  const { read, aside } = await readMapping(input, format, Number.POSITIVE_INFINITY)
  const list = (uses: readonly FieldUse[]) =>
    uses.map(({ name, rows }) => `${printable(name)} (${rows})`).join(', ') || 'nothing'
  say(streams, `${file}: ${format}; read: ${list(read)}; kept aside: ${list(aside)}`)
}

const SAID_IN_FULL = 3 // times that the same warning is printed; all are kept in the database

/** Says every error, and the same warning a few times; the rest of it as one count. */
class ProblemSpeaker {
  readonly #file: string
  readonly #print: (line: string) => void
  readonly #warnings = new Map<string, number>()

  constructor(file: string, print: (line: string) => void) {
    this.#file = file
    this.#print = print
  }

  say({ line, severity, detail }: Problem): void {
    if (severity === 'error') {
      this.#print(`${this.#file}:${line}: ${detail}`)
      return
    }
    const times = (this.#warnings.get(detail) ?? 0) + 1
    this.#warnings.set(detail, times)
    if (times <= SAID_IN_FULL) this.#print(`${this.#file}:${line}: warning: ${detail}`)
  }

  sayRest(): void {
    for (const [detail, times] of this.#warnings) {
      const more = times - SAID_IN_FULL
      if (more > 0) this.#print(`${this.#file}: ${more} more warnings: ${detail}`)
    }
  }
}

async function report(summary: Summary, given: ImportArguments, streams: Streams): Promise<void> {
  const { file, read, created, changed, unchanged, refused, duplicates, warnings } = summary
  const { resumedAfter, isComplete } = summary
  if (resumedAfter > 0) say(streams, `${file}: went on after record ${resumedAfter}`)
  const counts = `${read} read, ${created} new, ${changed} changed, ${unchanged} unchanged`
  const dry = given.dryRun ? ' (dry run: nothing was written)' : ''
  const rest = `${refused} refused, ${duplicates} duplicates, ${warnings} warnings`
  say(streams, `${file}: ${counts}, ${rest}${dry}`)
  if (created + changed > 0) say(streams, `${file}: posting check: ${inWords(summary.findings)}`)
  if (!isComplete) say(streams, `${file}: stopped; the same command goes on from here`)
  if (given.json) {
    const { created: isNew, ...others } = summary
    const line = { ...others, new: isNew, dryRun: given.dryRun }
    await write(streams.stdout, `${JSON.stringify(line)}\n`)
  }
}

/** Gravest first; `board check` names them one by one. */
function inWords({ likely_unlawful, warning, info }: Summary['findings']): string {
  const counts = `${likely_unlawful} possible non-compliances, ${warning} to check, ${info} for information`
  return `${counts}, in what is new or changed; board check FILE lists them`
}
