/** What tests of import and export share: files in memory, lines, and what a board holds. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../../src/db/database.ts'
import { exportPostings } from '../../src/features/export/run.ts'
import type { Input } from '../../src/features/import/open-input.ts'
import { type ImportOptions, importFile } from '../../src/features/import/run.ts'
import type { Problem } from '../../src/intake/fields.ts'
import { NOW } from '../support.ts'

/** A file that exists in memory alone. */
export function fileOf(text: string | Buffer, name = 'test.jsonl'): Input {
  const bytes = Buffer.from(text)
  const fingerprint = createHash('sha256').update(bytes).digest('hex')
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += 4096) yield bytes.subarray(at, at + 4096)
  }
  return { name, fingerprint, chunks, close: async () => undefined }
}

export const jsonLines = (lines: readonly object[]) =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('')

/** Distinct postings that say something to extract. */
export function someLines(count: number, overrides: object = {}): Record<string, unknown>[] {
  const contracts = ['Stage de 6 mois', 'CDI', 'Alternance', 'CDD de 4 mois']
  const towns = ['Lyon', 'Nantes', 'Sherbrooke', 'Montréal', 'Lille']
  return Array.from({ length: count }, (_, at) => ({
    id: `n${at}`,
    title: `Community manager ${at}`,
    text: `${contracts[at % 4]} à ${towns[at % 5]}. Vous répondez aux membres du forum ${at}.`,
    organization: `Fabrique n° ${at % 7}`,
    date_posted: '2026-11-01',
    valid_through: '2026-12-31',
    ...overrides,
  }))
}

export type Imported = Awaited<ReturnType<typeof importFile>> & { problems: Problem[] }

/** Imports a text with the options that matter to the test. */
export async function importText(
  db: Database,
  text: string | Buffer,
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  const problems: Problem[] = []
  const summary = await importFile(db, fileOf(text), {
    format: 'jsonl',
    source: 'test',
    dryRun: false,
    now: () => NOW,
    onProblem: (problem) => problems.push(problem),
    onProgress: () => undefined,
    shouldStop: () => false,
    ...options,
  })
  return { ...summary, problems }
}

/** The whole export as one text. */
export async function exportText(
  db: Database,
  options: Partial<Parameters<typeof exportPostings>[1]> = {},
): Promise<string> {
  let text = ''
  const given = { format: 'jsonl' as const, criteria: null, baseUrl: 'https://board.example' }
  for await (const piece of exportPostings(db, { ...given, now: NOW, ...options })) text += piece
  return text
}

/** How many rows each table has that an import may write. */
export async function rowCounts(db: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of [
    ...['postings', 'posting_revisions', 'predictions', 'organizations'],
    ...['audit_entries', 'import_runs', 'import_errors'],
  ]) {
    const { rows } = await sql<{
      n: number
    }>`select count(*) as n from ${sql.table(table)}`.execute(db)
    counts[table] = Number(rows[0]!.n)
  }
  return counts
}
