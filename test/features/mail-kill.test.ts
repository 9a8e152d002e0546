import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openDatabase } from '../../src/db/database.ts'
import { migrateToLatest } from '../../src/db/migrate.ts'
import { openSmtpBox } from '../smtp.ts'
import { eachEngine, isDeep, NOW, newDatabaseUrl } from '../support.ts'
import { askMail, jobsOf } from './mail-support.ts'

const WORKER = fileURLToPath(new URL('mail-worker.ts', import.meta.url))
const KILLS = isDeep ? 20 : 3
const MAILS = 16
const AT_ONCE = 4 // that one worker sends
const STEPS = MAILS * 4 // that a server sees at least

/** Numbers that look random and are the same each time. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

function startWorkerProcess(databaseUrl: string, smtpUrl: string, startsAt: number) {
  const child = spawn(process.execPath, [WORKER, databaseUrl, smtpUrl, String(startsAt)], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { PATH: process.env.PATH },
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { child, ended }
}

async function withDatabase(engine: string, use: (url: string) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'board-kill-'))
  const url = engine === 'sqlite' ? `sqlite:${join(folder, 'b.sqlite')}` : await newDatabaseUrl()
  await use(url)
  rmSync(folder, { recursive: true, force: true })
}

eachEngine('mail', (engine) => {
  const next = numbers(20_261_121)
  const points = Array.from({ length: KILLS }, (_, at) =>
    Math.floor((STEPS * (at + next())) / KILLS),
  )

  test.each(points)(
    'survives a worker killed at step %i of the mail server',
    async (point) => {
      await withDatabase(engine, async (url) => {
        const db = await openDatabase(url)
        await migrateToLatest(db)
        const wanted = Array.from({ length: MAILS }, (_, at) => `r${at}@b.example`)
        for (const to of wanted) await askMail(db, to)

        let [steps, victim] = [0, null as ChildProcess | null]
        const box = await openSmtpBox({
          answer: async () => {
            if (steps++ === point) victim?.kill('SIGKILL')
            await wait(5)
            return null
          },
        })
        const first = startWorkerProcess(url, box.url, NOW)
        victim = first.child
        expect(await first.ended).toBeNull() // killed
        const inFlight = (await jobsOf(db)).filter((job) => job.lockedBy !== null).length
        expect(inFlight).toBeGreaterThan(0)
        victim = null
        await db.updateTable('jobs').set({ lockedUntil: 0 }).execute() // as after a while
        expect(await startWorkerProcess(url, box.url, NOW).ended).toBe(0)

        const sentTo = box.received.map(({ envelope }) => envelope.to[0]!)
        expect([...new Set(sentTo)].sort()).toEqual([...wanted].sort())
        expect(sentTo.length - MAILS).toBeLessThanOrEqual(Math.min(inFlight, AT_ONCE))
        const ids = new Set(box.received.map(({ mail }) => mail.messageId))
        expect(ids.size).toBe(MAILS) // a second copy is the same mail
        expect((await jobsOf(db)).every((job) => job.state === 'done')).toBe(true)
        await db.destroy()
      })
    },
    60_000,
  )
})
