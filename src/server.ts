/** Starts the board: configuration → database → application → listen; stops cleanly on a signal. */
import { hostname } from 'node:os'
import type { FastifyInstance } from 'fastify'
import { buildApp, newSecret } from './app.ts'
import type { Config } from './config.ts'
import { RESCORE_JOB } from './db/activate-model.ts'
import { type Database, openDatabase } from './db/database.ts'
import { migrateToLatest } from './db/migrate.ts'
import { tick } from './db/tick.ts'
import { demonstrationLinks } from './features/accounts/demonstration.ts'
import { UPLOAD_JOB, uploadHandler } from './features/import/run-upload.ts'
import { isEmptyBoard, seedDemonstration } from './features/import/seed.ts'
import { mailHandler } from './features/jobs/send-mail.ts'
import { startWorker } from './features/jobs/worker.ts'
import { BAN_JOB, banHandler } from './features/people/remove-banned.ts'
import { rescoreHandler } from './features/rescore/job.ts'
import { ViewCounter } from './http/view-counter.ts'
import { MAIL_JOB } from './mail/mail-order.ts'
import { type Outbox, openOutbox } from './mail/outbox.ts'
import { reminderJob } from './mail/reminder.ts'
import { openSmtp } from './mail/smtp.ts'

const TICK_EVERY = 60_000 // ms
const COUNT_EVERY = 60_000 // ms
const DRAIN_AT_MOST = 10_000 // ms that running requests are given

export type RunningServer = { address: string; close: () => Promise<void> }

/**
 * Migrates, fills an empty board with the demonstration postings where DEMO says so, and serves.
 * @param now the clock, UTC ms
 */
export async function startServer(
  config: Config,
  now: () => number = Date.now,
  say: (line: string) => void = (line) => console.error(line),
): Promise<RunningServer> {
  const db = await openDatabase(config.databaseUrl)
  await migrateToLatest(db)
  if (config.isDemo && !config.isProduction && (await isEmptyBoard(db))) {
    const { read } = await seedDemonstration(db, now())
    say(`The board was empty: filled it with ${read} demonstration postings (invented employers).`)
  }
  let isDraining = false
  const counter = new ViewCounter(db, now)
  const secret = newSecret(config)
  const outbox = openOutbox(config)
  const parts = { db, config, now, secret, outbox }
  const app = await buildApp({ ...parts, counter, isDraining: () => isDraining })
  const stopClockwork = await startClockwork(app, { db, now, secret, counter })
  const address = await app.listen({ port: config.port, host: config.host })
  say(`Vrai Poste: ${address}/`)
  for (const line of await demonstrationLinks({ db, config, secret, now })) say(line)
  if (outbox) say(`Mail is not sent but shown: ${address}/dev/outbox`)
  const stopWorker = startQueue(app, parts, say)
  const close = async () => {
    if (isDraining) return
    isDraining = true
    const force = setTimeout(() => app.server.closeAllConnections(), DRAIN_AT_MOST)
    await Promise.all([app.close(), stopWorker()])
    clearTimeout(force)
    await stopClockwork()
    await db.destroy()
  }
  return { address, close }
}

type Clockwork = { db: Database; now: () => number; secret: string; counter: ViewCounter }

/**
 * What happens each minute: time's own work, and the counts of views written down.
 * @returns stops it, with the last counts written
 */
async function startClockwork(app: FastifyInstance, { db, now, secret, counter }: Clockwork) {
  const owner = `${hostname()}:${process.pid}`
  const reminding = { secret, toJob: reminderJob }
  const runTick = () =>
    tick(db, now(), { owner, reminding }).catch((error) =>
      app.log.error({ err: error }, 'tick failed'),
    )
  const writeCounts = () =>
    counter.flush().catch((error) => app.log.error({ err: error }, 'counts were not written'))
  await runTick()
  const timers = [setInterval(runTick, TICK_EVERY), setInterval(writeCounts, COUNT_EVERY)]
  for (const timer of timers) timer.unref()
  return async () => {
    for (const timer of timers) clearInterval(timer)
    await writeCounts()
  }
}

type Queue = Pick<Clockwork, 'db' | 'now' | 'secret'> & { config: Config; outbox: Outbox | null }

/** Starts the queue's worker: mail, uploaded files, models put in force, and postings of banned organizations. */
function startQueue(
  app: FastifyInstance,
  { db, now, secret, config, outbox }: Queue,
  say: (line: string) => void,
): () => Promise<void> {
  const smtp = config.smtpUrl === undefined ? null : openSmtp(config.smtpUrl)
  const mailer = smtp ?? outbox
  if (mailer === null) say('Mail is not sent: SMTP_URL is not set. It waits in the database.')
  const worker = startWorker(
    { db, now, log: (what) => app.log.warn(what, 'job failed') },
    {
      [UPLOAD_JOB]: uploadHandler({ db, now }),
      [RESCORE_JOB]: rescoreHandler({ db, now }),
      [BAN_JOB]: banHandler({ db, now }),
      ...(mailer && { [MAIL_JOB]: mailHandler({ db, config, secret, mailer, now }) }),
    },
  )
  return async () => {
    await worker.stop(() => smtp?.close())
    smtp?.close()
  }
}

/** A terminal and npm may both pass on one Ctrl+C: a signal that soon is no second wish. */
const SAME_SIGNAL = 1_000 // ms

/** Serves until SIGTERM or SIGINT; a second signal ends the process at once. */
export async function serveUntilStopped(config: Config): Promise<void> {
  const server = await startServer(config)
  await new Promise<void>((resolve) => {
    let stoppedAt: number | null = null
    const stop = () => {
      if (stoppedAt !== null) {
        if (performance.now() - stoppedAt > SAME_SIGNAL) process.exit(130)
        return
      }
      stoppedAt = performance.now()
      server.close().then(resolve, () => process.exit(1))
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
  })
}
