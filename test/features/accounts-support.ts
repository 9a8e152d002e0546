/** Accounts with all that the board can hold about them, and a look into every table. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import { storeAccount } from '../../src/db/accounts.ts'
import { type Database, withTransaction } from '../../src/db/database.ts'
import { enqueueJob } from '../../src/db/jobs.ts'
import { createLink } from '../../src/db/mailed-links.ts'
import { ownSource } from '../../src/db/own-ids.ts'
import { submitPosting } from '../../src/db/submissions.ts'
import { mailJob } from '../../src/mail/mail-order.ts'
import { TEST_SECRET } from '../app.ts'
import type { SignedIn } from '../employer.ts'
import { NOW, somePosting, somePrediction } from '../support.ts'

export type Owner = { accountId: number; organizationId: number; email: string }

/** Hands in one posting whose applications come to the account's address. */
export async function publish(db: Database, owner: Owner, externalId: string): Promise<number> {
  const { organizationId, accountId, email } = owner
  const input = somePosting({
    source: ownSource(organizationId),
    externalId,
    applyUrl: null,
    applyEmail: email,
  })
  const submission = {
    input,
    prediction: somePrediction(),
    owner: { organizationId, name: 'Atelier', accountId },
    reply: 'Le poste est accompagné.',
  }
  return (await withTransaction(db, (trx) => submitPosting(trx, submission, NOW))).id
}

/** A mail in the queue. */
export function waitingMail(to: string, linkId: number) {
  const link = { id: linkId, page: 'signIn' } as const
  const order = { to, locale: 'fr', message: 'sign-in', values: {}, link } as const
  return mailJob(order, { dedupeKey: `${to}:${linkId}`.replace('@', ' at '), now: NOW })
}

/** An application in the queue, with the key that src/features/apply gives it. */
export function waitingApplication(postingId: number, to: string, replyTo = 'ana@roy.example') {
  const values = { title: 'Animation', name: 'Ana', message: 'Bonjour', url: '' }
  const order = { to, locale: 'fr', message: 'application', values, replyTo } as const
  const dedupeKey = `apply:${postingId}:${made++}:said:2026-11-21`
  return mailJob(order, { dedupeKey, now: NOW })
}
let made = 0

/** All that the board can hold about an account. */
export async function live(db: Database, owner: Owner): Promise<number> {
  const posting = await publish(db, owner, 'p1')
  const { accountId, organizationId, email } = owner
  const id = await createLink(db, TEST_SECRET, { purpose: 'sign-in', email, now: NOW })
  await createLink(db, TEST_SECRET, { purpose: 'reminder', email, postingId: posting, now: NOW })
  await enqueueJob(db, waitingMail(email, id))
  await db
    .insertInto('drafts')
    .values({
      ...{ accountId, organizationId, createdAt: NOW, updatedAt: NOW },
      fields: JSON.stringify({ title: 'Brouillon', applyEmail: email }),
    })
    .execute()
  await db
    .insertInto('postingRevisions')
    .values({
      ...{ postingId: posting, number: 2, title: 'T', text: 'T', contentHash: 'h' },
      ...{ createdAt: NOW, state: 'pending', input: JSON.stringify({ applyEmail: email }) },
    })
    .execute()
  await db
    .insertInto('uploads')
    .values({
      ...{ accountId, organizationId, fileName: `${email}.csv`, format: 'csv' },
      ...{ content: Buffer.from(email), state: 'checked', report: '{}' },
      ...{ createdAt: NOW, updatedAt: NOW },
    })
    .execute()
  return posting
}

/** Every value of every table, as text. */
export async function everything(db: Database): Promise<string> {
  const names =
    db.engine === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_master where type = 'table'`
      : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`
  const { rows } = await names.execute(db)
  expect(rows.length).toBeGreaterThan(15)
  const parts: string[] = []
  for (const { name } of rows) {
    const table = await sql`select * from ${sql.table(name)}`.execute(db)
    parts.push(JSON.stringify(table.rows, (_, value) => (isBytes(value) ? text(value) : value)))
  }
  return parts.join('\n')
}
const isBytes = (value: unknown): value is { data: number[] } =>
  (value as { type?: string } | null)?.type === 'Buffer'
const text = ({ data }: { data: number[] }) => Buffer.from(data).toString('latin1')

export function ownerOf(someone: SignedIn): Owner {
  const { accountId, email, organizationId } = someone
  return { accountId, email, organizationId: organizationId! }
}

export async function addMember(
  db: Database,
  organizationId: number,
  email: string,
): Promise<void> {
  await withTransaction(db, async (trx) => {
    const { id } = await storeAccount(trx, { email, locale: 'fr', now: NOW })
    await trx
      .insertInto('memberships')
      .values({ organizationId, accountId: id, createdAt: NOW + 1 })
      .execute()
  })
}
