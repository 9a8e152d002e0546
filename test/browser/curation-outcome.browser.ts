/** What becomes of a decision: a reader who reported hears of it, an employer contests it. */
import { setTimeout } from 'node:timers/promises'
import { expect } from 'vitest'
import { pathTo, stepWord } from '../../src/i18n/paths.ts'
import { translator } from '../../src/i18n/translate.ts'
import {
  comeBack,
  decideBy,
  inDatabase,
  letUndoPass,
  newHouse,
  newPerson,
  published,
  standing,
  WORDS,
  waiting,
} from './curation-support.ts'
import { signInByMail } from './employer-support.ts'
import { beginLooks } from './looks.ts'
import { get, test, withPage } from './support.ts'

const t = translator('fr')

test('a reader without an account or scripts follows a report to the words of its decision', async () => {
  const word = 'signalable'
  const { id, ada } = await inDatabase(async (db) => {
    const house = await newHouse(db, 'Les Échos signalés')
    const title = `Stage – responsable ${word} de la communauté`
    return { id: await published(db, house, { title }), ada: await newPerson(db) }
  })
  await withPage({ scripts: false }, async (reader) => {
    await reader.goto(`${pathTo('fr', 'list')}/x-${id}`)
    await reader.locator(`main a[href$="/${stepWord('fr', 'report')}"]`).click()
    // Nobody reads and writes a report in less time.
    const isLongEnough = setTimeout(3_100)
    await withPage({ scripts: false }, async (page) => {
      await signInByMail(page, 'fr', ada.email)
      await isLongEnough
      await reader.locator('input[name="reason"][value="senior-internship"]').check()
      await reader.locator('#note').fill('Trois ans d’expérience pour un stage.')
      await reader.locator('#send').click()
      await reader.waitForURL(`**${pathTo('fr', 'reported')}/*`)
      expect(await reader.context().cookies()).toEqual([])
      const followed = reader.url()
      expect(await reader.locator('main').innerText()).not.toContain(WORDS)

      await page.goto(`${pathTo('fr', 'review')}?kind=report`)
      await page.locator('.queue a', { hasText: word }).click()
      expect(await page.locator('main').innerText()).toContain('Trois ans')
      await decideBy(page, 'uphold', { note: WORDS })
      expect(await standing(id)).toEqual({ status: 'published', flag: 'upheld' })

      // Told once it can no longer be taken back.
      await reader.goto(followed)
      expect(await reader.locator('main').innerText()).not.toContain(WORDS)
      await letUndoPass(id)
      await reader.reload()
      const outcome = reader.locator('.notice.upheld')
      expect(await outcome.innerText()).not.toBe('')
      expect(await reader.locator('main').innerText()).toContain(WORDS)
      expect(await reader.locator('main').innerText()).not.toContain(ada.email)
    })
  })
})

test('an employer contests, the first curator may not answer, and another one overturns in public', async () => {
  const { house, id, ada, ben } = await inDatabase(async (db) => {
    const house = await newHouse(db, 'La Revue contestataire')
    const people = { ada: await newPerson(db), ben: await newPerson(db) }
    return { house, id: await waiting(db, house), ...people }
  })
  const sheet = `${pathTo('fr', 'review')}/${id}`
  const own = `${pathTo('fr', 'own')}/${id}`
  const contested = 'La rédaction relit tout ; le stagiaire ne décide de rien.'
  const overturned = 'L’employeur montre qui relit : le texte a été mal lu.'
  await withPage({}, async (first) => {
    await comeBack(first, ada.id)
    await first.goto(sheet)
    await decideBy(first, 'uphold', { note: WORDS })
    await letUndoPass(id)

    await withPage({}, async (employer) => {
      const { look, expectSound } = beginLooks(employer, 'curation', 'fr')
      await signInByMail(employer, 'fr', house.email)
      await employer.goto(own)
      expect(await employer.locator('#decisions').innerText()).toContain(WORDS)
      expect(await employer.locator('main').innerText()).toContain(t('reports.ruling.finding'))
      await look('own-upheld')
      await employer.locator('#decisions textarea').fill(contested)
      await employer.locator('#decisions form button').click()
      await employer.waitForURL('**?done=contested')

      await first.goto(sheet)
      expect(await first.locator('main').innerText()).toContain(contested)
      expect(await first.locator('#decide').innerText()).toContain(t('review.appeal.mine'))
      expect(await first.locator('#act-uphold, #act-clear').count()).toBe(0)

      await withPage({}, async (second) => {
        await comeBack(second, ben.id)
        await second.goto(`${pathTo('fr', 'review')}?kind=appeal`)
        await second.locator(`a[data-row][href^="${sheet}?"]`).click()
        await decideBy(second, 'clear', { reason: 'misread', note: overturned })
      })
      await employer.goto(own)
      const told = await employer.locator('#decisions').innerText()
      for (const words of [WORDS, contested, overturned]) expect(told).toContain(words)
      expect(told).not.toContain(t('reports.ruling.finding'))
      await look('own-overturned')
      expectSound()
    })
  })
  expect(await standing(id)).toEqual({ status: 'published', flag: 'cleared' })
  const { body } = await get(pathTo('fr', 'log'))
  const entries = body.split('<li class="ad"').filter((entry) => entry.includes(`-${id}"`))
  expect(entries.length).toBeGreaterThanOrEqual(3)
  for (const words of [WORDS, overturned]) expect(entries.join('')).toContain(words)
  for (const { email } of [ada, ben, house]) expect(body).not.toContain(email)
})
