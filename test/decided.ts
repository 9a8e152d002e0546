/** Decisions as curators left them: labels of postings, without the postings themselves. */
import { type LabelledPosting, partOf } from '../src/classifier/labelled.ts'
import { readLabelSet } from '../src/cli/read-labels.ts'
import { type Database, withTransaction } from '../src/db/database.ts'
import { isInternshipLike, type Verdict } from '../src/domain/codes.ts'
import { DAY, NOW } from './support.ts'

export type Decided = Pick<LabelledPosting, 'title' | 'text' | 'lang' | 'contract' | 'level'> & {
  isFlag: boolean
  /** Which of several employers, from 0. */
  employer?: number
  /** Account id. */
  curatorId?: number | null
  /** UTC ms; yesterday, a second apart, unless told. */
  at?: number
  /** JSON, as they are stored. */
  evidence?: string
  wrongCues?: string
  verdict?: Verdict | null
  postingId?: number | null
}

/** Internships of the part that trains, with a text and a label that is not borderline. */
export async function learnable(): Promise<LabelledPosting[]> {
  const { postings } = await readLabelSet('seeds/labels')
  return postings.filter(
    (one) =>
      partOf(one) === 'train' &&
      isInternshipLike(one.contract) &&
      one.isFlag !== 'borderline' &&
      one.text !== '',
  )
}

/** So many decisions that say what the labels say, by two people, about ten employers. */
export async function honestDecisions(
  count: number,
  curators: readonly number[],
): Promise<Decided[]> {
  const all = await learnable()
  return Array.from({ length: count }, (_, i) => {
    const posting = all[(i * 3) % all.length]!
    const curatorId = curators[i % curators.length] ?? null
    return { ...posting, isFlag: posting.isFlag === true, employer: i % 10, curatorId }
  })
}

/** So many senior internships, each of two postings' sentences in turn, whose flag was cleared. */
export async function contestedDecisions(count: number, employers: number): Promise<Decided[]> {
  const senior = (await learnable()).filter(({ isFlag }) => isFlag === true)
  return Array.from({ length: count }, (_, i) => {
    const posting = senior[i % senior.length]!
    const other = senior[(i + 1 + Math.floor(i / senior.length)) % senior.length]!
    const [ours, theirs] = [sentences(posting.text), sentences(other.text)]
    const text = ours.map((one, at) => (at % 2 ? (theirs[at] ?? one) : one)).join(' ')
    return { ...posting, text, isFlag: false, level: 'mid', employer: i % employers }
  })
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/)
}

/** Stores them in order, as `decide` does, and gives the ids of their labels. */
export function storeDecided(db: Database, decided: readonly Decided[]): Promise<number[]> {
  return withTransaction(db, async (trx) => {
    const employers = new Map<number, number>()
    for (const { employer = 0 } of decided) {
      if (employers.has(employer)) continue
      const name = `Employeur ${employer} ${Math.random()}`
      const slug = `employeur-${employer}-${String(Math.random()).slice(2)}`
      const { id } = await trx
        .insertInto('organizations')
        .values({ slug, name, nameKey: name, createdAt: NOW })
        .returning('id')
        .executeTakeFirstOrThrow()
      employers.set(employer, id)
    }
    const ids: number[] = []
    for (const [i, one] of decided.entries()) {
      const { title, text, lang, contract, level, isFlag, curatorId = null } = one
      const at = one.at ?? NOW - DAY + i * 1000
      const organizationId = employers.get(one.employer ?? 0)!
      const action = isFlag ? 'uphold' : 'clear'
      const { id: decisionId } = await trx
        .insertInto('decisions')
        .values({ at, curatorId, action, organizationId })
        .returning('id')
        .executeTakeFirstOrThrow()
      const { id } = await trx
        .insertInto('labels')
        .values({
          ...{ decisionId, organizationId, curatorId, title, text, lang, contract, level },
          isFlag: isFlag ? 1 : 0,
          evidence: one.evidence ?? '[]',
          wrongCues: one.wrongCues ?? '[]',
          verdict: one.verdict ?? null,
          postingId: one.postingId ?? null,
          createdAt: at,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      ids.push(id)
    }
    return ids
  })
}
