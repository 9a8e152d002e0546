/** Marks of employers as curators, the employer and everyone read them. */
import { sql } from 'kysely'
import { DECISION_ACTIONS, type DecisionAction } from '../domain/decision.ts'
import type { MarkFacts } from '../domain/employer-mark.ts'
import type { Db } from './database.ts'
import type { EmployerMarksTable } from './tables.ts'

/** What an employer said against its mark, and what came of it. */
export type MarkAppeal = {
  text: string
  state: 'open' | 'kept' | 'overturned'
  createdAt: number
  dueAt: number
  endedAt: number | null
  /** Reasons of the answer; null without one, or redacted. */
  outcomeNote: string | null
}

export type Mark = {
  id: number
  organizationId: number
  slug: string
  name: string
  state: EmployerMarksTable['state']
  facts: MarkFacts
  proposedBy: number | null
  /** False where whoever proposed it may not judge here any more. */
  isProposerCurator: boolean
  confirmedBy: number | null
  createdAt: number
  confirmedAt: number | null
  lapsesAt: number | null
  endedAt: number | null
  /** The board's reasons, of who proposed and who confirmed it; redacted ones are missing. */
  reasons: string[]
  appeal: MarkAppeal | null
}

function marks(db: Db) {
  return db
    .selectFrom('employerMarks')
    .innerJoin('organizations', 'organizations.id', 'employerMarks.organizationId')
    .leftJoin('decisions as proposal', 'proposal.id', 'employerMarks.proposalId')
    .leftJoin('decisions as confirmation', 'confirmation.id', 'employerMarks.confirmationId')
    .leftJoin('accounts as proposer', (join) =>
      join
        .onRef('proposer.id', '=', 'employerMarks.proposedBy')
        .on('proposer.role', 'in', ['curator', 'admin'])
        .on('proposer.bannedAt', 'is', null),
    )
    .leftJoin('appeals', 'appeals.decisionId', 'employerMarks.confirmationId')
    .leftJoin('decisions as outcome', 'outcome.id', 'appeals.outcomeId')
    .select(['employerMarks.id', 'employerMarks.organizationId', 'employerMarks.state', 'facts'])
    .select(['organizations.slug', 'organizations.name', 'proposedBy', 'confirmedBy'])
    .select(['employerMarks.createdAt', 'confirmedAt', 'lapsesAt', 'employerMarks.endedAt'])
    .select('proposer.id as proposerId')
    .select(['proposal.note as proposed', 'confirmation.note as confirmed'])
    .select(['appeals.text', 'appeals.state as appealState', 'appeals.createdAt as appealedAt'])
    .select(['appeals.dueAt', 'appeals.endedAt as answeredAt', 'outcome.note as outcomeNote'])
}

type Row = Awaited<ReturnType<ReturnType<typeof marks>['execute']>>[number]

function toMark(row: Row): Mark {
  const { facts, proposed, confirmed, text, appealState, appealedAt, dueAt, ...rest } = row
  const { answeredAt, outcomeNote, proposerId, ...mark } = rest
  return {
    ...mark,
    isProposerCurator: proposerId !== null,
    facts: JSON.parse(facts) as MarkFacts,
    reasons: [proposed, confirmed].filter((note) => note !== null),
    appeal:
      text === null || appealState === null
        ? null
        : {
            ...{ text, state: appealState, createdAt: appealedAt!, dueAt: dueAt! },
            ...{ endedAt: answeredAt, outcomeNote },
          },
  }
}

/** As the index employer_marks_open spells it. */
const IS_OPEN = sql<boolean>`employer_marks.state in ('proposed', 'confirmed')`

/** Confirmed and not past its end; as the index employer_marks_lapse spells it. @param now UTC ms */
export function isStanding(now: number) {
  return sql<boolean>`(employer_marks.state = 'confirmed' and employer_marks.lapses_at > ${now})`
}

/** The mark that stands on an employer for everyone to see, or null (index employer_marks_open). */
export async function getStandingMark(
  db: Db,
  organizationId: number,
  now: number,
): Promise<Mark | null> {
  const row = await marks(db)
    .where('employerMarks.organizationId', '=', organizationId)
    .where(IS_OPEN)
    .where(isStanding(now))
    .executeTakeFirst()
  return row ? toMark(row) : null
}

/** The newest mark of each of some organizations. */
export async function findNewestMarks(
  db: Db,
  organizationIds: readonly number[],
): Promise<ReadonlyMap<number, Mark>> {
  if (organizationIds.length === 0) return new Map()
  const newest = db
    .selectFrom('employerMarks as newest')
    .select((eb) => eb.fn.max('newest.id').as('id'))
    .where('newest.organizationId', 'in', organizationIds)
    .groupBy('newest.organizationId')
  const rows = await marks(db).where('employerMarks.id', 'in', newest).execute()
  return new Map(rows.map((row) => [row.organizationId, toMark(row)]))
}

/**
 * Marks that wait for somebody, or stand uncontested (index employer_marks_state): proposals and
 * contested ones the longest waiting first, those that stand the newest first.
 * @param options.before of those that stand: only ids below
 */
export async function findMarks(
  db: Db,
  kind: 'proposed' | 'contested' | 'standing',
  { now, limit, before = null }: { now: number; limit: number; before?: number | null },
): Promise<Mark[]> {
  const query =
    kind === 'proposed'
      ? marks(db).where('employerMarks.state', '=', 'proposed').orderBy('employerMarks.id')
      : kind === 'contested'
        ? marks(db)
            .where(isStanding(now))
            .where('appeals.state', '=', 'open')
            .orderBy('appeals.dueAt')
            .orderBy('employerMarks.id')
        : marks(db)
            .where('employerMarks.state', '=', 'confirmed')
            .where(isStanding(now))
            .where((eb) => eb.or([eb('appeals.id', 'is', null), eb('appeals.state', '<>', 'open')]))
            .$if(before !== null, (q) => q.where('employerMarks.id', '<', before!))
            .orderBy('employerMarks.id', 'desc')
  return (await query.limit(limit).execute()).map(toMark)
}

const MARK_ACTIONS = DECISION_ACTIONS.filter((action) => action.startsWith('mark-'))

export type MarkDecision = { id: number; at: number; action: DecisionAction; note: string | null }

/** What was decided about marks of an organization, newest first (index decisions_organization). */
export function findMarkDecisions(
  db: Db,
  organizationId: number,
  limit: number,
): Promise<MarkDecision[]> {
  return db
    .selectFrom('decisions')
    .select(['id', 'at', 'action', 'note'])
    .where('organizationId', '=', organizationId)
    .where('action', 'in', MARK_ACTIONS)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
