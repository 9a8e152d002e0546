/** What an employer did on the board, counted. */
import type { ExpressionBuilder } from 'kysely'
import { isOpen } from './conditions.ts'
import type { Db } from './database.ts'
import { IS_OR_WAS_PUBLIC } from './employer-history.ts'
import type { Tables } from './tables.ts'

/** What an employer did on the board, in figures. */
export type EmployerFigures = {
  postings: number
  open: number
  filled: number
  unfilled: number
  withdrawn: number
  expired: number
  /** Postings whose flag a person upheld. */
  upheld: number
  /** Postings of its own that were flagged, were then rewritten, and carry no doubt any more. */
  fixed: number
  /** UTC ms: when the board first saw its first and its newest posting. */
  firstAt: number
  lastAt: number
}

/** The figures of an employer that has a public posting. */
export async function countEmployerFigures(
  db: Db,
  organizationId: number,
  now: number,
): Promise<EmployerFigures> {
  const open = isOpen(now)
  const row = await db
    .selectFrom('postings')
    .where('organizationId', '=', organizationId)
    .where('status', 'in', IS_OR_WAS_PUBLIC)
    .select((eb) => {
      const count = () => eb.fn.count<number>('postings.id')
      return [
        count().as('postings'),
        count().filterWhere(open).as('open'),
        count().filterWhere('status', '=', 'filled').as('filled'),
        count().filterWhere('status', '=', 'unfilled').as('unfilled'),
        count().filterWhere('status', '=', 'withdrawn').as('withdrawn'),
        count().filterWhere('flag', '=', 'upheld').as('upheld'),
        count().filterWhere(wasFixed(eb)).as('fixed'),
        eb.fn.min<number>('firstSeenAt').as('firstAt'),
        eb.fn.max<number>('firstSeenAt').as('lastAt'),
      ]
    })
    .executeTakeFirstOrThrow()
  const told = row.open + row.filled + row.unfilled + row.withdrawn
  return { ...row, expired: row.postings - told }
}

/**
 * Its own, without doubt now, and newer in words than a revision that was flagged: another model's
 * other mind about the same words fixes nothing.
 */
function wasFixed(eb: ExpressionBuilder<Tables, 'postings'>) {
  const flagged = eb
    .selectFrom('predictions')
    .innerJoin('postingRevisions as flagged', 'flagged.id', 'predictions.revisionId')
    .innerJoin('models', 'models.id', 'predictions.modelId')
    .select('predictions.id')
    .whereRef('predictions.postingId', '=', 'postings.id')
    .where('predictions.verdict', '=', 'flagged')
    .where('models.state', '<>', 'candidate')
    .where((inner) =>
      inner.exists(
        inner
          .selectFrom('postingRevisions as later')
          .select('later.id')
          .whereRef('later.postingId', '=', 'postings.id')
          .whereRef('later.number', '>', 'flagged.number')
          .where('later.state', '=', 'accepted'),
      ),
    )
  return eb.and([
    eb('postings.isOwn', '=', 1),
    eb('postings.verdict', 'in', ['clear', 'not-applicable']),
    eb.exists(flagged),
  ])
}
