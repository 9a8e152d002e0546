import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import { migrateToLatest, migrationStatus } from '../db/migrate.ts'
import { tick } from '../db/tick.ts'
import { reminderJob } from '../mail/reminder.ts'
import {
  withDatabase,
  withExistingBoard,
  withFoundDatabase,
  withWritableBoard,
} from './databases.ts'
import { EXIT, type ExitCode, Misuse, type Streams, say, write } from './streams.ts'

/** board migrate: brings the schema up to date, or says how far it is. */
export async function runMigrate(
  config: Config,
  given: { status: boolean },
  streams: Streams,
): Promise<ExitCode> {
  if (given.status) return withFoundDatabase(config, (db) => writeStatus(db, streams))
  return withDatabase(config.databaseUrl, async (db) => {
    const names = await migrateToLatest(db)
    for (const name of names) say(streams, `applied ${name}`)
    if (names.length === 0) say(streams, 'the schema is up to date')
    return EXIT.done
  })
}

async function writeStatus(db: Db, streams: Streams): Promise<ExitCode> {
  const { applied, pending, unknown } = await migrationStatus(db)
  const lines = [
    ...applied.map((name) => `applied ${name}`),
    ...pending.map((name) => `pending ${name}`),
    ...unknown.map((name) => `unknown ${name}`),
  ]
  await write(streams.stdout, lines.map((line) => `${line}\n`).join(''))
  return pending.length + unknown.length > 0 ? EXIT.findings : EXIT.done
}

/** board seed: the demonstration postings, never in production. */
export async function runSeed(config: Config, now: number, streams: Streams): Promise<ExitCode> {
  if (config.isProduction) throw new Misuse('the demonstration postings are kept out of production')
  // Only here: what reads and judges postings takes most of a second to load.
  const { seedDemonstration } = await import('../features/import/seed.ts')
  return withWritableBoard(config, async (db) => {
    const { read, created, changed, unchanged } = await seedDemonstration(db, now)
    const counts = `${created} new, ${changed} changed, ${unchanged} unchanged`
    say(streams, `${read} demonstration postings of invented employers: ${counts}`)
    return EXIT.done
  })
}

/** board tick: what time alone changes, once. */
export async function runTick(
  config: Config,
  given: { dryRun: boolean; now: number },
  streams: Streams,
): Promise<ExitCode> {
  return withExistingBoard(config, async (db) => {
    // Without SECRET the links of a mail work only in the process that serves it.
    const reminding = config.secret ? { secret: config.secret, toJob: reminderJob } : null
    const { dryRun } = given
    const { expired, reminded, ran } = await tick(db, given.now, { dryRun, reminding })
    if (!ran) say(streams, 'another process is at it')
    else {
      say(streams, `${expired} postings ${dryRun ? 'would expire' : 'expired'}`)
      if (reminded > 0)
        say(streams, `${reminded} reminders ${dryRun ? 'would be asked for' : 'asked for'}`)
    }
    return EXIT.done
  })
}
