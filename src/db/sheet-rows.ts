/** What the sheet of a posting is read from: few queries, each along an index and bounded. */
import { sql } from 'kysely'
import type { Evidence, Prediction } from '../classifier/prediction.ts'
import type { Verdict } from '../domain/codes.ts'
import type { DecisionAction } from '../domain/decision.ts'
import type { PostingInput } from '../domain/posting-input.ts'
import type { Db } from './database.ts'
import { type SelectedPosting, selectPosting } from './posting-rows.ts'

const MOST_DECISIONS = 30
const MOST_REVISIONS = 3 // the one that waits, the public one and the one before

/** The posting itself, and what of it only the board reads. */
export type SheetPosting = SelectedPosting & {
  version: number
  submittedBy: number | null
  domain: string | null
  isMember: boolean
}

/** By primary key; whether the account belongs to the organization by that of memberships. */
export async function getSheetPosting(
  db: Db,
  id: number,
  accountId: number,
): Promise<SheetPosting | null> {
  const row = await selectPosting(db.selectFrom('postings'))
    .select(['postings.version', 'postings.submittedBy', 'organizations.domain'])
    .select((eb) =>
      eb
        .selectFrom('memberships')
        .select('memberships.accountId')
        .whereRef('memberships.organizationId', '=', 'postings.organizationId')
        .where('memberships.accountId', '=', accountId)
        .as('memberId'),
    )
    .where('postings.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { memberId, ...rest } = row
  return { ...rest, isMember: memberId !== null }
}

export type SheetRevision = {
  id: number
  number: number
  createdAt: number
  state: 'accepted' | 'pending' | 'refused'
  title: string
  text: string
  /** Of one that waits: the posting as it would be. */
  input: PostingInput | null
  /** What was said of it last by a model that is or was in force; null when nothing was. */
  prediction: Prediction | null
}

/**
 * The revision that waits, then the accepted ones, newest first: by posting_revisions_number and
 * predictions_revision_model.
 */
export async function findSheetRevisions(db: Db, postingId: number): Promise<SheetRevision[]> {
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
    .leftJoin('models as m', 'm.id', 'p.modelId')
    .select(['r.id', 'r.number', 'r.createdAt', 'r.state', 'r.title', 'r.text', 'r.input'])
    .select(['p.contract', 'p.roleLevel', 'p.probability', 'p.verdict', 'p.bias'])
    .select(['p.evidence', 'p.contractEvidence', 'm.version as model'])
    .where('r.postingId', '=', postingId)
    .where('r.state', 'in', ['accepted', 'pending'])
    .orderBy(sql`case when r.state = 'pending' then 0 else 1 end`)
    .orderBy('r.number', 'desc')
    .limit(MOST_REVISIONS)
    .execute()
  return rows.map(({ id, number, createdAt, state, title, text, input, ...said }) => ({
    ...{ id, number, createdAt, state, title, text },
    input: input === null ? null : JSON.parse(input),
    prediction: toPrediction(said),
  }))
}

type Said = {
  [Name in 'contract' | 'roleLevel' | 'probability' | 'verdict' | 'bias' | 'model']:
    | Prediction[Name]
    | null
} & { evidence: string | null; contractEvidence: string | null }

function toPrediction({ evidence, contractEvidence, ...said }: Said): Prediction | null {
  if (evidence === null || said.model === null) return null
  const passages: Evidence[] = JSON.parse(evidence)
  return {
    ...(said as Omit<Prediction, 'logit' | 'contractEvidence' | 'evidence'>),
    logit: passages.reduce((sum, { weight }) => sum + weight, said.bias ?? 0),
    contractEvidence: contractEvidence === null ? null : JSON.parse(contractEvidence),
    evidence: passages,
  }
}

export type SheetDecision = {
  id: number
  at: number
  /** null: the operator, or an account that was erased. */
  curatorId: number | null
  email: string | null
  action: DecisionAction
  reason: string | null
  note: string | null
  isRedacted: boolean
  model: string | null
  verdict: Verdict | null
  probability: number | null
  undoneAt: number | null
  /** Whether undoing it has something to restore. */
  isKept: boolean
  postingId: number | null
  title: string | null
}

/**
 * The newest decisions about a posting, newest first, and one more by its id, which may be about
 * another one: by decisions_posting and the primary key.
 */
export async function findSheetDecisions(
  db: Db,
  postingId: number,
  alsoId: number | null,
): Promise<{ own: SheetDecision[]; also: SheetDecision | null }> {
  const rows = await db
    .selectFrom('decisions as d')
    .leftJoin('accounts as a', 'a.id', 'd.curatorId')
    .leftJoin('postings as p', 'p.id', 'd.postingId')
    .select(['d.id', 'd.at', 'd.curatorId', 'a.email', 'd.action', 'd.reason', 'd.note'])
    .select(['d.redactedAt', 'd.model', 'd.verdict', 'd.probability', 'd.undoneAt'])
    .select(['d.postingId', 'p.title'])
    .select(sql<number>`case when d.before is null then 0 else 1 end`.as('kept'))
    .where(
      'd.id',
      'in',
      sql<number>`(select own.id from (select id from decisions where posting_id = ${postingId}
        order by id desc limit ${MOST_DECISIONS}) as own
        union all select id from decisions where id = ${alsoId ?? 0})`,
    )
    .orderBy('d.id', 'desc')
    .execute()
  const decisions = rows.map(({ kept, redactedAt, note, ...row }) => ({
    ...row,
    note: redactedAt === null ? note : null,
    isRedacted: redactedAt !== null,
    isKept: kept === 1,
  }))
  return {
    own: decisions.filter((one) => one.postingId === postingId),
    also: decisions.find(({ id }) => id === alsoId) ?? null,
  }
}
