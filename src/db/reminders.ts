/**
 * Reminders: an employer is written to before the last day of a posting, once for each morning on
 * which that is due. What is written is not said here: a job is made by whoever knows the words.
 */
import { sql } from 'kysely'
import { dueReminder, lastDayOf } from '../domain/last-day.ts'
import type { Reminder } from '../domain/reminder.ts'
import { type Db, type Trx, withTransaction } from './database.ts'
import { enqueueJob, type NewJob } from './jobs.ts'
import { createLink } from './mailed-links.ts'
import { findRecipients } from './recipients.ts'

const DAY = 86_400_000 // ms
/** Longer than the earliest reminder and any change of clocks. */
const WINDOW = 9 * DAY
const BATCH = 500 // postings a query

/** How reminders are sent. */
export type Reminding = {
  /** What makes the tokens of mailed links. */
  secret: string
  /** The job that sends a reminder. */
  toJob: (reminder: Reminder) => NewJob
}

type Due = Omit<Reminder, 'to' | 'linkId'> & { organizationId: number; submittedBy: number | null }

/**
 * Asks for the reminders that are due of own published postings.
 * @returns how many postings; again at the same instant it is 0
 */
export async function remindEmployers(db: Db, now: number, reminding: Reminding): Promise<number> {
  let reminded = 0
  for await (const due of dueReminders(db, now)) {
    const isNew = await withTransaction(db, (trx) => remind(trx, due, reminding))
    if (isNew) reminded++
  }
  return reminded
}

/** How many postings are to be reminded of. */
export async function countReminders(db: Db, now: number): Promise<number> {
  let count = 0
  for await (const _ of dueReminders(db, now)) count++
  return count
}

/** True as soon as one is found. */
export async function hasReminders(db: Db, now: number): Promise<boolean> {
  for await (const _ of dueReminders(db, now)) return true
  return false
}

async function* dueReminders(db: Db, now: number): AsyncGenerator<Due> {
  for (let after = { validThrough: now, id: Number.MAX_SAFE_INTEGER }; ; ) {
    const rows = await db
      .selectFrom('postings')
      .select(['id', 'title', 'validThrough', 'country', 'region', 'updatedAt'])
      .select(['organizationId', 'submittedBy'])
      // As the index of last days spells it.
      .where(sql<boolean>`status = 'published' and valid_through <= ${now + WINDOW}`)
      .where(sql<boolean>`(valid_through, id) > (${after.validThrough}, ${after.id})`)
      .where('isOwn', '=', 1)
      .orderBy('validThrough')
      .orderBy('id')
      .limit(BATCH)
      .execute()
    yield* await notYetAsked(
      db,
      rows.flatMap(({ id: postingId, updatedAt, organizationId, ...rest }) => {
        const days = dueReminder(rest, updatedAt, now)
        if (days === null || organizationId === null) return []
        const dedupeKey = `reminder:${postingId}:${lastDayOf(rest)}:${days}`
        return [{ ...rest, postingId, organizationId, days, dedupeKey, now }]
      }),
    )
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = last
  }
}

async function notYetAsked(db: Db, due: readonly Due[]): Promise<Due[]> {
  if (due.length === 0) return []
  const asked = await db
    .selectFrom('jobs')
    .select('dedupeKey')
    .where(
      'dedupeKey',
      'in',
      due.map(({ dedupeKey }) => dedupeKey),
    )
    .execute()
  const keys = new Set(asked.map(({ dedupeKey }) => dedupeKey))
  return due.filter(({ dedupeKey }) => !keys.has(dedupeKey))
}

/** Writes to whoever handed it in, else to all who belong to its organization. */
async function remind(trx: Trx, due: Due, reminding: Reminding): Promise<boolean> {
  if (!(await isStillDue(trx, due))) return false
  const people = await findRecipients(trx, due)
  for (const [i, to] of people.entries()) {
    // The first one's key is the posting's: who lost the race for it writes to nobody.
    const dedupeKey = i === 0 ? due.dedupeKey : `${due.dedupeKey}:${to.accountId}`
    if (!(await order(trx, { ...due, to, dedupeKey }, reminding)) && i === 0) return false
  }
  return people.length > 0
}

async function isStillDue(trx: Trx, { postingId, validThrough }: Due): Promise<boolean> {
  const row = await trx
    .selectFrom('postings')
    .select('id')
    .where('id', '=', postingId)
    .where('status', '=', 'published')
    .where('validThrough', '=', validThrough)
    .executeTakeFirst()
  return row !== undefined
}

async function order(
  trx: Trx,
  reminder: Omit<Reminder, 'linkId'>,
  { secret, toJob }: Reminding,
): Promise<boolean> {
  const { postingId, to, now } = reminder
  const link = { purpose: 'reminder', email: to.email, postingId, now } as const
  const linkId = await createLink(trx, secret, link)
  if (await enqueueJob(trx, toJob({ ...reminder, linkId }))) return true
  await trx.deleteFrom('mailedLinks').where('id', '=', linkId).execute()
  return false
}
