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
    expect(body).toContain('4 annonces à décider.')
    expect(body).toMatch(/aria-current="page">Toutes \(4\)</)
    for (const tab of ['Signal automatique (2)', 'Signalements (1)', 'Nouvelles (1)']) {
      expect(body).toContain(`>${tab}<`)
    }
    expect(body).toContain('Un signal automatique est à vérifier')
    expect(body).toContain('Attend depuis 5 heures')
    expect(body).toContain('très probable')
    // What waits for its flag says so once; of what was handed in, the badge says it.
    expect(body.split('Signal automatique, à vérifier')).toHaveLength(2)
    expect(body).toContain('<q>justifiez de trois ans d’expérience</q>')
    expect(body).toMatch(
      /par dixièmes de probabilité\)\s× le temps d’attente\s× le nombre de lectures/,
    )
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
    expect(found.body).toMatch(/name="city" type="text" value="Toronto"/)
    expect(found.body).toContain('Les nombres des onglets sont ceux de toute la file')
    expect(found.body).not.toContain('type="hidden" name="city"')
    expect(found.body).toContain('<input type="hidden" name="kind" value="flagged">')
    expect(found.body).toContain('(3 filtres)')
    // Every criterion of the list has its field, without a script.
    for (const name of [
      ...['region', 'city', 'remote', 'pay', 'community', 'hours', 'family', 'since', 'start'],
      ...['months_min', 'months_max', 'flag', 'intern_only'],
    ]) {
      expect([name, found.body.includes(`name="${name}"`)]).toEqual([name, true])
    }
    const many = 'region=CA-ON&since=365&start=2027-01&pay_min=20000&hours=evenings&family=mod'
    const kept = (await review.ada.get(`${QUEUE}?${many}`)).body
    expect(kept).toMatch(/name="region" value="CA-ON"[^>]* checked/)
    expect(kept).toContain('<option value="365" selected>')
    expect(kept).toContain('value="2027-01"')
    expect(kept).toContain('<input type="hidden" name="pay_min" value="20000">')
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

  test('shows the words of an edit that waits with what is said of them, and when an appeal is due', async () => {
    const { board, ada, me } = review
    const mild = { externalId: 'edited', title: 'Stage d’animation', text: 'Vous aidez l’équipe.' }
    const edited = await review.submit(mild)
    expect(rowsIn((await ada.get(`${QUEUE}?kind=edit`)).body)).toEqual([])
    await review.submit({ externalId: 'edited' })
    const { body } = await ada.get(`${QUEUE}?kind=edit`)
    expect(rowsIn(body)).toEqual([edited])
    expect(body).toContain(SENIOR_INTERNSHIP.title)
    expect(body).not.toContain('Stage d’animation')
    expect(body).toMatch(/<b>99\s%<\/b>/)
    expect(body).toContain('data-flag="automatic"')
    expect(body).toContain('<q>justifiez de trois ans d’expérience</q>')
    const note = 'Trois ans d’expérience exigés.'
    const decisionId = await decideAs(board, ada, handed, { action: 'uphold', note })
    await board.db
      .insertInto('appeals')
      .values({
        ...{ decisionId, postingId: handed, organizationId: me.organizationId, text: 'Non.' },
        ...{ accountId: me.accountId, createdAt: board.now(), dueAt: NOW + 6 * DAY },
      })
      .execute()
    const contested = await ada.get(`${QUEUE}?kind=appeal`)
    expect(rowsIn(contested.body)).toEqual([handed])
    expect(contested.body).toContain('À trancher avant le 27 novembre')
  })

  test('keeps what rests because its employer was asked under a tab of its own', async () => {
    const { board, ada } = review
    const asked = await review.submit({ externalId: 'asked', title: 'Stage – cheffe de projet' })
    const before = await ada.get(QUEUE)
    expect(rowsIn(before.body)).toContain(asked)
    expect(before.body).toContain('>Questions posées (0)<')
    await decideAs(board, ada, asked, { action: 'ask', reason: 'pay', note: 'Combien ?' })
    expect(rowsIn((await ada.get(QUEUE)).body)).not.toContain(asked)
    const { body } = await ada.get(`${QUEUE}?kind=asked`)
    expect(rowsIn(body)).toEqual([asked])
    expect(body).toMatch(/aria-current="page">Questions posées \(1\)</)
    expect(body).toContain('Réponse attendue avant le 27 novembre')
    const english = await ada.get('/en/review?kind=asked')
    expect(english.body).toContain('Answer expected before November 27')
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
    // But for an appeal, for which its employer waits.
    expect(rowsIn((await late.get(QUEUE)).body)).toEqual([handed])
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
