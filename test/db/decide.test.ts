import { expect, test } from 'vitest'
import { storeAccount } from '../../src/db/accounts.ts'
import { findContestable, storeAppeal } from '../../src/db/appeals.ts'
import { type Database, withTransaction } from '../../src/db/database.ts'
import { type DecisionRequest, decide } from '../../src/db/decide.ts'
import { findMessages } from '../../src/db/messages.ts'
import { countQueue, findNext, findQueue, getWaiting } from '../../src/db/queue.ts'
import { storeReport } from '../../src/db/reports.ts'
import { forgetUndoable, undoDecision } from '../../src/db/undo.ts'
import type { PostingAction } from '../../src/domain/decision.ts'
import { SENIOR_INTERNSHIP } from '../app.ts'
import { handIn, someEmployer } from '../own-postings.ts'
import { DAY, eachEngine, NOW, openTestDatabase } from '../support.ts'
import { importedSenior } from './decide-support.ts'

const LATER = NOW + DAY
const SECOND = 1000
const REASONS: Partial<Record<PostingAction, string>> = {
  uphold: 'strategy',
  clear: 'misread',
  accept: 'in-scope',
  return: 'incomplete',
  remove: 'spam',
  dismiss: 'no-cause',
  ask: 'duties',
  keep: 'still-right',
  restore: 'not-founded',
}

const open = async (engine: 'sqlite' | 'postgres') => {
  const db = await openTestDatabase(engine)
  const curator = async (name: string) => {
    const email = `${name}@lecture.example`
    const { id } = await withTransaction(db, (trx) =>
      storeAccount(trx, { email, locale: 'fr', now: NOW, role: 'curator' }),
    )
    return { id, email }
  }
  const [ana, bea] = [await curator('ana'), await curator('bea')]
  const act = (
    postingId: number,
    action: PostingAction,
    more: Partial<DecisionRequest> = {},
    curatorOf = ana,
  ) =>
    withTransaction(db, (trx) =>
      decide(trx, {
        ...{ postingId, action, reason: REASONS[action]!, curator: curatorOf, now: LATER },
        note: 'Le texte confie la stratégie à une seule personne.',
        ...more,
      }),
    )
  const undo = (decisionId: number, curatorId = ana.id, now = LATER + 10 * SECOND) =>
    withTransaction(db, (trx) => undoDecision(trx, { decisionId, curatorId, now }))
  return { db, ana, bea, act, undo }
}

const rowOf = (db: Database, id: number) =>
  db.selectFrom('postings').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const done = (decided: Awaited<ReturnType<typeof decide>>) => {
  if (decided.outcome !== 'done') throw new Error(decided.outcome)
  return decided
}
const contest = (
  db: Database,
  decisionId: number,
  postingId: number,
  { organizationId, accountId }: { organizationId: number; accountId: number },
) =>
  withTransaction(db, (trx) =>
    storeAppeal(trx, {
      ...{ decisionId, postingId, organizationId, accountId, now: LATER },
      text: 'Un tuteur encadre le stage.',
    }),
  )
const labelsOf = (db: Database) =>
  db.selectFrom('labels').select(['isFlag', 'level', 'state', 'title']).orderBy('id').execute()

eachEngine('a curator', (engine) => {
  test('upholds or clears a flag: public at once, with a label and an entry in the log', async () => {
    const { db, ana, act } = await open(engine)
    const [one, two] = await importedSenior(db, 2)
    const { decisionId } = done(await act(one!, 'uphold'))
    expect(await rowOf(db, one!)).toMatchObject({ flag: 'upheld', status: 'published', version: 2 })
    done(await act(two!, 'clear', { level: 'junior', note: null }))
    expect((await rowOf(db, two!)).flag).toBe('cleared')
    expect(await labelsOf(db)).toEqual([
      { isFlag: 1, level: 'senior', state: 'active', title: SENIOR_INTERNSHIP.title },
      { isFlag: 0, level: 'junior', state: 'active', title: SENIOR_INTERNSHIP.title },
    ])
    const decision = await db
      .selectFrom('decisions')
      .selectAll()
      .where('id', '=', decisionId)
      .executeTakeFirstOrThrow()
    expect(decision).toMatchObject({
      ...{ action: 'uphold', reason: 'strategy', curatorId: ana.id, waited: DAY },
      ...{ flagFrom: 'automatic', flagTo: 'upheld', verdict: 'flagged' },
      cue: expect.any(String),
    })
    const entry = await db
      .selectFrom('auditEntries')
      .selectAll()
      .where('decisionId', '=', decisionId)
      .executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ action: 'uphold', actorId: ana.id, postingId: one })
    expect(entry.detail).not.toContain('stratégie')
    expect(await countQueue(db)).toMatchObject({ flagged: 0 })
  })

  test('must give reasons in words for what the public reads, and only offered decisions are taken', async () => {
    const { db, act } = await open(engine)
    const [one] = await importedSenior(db, 1)
    const outcomes = async (action: PostingAction, more = {}) =>
      (await act(one!, action, more)).outcome
    expect(await outcomes('uphold', { note: '  ' })).toBe('needs-note')
    expect(await outcomes('remove', { note: null })).toBe('needs-note')
    expect(await outcomes('ask')).toBe('not-allowed') // nobody to ask of an imported posting
    expect(await outcomes('dismiss')).toBe('not-allowed')
    expect(await outcomes('restore')).toBe('not-allowed')
    expect(await outcomes('uphold', { version: 9 })).toBe('stale')
    expect((await act(9999, 'uphold')).outcome).toBe('unknown')
    expect(await db.selectFrom('decisions').select('id').execute()).toEqual([])
    expect((await rowOf(db, one!)).version).toBe(1)
  })

  test('takes a decision back within half a minute: all of it, once, and only their own', async () => {
    const { db, bea, act, undo } = await open(engine)
    const employer = await someEmployer(db, { trust: 0 })
    const { id } = await handIn(db, employer, SENIOR_INTERNSHIP)
    const before = await rowOf(db, id)
    const { decisionId } = done(await act(id, 'uphold'))
    expect(await rowOf(db, id)).toMatchObject({ status: 'published', flag: 'upheld' })
    expect(await undo(decisionId, bea.id)).toBeNull()
    expect(await undo(decisionId)).toEqual({ outcome: 'done', postingId: id })
    expect(await rowOf(db, id)).toEqual({ ...before, version: before.version + 2 })
    expect(await undo(decisionId)).toMatchObject({ outcome: 'done' })
    const { trust } = await db.selectFrom('organizations').select('trust').executeTakeFirstOrThrow()
    expect(trust).toBe(0)
    expect(await labelsOf(db)).toMatchObject([{ state: 'undone' }])
    expect(await getWaiting(db, id)).toMatchObject({ kinds: ['new'], since: before.updatedAt })
    const again = done(await act(id, 'clear'))
    expect(await undo(again.decisionId, undefined, LATER + 31 * SECOND)).toMatchObject({
      outcome: 'too-late',
    })
    const entries = await db.selectFrom('auditEntries').select('action').orderBy('id').execute()
    const actions = entries.map(({ action }) => action)
    expect(actions.slice(-3)).toEqual(['uphold', 'undo', 'clear'])
  })

  test('takes an accepted edit back: the former words are public again and the new ones wait', async () => {
    const { db, act, undo } = await open(engine)
    const employer = await someEmployer(db)
    const { id } = await handIn(db, employer, {}, { now: NOW - DAY })
    await handIn(db, employer, SENIOR_INTERNSHIP)
    const before = await rowOf(db, id)
    const { decisionId } = done(await act(id, 'uphold'))
    expect(await rowOf(db, id)).toMatchObject({ title: SENIOR_INTERNSHIP.title, flag: 'upheld' })
    expect(await undo(decisionId)).toMatchObject({ outcome: 'done' })
    const { version: _, ...restored } = await rowOf(db, id)
    const { version: __, ...expected } = before
    expect(restored).toEqual(expected)
    expect((await getWaiting(db, id)).kinds).toEqual(['edit'])
    expect(done(await act(id, 'uphold')).outcome).toBe('done')
  })

  test('takes nothing back once somebody changed the posting, nor when nothing is kept any more', async () => {
    const { db, act, undo } = await open(engine)
    const [one, two] = await importedSenior(db, 2)
    const { decisionId } = done(await act(one!, 'uphold'))
    await db.updateTable('postings').set({ version: 9 }).where('id', '=', one!).execute()
    expect(await undo(decisionId)).toMatchObject({ outcome: 'stale' })
    const other = done(await act(two!, 'uphold'))
    expect(await forgetUndoable(db, LATER + 10 * SECOND)).toBe(0)
    expect(await forgetUndoable(db, LATER + 120 * SECOND)).toBe(2)
    expect(await undo(other.decisionId)).toMatchObject({ outcome: 'too-late' })
  })

  test('asks an employer: the posting rests until the answer or five working days on', async () => {
    const { db, act, undo } = await open(engine)
    const employer = await someEmployer(db, { trust: 0 })
    const { id } = await handIn(db, employer, SENIOR_INTERNSHIP)
    const queued = async (now: number) =>
      (await findQueue(db, { kind: null, criteria: null, now, limit: 5 })).map(
        ({ posting }) => posting.id,
      )
    expect(await queued(LATER)).toEqual([id])
    const { decisionId } = done(await act(id, 'ask', { note: 'Qui encadre le stage ?' }))
    expect(await findMessages(db, id)).toMatchObject([
      { author: 'curator', text: 'Qui encadre le stage ?' },
    ])
    const { note } = await db.selectFrom('decisions').select('note').executeTakeFirstOrThrow()
    expect(note).toBeNull() // a question is no public finding
    expect(await queued(LATER)).toEqual([])
    expect(await queued(LATER + 7 * DAY)).toEqual([id])
    await undo(decisionId)
    expect(await findMessages(db, id)).toEqual([])
    expect(await queued(LATER)).toEqual([id])
  })

  test('ends the reports of readers with the decision, and undoing opens them again', async () => {
    const { db, act, undo } = await open(engine)
    const [one, two] = await importedSenior(db, 2)
    for (const postingId of [one!, one!, two!]) {
      await withTransaction(db, (trx) =>
        storeReport(trx, { postingId, reason: 'fraud', note: '', now: NOW }),
      )
    }
    const states = async () =>
      (await db.selectFrom('reports').select('state').orderBy('id').execute()).map((r) => r.state)
    const { decisionId } = done(await act(one!, 'remove'))
    done(await act(two!, 'dismiss', { note: null }))
    expect(await states()).toEqual(['upheld', 'upheld', 'dismissed'])
    expect((await rowOf(db, two!)).flag).toBe('automatic') // the flag is another question
    await undo(decisionId)
    expect(await states()).toEqual(['open', 'open', 'dismissed'])
    expect((await getWaiting(db, one!)).kinds).toEqual(['report', 'flagged'])
  })

  test('answers an appeal only against another curator’s decision', async () => {
    const { db, bea, act, undo } = await open(engine)
    const employer = await someEmployer(db, { trust: 0 })
    const { id } = await handIn(db, employer, SENIOR_INTERNSHIP)
    const first = done(await act(id, 'uphold'))
    const contest = async (decisionId: number) =>
      withTransaction(db, (trx) =>
        storeAppeal(trx, {
          ...{ decisionId, postingId: id, organizationId: employer.organizationId },
          ...{ accountId: employer.accountId, text: 'Un tuteur encadre le stage.', now: LATER },
        }),
      )
    expect((await findContestable(db, id, LATER + DAY))?.id).toBe(first.decisionId)
    await contest(first.decisionId)
    expect((await getWaiting(db, id)).kinds).toEqual(['appeal'])
    expect((await act(id, 'clear')).outcome).toBe('same-curator')
    expect((await act(id, 'clear', { curator: null })).outcome).toBe('same-curator')
    const answer = done(await act(id, 'clear', {}, bea))
    expect(answer.appeal).toBe('overturned')
    expect((await rowOf(db, id)).flag).toBe('cleared')
    expect(await labelsOf(db)).toMatchObject([{ state: 'overturned' }, { state: 'active' }])
    await undo(answer.decisionId, bea.id)
    expect((await rowOf(db, id)).flag).toBe('upheld')
    expect(await labelsOf(db)).toMatchObject([{ state: 'active' }, { state: 'undone' }])
    expect((await act(id, 'uphold', {}, bea)).outcome).toBe('not-allowed') // it is kept, or lifted
    expect(done(await act(id, 'keep', {}, bea)).appeal).toBe('kept')
    expect((await db.selectFrom('appeals').select('state').execute())[0]!.state).toBe('kept')
    expect((await rowOf(db, id)).flag).toBe('upheld')
  })

  test('restores a removed posting on appeal', async () => {
    const { db, bea, act } = await open(engine)
    const employer = await someEmployer(db)
    const { id } = await handIn(db, employer, {})
    const { decisionId } = done(await act(id, 'remove'))
    expect(await rowOf(db, id)).toMatchObject({ status: 'removed', closedAt: LATER })
    await withTransaction(db, (trx) =>
      storeAppeal(trx, {
        ...{ decisionId, postingId: id, organizationId: employer.organizationId },
        ...{ accountId: null, text: 'C’est notre offre.', now: LATER },
      }),
    )
    expect(done(await act(id, 'restore', {}, bea)).appeal).toBe('overturned')
    expect(await rowOf(db, id)).toMatchObject({ status: 'published', closedAt: null })
  })

  test('answers each appeal for what it contests, and brings back what a curator took off', async () => {
    const { db, bea, act } = await open(engine)
    const employer = await someEmployer(db, { trust: 0 })
    const { id } = await handIn(db, employer, SENIOR_INTERNSHIP)
    const upheld = done(await act(id, 'uphold'))
    await contest(db, upheld.decisionId, id, employer)
    const removed = done(await act(id, 'remove', {}, bea))
    await contest(db, removed.decisionId, id, employer)
    expect((await act(id, 'restore', {}, bea)).outcome).toBe('same-curator')
    expect(done(await act(id, 'restore')).appeal).toBe('overturned')
    expect(await rowOf(db, id)).toMatchObject({ status: 'published', flag: 'upheld' })
    const states = await db.selectFrom('appeals').select('state').orderBy('id').execute()
    expect(states.map(({ state }) => state)).toEqual(['open', 'overturned'])
    expect((await act(id, 'restore', {}, bea)).outcome).toBe('not-allowed')
    expect(done(await act(id, 'clear', {}, bea)).appeal).toBe('overturned')
    // What ended meanwhile has ended.
    done(await act(id, 'remove'))
    await db.updateTable('postings').set({ validThrough: NOW }).where('id', '=', id).execute()
    done(await act(id, 'restore'))
    expect((await rowOf(db, id)).status).toBe('expired')
  })

  test('brings nothing back that its employer took off', async () => {
    const { db, act } = await open(engine)
    const [one] = await importedSenior(db, 1)
    await db.updateTable('postings').set({ status: 'removed' }).where('id', '=', one!).execute()
    expect((await act(one!, 'restore')).outcome).toBe('not-allowed')
  })

  test('answers an appeal before the edit that waits, which is about other words', async () => {
    const { db, bea, act } = await open(engine)
    const employer = await someEmployer(db)
    const { id } = await handIn(db, employer, SENIOR_INTERNSHIP)
    const { decisionId } = done(await act(id, 'uphold'))
    await contest(db, decisionId, id, employer)
    await handIn(db, employer, { ...SENIOR_INTERNSHIP, contract: 'permanent' })
    expect((await act(id, 'accept', {}, bea)).outcome).toBe('not-allowed')
    done(await act(id, 'keep', {}, bea))
    expect(await rowOf(db, id)).toMatchObject({ contract: 'internship', flag: 'upheld' })
    done(await act(id, 'accept'))
    expect(await rowOf(db, id)).toMatchObject({ contract: 'permanent', flag: 'none' })
  })

  test('who made the contested decision neither removes the posting nor puts the appeal off', async () => {
    const { db, bea, act } = await open(engine)
    const employer = await someEmployer(db, { trust: 0 })
    const { id } = await handIn(db, employer, SENIOR_INTERNSHIP)
    const { decisionId } = done(await act(id, 'uphold'))
    await contest(db, decisionId, id, employer)
    expect((await act(id, 'ask')).outcome).toBe('same-curator')
    expect((await act(id, 'remove')).outcome).toBe('same-curator')
    done(await act(id, 'ask', {}, bea))
    const found = await findQueue(db, { kind: null, criteria: null, now: LATER, limit: 5 })
    expect(found.map(({ posting }) => posting.id)).toEqual([id]) // an appeal does not rest
  })

  test('under a new account of an erased one, still does not answer the appeal', async () => {
    const { db, ana, bea, act } = await open(engine)
    const employer = await someEmployer(db, { trust: 0 })
    const { id } = await handIn(db, employer, SENIOR_INTERNSHIP)
    const { decisionId } = done(await act(id, 'uphold'))
    await contest(db, decisionId, id, employer)
    await db.deleteFrom('accounts').where('id', '=', ana.id).execute()
    const again = await withTransaction(db, (trx) =>
      storeAccount(trx, { email: ana.email, locale: 'fr', now: LATER + 1, role: 'curator' }),
    )
    const anew = { id: again.id, email: ana.email }
    expect((await act(id, 'keep', {}, anew)).outcome).toBe('same-curator')
    expect(done(await act(id, 'keep', {}, bea)).appeal).toBe('kept')
  })

  test('ends only what they read: a later report waits on, a later appeal makes them late', async () => {
    const { db, bea, act } = await open(engine)
    const [one] = await importedSenior(db, 1)
    const report = () =>
      withTransaction(db, (trx) =>
        storeReport(trx, { postingId: one!, reason: 'fraud', note: '300 €', now: NOW }),
      )
    await report()
    const { id: seenReport } = await db.selectFrom('reports').select('id').executeTakeFirstOrThrow()
    await withTransaction(db, (trx) =>
      storeReport(trx, { postingId: one!, reason: 'asks-money', note: '', now: NOW }),
    )
    done(await act(one!, 'clear', { seenReport }))
    const states = await db.selectFrom('reports').select('state').orderBy('id').execute()
    expect(states.map(({ state }) => state)).toEqual(['dismissed', 'open'])
    const employer = await someEmployer(db, { trust: 0 })
    const { id } = await handIn(db, employer, SENIOR_INTERNSHIP)
    const { decisionId } = done(await act(id, 'uphold'))
    const { version } = await rowOf(db, id)
    await contest(db, decisionId, id, employer)
    expect((await act(id, 'clear', { version }, bea)).outcome).toBe('stale')
  })

  test('removes a fraud however often its employer edits meanwhile, but not over another decision', async () => {
    const { db, bea, act } = await open(engine)
    const employer = await someEmployer(db)
    const { id } = await handIn(db, employer, SENIOR_INTERNSHIP)
    const { decisionId: seenDecision } = done(await act(id, 'uphold'))
    const { version } = await rowOf(db, id)
    await handIn(db, employer, { ...SENIOR_INTERNSHIP, title: 'Stage – Directrice' })
    const read = { version, seenDecision }
    expect((await act(id, 'return', read, bea)).outcome).toBe('stale')
    done(await act(id, 'remove', read, bea))
    expect((await act(id, 'remove', read)).outcome).toBe('stale')
  })

  test('does not decide once demoted, nor about an employer on whose domain they have an address', async () => {
    const { db, ana, act } = await open(engine)
    const [one] = await importedSenior(db, 1)
    const site = 'https://rh.maison-verte.example/postuler'
    await db.updateTable('postings').set({ applyUrl: site }).where('id', '=', one!).execute()
    const eve = await withTransaction(db, (trx) =>
      storeAccount(trx, {
        ...{ email: 'eve@maison-verte.example', locale: 'fr', now: NOW },
        role: 'curator',
      }),
    )
    expect((await act(one!, 'clear', {}, { id: eve.id, email: eve.email })).outcome).toBe(
      'own-organization',
    )
    await db.updateTable('accounts').set({ role: 'employer' }).where('id', '=', ana.id).execute()
    expect((await act(one!, 'clear')).outcome).toBe('unknown')
  })

  test('takes nothing back for a banned employer, and at thirty seconds it is too late', async () => {
    const { db, act, undo } = await open(engine)
    const employer = await someEmployer(db)
    const { id } = await handIn(db, employer, {})
    const { decisionId } = done(await act(id, 'remove'))
    await db.updateTable('organizations').set({ bannedAt: LATER }).execute()
    expect(await undo(decisionId)).toMatchObject({ outcome: 'stale' })
    const [one] = await importedSenior(db, 1)
    const other = done(await act(one!, 'uphold'))
    expect(await undo(other.decisionId, undefined, LATER + 30 * SECOND)).toMatchObject({
      outcome: 'too-late',
    })
  })

  test('says what level the words describe, and undoing leaves a later judgement of the model alone', async () => {
    const { db, act, undo } = await open(engine)
    const [one] = await importedSenior(db, 1)
    const { decisionId } = done(await act(one!, 'clear', { level: 'junior' }))
    expect((await rowOf(db, one!)).level).toBe('junior')
    await db.updateTable('postings').set({ probability: 0.9125 }).where('id', '=', one!).execute()
    await undo(decisionId)
    expect(await rowOf(db, one!)).toMatchObject({ level: 'senior', probability: 0.9125 })
  })

  test('finds an upheld posting mended once its employer offers a job', async () => {
    const { db, act } = await open(engine)
    const employer = await someEmployer(db)
    const { id } = await handIn(db, employer, SENIOR_INTERNSHIP)
    done(await act(id, 'uphold'))
    const edit = await handIn(db, employer, { ...SENIOR_INTERNSHIP, contract: 'permanent' })
    expect(edit.outcome).toBe('pending') // a finding is taken back by a person alone
    done(await act(id, 'accept', { note: null }))
    expect(await rowOf(db, id)).toMatchObject({ contract: 'permanent', flag: 'none' })
  })

  test('and another, 200 times at once: one decides, the other is told, nothing is lost', async () => {
    const { db, bea, act } = await open(engine)
    const ids = await importedSenior(db, 200)
    const tally: Record<string, number> = {}
    for (const [at, id] of ids.entries()) {
      const [mine, theirs] = [at % 3 === 0 ? 'remove' : 'uphold', 'clear'] as const
      const both = await Promise.all([
        act(id, mine, { version: 1 }),
        act(id, theirs, { version: 1 }, bea),
      ])
      const outcomes = both.map(({ outcome }) => outcome).sort()
      tally[outcomes.join()] = (tally[outcomes.join()] ?? 0) + 1
      const row = await rowOf(db, id)
      const won = both[0]!.outcome === 'done' ? mine : theirs
      const flag = { uphold: 'upheld', remove: 'automatic', clear: 'cleared' }[won]
      expect(row).toMatchObject({ version: 2, flag })
    }
    expect(tally).toEqual({ 'done,stale': 200 })
    const count = async (table: 'decisions' | 'auditEntries') =>
      (await db.selectFrom(table).select('id').where('at', '=', LATER).execute()).length
    expect(await count('decisions')).toBe(200)
    expect(await count('auditEntries')).toBe(200)
  })
})

eachEngine('the queue', (engine) => {
  test('is in the order of weight × time, whatever waits, and leaves out what is past', async () => {
    const { db } = await open(engine)
    const ids = await importedSenior(db, 40)
    for (const [at, id] of ids.entries()) {
      await db
        .updateTable('queueItems')
        .set({ score: ((at * 7) % 40) / 40, since: NOW - ((at * 13) % 29) * DAY })
        .where('postingId', '=', id)
        .execute()
      await db
        .insertInto('postingCounts')
        .values({ postingId: id, day: '2026-11-20', views: 10 ** (at % 4), applyClicks: 0 })
        .execute()
    }
    await db.updateTable('postings').set({ validThrough: NOW }).where('id', '=', ids[3]!).execute()
    const all = await db.selectFrom('queueItems').selectAll().execute()
    const expected = all
      .filter(({ postingId }) => postingId !== ids[3])
      .map(({ postingId: id, weight, since, score }) => {
        return { id, score, urgency: Number(weight) * (LATER - since) }
      })
      .sort((a, b) => b.urgency - a.urgency || b.score - a.score || a.id - b.id)
      .map(({ id }) => id)
    const found = await findQueue(db, { kind: null, criteria: null, now: LATER, limit: 100 })
    expect(found.map(({ posting }) => posting.id)).toEqual(expected)
    const top = await findQueue(db, { kind: 'flagged', criteria: null, now: LATER, limit: 3 })
    expect(top.map(({ posting }) => posting.id)).toEqual(expected.slice(0, 3))
    const next = { kind: null, criteria: null, now: LATER, afterId: expected[0]! }
    expect(await findNext(db, next)).toBe(expected[1])
    expect(all.map(({ weight }) => weight)).toSatisfy((weights: number[]) =>
      weights.every((one) => one >= 1 && one <= 40),
    )
    expect(await countQueue(db)).toMatchObject({ flagged: 40, unsure: 0, new: 0 })
  })
})
