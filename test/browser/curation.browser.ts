/** Curators decide with a mouse or a finger: two at once, and without scripts. */
import { expect } from 'vitest'
import { pathTo, stepWord } from '../../src/i18n/paths.ts'
import {
  comeBack,
  decideBy,
  inDatabase,
  newHouse,
  newPerson,
  published,
  report,
  sendForm,
  sheetId,
  standing,
  WORDS,
  waiting,
} from './curation-support.ts'
import { signInByMail } from './employer-support.ts'
import { test, withPage } from './support.ts'

const SUPERVISED = 'Une personne du métier relit tout & décide « avec » <elle>.'

test('of two curators on one sheet the second is told what changed, keeps their words and decides anew', async () => {
  const { id, ada, ben } = await inDatabase(async (db) => {
    const house = await newHouse(db, 'La Gazette des conflits')
    const people = { ada: await newPerson(db), ben: await newPerson(db) }
    return { id: await waiting(db, house), ...people }
  })
  const sheet = `${pathTo('fr', 'review')}/${id}`
  await withPage({}, async (first) => {
    await comeBack(first, ada.id)
    await first.goto(sheet)
    await withPage({}, async (second) => {
      await comeBack(second, ben.id)
      await second.goto(sheet)
      await decideBy(first, 'accept')

      await sendForm(second, 'clear', { reason: 'supervised', note: SUPERVISED })
      const told = second.locator('#errors')
      await told.waitFor()
      expect(new URL(second.url()).pathname).toBe(`${sheet}/${stepWord('fr', 'decide')}`)
      expect(await told.innerText()).toContain(ada.email)
      expect(await second.locator('#errors:focus').count()).toBe(1)
      const form = second.locator('#act-clear[open]')
      expect(await form.locator('textarea').inputValue()).toBe(SUPERVISED)
      expect(await form.locator('input[value="supervised"]').isChecked()).toBe(true)
      expect((await standing(id)).flag).toBe('automatic')

      await decideBy(second, 'clear')
      expect(await standing(id)).toEqual({ status: 'published', flag: 'cleared' })
      await second.goto(sheet)
      const decided = await second.locator('#decisions').innerText()
      expect(decided).toContain(SUPERVISED)
      expect(decided).toContain(ada.email)
    })
  })
})

test('with scripts off the buttons do what the keys do', async () => {
  const word = 'herbier'
  const { ids, curator } = await inDatabase(async (db) => {
    const house = await newHouse(db, 'L’Herbier des boutons')
    const title = `Stage – responsable de la communauté de l’${word}`
    const ids: number[] = []
    for (let i = 0; i < 6; i++) ids.push(await (i < 4 ? waiting : published)(db, house, { title }))
    await report(db, ids[5]!)
    return { ids, curator: await newPerson(db) }
  })
  await withPage({ scripts: false }, async (page) => {
    await signInByMail(page, 'fr', curator.email)
    await page.goto(`${pathTo('fr', 'review')}?q=${word}`)
    expect(await page.locator('a[data-row]').count()).toBe(6)
    const open = (id?: number) => page.goto(`${pathTo('fr', 'review')}/${id}?q=${word}`)

    // Without words nothing is decided, and nothing that was chosen is lost.
    await open(ids[0])
    await sendForm(page, 'remove', { reason: 'fraud' })
    await page.locator('#errors a[href="#remove-note"]').click()
    const remove = page.locator('#act-remove[open]')
    expect(await remove.locator('input[value="fraud"]').isChecked()).toBe(true)
    await sendForm(page, 'remove', { note: `Joindre ${curator.email}` })
    await page.locator('#errors a[href="#remove-note"]').waitFor()
    expect(await remove.locator('textarea').inputValue()).toBe(`Joindre ${curator.email}`)
    await decideBy(page, 'remove', { note: 'L’employeur n’existe pas.' })

    await open(ids[1])
    await decideBy(page, 'clear')
    await page.locator('#undo button').click()
    await page.waitForURL((url) => url.searchParams.get('done') === 'undone')
    expect(sheetId(page)).toBe(ids[1])
    expect((await standing(ids[1])).flag).toBe('automatic')
    await decideBy(page, 'uphold', { note: WORDS })
    await open(ids[2])
    await decideBy(page, 'ask', { reason: 'supervision', note: 'Qui relit les publications ?' })
    await open(ids[3])
    await decideBy(page, 'return', { reason: 'level-and-contract' })
    await open(ids[4])
    await decideBy(page, 'clear')
    await open(ids[5])
    await decideBy(page, 'dismiss')
  })
  const stands = await Promise.all(ids.map(standing))
  expect(stands.map(({ status, flag }) => `${status}, ${flag}`)).toEqual([
    'removed, automatic',
    'published, upheld',
    'awaiting-review, automatic',
    'draft, automatic',
    'published, cleared',
    'published, automatic',
  ])
})
