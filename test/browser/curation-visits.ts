/** The way past every page of curators, and of readers who report, each with something on it. */
import type { Page } from 'playwright-core'
import { contestOwn } from '../../src/db/appeals.ts'
import { setBoardState } from '../../src/db/board-state.ts'
import { type Database, withTransaction } from '../../src/db/database.ts'
import { decideMark } from '../../src/db/employer-marks.ts'
import { watchEmployers } from '../../src/db/watch.ts'
import type { Locale } from '../../src/domain/codes.ts'
import { pathTo, stepWord } from '../../src/i18n/paths.ts'
import { handIn } from '../own-postings.ts'
import {
  decideBy,
  type House,
  inDatabase,
  newHouse,
  newPerson,
  published,
  report,
  rule,
  sendForm,
  WORDS,
  waiting,
} from './curation-support.ts'
import { seniorText } from './employer-support.ts'
import type { Look } from './looks.ts'

const MINUTE = 60_000 // ms
const DAY = 86_400_000

export type Scene = Awaited<ReturnType<typeof prepareScene>>

/** One of everything that waits, was decided or is watched; `admin` is to look at it. */
export function prepareScene() {
  return inDatabase(async (db) => {
    const [admin, ada] = [await newPerson(db, 'admin'), await newPerson(db)]
    const house = await newHouse(db, 'La Gazette des communautés')
    const flagged = await waiting(db, house)
    const appealed = await appealedPosting(db, house, ada)
    const reported = await published(db, house)
    const token = await report(db, reported, 'Trois ans d’expérience exigés,\npour un stage.')
    const answered = await published(db, house)
    const outcome = await report(db, answered)
    await rule(db, answered, 'uphold', { curator: ada, now: Date.now() - MINUTE })
    const edited = await editedPosting(db, house)
    await watch(db, house, ada.id)
    return { admin, ada, house, flagged, edited, reported, token, outcome, ...appealed }
  })
}

/** Upheld a minute ago, contested, and its employer asked before. */
async function appealedPosting(db: Database, house: House, ada: { id: number; email: string }) {
  const appealed = await waiting(db, house)
  const { accountId } = house
  const note = 'Qui relit les publications ?'
  await rule(db, appealed, 'ask', { curator: ada, note, now: Date.now() - 3 * MINUTE })
  const before = Date.now() - MINUTE
  const decisionId = await rule(db, appealed, 'uphold', { curator: ada, now: before })
  const text = 'La rédaction relit tout ce qui paraît.\n\nLe stagiaire ne décide de rien.'
  await withTransaction(db, (trx) =>
    contestOwn(trx, appealed, { decisionId, text, accountId, now: Date.now() }),
  )
  return { appealed, decisionId }
}

/** Public with accepted words; newer ones wait. */
async function editedPosting(db: Database, house: House): Promise<number> {
  const externalId = 'edited'
  const title = 'Stage – Animation de la communauté des quartiers'
  const edited = await published(db, house, { externalId, title })
  const text = seniorText('fr').replace('deux personnes', 'quatre personnes et un prestataire')
  const fields = { title, contract: 'internship', externalId, text } as const
  const now = Date.now()
  await handIn(db, house, { ...fields, validThrough: now + 30 * DAY }, { now })
  return edited
}

/** The daily look over employers, now, and a mark that another curator is to confirm. */
async function watch(db: Database, { organizationId }: House, curatorId: number): Promise<void> {
  const now = Date.now()
  await setBoardState(db, 'watched_at', 0)
  await watchEmployers(db, now)
  const proposal = { move: 'propose', organizationId, markId: null, words: WORDS } as const
  const { outcome } = await withTransaction(db, (trx) =>
    decideMark(trx, { ...proposal, curatorId, now }),
  )
  if (outcome !== 'done') throw new Error(outcome)
}

/** Whoever looks is signed in. */
export async function visitAll(page: Page, locale: Locale, scene: Scene, look: Look) {
  await visitSheets(page, locale, scene, look)
  await visitBeside(page, locale, scene, look)
  await visitPublic(page, locale, scene, look)
}

async function visitSheets(page: Page, locale: Locale, scene: Scene, look: Look): Promise<void> {
  const review = pathTo(locale, 'review')
  const { flagged, edited, appealed, reported, ada } = scene
  await page.goto(review)
  await look('queue')
  await page.goto(`${review}?kind=appeal&q=gazette`)
  await look('queue-filtered')
  for (const [name, id] of Object.entries({ edited, appealed, reported, flagged })) {
    await page.goto(`${review}/${id}`)
    await look(`sheet-${name}`)
  }
  await page.keyboard.press('?')
  await look('sheet-keys')
  await page.keyboard.press('Escape')
  await sendForm(page, 'uphold')
  await page.locator('#errors a[href="#uphold-note"]').waitFor()
  await look('sheet-refused')
  await page.goto(`${review}/${flagged}`)
  await inDatabase((db) => rule(db, flagged, 'accept', { curator: ada }))
  await sendForm(page, 'clear', { note: 'Une personne du métier relit tout.' })
  await page.locator('#errors').waitFor()
  await look('sheet-conflict')
  await decideBy(page, 'clear')
  await look('sheet-made')
}

async function visitBeside(page: Page, locale: Locale, scene: Scene, look: Look): Promise<void> {
  const { house, decisionId } = scene
  await page.goto(pathTo(locale, 'secondReading'))
  await look('reading')
  await page.goto(pathTo(locale, 'watch'))
  await look('watch')
  await page.goto(`${pathTo(locale, 'watch')}?tab=marks`)
  await look('watch-marks')
  await page.locator('main a', { hasText: house.name }).first().click()
  await look('watch-mark')
  await page.goto(pathTo(locale, 'people'))
  await look('people')
  await page.goto(`${pathTo(locale, 'people')}/${stepWord(locale, 'ban')}`)
  await look('bans')
  await page.goto(`${pathTo(locale, 'log')}/${decisionId}/${stepWord(locale, 'redact')}`)
  await look('redact')
}

async function visitPublic(page: Page, locale: Locale, scene: Scene, look: Look): Promise<void> {
  const { reported, token, outcome } = scene
  await page.goto(`${pathTo(locale, 'list')}/x-${reported}`)
  await page.locator(`main a[href$="/${stepWord(locale, 'report')}"]`).click()
  await look('report')
  await page.locator('#send').click()
  await page.locator('#errors').waitFor()
  await look('report-refused')
  await page.goto(`${pathTo(locale, 'reported')}/${token}`)
  await look('followed')
  await page.goto(`${pathTo(locale, 'reported')}/${outcome}`)
  await look('followed-outcome')
  await page.goto(pathTo(locale, 'log'))
  await look('log')
}
