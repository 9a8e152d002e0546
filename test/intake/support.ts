/** Files in memory, read by the readers of the intake. */
import type { RawRecord } from '../../src/intake/fields.ts'
import { type Format, readRecords } from '../../src/intake/read-records.ts'

/** Bytes in chunks of a size, as a file gives them. */
export async function* chunksOf(bytes: string | Uint8Array, size = 4096): AsyncGenerator<Buffer> {
  const whole = Buffer.from(bytes)
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size)
}

export async function recordsOf(
  bytes: string | Uint8Array,
  format: Format,
  size?: number,
): Promise<RawRecord[]> {
  const records: RawRecord[] = []
  for await (const record of readRecords(chunksOf(bytes, size), format)) records.push(record)
  return records
}

/** A feed as Indeed reads it; each job is given as its inner markup. */
export function feedOf(jobs: readonly string[]): string {
  const written = jobs.map((job) => `<job>${job}</job>\n`).join('')
  return `<?xml version="1.0" encoding="utf-8"?>\n<source>\n<publisher>Paie</publisher>\n${written}</source>\n`
}
