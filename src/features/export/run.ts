/** The board as lines, one posting each, in the order of their ids. */
import type { Db } from '../../db/database.ts'
import { type SelectedPosting, selectPosting, toJobPosting } from '../../db/posting-rows.ts'
import { publishedMatching } from '../../db/published.ts'
import type { Status } from '../../domain/codes.ts'
import type { SearchCriteria } from '../../domain/search-criteria.ts'
import { csvHeader, csvRecord } from './csv.ts'
import { type Exported, exportLine } from './export-line.ts'

export type ExportFormat = 'jsonl' | 'csv'

export type ExportOptions = {
  format: ExportFormat
  /** What is exported; null: every posting that is or was public. */
  criteria: SearchCriteria | null
  baseUrl: string
  /** UTC ms. */
  now: number
}

const PAGE = 500 // postings a query
const WAS_PUBLIC: readonly Status[] = [
  'published',
  'expired',
  'filled',
  'unfilled',
  'withdrawn',
  'removed',
]

/** Text of the export, piece by piece, so that a board of any size fits into memory. */
export async function* exportPostings(db: Db, options: ExportOptions): AsyncGenerator<string> {
  if (options.format === 'csv') yield csvHeader()
  for (let after = 0; ; ) {
    const found = await findAfter(db, after, options)
    if (found.length > 0) yield found.map((one) => writeOne(one, options)).join('')
    if (found.length < PAGE) return
    after = found.at(-1)!.posting.id
  }
}

function writeOne(one: Exported, { format, baseUrl }: ExportOptions): string {
  const line = exportLine(one, baseUrl)
  return format === 'csv' ? csvRecord(line) : `${JSON.stringify(line)}\n`
}

async function findAfter(db: Db, after: number, options: ExportOptions): Promise<Exported[]> {
  const { criteria, now } = options
  const matching = criteria
    ? publishedMatching(db, criteria, { now })
    : db.selectFrom('postings').where('status', 'in', WAS_PUBLIC)
  const rows = await selectPosting(matching)
    .select(['postings.externalId', 'postings.extra'])
    .where('postings.id', '>', after)
    .orderBy('postings.id')
    .limit(PAGE)
    .execute()
  return rows.map(({ externalId, extra, ...row }) => ({
    posting: toJobPosting(row as SelectedPosting),
    externalId,
    extra: JSON.parse(extra),
  }))
}
