/**
 * What the posting check costs: the board's own texts as postings of 2,000 characters, each read
 * against all rules, with and without the facts that are read from its text before; and the
 * internships among them beside as many others of their employer as are looked at.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkPosting } from '../src/check/check.ts'
import type { EarlierPosting } from '../src/check/history.ts'
import { type CheckedPosting, checkable } from '../src/check/subject.ts'
import { MOST_EARLIER } from '../src/db/employer-history.ts'
import { readPosting } from '../src/intake/read-posting.ts'
import { toPostingInput } from '../src/intake/to-posting-input.ts'

const NOW = Date.UTC(2026, 10, 21, 12)
const LENGTH = 2_000 // UTF-16 units of text
const MOST_MS = 1
const ROUNDS = 9
const DAY_MS = 86_400_000
const POSTINGS = join(import.meta.dirname, '..', 'seeds', 'postings')

type Fields = Record<string, unknown> & { text: string; language?: string }

const lines: Fields[] = readdirSync(POSTINGS).flatMap((name) =>
  readFileSync(join(POSTINGS, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line)),
)
const drafts = lines.map((fields, place) => {
  let { text } = fields
  for (let next = place + 1; text.length < LENGTH; next++) {
    const other = lines[next % lines.length]!
    if (other.language === fields.language) text += `\n\n${other.text}`
  }
  const whole = { ...fields, text: text.slice(0, LENGTH).toWellFormed() }
  const record = { line: place + 1, content: String(place), fields: whole, problems: [] }
  const { draft } = readPosting(record, 'bench')
  if (draft === null) throw new Error(`posting ${place} of the benchmark is refused`)
  return draft
})
const postings = drafts.map((draft) => checkable(toPostingInput(draft, NOW)))

let findings = 0
let seen = 0
const check = row('check', postings, (posting) => checkPosting(posting, { now: NOW }).length)
const whole = row('facts and check', drafts, (draft) => {
  const posting = checkable(toPostingInput(draft, NOW))
  return checkPosting(posting, { now: NOW }).length
})
const internships = postings.filter(({ contract }) => contract === 'internship')
const beside = row(
  `check beside ${MOST_EARLIER} earlier postings of the employer`,
  internships.map((posting) => ({ posting, rows: earlierThan(posting) })),
  ({ posting, rows }) => {
    // Titles that were never seen before: what is remembered of others must not make it look fast.
    const history = rows.map((one) => ({ ...one, title: `${one.title} (${seen++})` }))
    return checkPosting(posting, { now: NOW, history }).length
  },
)
console.log(`check: ${postings.length} postings of ${LENGTH} characters, ${ROUNDS} rounds`)
console.table([check, whole, beside])
for (const { what, 'median, ms': median } of [check, beside]) {
  const verdict = median <= MOST_MS ? 'reached' : 'MISSED'
  console.log(`${what}: median ${median} ms (required ${MOST_MS}: ${verdict})`)
  if (median > MOST_MS) process.exitCode = 1
}

/**
 * Closed internships with the titles and trades of all postings, which nothing but these tells from
 * the one at hand: place, length and day are such that every rule has to compare them.
 */
function earlierThan({ country, region, city, datePosted }: CheckedPosting): EarlierPosting[] {
  return Array.from({ length: MOST_EARLIER }, (_, at) => {
    const { title, family, lang } = postings[at % postings.length]!
    return {
      ...{ id: at, title, family, lang, country, region, city, contract: 'internship' },
      ...{ months: { min: 6, max: 6 }, startMonth: at % 2 === 0 ? '2026-06' : null },
      ...{ datePosted: datePosted - (at + 40) * DAY_MS, closedAt: datePosted - at * DAY_MS },
    }
  })
}

/** Wall-clock times of single calls, after a round that warms up. */
function row<One>(what: string, list: readonly One[], work: (one: One) => number) {
  for (const one of list) findings += work(one)
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const one of list) {
      const start = performance.now()
      findings += work(one)
      times.push(performance.now() - start)
    }
  }
  if (Number.isNaN(findings)) throw new Error('a result was no number')
  times.sort((a, b) => a - b)
  const at = (share: number) => Number(times[Math.floor(times.length * share)]!.toFixed(3))
  return { what, 'median, ms': at(0.5), 'p95, ms': at(0.95), 'worst, ms': at(0.9999) }
}
