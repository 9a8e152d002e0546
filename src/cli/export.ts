import type { Config } from '../config.ts'
import { readCriteria } from '../features/export/criteria.ts'
import { exportPostings } from '../features/export/run.ts'
import { withExistingBoard } from './databases.ts'
import { EXIT, type ExitCode, Misuse, type Streams, write } from './streams.ts'

/** board export: postings as lines on standard output. */
export async function runExport(
  config: Config,
  given: { criteria: string | undefined; format: string; now: number },
  streams: Streams,
): Promise<ExitCode> {
  const format = (['jsonl', 'csv'] as const).find((known) => known === given.format)
  if (!format) throw new Misuse(`--format ${given.format}: formats are jsonl, csv`)
  const read = given.criteria === undefined ? { criteria: null } : readCriteria(given.criteria)
  if ('mistakes' in read) throw new Misuse(read.mistakes.join('\n'))
  const { baseUrl } = config
  return withExistingBoard(config, async (db) => {
    const options = { format, criteria: read.criteria, baseUrl, now: given.now }
    for await (const text of exportPostings(db, options)) await write(streams.stdout, text)
    return EXIT.done
  })
}
