/** Takes the words out of a decision and of what was said of it; that it was done stands in the log. */
import type { DecisionAction } from '../domain/decision.ts'
import { appendAudit } from './audit.ts'
import { nextDataVersion } from './board-state.ts'
import { type Db, engineOf, type Trx, withTransaction } from './database.ts'
import { forgetLabelOf, forgetLabelsOf } from './forget-labels.ts'

/** Words that belong to a decision: its reasons, an appeal against or answered by it, its messages. */
export type RedactableWords = { what: 'note' | 'appeal' | 'message'; text: string }

export type Redactable = {
  id: number
  at: number
  action: DecisionAction
  reason: string | null
  postingId: number | null
  organizationId: number | null
  /** What is still to be read, the reasons first. */
  words: RedactableWords[]
  redactedAt: number | null
}

/**
 * A decision with the words that belong to it, or null. Along appeals_decision, appeals_outcome and,
 * of the messages of its posting, messages_posting.
 */
export async function getRedactable(db: Db, id: number): Promise<Redactable | null> {
  const row = await db
    .selectFrom('decisions')
    .select(['id', 'at', 'action', 'reason', 'note', 'postingId', 'organizationId', 'redactedAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { note, ...decision } = row
  const appeals = await db
    .selectFrom('appeals')
    .select('text')
    .where((eb) => eb.or([eb('decisionId', '=', id), eb('outcomeId', '=', id)]))
    .where('text', '<>', '')
    .orderBy('id')
    .execute()
  const messages = await db
    .selectFrom('messages')
    .select('text')
    .where('postingId', '=', row.postingId ?? 0)
    .where('decisionId', '=', id)
    .where('text', '<>', '')
    .orderBy('id')
    .execute()
  const words: RedactableWords[] = [
    ...(note ? [{ what: 'note' as const, text: note }] : []),
    ...appeals.map(({ text }) => ({ what: 'appeal' as const, text })),
    ...messages.map(({ text }) => ({ what: 'message' as const, text })),
  ]
  return { ...decision, words }
}

/**
 * Takes the words out for good, of the engine's own files too, as far as it can: the reasons, appeals
 * and messages that belong to the decision, mails that were not sent yet, and what was learned from
 * it. What was decided, and why by its code, stays.
 * @param options.actorId account id; null: the operator, from the command line
 * @param options.now UTC ms
 * @returns done; nothing when there are no words (any more); null when there is no such decision
 */
export async function redactDecision(
  db: Db,
  { id, actorId, now }: { id: number; actorId: number | null; now: number },
): Promise<'done' | 'nothing' | null> {
  const outcome = await withTransaction(db, async (trx) => {
    if ((await getRedactable(trx, id)) === null) return null
    await nextDataVersion(trx)
    const decision = await getRedactable(trx, id) // as it is now that nobody else writes
    if (decision === null || decision.words.length === 0) return 'nothing'
    const { postingId, reason } = decision
    const withdrawn = { note: null, redactedAt: now }
    await trx.updateTable('decisions').set(withdrawn).where('id', '=', id).execute()
    await emptyWhatWasSaid(trx, id)
    await emptyMails(trx, decision)
    await forgetLabelOf(trx, id)
    if (reason === 'personal-data' && postingId !== null) await forgetLabelsOf(trx, postingId)
    const actor = actorId === null ? {} : { actorId }
    const about = postingId === null ? {} : { postingId }
    await appendAudit(trx, [
      { at: now, action: 'redact', ...actor, ...about, decisionId: id, detail: {} },
    ])
    return 'done'
  })
  if (outcome === 'done') await engineOf(db).dropTraces(db)
  return outcome
}

/** '' stands for words that were withdrawn: the pages say so. */
async function emptyWhatWasSaid(trx: Trx, id: number): Promise<void> {
  await trx
    .updateTable('appeals')
    .set({ text: '' })
    .where((eb) => eb.or([eb('decisionId', '=', id), eb('outcomeId', '=', id)]))
    .execute()
  await trx.updateTable('messages').set({ text: '' }).where('decisionId', '=', id).execute()
}

/** What the values of a mail call such words. */
const WORDS_OF_MAILS = ['note', 'text', 'words']

/** Mails that wait, or failed, still tell what was decided, but no longer in these words. */
async function emptyMails(trx: Trx, decision: Redactable): Promise<void> {
  const patterns = [`decided:${decision.id}:%`, ...(await mailsOfMarks(trx, decision))]
  const jobs = await trx
    .selectFrom('jobs')
    .select(['id', 'payload'])
    .where((eb) => eb.or(patterns.map((pattern) => eb('dedupeKey', 'like', pattern))))
    .where('state', 'in', ['waiting', 'failed'])
    .execute()
  for (const { id, payload } of jobs) {
    const order: { values?: Record<string, unknown> } = JSON.parse(payload)
    const { values } = order
    if (values === undefined) continue // erased already
    for (const name of WORDS_OF_MAILS) if (name in values) values[name] = ''
    await trx
      .updateTable('jobs')
      .set({ payload: JSON.stringify(order) })
      .where('id', '=', id)
      .execute()
  }
}

/** Of marks, by the number of the mark: a decision about one is told to all members. */
async function mailsOfMarks(
  trx: Trx,
  { action, organizationId }: Pick<Redactable, 'action' | 'organizationId'>,
): Promise<string[]> {
  if (!action.startsWith('mark-') || organizationId === null) return []
  const marks = await trx
    .selectFrom('employerMarks')
    .select('id')
    .where('organizationId', '=', organizationId)
    .orderBy('id', 'desc')
    .limit(10) // a year each: no mail is as old
    .execute()
  return marks.flatMap(({ id }) =>
    ['marked', 'mark-kept', 'mark-withdrawn'].map((message) => `${message}:${id}:%`),
  )
}
