import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { storeAppeal } from '../../src/db/appeals.ts'
import { nextDataVersion } from '../../src/db/board-state.ts'
import { withTransaction } from '../../src/db/database.ts'
import { decide } from '../../src/db/decide.ts'
import { type NewDecision, recordDecision } from '../../src/db/decisions.ts'
import { findLogEntries } from '../../src/db/log.ts'
import { findMonthFigures } from '../../src/db/log-figures.ts'
import { undoDecision } from '../../src/db/undo.ts'
import { BAN_REASONS } from '../../src/domain/accounts.ts'
import { DECISION_REASONS, POSTING_ACTIONS } from '../../src/domain/decision.ts'
import { eraseAccount } from '../../src/features/accounts/erase-account.ts'
import { CATALOGUES } from '../../src/i18n/translate.ts'
import { type OpenBoard, openBoard, SENIOR_INTERNSHIP } from '../app.ts'
import { type SignedIn, signIn } from '../employer.ts'
import { DAY, eachEngine, NOW } from '../support.ts'

const MACHINE = { model: '2026-11-20-abc', verdict: 'flagged', probability: 0.91 } as const
const UPHELD = { from: 'automatic', to: 'upheld' } as const
const NOTE = 'Trois ans d’expérience <script>alert(1)</script> & une équipe.'

/** Keeps a decision as every decision is kept. */
function decided({ db }: OpenBoard, decision: Partial<NewDecision> = {}): Promise<number> {
  return withTransaction(db, async (trx) => {
    await nextDataVersion(trx)
    return recordDecision(trx, { at: NOW, curatorId: null, action: 'clear', ...decision })
  })
}

function upheld(board: OpenBoard, curator: SignedIn, more: Partial<NewDecision> = {}) {
  return decided(board, {
    ...{ action: 'uphold', curatorId: curator.accountId, postingId: board.ids[0]! },
    ...{ reason: 'experience', note: NOTE, flag: UPHELD, waited: 90_000 },
    machine: { ...MACHINE, cue: 'manages-people' },
    ...more,
  })
}

const textOf = (html: string) =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ')

/** The entries of a page, each as its text. */
const entriesOf = (html: string) =>
  [...html.matchAll(/<li class="ad" id="e\d+">.*?<\/li>/gs)].map(([entry]) =>
    textOf(`<main>${entry}</main>`),
  )

eachEngine('the public log', (engine) => {
  test('tells a decision with its reasons, and nobody who made it', async () => {
    const board = await openBoard(engine, [{ ...SENIOR_INTERNSHIP, organization: 'Maison Saule' }])
    expect((await board.get('/fr/journal')).body).toContain('Aucune décision n’y figure encore.')
    const curator = await signIn(board, { role: 'curator', email: 'juge.7f3a@vraiposte.example' })
    const id = await upheld(board, curator)
    const page = await board.get('/fr/journal')
    expect(page.statusCode).toBe(200)
    expect(page.headers['cache-control']).toContain('public')
    const [entry] = entriesOf(page.body)
    for (const words of [
      ...['Stage – Responsable de la communauté', 'Signal validé', 'Maison Saule'],
      ...['Motif : plusieurs années d’expérience exigées', 'Modèle 2026-11-20-abc'],
      ...[CATALOGUES.fr['cue.manages-people']!, 'Signal : automatique, puis validé'],
      ...['21 novembre 2026', '09 h 00', `décision n° ${id}`],
    ]) {
      expect(entry).toContain(words)
    }
    expect(page.body).toContain(`/fr/offres/stage-responsable-de-la-communaute-${board.ids[0]}"`)
    expect(page.body).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; une équipe.')
    expect(page.body).not.toMatch(/<script>|juge\.7f3a|vraiposte\.example/)
    const english = (await board.get('/en/log')).body
    expect(textOf(english)).toContain('Reason: several years of experience required')
    expect(english).toMatch(/<h3 lang="fr"><a/)
    expect((await board.get('/fr-ca/journal')).statusCode).toBe(200)
  })

  test('shows at once what was undone, contested and answered, without anybody’s words', async () => {
    const board = await openBoard(engine, [SENIOR_INTERNSHIP])
    const curator = await signIn(board, { role: 'curator' })
    const first = await upheld(board, curator)
    await board.get('/fr/journal')
    const appeal = { organizationId: null, accountId: null, now: NOW, text: 'Mots du patron 9c1' }
    await withTransaction(board.db, async (trx) => {
      await nextDataVersion(trx)
      await storeAppeal(trx, { ...appeal, decisionId: first, postingId: board.ids[0]! })
    })
    const [contested, entry] = entriesOf((await board.get('/fr/journal')).body)
    expect(contested).toMatch(/Décision contestée.*Décision en cause : Signal validé/)
    expect(contested).not.toContain('Trois ans')
    expect(entry).toContain('Contestée ; réponse attendue le 27 novembre 2026 au plus tard.')
    const second = await decided(board, {
      postingId: board.ids[0]!,
      reason: 'misread',
      at: NOW + DAY,
    })
    await board.db
      .updateTable('appeals')
      .set({ state: 'overturned', outcomeId: second, endedAt: NOW + DAY })
      .execute()
    await decided(board, { at: NOW + 2 * DAY, action: 'accept', postingId: board.ids[0]! })
    await board.db
      .updateTable('decisions')
      .set({ undoneAt: NOW + 2 * DAY + 5000 })
      .where('action', '=', 'accept')
      .execute()
    const { body } = await board.get('/fr/journal')
    const entries = entriesOf(body)
    expect(entries).toHaveLength(4)
    expect(entries[0]).toContain('Annulée dans les 30 secondes')
    expect(entries[1]).toContain(`Répond à la contestation de la décision n° ${first}.`)
    expect(entries[3]).toContain(
      'Contestée ; renversée par une autre personne le 22 novembre 2026.',
    )
    expect(body).not.toContain('patron 9c1')
    const csv = (await board.get('/fr/journal.csv')).body
    expect(csv).not.toContain('patron 9c1')
  })

  test('is fresh with each decision and with its undoing, which leaves no accusation', async () => {
    const organization = 'Maison Saule'
    const board = await openBoard(engine, [{ ...SENIOR_INTERNSHIP, organization }])
    const curator = await signIn(board, { role: 'curator' })
    const { accountId: curatorId, email } = curator
    const request = { action: 'uphold', reason: 'team', note: 'Une équipe.', now: NOW } as const
    expect(entriesOf((await board.get('/fr/journal')).body)).toHaveLength(0)
    const outcome = await withTransaction(board.db, (trx) =>
      decide(trx, { ...request, postingId: board.ids[0]!, curator: { id: curatorId, email } }),
    )
    if (outcome.outcome !== 'done') throw new Error(outcome.outcome)
    const { decisionId } = outcome
    const [standing] = entriesOf((await board.get('/fr/journal')).body)
    expect(standing).toMatch(/Maison Saule.*Motif : des personnes à encadrer.*Une équipe\./)
    await withTransaction(board.db, (trx) =>
      undoDecision(trx, { decisionId, curatorId, now: NOW + 1000 }),
    )
    const { body } = await board.get('/fr/journal')
    const [undoing, decision] = entriesOf(body)
    expect(undoing).toMatch(/Décision annulée.*Décision en cause : Signal validé/)
    expect(decision).toMatch(/Signal validé.*Annulée dans les 30 secondes.*21 novembre 2026/)
    expect(body).not.toMatch(/Maison Saule|Une équipe\.|des personnes à encadrer/)
    const { body: csv } = await board.get('/en/log.csv')
    expect(parse(csv, { columns: true })).toMatchObject([
      { action: 'undo', employer: '', reason: '', note: '' },
      { action: 'uphold', undone: 'true', employer: '', reason: '', note: '' },
    ])
  })

  test('names neither title nor employer of a posting that is not public', async () => {
    const secret = { title: 'Titre tu', organization: 'Maison Tue' }
    const board = await openBoard(engine, [
      { ...secret, status: 'removed' },
      { ...secret, status: 'awaiting-review' },
      { ...secret, status: 'draft' },
      { ...secret, validThrough: NOW - 91 * DAY, datePosted: NOW - 200 * DAY },
      { title: 'Titre dit', organization: 'Maison Dite', validThrough: NOW - 10 * DAY },
      { title: 'Titre ôté', organization: 'Maison Dite' },
    ])
    for (const postingId of board.ids) await decided(board, { postingId, reason: 'supervised' })
    await board.db.deleteFrom('postings').where('id', '=', board.ids[5]!).execute()
    const { body } = await board.get('/fr/journal')
    expect(entriesOf(body)).toHaveLength(6)
    expect(body.match(/Une offre qui n’est plus affichée/g)).toHaveLength(5)
    expect(body).not.toMatch(/Titre tu|Maison Tue|titre-tu|Titre ôté/)
    expect(body).toMatch(/Titre dit.*Maison Dite/s)
    const csv = (await board.get('/fr/journal.csv')).body
    expect(csv).not.toMatch(/Titre tu|Maison Tue|titre-tu|Titre ôté/)
  })

  test('names an employer only by what two people said of it, and models by their version', async () => {
    const board = await openBoard(engine, [{ organization: 'Maison Orme' }])
    const { id: organizationId } = await board.db
      .selectFrom('organizations')
      .select('id')
      .executeTakeFirstOrThrow()
    const about = { organizationId, note: 'Que des stages chez Orme.' }
    await decided(board, { ...about, action: 'mark-propose' })
    await decided(board, { ...about, action: 'mark-withdraw' })
    const quiet = (await board.get('/fr/journal')).body
    expect(quiet).not.toContain('Orme')
    expect(quiet).toContain('une mention demande deux personnes')
    expect((await board.get('/fr/journal.csv')).body).not.toContain('Orme')
    const confirmationId = await decided(board, { ...about, action: 'mark-confirm' })
    await decided(board, { ...about, action: 'mark-withdraw', at: NOW + DAY })
    await board.db
      .insertInto('employerMarks')
      .values({
        ...{ organizationId, confirmationId, state: 'withdrawn', facts: '{}', createdAt: NOW },
        endedAt: NOW + DAY,
      })
      .execute()
    await decided(board, { ...about, action: 'ban', reason: 'fraud' })
    await decided(board, { action: 'activate', detail: { model: '2026-12-01-def' } })
    const entries = entriesOf((await board.get('/fr/journal')).body)
    expect(entries.map((entry) => entry.includes('Maison Orme'))).toEqual([
      ...[true, false, true, true],
      ...[false, false],
    ])
    expect(entries[1]).toContain('Modèle 2026-12-01-def')
    expect(entries[2]).toContain('Motif : fraude')
  })

  test('is read page by page, by action and by month, newest first', async () => {
    const board = await openBoard(engine, [{}])
    const actions = ['clear', 'uphold', 'return'] as const
    const all: { action: string; at: number; id: number }[] = []
    for (let n = 0; n < 130; n++) {
      const action = actions[n % 3]!
      const at = NOW - Math.floor(n / 2) * DAY // two at the same instant
      all.push({ action, at, id: await decided(board, { action, at, postingId: board.ids[0]! }) })
    }
    const wanted = [...all].sort((a, b) => b.at - a.at || b.id - a.id)
    const numbers = (html: string) =>
      [...html.matchAll(/décision n°.(\d+)/g)].map(([, id]) => Number(id))
    const walk = async (address: string) => {
      const pages: number[][] = []
      for (let next: string | undefined = address; next; ) {
        const { statusCode, body } = await board.get(next)
        expect(statusCode).toBe(200)
        pages.push(numbers(body))
        next = /href="([^"]+)" rel="next"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
      }
      return pages
    }
    const whole = await walk('/fr/journal')
    expect(whole.map((page) => page.length)).toEqual([50, 50, 30])
    expect(whole.flat()).toEqual(wanted.map(({ id }) => id))
    const some = wanted.filter(({ action }) => action !== 'return')
    expect((await walk('/fr/journal?action=uphold&action=clear')).flat()).toEqual(
      some.map(({ id }) => id),
    )
    const [from, to] = [Date.UTC(2026, 9), Date.UTC(2026, 10)]
    const october = some.filter(({ at }) => at >= from && at < to)
    expect(october.length).toBeGreaterThan(20)
    const filtered = '/fr/journal?action=uphold&action=clear&month=2026-10'
    expect((await walk(filtered)).flat()).toEqual(october.map(({ id }) => id))
    const { body } = await board.get(filtered)
    expect(body).toContain('<option value="2026-10" selected>')
    expect(body.match(/class="chip"/g)).toHaveLength(3)
    expect(body).toContain('class="chip" href="/fr/journal?action=uphold&amp;month=2026-10"')
    expect(body).toContain(
      'href="/fr/journal.csv?action=uphold&amp;action=clear&amp;month=2026-10"',
    )
    expect(body).toContain(
      'href="/en/log?action=uphold&amp;action=clear&amp;month=2026-10" hreflang="en"',
    )
    expect((await board.get('/fr/journal?month=2020-01')).body).toContain('Aucune inscription')
  })

  test('says what it does not understand, and shows the rest', async () => {
    const board = await openBoard(engine, [{}])
    await decided(board, { postingId: board.ids[0]! })
    for (const query of [
      ...['action=execute', 'action=__proto__', 'month=2026-13', 'month=<b>', 'after=abc'],
      ...['after=cjoxOjE.', 'action=clear&action=%00', 'after=%EF%BC%91'],
    ]) {
      const { statusCode, body, headers } = await board.get(`/fr/journal?${query}`)
      expect([query, statusCode, headers['cache-control']]).toEqual([query, 400, 'no-store'])
      expect(entriesOf(body)).toHaveLength(1)
      expect(body).toContain('role="note"')
      expect(body).not.toContain('<b>')
      expect((await board.get(`/fr/journal.csv?${query}`)).statusCode).toBe(400)
    }
    expect((await board.get('/fr/journal?action=&month=&other=1')).statusCode).toBe(200)
  })

  test('counts each month as the decisions themselves do', async () => {
    const mended = { status: 'published', contract: 'permanent' } as const
    const board = await openBoard(engine, [mended, mended, SENIOR_INTERNSHIP, mended])
    const since = Date.UTC(2025, 5, 3)
    const waits = [5, 1, 9, 3, 700, 20, 8]
    const kept: { at: number; action: string; waited: number | null }[] = []
    for (let n = 0; n < 60; n++) {
      const at = since + n * 9 * DAY
      const action = POSTING_ACTIONS[n % 4 === 0 ? 0 : 1]!
      const waited = n % 5 === 0 ? null : waits[n % 7]! * 3_600_000
      await decided(board, { at, action, waited })
      if (at <= NOW) kept.push({ at, action, waited })
    }
    await board.db.deleteFrom('decisions').where('at', '>', NOW).execute()
    const undone = await decided(board, { at: NOW, action: 'uphold', waited: 1 })
    await board.db
      .updateTable('decisions')
      .set({ undoneAt: NOW })
      .where('id', '=', undone)
      .execute()
    const monthOf = (at: number) => new Date(at).toISOString().slice(0, 7)
    const figures = await findMonthFigures(board.db, { since, now: NOW })
    expect(figures).toHaveLength(12)
    expect([figures[0]!.month, figures[11]!.month]).toEqual(['2026-11', '2025-12'])
    for (const { month, ...found } of figures) {
      const of = kept.filter(({ at }) => monthOf(at) === month)
      const waited = of.flatMap((one) => one.waited ?? []).sort((a, b) => a - b)
      const half = waited.length / 2
      expect({ month, ...found }).toEqual({
        ...{ month, decisions: of.length, appeals: 0, appealsWon: 0, mended: 0 },
        upheld: of.filter(({ action }) => action === 'uphold').length,
        cleared: of.filter(({ action }) => action === 'clear').length,
        medianWait: (waited[Math.ceil(half) - 1]! + waited[Math.floor(half)]!) / 2,
      })
    }
    // Asked: mended, mended too late, mended but flagged, only given back.
    const october = Date.UTC(2026, 9, 5)
    await board.db.updateTable('postingRevisions').set({ createdAt: since }).execute()
    const mend = async (postingId: number, createdAt: number) => {
      await decided(board, { at: october, action: 'ask', postingId, reason: 'pay' })
      await decided(board, { at: october + 1, action: 'ask', postingId, reason: 'pay' })
      const words = { title: 'x', text: 'y', contentHash: 'z', number: 9 }
      await board.db
        .insertInto('postingRevisions')
        .values({ ...words, postingId, createdAt, input: null })
        .execute()
    }
    await mend(board.ids[0]!, october + 20 * DAY)
    await mend(board.ids[1]!, october + 61 * DAY)
    await mend(board.ids[2]!, october + 20 * DAY)
    await decided(board, { at: october, action: 'return', postingId: board.ids[3]! })
    const outcome = await decided(board, { at: october, action: 'keep' })
    for (const [state, postingId] of [
      ['overturned', board.ids[0]!],
      ['kept', board.ids[1]!],
    ] as const) {
      const decisionId = await decided(board, { at: october, action: 'remove', postingId })
      await board.db
        .insertInto('appeals')
        .values({
          ...{ decisionId, postingId, organizationId: null, accountId: null, text: 'x', state },
          ...{ outcomeId: outcome, createdAt: october, dueAt: october, endedAt: october },
        })
        .execute()
    }
    const [, last] = await findMonthFigures(board.db, { since, now: NOW })
    expect(last).toMatchObject({ month: '2026-10', mended: 1, appeals: 2, appealsWon: 1 })
    const { body } = await board.get('/fr/journal')
    expect(body).toContain('Il commence le 3 juin 2025.')
    expect(body.match(/<tr>/g)).toHaveLength(13)
    expect(textOf(body)).toContain('octobre 2026')
    expect(textOf(body)).toContain('2 dont 1 gagnée')
    expect((await board.get('/fr/journal?action=ask')).body).not.toContain('t-figures')
  })

  test('is a file of CSV that no spreadsheet runs, however long', async () => {
    const board = await openBoard(engine, [{ title: '=1+1', organization: '@Maison' }])
    const postingId = board.ids[0]!
    const note = '=cmd|x, "dit"\r\nligne 2'
    const first = await decided(board, {
      ...{ action: 'uphold', postingId, note, reason: 'team', flag: UPHELD },
      machine: { ...MACHINE, cue: 'manages-people' },
    })
    const rows = Array.from({ length: 1100 }, (_, n) => ({
      ...{ at: NOW + n, actorId: 1, action: 'undo', postingId, decisionId: first, detail: '{}' },
    }))
    for (let from = 0; from < rows.length; from += 500) {
      await board.db
        .insertInto('auditEntries')
        .values(rows.slice(from, from + 500))
        .execute()
    }
    const { body, headers } = await board.get('/en/log.csv')
    expect(headers['content-type']).toContain('text/csv')
    expect(headers['content-disposition']).toBe('attachment; filename="log.csv"')
    expect(body).toMatch(/^at,decision,action,posting_id,page,employer,.*\r\n/)
    const lines: Record<string, string>[] = parse(body, { columns: true, record_delimiter: '\r\n' })
    expect(lines).toHaveLength(1101)
    expect(lines.map(({ at }) => at)).toEqual([...lines.map(({ at }) => at)].sort().reverse())
    expect(lines.at(-1)).toEqual({
      ...{ at: '2026-11-21T09:00:00.000Z', decision: String(first), action: 'uphold' },
      ...{ posting_id: String(postingId), employer: "'@Maison", reason: 'team' },
      page: `https://board.example/en/jobs/1-1-${postingId}`,
      ...{ cue: 'manages-people', model: MACHINE.model, flag_from: 'automatic' },
      ...{ flag_to: 'upheld', note: `'${note.replace('\r', '')}`, redacted: 'false' },
      ...{ undone: 'false', appeal: '' },
    })
    expect(lines[0]).toMatchObject({ action: 'undo', reason: '', note: '', undone: '' })
    const one = await board.get('/en/log.csv?action=uphold')
    expect(parse(one.body, { columns: true })).toHaveLength(1)
    const head = await board.app.inject({ method: 'HEAD', url: '/en/log.csv' })
    expect([head.statusCode, head.body]).toEqual([200, ''])
  })

  test('gives up words that an admin takes out, and says so', async () => {
    const board = await openBoard(engine, [SENIOR_INTERNSHIP])
    const curator = await signIn(board, { role: 'curator' })
    const admin = await signIn(board, { role: 'admin' })
    const id = await upheld(board, curator, { note: 'Nomme Jeanne Canari.' })
    const path = `/fr/journal/${id}/caviarder`
    for (const who of [curator, await signIn(board)]) {
      expect((await who.get(path)).statusCode).toBe(404)
      expect((await who.post(path)).statusCode).toBe(404)
    }
    expect((await board.get(path)).statusCode).toBe(303)
    const page = await admin.get(path)
    expect(page.statusCode).toBe(200)
    expect(page.headers['cache-control']).toContain('no-store')
    expect(page.body).toContain('Nomme Jeanne Canari.')
    expect((await admin.post(path, { note: 'x' })).statusCode).toBe(422)
    expect((await admin.post(path, { csrf: 'x' })).statusCode).toBe(403)
    for (const other of ['0', '999999', 'abc', '01', '1e3', '9'.repeat(30)]) {
      expect((await admin.get(`/fr/journal/${other}/caviarder`)).statusCode).toBe(404)
      expect((await admin.post(`/fr/journal/${other}/caviarder`)).statusCode).toBe(404)
    }
    expect((await board.get('/fr/journal')).body).toContain('Canari')
    board.setNow(NOW + 11 * 60_000)
    expect((await admin.post(path)).headers.location).toContain('again=1')
    expect((await admin.get(path)).headers.location).toContain('again=1')
    expect((await board.get('/fr/journal')).body).toContain('Canari')
    board.setNow(NOW + 60_000)
    for (let times = 0; times < 2; times++) {
      expect((await admin.post(path)).headers.location).toBe(path)
    }
    const after = await admin.get(path)
    expect(textOf(after.body)).toContain('ont été retirés le 21 novembre 2026')
    expect(after.body).not.toMatch(/Canari|<button class="btn"/)
    const log = (await board.get('/fr/journal')).body
    const entries = entriesOf(log)
    expect(entries).toHaveLength(2)
    expect(entries[0]).toContain('Motifs rédigés retirés')
    expect(entries[1]).toContain('Motifs rédigés retirés le 21 novembre 2026.')
    expect(entries[1]).toContain('Motif : plusieurs années')
    expect(log).not.toContain('Canari')
    const row = await board.db
      .selectFrom('auditEntries')
      .select(['actorId', 'decisionId', 'postingId', 'detail'])
      .where('action', '=', 'redact')
      .execute()
    expect(row).toEqual([
      { actorId: admin.accountId, decisionId: id, postingId: board.ids[0], detail: '{}' },
    ])
    const none = await decided(board)
    expect((await admin.get(`/fr/journal/${none}/caviarder`)).body).toContain('n’a pas de motifs')
    expect((await admin.post(`/fr/journal/${none}/caviarder`)).statusCode).toBe(303)
  })

  test('outlives whoever decided', async () => {
    const board = await openBoard(engine, [SENIOR_INTERNSHIP])
    const curator = await signIn(board, { role: 'curator', email: 'canari.5d2@juges.example' })
    await upheld(board, curator)
    const before = entriesOf((await board.get('/fr/journal')).body)
    const csv = (await board.get('/fr/journal.csv')).body
    const account = await board.db
      .selectFrom('accounts')
      .selectAll()
      .where('id', '=', curator.accountId)
      .executeTakeFirstOrThrow()
    await eraseAccount(board.db, account, NOW)
    const { curatorId } = await board.db
      .selectFrom('decisions')
      .select('curatorId')
      .executeTakeFirstOrThrow()
    expect(curatorId).toBeNull()
    const { body } = await board.get('/fr/journal')
    expect(entriesOf(body)).toEqual(before)
    expect((await board.get('/fr/journal.csv')).body).toBe(csv)
    expect(`${body}${csv}`).not.toMatch(/canari\.5d2|juges\.example|effacé/)
    const [entry] = await findLogEntries(
      board.db,
      { actions: [], month: null },
      { after: null, limit: 9 },
    )
    expect(Object.keys(entry!).join(' ')).not.toMatch(/curator|actor|account/i)
  })
})

describe('the log', () => {
  test('is found from the sitemap and from the method', async () => {
    const board = await openBoard('sqlite')
    const { body } = await board.get('/sitemap.xml')
    for (const path of ['/fr/journal', '/fr-ca/journal', '/en/log']) {
      expect(body).toContain(`<loc>https://board.example${path}</loc>`)
    }
    expect((await board.get('/fr/methode')).body).toContain('href="/fr/journal"')
    expect((await board.get('/en/method')).body).toContain('href="/en/log"')
  })

  test('has words for every reason of every decision', () => {
    for (const [action, reasons] of Object.entries(DECISION_REASONS)) {
      for (const reason of reasons) {
        expect(CATALOGUES.fr).toHaveProperty([`log.reason.${action}-${reason}`])
      }
    }
    for (const reason of BAN_REASONS) {
      expect(CATALOGUES.fr).toHaveProperty([`log.reason.ban-${reason}`])
    }
  })
})
