/** A model learns from decisions, is compared, put in force by a person, and given up again. */
import { Writable } from 'node:stream'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { partOf } from '../../src/classifier/labelled.ts'
import { shippedModel } from '../../src/classifier/shipped-model.ts'
import { readLabelSet } from '../../src/cli/read-labels.ts'
import { EXIT } from '../../src/cli/streams.ts'
import { runTrainWithDecisions } from '../../src/cli/train-decisions.ts'
import { parseConfig } from '../../src/config.ts'
import { getActiveModel } from '../../src/db/active-model.ts'
import type { Database } from '../../src/db/database.ts'
import { isInternshipLike } from '../../src/domain/codes.ts'
import { pathTo, stepWord } from '../../src/i18n/paths.ts'
import { inDatabase, newHouse, newPerson, rule, waiting } from './curation-support.ts'
import { followMail, signInByMail } from './employer-support.ts'
import { beginLooks } from './looks.ts'
import { databaseUrl, get, test, withPage } from './support.ts'

const HOUR = 3_600_000 // ms
const LABELS = 'seeds/labels'

/** Four employers with sixteen decisions each, as the labels say. */
async function decideMany(db: Database): Promise<void> {
  const { postings } = await readLabelSet(LABELS)
  const judged = postings.filter(
    (one) =>
      partOf(one) === 'train' && isInternshipLike(one.contract) && one.isFlag !== 'borderline',
  )
  const curator = await newPerson(db)
  const now = Date.now() - HOUR
  for (let at = 0; at < 4; at++) {
    const house = await newHouse(db, `La Feuille des exemples ${at + 1}`)
    for (const { title, text, lang, contract, isFlag } of judged.slice(at * 16, at * 16 + 16)) {
      const id = await waiting(db, house, { title, text, lang, contract })
      await rule(db, id, isFlag ? 'uphold' : 'clear', { curator, now })
    }
  }
}

/** What `board train --with-decisions` does. @returns how it ended */
function train() {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const { signal } = new AbortController()
  return runTrainWithDecisions(
    parseConfig({ NODE_ENV: 'test', DATABASE_URL: databaseUrl }),
    { labels: LABELS, signal, now: Date.now },
    { stdin: process.stdin, stdout: nowhere, stderr: nowhere },
  )
}

/** Live postings are judged by what is in force soon after: no other file is to meet another model. */
function expectRescored(): Promise<void> {
  const left = () =>
    inDatabase((db) =>
      db
        .selectFrom('jobs')
        .select('id')
        .where('kind', '=', 'rescore')
        .where('state', '=', 'waiting')
        .execute(),
    )
  return expect.poll(left, { timeout: 30_000, interval: 300 }).toEqual([])
}

async function activeVersion(): Promise<string> {
  return inDatabase(async (db) => (await getActiveModel(db)).version)
}

/** As if its sessions had been opened a while ago. */
async function growOld(accountId: number): Promise<void> {
  await inDatabase((db) =>
    db
      .updateTable('sessions')
      .set((eb) => ({ createdAt: eb('createdAt', '-', HOUR / 4) }))
      .where('accountId', '=', accountId)
      .execute(),
  )
}

/** The page asks for a new sign-in, which leads on to where one was going. */
async function signInAgain(page: Page, email: string): Promise<void> {
  const signIn = pathTo('fr', 'signIn')
  await page.waitForURL(`**${signIn}?again=1&**`)
  await page.locator('main form button').click()
  await page.waitForURL((url) => url.searchParams.get('sent') === '1')
  const mails = async () => (await get('/dev/outbox')).body.split(email).length - 1
  await expect.poll(mails, { timeout: 10_000, interval: 200 }).toBe(2)
  await followMail(page, email, signIn)
  await page.locator('main form button').click()
  await page.waitForURL((url) => !url.pathname.startsWith(signIn))
}

test('a candidate is compared, put in force and given up again', { timeout: 120_000 }, async () => {
  const { id, email } = await inDatabase(async (db) => {
    await decideMany(db)
    return newPerson(db)
  })
  expect(await train()).toBe(EXIT.done)
  const models = pathTo('fr', 'models')
  const shipped = shippedModel.version
  await withPage({}, async (page) => {
    await signInByMail(page, 'fr', email)
    const french = beginLooks(page, 'curation', 'fr')
    await page.goto(models)
    const active = page.locator('section:has(#active)')
    const candidate = page.locator('section:has(#candidate)')
    expect(await active.innerText()).toContain(shipped)
    // Candidate and active side by side, the gates, what it learned from, what would change.
    expect(await candidate.locator('table').count()).toBe(3)
    expect(await candidate.locator('#live').count()).toBe(1)
    await candidate.locator('details').first().locator('summary').click()
    await french.look('models')
    await growOld(id)
    await candidate.locator('a.btn').click()
    await signInAgain(page, email)
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`/${stepWord('fr', 'activate')}$`))
    await french.look('models-confirm')
    await page.locator('main form .btn').click()
    await page.waitForURL('**?done=activated')
    const candidateVersion = await activeVersion()
    expect(candidateVersion).not.toBe(shipped)
    expect(await active.innerText()).toContain(candidateVersion)
    await expectRescored()

    const english = beginLooks(page, 'curation', 'en')
    await page.goto(pathTo('en', 'models'))
    await english.look('models-activated')
    await page.goto(models)
    await active.locator('a.btn').click()
    await page.locator('main form .btn').click()
    await page.waitForURL('**?done=rolled-back')
    expect(await active.innerText()).toContain(shipped)
    expect(await activeVersion()).toBe(shipped)
    french.expectSound()
  })
  await expectRescored()
})
