/** What many tests need: a database of either engine, and postings to put into it. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, describe, inject } from 'vitest'
import type { Prediction } from '../src/classifier/prediction.ts'
import {
  type Database,
  type EngineName,
  openDatabase,
  withTransaction,
} from '../src/db/database.ts'
import { migrateToLatest } from '../src/db/migrate.ts'
import { storePosting } from '../src/db/postings.ts'
import { isInternshipLike } from '../src/domain/codes.ts'
import type { PostingInput } from '../src/domain/posting-input.ts'

/** The instant at which tests happen unless they say otherwise. */
export const NOW = Date.UTC(2026, 10, 21, 9)
export const DAY = 86_400_000
/** True when the long versions of property tests are asked for. */
export const isDeep = Boolean(process.env.DEEP)

const open = new Set<Database>()

/** Describes the same behaviour on SQLite and on PostgreSQL. */
export function eachEngine(name: string, body: (engine: EngineName) => void): void {
  describe.each<EngineName>(['sqlite', 'postgres'])(`${name} (%s)`, body)
}

/** A migrated, empty database of its own; it is closed, and dropped, at the end of the test file. */
export async function openTestDatabase(engine: EngineName): Promise<Database> {
  const db = await openDatabase(engine === 'sqlite' ? 'sqlite::memory:' : await newDatabaseUrl())
  if (engine === 'sqlite') await migrateToLatest(db)
  open.add(db)
  return db
}

/** The address of a new PostgreSQL database: migrated and empty, or without any table. */
export async function newDatabaseUrl(template: 'board' | 'template1' = 'board'): Promise<string> {
  const name = `t_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client(`${inject('postgresUrl')}/postgres`)
  await admin.connect()
  try {
    // Two files may copy the template at once; the server lets one wait for the other.
    await admin.query('select pg_advisory_lock(1)')
    await admin.query(`create database ${name} template ${template}`)
  } finally {
    await admin.end()
  }
  return `${inject('postgresUrl')}/${name}`
}

afterAll(async () => {
  await Promise.all([...open].map((db) => db.destroy()))
  open.clear()
})

/** A plain posting: a permanent job in Lyon, published three days ago, open for another month. */
export function somePosting(overrides: Partial<PostingInput> = {}): PostingInput {
  return {
    source: 'test',
    externalId: randomUUID(),
    title: 'Gestionnaire de communautés',
    text: 'Vous animez nos forums et répondez à nos membres.',
    lang: 'fr',
    contract: 'permanent',
    employer: 'in-house',
    remote: 'on-site',
    remoteDays: null,
    communities: ['customers'],
    hours: [],
    country: 'FR',
    region: 'FR-ARA',
    city: 'Lyon',
    family: 'community_mgmt',
    salary: null,
    payText: null,
    unpaid: false,
    monthsMin: null,
    monthsMax: null,
    weeklyHours: null,
    startMonth: null,
    hasTutor: false,
    hasSchoolAgreement: false,
    organization: 'Coopérative des Tilleuls',
    url: null,
    applyUrl: 'https://tilleuls.example/postuler',
    applyEmail: null,
    license: null,
    year: null,
    datePosted: NOW - 3 * DAY,
    validThrough: NOW + 30 * DAY,
    status: 'published',
    provenance: { datePosted: 'declared', validThrough: 'declared' },
    spans: {},
    extra: {},
    ...overrides,
  }
}

/** What a classifier that sees nothing special says of a posting with that contract. */
export function somePrediction(overrides: Partial<Prediction> = {}): Prediction {
  const { contract = 'permanent', bias = -5, evidence = [] } = overrides
  return {
    contract,
    contractEvidence: null,
    roleLevel: 'mid',
    probability: 0.4,
    verdict: isInternshipLike(contract) ? 'clear' : 'not-applicable',
    bias,
    logit: evidence.reduce((sum, { weight }) => sum + weight, bias),
    evidence,
    model: 'test-1',
    ...overrides,
  }
}

/** Stores postings made from the overrides, in order, and gives their ids. */
export async function storeSome(
  db: Database,
  postings: readonly (Partial<PostingInput> & { prediction?: Partial<Prediction> })[],
  now = NOW,
): Promise<number[]> {
  return withTransaction(db, async (trx) => {
    const ids: number[] = []
    for (const { prediction, ...overrides } of postings) {
      const input = somePosting(overrides)
      const judged = somePrediction({ contract: input.contract, ...prediction })
      ids.push((await storePosting(trx, input, judged, now)).id)
    }
    return ids
  })
}
