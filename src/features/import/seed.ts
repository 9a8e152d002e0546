/** Fills a board with the demonstration postings: invented employers, dates relative to today. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { getBoardState, nextDataVersion, setBoardState } from '../../db/board-state.ts'
import { type Db, withTransaction } from '../../db/database.ts'
import { countPostings } from '../../db/postings.ts'
import { BeingImported } from '../../intake/fields.ts'
import { addFindings, NO_FINDINGS } from './count-findings.ts'
import type { Input } from './open-input.ts'
import { setClosedAt } from './queries.ts'
import { importFile, type Summary } from './run.ts'
import { dated, type SeedLine } from './seed-line.ts'

const FOLDER = new URL('../../../seeds/postings/', import.meta.url)
const SOURCE = 'demo'
const DAY_MS = 86_400_000
const PAUSE = 500 // ms between looks whether another process is done with a file
const PATIENCE = 120 // looks

/** True when the board holds no posting of any status. */
export async function isEmptyBoard(db: Db): Promise<boolean> {
  return (await countPostings(db)) === 0
}

/**
 * Imports all demonstration postings through the same steps as any file. Again, it changes nothing:
 * dates are counted from the first time. The caller keeps it out of production.
 * @param now UTC ms
 * @returns counts over all files
 * @throws Error when a line of the seeds is refused: they are part of the board
 */
export async function seedDemonstration(db: Db, now: number): Promise<Summary> {
  const seededAt = (await getBoardState(db, 'seeded_at')) ?? now
  const total = { ...NONE }
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.jsonl')).sort()
  for (const file of files) {
    const lines = (await readFile(new URL(file, FOLDER), 'utf8')).trim().split('\n')
    const seeds = lines.map((line) => JSON.parse(line) as SeedLine)
    const summary = await importInTurn(db, inputOf(file, seeds, seededAt), now)
    if (summary.refused > 0) throw new Error(`${file}: ${summary.refused} postings are refused`)
    for (const name of COUNTED) total[name] += summary[name]
    total.findings = addFindings(total.findings, summary.findings)
    await closeEnded(db, seeds, seededAt)
  }
  await setBoardState(db, 'seeded_at', seededAt)
  return total
}

/** Of several processes that start on an empty board, one imports and the others wait for it. */
async function importInTurn(db: Db, input: Input, now: number): Promise<Summary> {
  for (let tries = 0; ; tries++) {
    try {
      return await importFile(db, input, seedOptions(now))
    } catch (error) {
      if (!(error instanceof BeingImported) || tries >= PATIENCE) throw error
      await wait(PAUSE)
    }
  }
}

const COUNTED = [
  'read',
  'created',
  'changed',
  'unchanged',
  'refused',
  'duplicates',
  'warnings',
] as const
const NONE: Summary = {
  ...{ file: fileURLToPath(FOLDER), resumedAfter: 0, isComplete: true },
  ...{ read: 0, created: 0, changed: 0, unchanged: 0, refused: 0, duplicates: 0, warnings: 0 },
  findings: NO_FINDINGS,
}

function seedOptions(now: number) {
  return {
    format: 'jsonl' as const,
    source: SOURCE,
    dryRun: false,
    now: () => now,
    onProblem: () => undefined,
    onProgress: () => undefined,
    shouldStop: () => false,
  }
}

function inputOf(file: string, seeds: readonly SeedLine[], seededAt: number): Input {
  const bytes = Buffer.from(seeds.map((seed) => JSON.stringify(dated(seed, seededAt))).join('\n'))
  return {
    name: file,
    fingerprint: createHash('sha256').update(bytes).digest('hex'),
    chunks: async function* () {
      yield bytes
    },
    close: async () => undefined,
  }
}

/** A posting that ended did so some days ago, not as it was seeded. */
async function closeEnded(db: Db, seeds: readonly SeedLine[], seededAt: number): Promise<void> {
  const ended = seeds.flatMap(({ id, ended, posted_days_ago, open_days }) => {
    const daysOpen = Math.min(open_days, posted_days_ago)
    const daysAgo = posted_days_ago - (ended === 'unfilled' ? daysOpen : Math.ceil(daysOpen / 2))
    return ended ? [{ externalId: id, closedAt: seededAt - daysAgo * DAY_MS }] : []
  })
  await withTransaction(db, async (trx) => {
    let changed = 0
    for (const { externalId, closedAt } of ended) {
      changed += await setClosedAt(trx, { source: SOURCE, externalId, closedAt })
    }
    if (changed > 0) await nextDataVersion(trx)
  })
}
