/** What an account decided, asked, answered and contested, for its own export. */
import type { Db } from '../../db/database.ts'
import { MOST_ROWS } from './queries.ts'

const iso = (instant: number) => new Date(instant).toISOString()
const isoOrNull = (instant: number | null) => (instant === null ? null : iso(instant))

/**
 * Decisions, each with the label that was made from it. privacy: the words of the postings are their
 * employers'. Along decisions_curator.
 */
export async function readDecisions(db: Db, accountId: number) {
  const rows = await db
    .selectFrom('decisions')
    .leftJoin('labels', 'labels.decisionId', 'decisions.id')
    .select([
      'decisions.at',
      'decisions.action',
      'decisions.postingId',
      'decisions.organizationId',
      'decisions.reason',
      'decisions.note',
      'decisions.undoneAt',
      'labels.level',
      'labels.isFlag',
      'labels.wrongCues',
      'labels.state',
    ])
    .where('decisions.curatorId', '=', accountId)
    .orderBy('decisions.id', 'desc')
    .limit(MOST_ROWS)
    .execute()
  return rows.map(
    ({ at, action, postingId, organizationId, reason, note, undoneAt, ...label }) => ({
      at: iso(at),
      action,
      posting: postingId,
      organization: organizationId,
      reason,
      note,
      undoneAt: isoOrNull(undoneAt),
      label:
        label.level === null
          ? null
          : {
              level: label.level,
              isFlag: label.isFlag === 1,
              wrongCues: JSON.parse(label.wrongCues ?? '[]') as unknown,
              state: label.state,
            },
    }),
  )
}

/** Along second_readings_curator. */
export async function readSecondReadings(db: Db, accountId: number) {
  const rows = await db
    .selectFrom('secondReadings')
    .innerJoin('labels', 'labels.id', 'secondReadings.labelId')
    .select([
      'labels.postingId',
      'secondReadings.level',
      'secondReadings.isFlag',
      'secondReadings.createdAt',
    ])
    .where('secondReadings.curatorId', '=', accountId)
    .orderBy('secondReadings.id', 'desc')
    .limit(MOST_ROWS)
    .execute()
  return rows.map(({ postingId, level, isFlag, createdAt }) => ({
    ...{ posting: postingId, level, isFlag: isFlag === 1, createdAt: iso(createdAt) },
  }))
}

/** What it wrote, not what it was answered. Along messages_account. */
export async function readMessages(db: Db, accountId: number) {
  const rows = await db
    .selectFrom('messages')
    .select(['postingId', 'author', 'text', 'createdAt'])
    .where('accountId', 'is not', null)
    .where('accountId', '=', accountId)
    .orderBy('id', 'desc')
    .limit(MOST_ROWS)
    .execute()
  return rows.map(({ postingId, author, text, createdAt }) => ({
    ...{ posting: postingId, as: author, text, createdAt: iso(createdAt) },
  }))
}

/** Along appeals_account. */
export async function readAppeals(db: Db, accountId: number) {
  const rows = await db
    .selectFrom('appeals')
    .select(['postingId', 'text', 'state', 'createdAt', 'endedAt'])
    .where('accountId', 'is not', null)
    .where('accountId', '=', accountId)
    .orderBy('id', 'desc')
    .limit(MOST_ROWS)
    .execute()
  return rows.map(({ postingId, text, state, createdAt, endedAt }) => ({
    ...{ posting: postingId, text, state, createdAt: iso(createdAt), endedAt: isoOrNull(endedAt) },
  }))
}
