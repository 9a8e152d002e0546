/** A board as a visitor meets it: the whole application over a database of its own. */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll } from 'vitest'
import { buildApp } from '../src/app.ts'
import { shippedModel } from '../src/classifier/shipped-model.ts'
import { type Config, parseConfig } from '../src/config.ts'
import { type Database, type EngineName, withTransaction } from '../src/db/database.ts'
import { judgePosting } from '../src/db/judge-posting.ts'
import { storePosting } from '../src/db/postings.ts'
import type { PostingInput } from '../src/domain/posting-input.ts'
import { ViewCounter } from '../src/http/view-counter.ts'
import { NOW, openTestDatabase, somePosting } from './support.ts'

export type OpenBoard = {
  app: FastifyInstance
  db: Database
  /** Ids of the postings it was opened with, in order. */
  ids: number[]
  /** What it counted of postings and not yet written. */
  views: ViewCounter
  /** Moves the board's clock. */
  setNow: (now: number) => void
  now: () => number
  config: Config
  get: (url: string, headers?: Record<string, string>) => Promise<LightMyRequestResponse>
}

/** What the tokens of mailed links are made with. */
export const TEST_SECRET = 'a secret that only tests know, of 40 chars'

const apps = new Set<FastifyInstance>()
afterAll(() => Promise.all([...apps].map((app) => app.close())))

/** Opens a board with postings as they are stored by an import: classified on the way in. */
export async function openBoard(
  engine: EngineName,
  postings: readonly Partial<PostingInput>[] = [],
  environment: Record<string, string> = {},
): Promise<OpenBoard> {
  let clock = NOW
  const db = await openTestDatabase(engine)
  const ids = await withTransaction(db, async (trx) => {
    const stored: number[] = []
    for (const overrides of postings) {
      const input = somePosting(overrides)
      const prediction = judgePosting(input, shippedModel)
      stored.push((await storePosting(trx, input, prediction, NOW)).id)
    }
    return stored
  })
  const config = parseConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    BASE_URL: 'https://board.example',
    SECRET: TEST_SECRET,
    ...environment,
  })
  const views = new ViewCounter(db, () => clock)
  const app = await buildApp({ db, config, now: () => clock, counter: views })
  apps.add(app)
  return {
    app,
    db,
    ids,
    config,
    now: () => clock,
    views,
    setNow: (now) => {
      clock = now
    },
    get: (url, headers = {}) => app.inject({ method: 'GET', url, headers }),
  }
}

/** An internship that its words make a senior's: flagged by any sensible model. */
export const SENIOR_INTERNSHIP = {
  title: 'Stage – Responsable de la communauté',
  text: 'Vous définissez seul la stratégie sociale, gérez un budget de 30 000 €, encadrez deux personnes et justifiez de trois ans d’expérience.',
  contract: 'internship',
} as const
