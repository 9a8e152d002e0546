import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLabelledPostings } from '../../src/cli/read-labels.ts'
import { withTransaction } from '../../src/db/database.ts'
import { type OpenBoard, openBoard, SENIOR_INTERNSHIP } from '../app.ts'
import { type Decided, storeDecided } from '../decided.ts'
import { type SignedIn, signIn } from '../employer.ts'
import { DAY, eachEngine, NOW, storeSome } from '../support.ts'

const READING = '/fr/curation/relecture'
const MODELS = '/fr/curation/modeles'
const EXPORT = '/fr/curation/etiquettes.jsonl'
const MINUTE = 60_000

const curatorOf = (board: OpenBoard) => signIn(board, { role: 'curator', organization: null })
const readings = ({ db }: OpenBoard) =>
  db
    .selectFrom('secondReadings')
    .select(['labelId', 'curatorId', 'isFlag', 'level'])
    .orderBy('id')
    .execute()
const labelIn = (body: string) => Number(/name="label" value="(\d+)"/.exec(body)?.[1] ?? 0)

const decidedBy = ({ accountId }: SignedIn, more: Partial<Decided> = {}): Decided => ({
  ...SENIOR_INTERNSHIP,
  ...{ lang: 'fr', level: 'senior', isFlag: true, curatorId: accountId },
  ...more,
})

eachEngine('a second reading', (engine) => {
  test('shows the words that another curator judged, and nothing of the judgement', async () => {
    const board = await openBoard(engine)
    const [first, second] = [await curatorOf(board), await curatorOf(board)]
    const evidence = JSON.stringify([
      { cue: 'owns-budget', field: 'text', start: 0, end: 4, text: 'Vous', weight: 1 },
    ])
    const [id] = await storeDecided(board.db, [
      decidedBy(first, { evidence, verdict: 'flagged', text: '**Seul** aux commandes <b>' }),
    ])
    expect((await first.get(READING)).body).toContain('rien à relire')
    const page = await second.get(READING)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Stage – Responsable de la communauté')
    expect(page.body).toContain('&lt;b&gt;')
    expect(page.body).not.toMatch(/<mark|class="flag|Signal (automatique|validé)|owns-budget/)
    expect(labelIn(page.body)).toBe(id)
    expect(labelIn((await second.get(READING)).body)).toBe(id)

    const wrong = { label: String(id), flag: 'yes', level: 'mid' }
    for (const answer of [
      wrong,
      { ...wrong, flag: 'no', level: 'senior' },
      { label: String(id) },
    ]) {
      const refused = await second.post(READING, answer)
      expect([refused.statusCode, refused.body.includes('id="errors"')]).toEqual([422, true])
    }
    expect((await second.post(READING, wrong)).body).toMatch(/value="yes"[^>]* checked/)
    expect((await second.post(READING, { ...wrong, also: '1' })).statusCode).toBe(422)
    expect(await readings(board)).toEqual([])

    const answer = { label: String(id), flag: 'no', level: 'mid' }
    const kept = await second.post(READING, answer)
    expect([kept.statusCode, kept.headers.location]).toEqual([303, `${READING}?done=read`])
    // Sent twice, the first answer stays; and what was decided stays what it is.
    await second.post(READING, { label: String(id), flag: 'yes', level: 'senior' })
    expect(await readings(board)).toEqual([
      { labelId: id, curatorId: second.accountId, isFlag: 0, level: 'mid' },
    ])
    expect(await board.db.selectFrom('labels').select(['isFlag', 'state']).execute()).toEqual([
      { isFlag: 1, state: 'active' },
    ])
    expect((await second.get(`${READING}?done=read`)).body).toContain('rien à relire')
  })

  test('is of no one’s own decision, organization or posting, nor of an old or undone one', async () => {
    const board = await openBoard(engine)
    const first = await curatorOf(board)
    const member = await signIn(board, { role: 'curator' })
    const [posting] = await storeSome(board.db, [{}])
    const own = decidedBy(member, { postingId: posting!, title: 'Le mien' })
    const [, same, theirs, undone, fresh, old, job, nobody] = await storeDecided(board.db, [
      own,
      decidedBy(first, { postingId: posting! }),
      decidedBy(first, { employer: 1 }),
      decidedBy(first, { employer: 2 }),
      decidedBy(first, { employer: 2, at: NOW - 10_000 }),
      decidedBy(first, { employer: 2, at: NOW - 366 * DAY }),
      decidedBy(first, { employer: 2, contract: 'permanent', isFlag: false }),
      decidedBy(first, { employer: 2, curatorId: null }),
    ])
    const { organizationId } = await board.db
      .selectFrom('labels')
      .select('organizationId')
      .where('id', '=', theirs!)
      .executeTakeFirstOrThrow()
    await board.db
      .insertInto('memberships')
      .values({ organizationId: organizationId!, accountId: member.accountId, createdAt: NOW })
      .execute()
    await board.db
      .updateTable('labels')
      .set({ state: 'undone' })
      .where('id', '=', undone!)
      .execute()
    // Of an employer with the reader's own address, and words that nobody may read any more.
    const [domain, empty] = await storeDecided(board.db, [
      decidedBy(first, { employer: 3 }),
      decidedBy(first, { employer: 4, title: '', text: '' }),
    ])
    const host = member.email.split('@')[1]!
    await board.db
      .updateTable('organizations')
      .set({ domain: host.split('.').slice(-2).join('.') })
      .where('id', 'in', (eb) =>
        eb.selectFrom('labels').select('organizationId').where('id', '=', domain!),
      )
      .execute()
    expect((await member.get(READING)).body).toContain('rien à relire')
    for (const id of [same, theirs, undone, fresh, old, job, nobody, domain, empty, 999_999]) {
      const answer = await member.post(READING, { label: String(id), flag: 'no', level: 'mid' })
      expect(answer.headers.location).toBe(`${READING}?done=gone`)
    }
    expect(await readings(board)).toEqual([])
    board.setNow(NOW + MINUTE) // nobody may undo the fresh one any more
    expect(labelIn((await member.get(READING)).body)).toBe(fresh)
  })

  test('and decisions on appeal measure agreement, beside disagreement by cue', async () => {
    const board = await openBoard(engine)
    const [first, second] = [await curatorOf(board), await curatorOf(board)]
    const spans = (...cues: string[]) =>
      JSON.stringify(
        cues.map((cue) => ({ cue, field: 'text', start: 0, end: 4, text: 'Vous', weight: 1 })),
      )
    const labels = Array.from({ length: 48 }, (_, i) =>
      decidedBy(first, {
        employer: i % 5,
        isFlag: i < 24,
        level: i < 24 ? 'senior' : 'mid',
        verdict: 'flagged',
        evidence: spans('owns-budget', 'of-another-release'),
        wrongCues: i < 3 ? '["owns-budget"]' : '[]',
      }),
    )
    const ids = await storeDecided(board.db, labels)
    const answer = (at: number, isFlag: boolean) =>
      second.post(READING, {
        label: String(ids[at]),
        flag: isFlag ? 'yes' : 'no',
        level: isFlag ? 'senior' : 'junior',
      })
    for (let i = 0; i < 19; i++) await answer(i, true)
    expect((await first.get(MODELS)).body).toMatch(/19 doubles lectures\s: il en faut 20/)
    for (let i = 19; i < 24; i++) await answer(i, false)
    for (let i = 24; i < 34; i++) await answer(i, true)
    for (let i = 34; i < 47; i++) await answer(i, false)
    // An appeal that overturns the first: 2 more pairs, by hand 20 + 15 of 50 agree, kappa .4.
    const [overturned, kept] = await storeDecided(board.db, [
      decidedBy(second, { isFlag: true }),
      decidedBy(second, { isFlag: false, level: 'mid' }),
    ])
    await withTransaction(board.db, async (trx) => {
      const decisionOf = async (id: number) =>
        (
          await trx
            .selectFrom('labels')
            .select('decisionId')
            .where('id', '=', id)
            .executeTakeFirstOrThrow()
        ).decisionId
      for (const [appealed, outcome] of [
        [ids[0]!, overturned!],
        [ids[47]!, kept!],
      ] as const) {
        await trx
          .insertInto('appeals')
          .values({
            decisionId: await decisionOf(appealed),
            outcomeId: await decisionOf(outcome),
            ...{ text: 'Non.', state: 'kept', createdAt: NOW, dueAt: NOW + DAY, endedAt: NOW },
          })
          .execute()
      }
      // An appeal that waits has no answer yet.
      const waiting = { decisionId: await decisionOf(ids[1]!), text: 'Non.' }
      await trx
        .insertInto('appeals')
        .values({ ...waiting, createdAt: NOW, dueAt: NOW + DAY })
        .execute()
    })
    // 20 yes/yes, 5 yes/no, 10 no/yes, 14 no/no: (34/49 - 1206/2401) ÷ (1 - 1206/2401).
    const { body } = await first.get('/en/review/models')
    expect(body).toContain('Cohen’s kappa: 0.385')
    expect(body).toContain('Same answer 34 times out of 49.')
    const row = /of-another-release<\/th>(.*?)<\/tr>/s.exec(body)![1]!
    expect([...row.matchAll(/>(\d+)</g)].map(([, n]) => n)).toEqual(['48', '24', '0'])
    expect(body).toMatch(/<td class="num">48<\/td><td class="num">24<\/td><td class="num">3<\/td>/)
  })

  test('has labels that go out without names, as the measuring command reads them', async () => {
    const board = await openBoard(engine)
    const [first, second] = [await curatorOf(board), await curatorOf(board)]
    const evidence = [
      { cue: 'owns-budget', field: 'text', start: 0, end: 4, text: 'Vous', weight: 1 },
    ]
    await storeDecided(board.db, [
      decidedBy(second, { evidence: JSON.stringify(evidence), wrongCues: '["owns-budget"]' }),
      decidedBy(first, { isFlag: false, level: 'junior', employer: 1 }),
      decidedBy(second, { employer: 2 }),
      decidedBy(first, { curatorId: null, employer: 3 }),
      decidedBy(first, { at: NOW }), // may still be undone
    ])
    const file = await first.get(EXPORT)
    expect(file.statusCode).toBe(200)
    expect(file.headers['content-type']).toContain('ndjson')
    expect(file.headers['cache-control']).toBe('private, no-store')
    expect(file.body).not.toContain('@')
    const lines = file.body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ curator }) => curator)).toEqual([1, 2, 1, null])
    expect(lines[0]).toEqual({
      ...{ id: 'decision-1', ...SENIOR_INTERNSHIP, language: 'fr', role_level: 'senior' },
      ...{ senior_as_intern: true, spans: evidence, wrong_cues: ['owns-budget'] },
      ...{ decided_at: new Date(NOW - DAY).toISOString(), curator: 1 },
    })
    const folder = mkdtempSync(join(tmpdir(), 'labels-'))
    try {
      writeFileSync(join(folder, 'labels.jsonl'), file.body)
      const read = await readLabelledPostings(join(folder, 'labels.jsonl'), [])
      expect(read.map(({ isFlag }) => isFlag)).toEqual([true, false, true, true])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    board.setNow(NOW + 11 * MINUTE)
    const stale = await first.get(EXPORT)
    expect([stale.statusCode, stale.headers.location]).toEqual([
      303,
      `/fr/connexion?again=1&next=${encodeURIComponent(EXPORT)}`,
    ])
    expect((await (await signIn(board)).get(EXPORT)).statusCode).toBe(404)
  })
})
