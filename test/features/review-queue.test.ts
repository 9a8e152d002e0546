import { readFileSync, statSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { SENIOR_INTERNSHIP } from '../app.ts'
import { signIn } from '../employer.ts'
import { DAY, eachEngine, NOW } from '../support.ts'
import { decideAs } from './decisions-support.ts'
import { openReview, type Review, report } from './review-support.ts'

const QUEUE = '/fr/curation'
const rowsIn = (body: string) =>
  [...body.matchAll(/<a data-row href="\/fr\/curation\/(\d+)[^"]*"/g)].map(([, id]) => Number(id))

eachEngine('the curators’ queue', (engine) => {
  let review: Review
  /** A flagged internship in English, in Canada; the same in French; a reported job; one handed in. */
  let canadian: number
  let french: number
  let job: number
  let handed: number
  beforeAll(async () => {
    const english = { externalId: 'ca', title: 'Community Lead (internship)', lang: 'en' } as const
    const inCanada = { country: 'CA', region: 'CA-ON', city: 'Toronto' }
    review = await openReview(engine, [
      {
        ...{ ...SENIOR_INTERNSHIP, ...english, ...inCanada, organization: 'Maple' },
        text: 'You define the strategy alone, own a budget of $30,000, manage two people and have five years of experience.',
      },
      { ...SENIOR_INTERNSHIP, externalId: 'fr', organization: 'Érable' },
      { externalId: 'job', title: 'Animation du forum' },
    ])
    const [first, second, third] = review.board.ids
    canadian = first!
    french = second!
    job = third!
    await report(review.board, job, { note: 'quartz' })
    handed = await review.submit({ title: 'Stage – responsable des réseaux' })
    review.board.setNow(NOW + 5 * 3_600_000)
  })

  test('shows what waits with why, since when, its badges and its chances, and counts it by kind', async () => {
    const { statusCode, body } = await review.ada.get(QUEUE)
    expect(statusCode).toBe(200)
    expect(rowsIn(body).sort()).toEqual([canadian, french, job, handed].sort())
    expect(body).toMatch(/aria-current="page">Toutes \(4\)</)
    for (const tab of ['Signal automatique (2)', 'Signalements (1)', 'Nouvelles (1)']) {
      expect(body).toContain(`>${tab}<`)
    }
    expect(body).toContain('Un signal automatique est à vérifier')
    expect(body).toContain('Attend depuis 5 heures')
    expect(body).toContain('très probable')
    expect(body).toContain('Signal automatique, à vérifier')
    expect(body).toContain('probabilité × temps d’attente × nombre de lectures')
    expect(body).toContain('La plus ancienne attend depuis 5 heures')
    for (const page of ['relecture', 'veille', 'modeles']) {
      expect(body).toContain(`href="/fr/curation/${page}"`)
    }
    // What a reader adds to a report is for the sheet.
    expect(body).not.toContain('quartz')
  })

  test('is looked at by kind and by the list’s own criteria, which its links and its form keep', async () => {
    expect(rowsIn((await review.ada.get(`${QUEUE}?kind=report`)).body)).toEqual([job])
    expect(rowsIn((await review.ada.get(`${QUEUE}?kind=edit`)).body)).toEqual([])
    const { body } = await review.ada.get(`${QUEUE}?kind=flagged&country=CA&months_min=2&lang=en`)
    expect(rowsIn(body)).toEqual([])
    const found = await review.ada.get(`${QUEUE}?kind=flagged&country=CA&lang=en&city=Toronto`)
    expect(rowsIn(found.body)).toEqual([canadian])
    expect(found.body).toContain(
      `href="/fr/curation/${canadian}?kind=flagged&amp;country=CA&amp;lang=en&amp;city=Toronto"`,
    )
    expect(found.body).toMatch(/name="lang" value="en"[^>]* checked/)
    expect(found.body).toContain('<input type="hidden" name="city" value="Toronto">')
    expect(found.body).toContain('<input type="hidden" name="kind" value="flagged">')
    expect(found.body).toContain('(3 filtres)')
    expect(rowsIn((await review.ada.get(`${QUEUE}?q=r%C3%A9seaux`)).body)).toEqual([handed])
  })

  test('says in words that nothing waits, and which criteria it did not understand', async () => {
    const none = await review.ada.get(`${QUEUE}?kind=appeal`)
    expect(none.body).toContain('Rien n’attend ici')
    const filtered = await review.ada.get(`${QUEUE}?city=Nulle-Part`)
    expect(filtered.body).toContain('Rien de ce qui attend ne répond à ces critères')
    const odd = await review.ada.get(`${QUEUE}?level=boss&kind=nothing&after=%00&status=closed`)
    expect(odd.statusCode).toBe(200)
    expect(odd.body).toContain('« boss »'.replaceAll(' ', '\u00a0'))
    expect(rowsIn(odd.body).length).toBe(4)
  })

  test('leads on from posting to posting and back, and says where it ends', async () => {
    const order = rowsIn((await review.ada.get(QUEUE)).body)
    const after = async (id: number, side: 'next' | 'previous', query = '') =>
      (await review.ada.get(`${QUEUE}?${side}=${id}${query}`)).headers.location
    for (const [at, id] of order.entries()) {
      const next = order[at + 1]
      const previous = order[at - 1]
      expect(await after(id, 'next')).toBe(next ? `${QUEUE}/${next}` : `${QUEUE}?done=end`)
      expect(await after(id, 'previous')).toBe(
        previous ? `${QUEUE}/${previous}` : `${QUEUE}?done=end`,
      )
    }
    // What waits no longer leads to the front.
    expect(await after(999_999, 'next', '&kind=report')).toBe(`${QUEUE}/${job}?kind=report`)
    const end = await review.ada.get(`${QUEUE}?done=end`)
    expect(end.body).toMatch(/role="status"><p>Vous êtes au bout de la file/)
  })

  test('shows the median wait of what was decided, and what one has just decided when nothing is left', async () => {
    const { board, ada, ben } = review
    const id = await decideAs(board, ada, job, { action: 'dismiss' })
    const { body } = await ada.get(`${QUEUE}?kind=report&done=dismiss&decision=${id}`)
    expect(body).toContain('Attente médiane des décisions des 30 derniers jours')
    expect(body).toMatch(/5\sheures/)
    expect(body).toContain('Signalements classés')
    expect(body).toContain(`action="/fr/curation/${job}/annuler?kind=report"`)
    // Nobody is shown what somebody else decided as their own.
    const other = await ben.get(`${QUEUE}?done=dismiss&decision=${id}`)
    expect(other.body).not.toContain('id="undo"')
    board.setNow(board.now() + 31_000)
    const late = await ada.get(`${QUEUE}?done=dismiss&decision=${id}`)
    expect(late.body).toContain('Signalements classés')
    expect(late.body).not.toContain('id="undo"')
  })

  test('leaves out what ended, reads alike in English, and is there for curators alone', async () => {
    const { board, me } = review
    const english = await review.ada.get('/en/review')
    expect(english.body).toContain('An automatic flag is to be checked')
    expect(english.body).toContain('Waiting for 5 hours')
    expect((await me.get(QUEUE)).statusCode).toBe(404)
    expect((await board.get(QUEUE)).statusCode).toBe(303)
    board.setNow(NOW + 60 * DAY)
    // Sessions of curators end within the day: another one.
    const late = await signIn(board, { role: 'curator', organization: null })
    await board.db
      .updateTable('sessions')
      .set({ createdAt: board.now(), seenAt: board.now() })
      .where('accountId', '=', late.accountId)
      .execute()
    expect(rowsIn((await late.get(QUEUE)).body)).toEqual([])
  })
})

describe('the script of the curators’ pages', () => {
  test('weighs at most 4 kB, listens through addEventListener alone, and is on no other page', () => {
    expect(statSync('views/assets/review.js').size).toBeLessThanOrEqual(4000)
    const script = readFileSync('views/assets/review.js', 'utf8')
    expect(script).not.toMatch(/\.on[a-z]+\s*=|innerHTML|setAttribute\('on|eval\(/)
    expect(readFileSync('views/layouts/page.eta', 'utf8')).not.toContain('review.js')
  })
})
