/** Employers and what they hand in, for tests that need no browser session. */
import { shippedModel } from '../src/classifier/shipped-model.ts'
import { storeAccount } from '../src/db/accounts.ts'
import { type Database, type Db, withTransaction } from '../src/db/database.ts'
import { judgePosting } from '../src/db/judge-posting.ts'
import { ownSource } from '../src/db/own-ids.ts'
import { type SubmitOutcome, submitPosting } from '../src/db/submissions.ts'
import type { PostingInput } from '../src/domain/posting-input.ts'
import { DAY, NOW, somePosting } from './support.ts'

export type SomeEmployer = {
  accountId: number
  organizationId: number
  name: string
  email: string
}

let made = 0

/** An account in an organization of its own: verified and of good standing unless told otherwise. */
export async function someEmployer(
  db: Database,
  { isVerified = true, trust = 1 } = {},
): Promise<SomeEmployer> {
  made++
  const [name, email] = [`Maison ${made}`, `equipe@maison${made}.example`]
  return withTransaction(db, async (trx) => {
    const account = await storeAccount(trx, { email, locale: 'fr', now: NOW })
    const { id: organizationId } = await trx
      .insertInto('organizations')
      .values({
        slug: `maison-${made}`,
        name,
        nameKey: `maison ${made}`,
        kind: 'agency',
        domain: isVerified ? `maison${made}.example` : null,
        verifiedAt: isVerified ? NOW : null,
        trust,
        createdAt: NOW,
        site: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await trx
      .insertInto('memberships')
      .values({ organizationId, accountId: account.id, createdAt: NOW })
      .execute()
    return { accountId: account.id, organizationId, name, email }
  })
}

export type Handing = {
  now?: number
  reply?: string
  version?: number
  reposts?: { id: number; firstSeenAt: number }
}

/** Hands a posting in, judged by the active model, as the form does. */
export function handIn(
  db: Db,
  employer: Pick<SomeEmployer, 'accountId' | 'organizationId'> & { name?: string },
  overrides: Partial<PostingInput> = {},
  { now = NOW, reply, version, reposts }: Handing = {},
): Promise<SubmitOutcome> {
  const { accountId, organizationId, name = 'Maison' } = employer
  const input = somePosting({
    source: ownSource(organizationId),
    organization: name,
    datePosted: now,
    validThrough: NOW + 30 * DAY,
    externalId: 'one',
    ...overrides,
  })
  const submission = {
    input,
    prediction: judgePosting(input, shippedModel),
    owner: { organizationId, name, accountId, ...(reposts && { reposts }) },
    reply: reply ?? null,
    ...(version !== undefined && { version }),
  }
  return withTransaction(db, (trx) => submitPosting(trx, submission, now))
}
