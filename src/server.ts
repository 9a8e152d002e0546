/** Starts the board: configuration → database → application → listen; stops cleanly on a signal. */
import { hostname } from 'node:os'
import { buildApp } from './app.ts'
import type { Config } from './config.ts'
import { openDatabase } from './db/database.ts'
import { migrateToLatest } from './db/migrate.ts'
import { tick } from './db/tick.ts'
import { isEmptyBoard, seedDemonstration } from './features/import/seed.ts'

const TICK_EVERY = 60_000 // ms
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
  const app = await buildApp({ db, config, now, isDraining: () => isDraining })
  const runTick = () =>
    tick(db, now(), { owner: `${hostname()}:${process.pid}` }).catch((error) =>
      app.log.error({ err: error }, 'tick failed'),
    )
  await runTick()
  const timer = setInterval(runTick, TICK_EVERY)
  timer.unref()
  const address = await app.listen({ port: config.port, host: config.host })
  say(`Vrai Poste: ${address}/`)
  const close = async () => {
    if (isDraining) return
    isDraining = true
    clearInterval(timer)
    const force = setTimeout(() => app.server.closeAllConnections(), DRAIN_AT_MOST)
    await app.close()
    clearTimeout(force)
    await db.destroy()
  }
  return { address, close }
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
