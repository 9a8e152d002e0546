/** What was learned from decisions, read again: to train, to export, and to measure agreement. */
import { type ExpressionBuilder, sql } from 'kysely'
import type { JudgedLabel, Pair } from '../classifier/agreement.ts'
import type { DecisionLabel } from '../classifier/learn-from-decisions.ts'
import type { Evidence } from '../classifier/prediction.ts'
import { UNDO_WITHIN } from '../domain/decision.ts'
import type { Db } from './database.ts'
import type { Tables } from './tables.ts'

/** Newest labels that are looked at: to train and compare, and to tell agreement. */
const MOST_LEARNED = 2000
const MOST_JUDGED = 2000

/** Of a label whose words were personal data nothing is left to read. */
export const HAS_WORDS = sql<boolean>`(labels.title <> '' or labels.text <> '')`

function isContested(eb: ExpressionBuilder<Tables, 'labels'>) {
  return eb.exists(
    eb
      .selectFrom('appeals')
      .select('appeals.id')
      .whereRef('appeals.decisionId', '=', 'labels.decisionId')
      .where('appeals.state', '=', 'open'),
  )
}

/** The newest decisions in force, newest first; by the index labels_created. */
export async function readDecisionLabels(db: Db): Promise<DecisionLabel[]> {
  const rows = await db
    .selectFrom('labels')
    .select(['id', 'title', 'text', 'lang', 'contract', 'level', 'isFlag'])
    .select(['postingId', 'organizationId', 'curatorId', 'createdAt as at'])
    .select((eb) => isContested(eb).as('isContested'))
    .where('state', '=', 'active')
    .where(HAS_WORDS)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_LEARNED)
    .execute()
  return rows.map(({ id, isFlag, ...row }) => ({
    ...row,
    id: labelName(id),
    isFlag: isFlag === 1,
    isContested: Boolean(row.isContested),
  }))
}

/** How many of some labels are still in force, uncontested and with their words; by primary key. */
export async function countStanding(db: Db, ids: readonly number[]): Promise<number> {
  if (ids.length === 0) return 0
  const { count } = await db
    .selectFrom('labels')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('id', 'in', ids)
    .where('state', '=', 'active')
    .where(HAS_WORDS)
    .where((eb) => eb.not(isContested(eb)))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How a label is called outside of the database. */
export function labelName(id: number): string {
  return `decision-${id}`
}

/** The id of a label by what {@link labelName} calls it. */
export function labelId(name: string): number {
  return Number(name.slice(labelName(0).length - 1))
}

/** What curators judged after a machine did, the newest of them; by the index labels_created. */
export async function findJudgedLabels(db: Db): Promise<JudgedLabel[]> {
  const rows = await db
    .selectFrom('labels')
    .select(['isFlag', 'verdict', 'evidence', 'wrongCues'])
    .where('state', '=', 'active')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_JUDGED)
    .execute()
  return rows.map(({ isFlag, verdict, evidence, wrongCues }) => ({
    isFlag: isFlag === 1,
    verdict,
    cues: (JSON.parse(evidence) as Evidence[]).map(({ cue }) => cue),
    wrongCues: JSON.parse(wrongCues) as string[],
  }))
}

/**
 * What two curators said of the same words: second readings, made blind, and decisions on appeal. A
 * decision that was overturned counts, one that was undone does not. The newest of each.
 */
export async function findPairs(db: Db): Promise<Pair[]> {
  const readings = await db
    .selectFrom('secondReadings')
    .innerJoin('labels', 'labels.id', 'secondReadings.labelId')
    .select(['labels.isFlag as first', 'secondReadings.isFlag as second'])
    .where('labels.state', '<>', 'undone')
    .orderBy('secondReadings.id', 'desc')
    .limit(MOST_JUDGED)
    .execute()
  const appeals = await db
    .selectFrom('appeals')
    .innerJoin('labels', 'labels.decisionId', 'appeals.decisionId')
    .innerJoin('labels as answers', 'answers.decisionId', 'appeals.outcomeId')
    .select(['labels.isFlag as first', 'answers.isFlag as second'])
    .where('appeals.state', '<>', 'open')
    .where('labels.state', '<>', 'undone')
    .where('answers.state', '<>', 'undone')
    .orderBy('appeals.id', 'desc')
    .limit(MOST_JUDGED)
    .execute()
  return [...readings, ...appeals].map(({ first, second }) => [first === 1, second === 1] as const)
}

/** A label as others may read it, but for who made it. */
export type ExportedLabel = Omit<DecisionLabel, 'isContested' | 'postingId' | 'organizationId'> & {
  evidence: Evidence[]
  wrongCues: string[]
}

/**
 * Every label in force that nobody may undo any more, oldest first, a page at a time by its id.
 * @param now UTC ms
 */
export async function* readLabels(db: Db, now: number, size = 200): AsyncGenerator<ExportedLabel> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('labels')
      .select(['id', 'title', 'text', 'lang', 'contract', 'level', 'isFlag'])
      .select(['curatorId', 'createdAt as at', 'evidence', 'wrongCues'])
      .where('id', '>', after)
      .where('state', '=', 'active')
      .where(HAS_WORDS)
      .where('createdAt', '<=', now - UNDO_WITHIN)
      .orderBy('id')
      .limit(size)
      .execute()
    for (const { id, isFlag, evidence, wrongCues, ...row } of rows) {
      yield {
        ...row,
        id: labelName(id),
        isFlag: isFlag === 1,
        evidence: JSON.parse(evidence) as Evidence[],
        wrongCues: JSON.parse(wrongCues) as string[],
      }
    }
    if (rows.length < size) return
    after = rows.at(-1)!.id
  }
}
