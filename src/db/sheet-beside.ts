/** What stands beside a posting on its sheet: its employer's others, and those of others that resemble it. */
import { sql } from 'kysely'
import { type EarlierPosting, isSamePlace, isSameRole, isSameTitle } from '../check/history.ts'
import type { Contract, Flag, Status } from '../domain/codes.ts'
import type { DecisionAction } from '../domain/decision.ts'
import type { JobPosting } from '../domain/job-posting.ts'
import { fold } from '../text/normalise.ts'
import type { Db } from './database.ts'
import {
  EARLIER_COLUMNS,
  IS_OR_WAS_PUBLIC,
  MOST_EARLIER,
  toEarlierPosting,
} from './employer-history.ts'

const MOST_NEAR = 60 // newest postings looked at, for each way of being alike
const OPENING = 400 // characters of a text that are compared
const OPENING_WORDS = 8

/** Another posting of the same employer. */
export type Earlier = EarlierPosting & {
  status: Status
  flag: Flag
  isOwn: boolean
  /** False where only the year of its publication is known. */
  isDated: boolean
  year: number | null
  /** What was last decided about it. */
  action: DecisionAction | null
  /** Its words were changed after a decision or a question, and it carries no flag now. */
  isMended: boolean
  /** The same post, by title and trade. */
  isSameRole: boolean
}

/** An employer's other postings that are or were public, in figures. */
export type Standing = {
  postings: number
  internships: number
  /** Upheld ones, and automatic ones of what the employer itself handed in. */
  flagged: number
  upheld: number
  mended: number
}

/**
 * The newest 200 other postings of an organization: along postings_organization, with what was decided
 * about each by decisions_posting.
 */
export async function findEarlier(
  db: Db,
  posting: Pick<JobPosting, 'id' | 'title' | 'family' | 'city' | 'hiringOrganization'>,
  now: number,
): Promise<Earlier[]> {
  const organizationId = posting.hiringOrganization?.id ?? null
  if (organizationId === null) return []
  const rows = await db
    .selectFrom('postings')
    .select(EARLIER_COLUMNS)
    .select(['flag', 'isOwn', 'year'])
    .select([
      sql<number>`case when year is null or provenance like '%"datePosted"%' then 1 else 0 end`.as(
        'dated',
      ),
      sql<DecisionAction | null>`(select d.action from decisions as d
        where d.posting_id = postings.id and d.undone_at is null
        order by d.id desc limit 1)`.as('action'),
      sql<number>`case when flag in ('none', 'cleared') and exists (select 1 from decisions as d
        inner join posting_revisions as r on r.posting_id = d.posting_id
        where d.posting_id = postings.id and d.undone_at is null
        and d.action in ('uphold', 'ask', 'return')
        and r.state = 'accepted' and r.created_at > d.at) then 1 else 0 end`.as('mended'),
    ])
    .where('organizationId', '=', organizationId)
    .where('id', '<>', posting.id)
    .where('status', 'in', IS_OR_WAS_PUBLIC)
    .orderBy('datePosted', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_EARLIER)
    .execute()
  return rows.map(({ flag, isOwn, dated, year, action, mended, ...row }) => ({
    ...toEarlierPosting(row, now),
    ...{ status: row.status, flag, year, action },
    isOwn: isOwn === 1,
    isDated: dated === 1,
    isMended: mended === 1,
    isSameRole: isSameRole(posting, row),
  }))
}

/** An automatic flag of what was imported is a question about a text: it tells nothing of an employer. */
export function standingOf(earlier: readonly Earlier[]): Standing {
  const count = (is: (one: Earlier) => boolean) => earlier.filter(is).length
  return {
    postings: earlier.length,
    internships: count(({ contract }) => contract === 'internship'),
    flagged: count(({ flag, isOwn }) => flag === 'upheld' || (flag === 'automatic' && isOwn)),
    upheld: count(({ flag }) => flag === 'upheld'),
    mended: count(({ isMended }) => isMended),
  }
}

/** A posting of another employer that resembles one. */
export type Near = {
  id: number
  title: string
  organization: string | null
  contract: Contract
  flag: Flag
  isOwn: boolean
  datePosted: number
  /** opening: the text begins alike. title: the same title in the same town. */
  by: 'opening' | 'title'
}

/**
 * Open postings of other employers that begin with the same words, or have the same title in the same
 * town, among the newest 60 of the trade and of the town: along postings_family and postings_city.
 */
export async function findNear(
  db: Db,
  posting: Pick<JobPosting, 'id' | 'title' | 'text' | 'family' | 'region' | 'city'> & {
    cityKey: string | null
    organizationId: number | null
  },
): Promise<Near[]> {
  const { id, family, cityKey, organizationId } = posting
  if (family === null && cityKey === null) return []
  const newest = (column: 'family' | 'city_key', value: string | null) =>
    sql`select * from (select id from postings where status = 'published'
      and ${sql.ref(column)} = ${value ?? ''}
      order by date_posted desc, id desc limit ${MOST_NEAR}) as ${sql.ref(`by_${column}`)}`
  const rows = await db
    .selectFrom('postings')
    .leftJoin('organizations', 'organizations.id', 'postings.organizationId')
    .select(['postings.id', 'postings.title', 'postings.organizationId', 'postings.contract'])
    .select(['postings.flag', 'postings.isOwn', 'postings.datePosted', 'postings.family'])
    .select(['postings.region', 'postings.city', 'organizations.name as organization'])
    .select(sql<string>`substr(postings.text, 1, ${sql.lit(OPENING)})`.as('opening'))
    .where(
      'postings.id',
      'in',
      sql<number>`(${newest('family', family)} union ${newest('city_key', cityKey)})`,
    )
    .where('postings.id', '<>', id)
    .orderBy('postings.datePosted', 'desc')
    .orderBy('postings.id', 'desc')
    .execute()
  const opening = openingOf(posting.text.slice(0, OPENING))
  return rows.flatMap((row) => {
    if (row.organizationId !== null && row.organizationId === organizationId) return []
    const isSameOpening = opening !== null && openingOf(row.opening) === opening
    if (!isSameOpening && !(isSameTitle(posting, row) && isSamePlace(posting, row))) return []
    const { organization, title, contract, flag, datePosted } = row
    const by = isSameOpening ? ('opening' as const) : ('title' as const)
    return [
      { id: row.id, organization, title, contract, flag, datePosted, by, isOwn: row.isOwn === 1 },
    ]
  })
}

/** The first words of a text, however they are written; null where it has too few. */
function openingOf(text: string): string | null {
  const words = fold(text).text.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length < OPENING_WORDS ? null : words.slice(0, OPENING_WORDS).join(' ')
}
