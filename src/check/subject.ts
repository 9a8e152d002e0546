/** A posting made ready for the rules: its facts, its words, its place and its days. */
import type { JobPosting } from '../domain/job-posting.ts'
import type { PostingInput } from '../domain/posting-input.ts'
import { localDay, zoneOf } from '../domain/time-zone.ts'
import { findHits, type Hit, hitsByValue, type Reading, readSource } from '../extract/reading.ts'
import { type CueList, cuesBeside, OPEN_TO, type Signal } from './cues/index.ts'
import type { CheckField, Location } from './finding.ts'
import type { EmployerHistory } from './history.ts'
import { type Jurisdiction, jurisdictionsOf, type Reach } from './jurisdiction.ts'
import { type KnownValue, type ParameterKey, valueOn } from './parameters.ts'

/** What of a posting the check reads: any public posting has it, and {@link checkable} makes it of an input. */
export type CheckedPosting = Pick<
  JobPosting,
  | 'title'
  | 'text'
  | 'lang'
  | 'contract'
  | 'employer'
  | 'remote'
  | 'hours'
  | 'country'
  | 'region'
  | 'city'
  | 'family'
  | 'baseSalary'
  | 'payText'
  | 'isUnpaid'
  | 'months'
  | 'weeklyHours'
  | 'startMonth'
  | 'hasTutor'
  | 'hasSchoolAgreement'
  | 'year'
  | 'datePosted'
  | 'validThrough'
  | 'provenance'
  | 'spans'
> & { hiringOrganization: { name: string } | null }

/** A posting on its way in, in the words of a public one. */
export function checkable(input: PostingInput): CheckedPosting {
  const { salary, unpaid, monthsMin, monthsMax, organization } = input
  return {
    ...input,
    baseSalary: salary,
    isUnpaid: unpaid,
    months: monthsMin === null ? null : { min: monthsMin, max: monthsMax ?? monthsMin },
    hiringOrganization: organization === null ? null : { name: organization },
  }
}

export type CheckContext = {
  /** UTC ms. */
  now: number
  /** What the board knows of the employer's other postings; absent: the rules on it are not asked. */
  history?: EmployerHistory
}

export class Subject {
  readonly posting: CheckedPosting
  readonly now: number
  readonly history: EmployerHistory | null
  readonly reading: Reading
  readonly jurisdictions: ReadonlyMap<Jurisdiction, Reach>
  /** YYYY-MM-DD where the work is; of a posting that is dated by its year alone, the first of January. */
  readonly publishedOn: string
  /** The day whose rates count: the start of the work when it is known, else the publication. */
  readonly ratesOn: string
  /**
   * Of each list of cues that was asked for, its passages by signal.
   * measured: most postings need a half of the lists, since few rules concern them.
   */
  readonly #found = new Map<CueList, ReadonlyMap<Signal, readonly Hit<Signal>[]>>()

  constructor(posting: CheckedPosting, { now, history }: CheckContext) {
    this.posting = posting
    this.now = now
    this.history = history ?? null
    this.reading = readSource(posting, posting.lang)
    const openTo = posting.remote === 'remote' ? OPEN_TO : []
    this.jurisdictions = jurisdictionsOf(
      posting,
      openTo.flatMap(([signal, places]) => (this.says(signal) ? places : [])),
    )
    this.publishedOn = publicationDay(posting)
    this.ratesOn = posting.startMonth ? `${posting.startMonth}-01` : this.publishedOn
  }

  /** The passages that give a signal, in the order of the text; the title first. */
  hits(signal: Signal): readonly Hit<Signal>[] {
    const list = cuesBeside(signal)
    let found = this.#found.get(list)
    if (found === undefined) {
      found = hitsByValue(this.#mayHold(list) ? findHits(this.reading, list.cues) : [])
      this.#found.set(list, found)
    }
    return found.get(signal) ?? []
  }

  #mayHold({ need }: CueList): boolean {
    const { title, text } = this.reading
    return need === null || need.test(title.text) || need.test(text.text)
  }

  says(signal: Signal): boolean {
    return this.hits(signal).length > 0
  }

  /** Where the first passage that gives one of the signals stands. */
  saidAt(...signals: readonly Signal[]): Location | null {
    const [first] = signals.flatMap((signal) => this.hits(signal).slice(0, 1))
    return first === undefined ? null : { span: first.span }
  }

  /** Where a fact stands: the passage that it was read from, or the field that declares it. */
  factAt(fact: string, field: CheckField): Location {
    const span =
      this.posting.provenance[fact] === 'extracted' ? this.posting.spans[fact] : undefined
    return span === undefined ? { field } : { span }
  }

  /** A rate on the day that counts for this posting. */
  rate(key: ParameterKey): KnownValue | null {
    return valueOn(key, this.ratesOn)
  }

  /** Whether what a parameter dates was in force when the posting was published. */
  isInForce(key: ParameterKey): boolean {
    return valueOn(key, this.publishedOn) !== null
  }
}

/**
 * A posting of which only the year is known was not published on the day of its import; minimum rates
 * only rise, so that the year's first day never asks for too much.
 */
function publicationDay(posting: CheckedPosting): string {
  const { country, region, datePosted, year, provenance } = posting
  if (provenance.datePosted === undefined && year !== null) return `${year}-01-01`
  return localDay(datePosted, zoneOf(country, region))
}
