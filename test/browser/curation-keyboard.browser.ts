/** A curator decides twenty items without a mouse, from the queue on. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { pathTo } from '../../src/i18n/paths.ts'
import { inDatabase, newHouse, newPerson, published, sheetId, waiting } from './curation-support.ts'
import { signInByMail } from './employer-support.ts'
import { focusMatches, tabTo, test, withPage } from './support.ts'

/** In the title of what is decided here, and of nothing else on the board. */
const WORD = 'vivarium'
const KEYS = { uphold: 'u', clear: 'c', ask: 'a', return: 'r' } as const
type Keyed = keyof typeof KEYS

const OF_WAITING: readonly Keyed[] = ['uphold', 'clear', 'ask', 'return']
const OF_PUBLISHED: readonly Keyed[] = ['uphold', 'clear', 'ask']
/** The flag of each when it is decided, and its status where it was not public. */
const FLAG = { uphold: 'upheld', clear: 'cleared', ask: 'automatic', return: 'automatic' } as const
const STATUS = {
  uphold: 'published',
  clear: 'published',
  ask: 'awaiting-review',
  return: 'draft',
} as const

type Planned = { action: Keyed; wasPublished: boolean }

/** Fourteen that wait to be published and six that are: what is to be decided of each, by id. */
function prepare() {
  return inDatabase(async (db) => {
    const house = await newHouse(db, 'Le Vivarium du Nord')
    const { id, email } = await newPerson(db)
    const plan = new Map<number, Planned>()
    for (let i = 0; i < 20; i++) {
      const wasPublished = i >= 14
      const store = wasPublished ? published : waiting
      const title = `Stage – responsable de la communauté du ${WORD} (${i + 1})`
      const actions = wasPublished ? OF_PUBLISHED : OF_WAITING
      const action = actions[i % actions.length]!
      plan.set(await store(db, house, { title }), { action, wasPublished })
    }
    return { plan, curator: { id, email } }
  })
}

/** From the whole queue to those postings alone, and to the first of them. */
async function openFirst(page: Page): Promise<void> {
  await page.goto(pathTo('fr', 'review'))
  await tabTo(page, '#filter > summary')
  await page.keyboard.press('Enter')
  await tabTo(page, '#q')
  await page.keyboard.type(WORD)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.searchParams.get('q') === WORD)
  for (const key of ['j', 'j', 'k']) await page.keyboard.press(key)
  expect(await focusMatches(page, '.queue > li:first-child a')).toBe(true)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/\d+\?/)
}

/** Opened and closed, switched off and on again. */
async function tryHelp(page: Page): Promise<void> {
  const help = page.locator('#keys')
  await page.keyboard.press('?')
  expect(await help.isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await help.isVisible()).toBe(false)

  await page.keyboard.press('?')
  await tabTo(page, '#switch-keys')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  for (const key of ['u', 'c', 'a', 'r', '?']) await page.keyboard.press(key)
  expect(await help.isVisible()).toBe(false)
  expect(await page.locator('.act[open]').count()).toBe(0)

  await tabTo(page, '#show-keys', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await tabTo(page, '#switch-keys')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
}

async function goOnAndBack(page: Page): Promise<void> {
  const id = sheetId(page)
  await page.keyboard.press('j')
  await page.waitForURL((url) => !url.pathname.endsWith(`/${id}`))
  await page.keyboard.press('k')
  await page.waitForURL((url) => url.pathname.endsWith(`/${id}`))
}

async function decide(page: Page, action: Keyed): Promise<void> {
  const before = new URL(page.url()).searchParams.get('decision')
  await page.keyboard.press(KEYS[action])
  if (action !== 'clear') {
    // Letters that are keys elsewhere are words here.
    await page.keyboard.type(
      'Un budget et une équipe : un poste confirmé, jugeons-le ainsi. Kazakh ?',
    )
    const isChosen = await page.locator(`#act-${action} input[name="reason"]:checked`).count()
    if (isChosen === 0) {
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Space')
    }
    await page.keyboard.press('Control+Enter')
  }
  await page.waitForURL((url) => {
    const isMade = url.searchParams.get('done') === action
    return isMade && url.searchParams.get('decision') !== before
  })
}

async function undo(page: Page, id: number): Promise<void> {
  await page.keyboard.press('z')
  await page.waitForURL((url) => url.searchParams.get('done') === 'undone')
  expect(sheetId(page)).toBe(id)
}

test('twenty items are decided with the keyboard alone', { timeout: 120_000 }, async () => {
  const { plan, curator } = await prepare()
  await withPage({}, async (page) => {
    await signInByMail(page, 'fr', curator.email)
    await openFirst(page)
    await tryHelp(page)
    await goOnAndBack(page)
    let isUndone = false
    for (let left = plan.size; left > 0; left--) {
      const id = sheetId(page)
      const { action } = plan.get(id)!
      await decide(page, action)
      if (action !== 'clear' || isUndone) continue
      await undo(page, id)
      await decide(page, action)
      isUndone = true
    }
    // Nothing of them waits any more: the queue is shown again, with what was decided last.
    expect(new URL(page.url()).pathname).toBe(pathTo('fr', 'review'))
    expect(await page.locator('a[data-row]').count()).toBe(0)
  })
  await expectStored(plan, curator.id)
})

function expectStored(plan: ReadonlyMap<number, Planned>, curatorId: number): Promise<void> {
  return inDatabase(async (db) => {
    const made = await db
      .selectFrom('decisions')
      .select(['id', 'postingId', 'action', 'undoneAt'])
      .where('curatorId', '=', curatorId)
      .execute()
    const standing = made.filter(({ undoneAt }) => undoneAt === null)
    expect(made.length).toBe(21)
    expect(new Map(standing.map(({ postingId, action }) => [postingId, action]))).toEqual(
      new Map([...plan].map(([id, { action }]) => [id, action])),
    )
    const entries = await db
      .selectFrom('auditEntries')
      .select(['decisionId', 'action'])
      .where(
        'decisionId',
        'in',
        made.map(({ id }) => id),
      )
      .execute()
    const ofStanding = standing.map(({ id, action }) => ({ decisionId: id, action }))
    const undone = made.find(({ undoneAt }) => undoneAt !== null)!
    const ofUndone = [undone.action, 'undo'].map((action) => ({ decisionId: undone.id, action }))
    expect(entries).toHaveLength(22)
    expect(entries).toEqual(expect.arrayContaining([...ofStanding, ...ofUndone]))
    const rows = await db
      .selectFrom('postings')
      .select(['id', 'status', 'flag'])
      .where('id', 'in', [...plan.keys()])
      .execute()
    for (const { id, ...stands } of rows) {
      const { action, wasPublished } = plan.get(id)!
      const status = wasPublished ? 'published' : STATUS[action]
      expect(stands, `${action} of ${id}`).toEqual({ status, flag: FLAG[action] })
    }
  })
}
