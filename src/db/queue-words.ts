/** What a decision about each of some postings would judge, and what was said of it: for rows of the queue. */
import { sql } from 'kysely'
import { WORDING } from '../classifier/classify.ts'
import type { Evidence, Prediction } from '../classifier/prediction.ts'
import type { JobPosting } from '../domain/job-posting.ts'
import type { PostingInput } from '../domain/posting-input.ts'
import type { Db } from './database.ts'
import { type SelectedPosting, toJobPosting } from './posting-rows.ts'
import { toRow } from './posting-values.ts'
import { findPredictions } from './predictions.ts'

const MOST_QUOTES = 2

export type Judged = {
  /** With the words of an edit that waits, else as the public reads it. */
  posting: JobPosting
  /** The heaviest passages that speak for a senior role. */
  quotes: string[]
}

/**
 * By posting id, in two queries along predictions_posting and posting_revisions_pending.
 * @param appealed postings about whose public words an appeal waits: these come first
 */
export async function findJudged(
  db: Db,
  rows: readonly SelectedPosting[],
  appealed: ReadonlySet<number>,
): Promise<Map<number, Judged>> {
  const edited = rows.filter(({ id, status }) => status === 'published' && !appealed.has(id))
  const edits = await findEdits(
    db,
    edited.map(({ id }) => id),
  )
  const rest = rows.filter(({ id }) => !edits.has(id)).map(({ id }) => id)
  const predictions = await findPredictions(db, rest)
  return new Map(
    rows.map((row) => {
      const edit = edits.get(row.id)
      const quotes = quotesOf((edit?.said ?? predictions.get(row.id))?.evidence ?? [])
      return [row.id, { posting: edit ? withEdit(row, edit) : toJobPosting(row), quotes }]
    }),
  )
}

type Said = Pick<Prediction, 'roleLevel' | 'probability' | 'verdict' | 'evidence'>
type Edit = { input: PostingInput; said: Said | null }

function withEdit(row: SelectedPosting, { input, said }: Edit): JobPosting {
  const { level: roleLevel, probability, verdict } = row
  const judged = said ?? { roleLevel, probability, verdict, evidence: [] }
  const unknown = { contractEvidence: null, bias: 0, logit: 0, model: '' }
  const values = toRow(input, { ...judged, ...unknown, contract: input.contract })
  const flag = judged.verdict === 'flagged' ? ('automatic' as const) : ('none' as const)
  return toJobPosting({ ...row, ...values, flag })
}

/** Edits that wait, with what was said of each last by a model that is or was in force. */
async function findEdits(db: Db, ids: readonly number[]): Promise<Map<number, Edit>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('postingRevisions as r')
    .leftJoin('predictions as p', (join) =>
      join.on(
        'p.id',
        '=',
        sql<number>`(select max(said.id) from predictions as said
          inner join models as judge on judge.id = said.model_id
          where said.revision_id = r.id and judge.state <> 'candidate')`,
      ),
    )
    .select(['r.postingId', 'r.input', 'p.roleLevel', 'p.probability', 'p.verdict', 'p.evidence'])
    .where('r.postingId', 'in', ids)
    .where(sql<boolean>`r.state = 'pending'`) // as the index spells it
    .where('r.input', 'is not', null)
    .execute()
  return new Map(
    rows.map(({ postingId, input, roleLevel, probability, verdict, evidence }) => {
      const isSaid = roleLevel !== null && probability !== null && verdict !== null
      const said = isSaid
        ? { roleLevel, probability, verdict, evidence: JSON.parse(evidence ?? '[]') }
        : null
      return [postingId, { input: JSON.parse(input!), said }]
    }),
  )
}

function quotesOf(evidence: readonly Evidence[]): string[] {
  const speaking = evidence
    .filter(({ cue, weight }) => weight > 0 && cue !== WORDING)
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
  return [...new Set(speaking)].slice(0, MOST_QUOTES)
}
