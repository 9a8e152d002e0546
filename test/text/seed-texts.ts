import { readdirSync, readFileSync } from 'node:fs'
import type { Source } from '../../src/text/spans.ts'

/** Every posting of the seeds: what each change of speed must leave as it was. */
export function seedPostings(): Source[] {
  return ['seeds/postings', 'seeds/labels'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n'))
      .map((line): Partial<Source> => JSON.parse(line))
      .flatMap(({ title, text }) =>
        title === undefined || text === undefined ? [] : [{ title, text }],
      ),
  )
}
