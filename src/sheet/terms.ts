/** The facts beside a posting's text: what is said, who says it, and what is not said. */
import type { Finding } from '../check/finding.ts'
import { ruleOf } from '../check/rules/index.ts'
import { isInternshipLike, type Locale } from '../domain/codes.ts'
import type { JobPosting } from '../domain/job-posting.ts'
import { countryName, regionName } from '../domain/place.ts'
import { zoneOf } from '../domain/time-zone.ts'
import { localWords } from '../i18n/finding-words.ts'
import { formatDay, formatList, formatMonth } from '../i18n/format.ts'
import { formatNumber } from '../i18n/translate.ts'
import { lengthWords, payWords, type Reader, remoteWords } from './card.ts'
import type { FactRow } from './page-data.ts'

/** Contract, length, pay, start, hours, tutor, school agreement: what the work is done under. */
export function termRows(posting: JobPosting, reader: Reader): FactRow[] {
  const { locale, t } = reader
  const pay = payWords(posting, reader)
  const isInternship = isInternshipLike(posting.contract)
  const row = rowMaker(posting, reader)
  return [
    row('contract', 'contract', t(`code.contract.${posting.contract}`)),
    row('length', 'months', lengthWords(posting, reader)),
    row('start', 'startMonth', posting.startMonth && formatMonth(posting.startMonth, locale)),
    row(
      'pay',
      payField(posting),
      pay && [pay.amount, pay.per].filter(Boolean).join(' '),
      posting.baseSalary && posting.payText,
    ),
    row(
      'weeklyHours',
      'weeklyHours',
      posting.weeklyHours && hoursWords(posting.weeklyHours, locale),
    ),
    row('hours', 'hours', codeWords(posting.hours, 'hours', reader)),
    tutorRow(posting, reader) ??
      row('tutor', 'tutor', isInternship && posting.hasTutor && t('term.yes')),
    row(
      'agreement',
      'schoolAgreement',
      isInternship && posting.hasSchoolAgreement && t('term.yes'),
    ),
    particularRows(posting, reader),
  ].flat()
}

/** What the intern learns, in the employer's words; what the work consists of, in the board's. */
function particularRows({ particulars, contract }: JobPosting, { t }: Reader): FactRow[] {
  if (!particulars) return []
  const provenance = t('provenance.declared')
  const aim = isInternshipLike(contract) && particulars.learningAim
  const duties = particulars.duties.map((code) => ({
    word: t(`code.duty.${code}`),
    meaning: t(`duty.means.${code}`),
  }))
  const own = { value: '', provenance, quote: null }
  return [
    ...(aim ? [{ ...own, label: t('term.learningAim'), words: aim }] : []),
    ...(duties.length > 0 ? [{ ...own, label: t('term.duties'), glossary: duties }] : []),
  ]
}

/** Who tutors, where the employer says it. */
function tutorRow({ particulars, contract }: JobPosting, { t }: Reader): FactRow | null {
  const words = isInternshipLike(contract) ? particulars?.tutor : null
  if (!words) return null
  const provenance = t('provenance.declared')
  return { label: t('term.tutor'), value: '', words, provenance, quote: null }
}

/** Employer, place, community, dates: where and with whom. */
export function factRows(posting: JobPosting, reader: Reader): FactRow[] {
  const { locale, t, now } = reader
  const zone = zoneOf(posting.country, posting.region)
  const day = (instant: number) => formatDay(instant, locale, zone, now)
  const row = rowMaker(posting, reader)
  const place = [
    posting.city,
    posting.region && regionName(posting.region, locale),
    posting.region?.startsWith('CA-QC-') && regionName('CA-QC', locale),
    posting.country && countryName(posting.country, locale),
  ].filter((name, index, all) => name && all.indexOf(name) === index)
  const remote = remoteWords(posting, reader)
  return [
    row('level', 'level', t(`code.level.${posting.level}`)),
    row('employer', 'employer', posting.employer && t(`code.employer.${posting.employer}`)),
    row('place', placeField(posting), place.length > 0 && place.join(', ')),
    row('remote', 'remote', remote && remote.charAt(0).toUpperCase() + remote.slice(1)),
    row('community', 'communities', codeWords(posting.communities, 'community', reader)),
    row('family', 'family', posting.family && t(`code.family.${posting.family}`)),
    row('language', null, t(`code.lang.${posting.lang}`)),
    row(posting.provenance.datePosted ? 'posted' : 'added', null, day(posting.datePosted)),
    row('year', null, posting.year && String(posting.year)),
    row('firstSeen', null, posting.firstSeenAt < posting.datePosted && day(posting.firstSeenAt)),
    row('source', null, sourceWords(posting)),
    row('license', null, licenseWords(posting.license, reader)),
  ].flat()
}

/** What the page says of a posting from the check: the fact, and what it is about. */
export type SeekerFact = { topic: string | null; words: string }

/** Topics in the order of the page: the board's own rules, each with the laws' closer ones. */
const TOPICS = ['Q-CONTRACT', 'Q-PAY', 'Q-LENGTH', 'Q-START', 'Q-TUTOR'].map(ruleOf)

/**
 * The plain facts among the findings of the check, each once. What an employer should look at again,
 * and any law, is for the employer: it stands on no public page of a posting.
 */
export function seekerFacts(findings: readonly Finding[], { locale }: Reader): SeekerFact[] {
  const facts = new Map<string, SeekerFact & { place: number }>()
  for (const { rule, case: name, reach } of findings) {
    const seeker = ruleOf(rule).cases[name]?.seeker
    // What would hold elsewhere is no fact of this posting.
    if (seeker === undefined || (reach !== 'place' && reach !== 'quality')) continue
    const words = localWords(seeker, locale)
    const place = TOPICS.findIndex(({ id, yieldsTo }) => id === rule || yieldsTo?.includes(rule))
    const topic = TOPICS[place]?.id ?? null
    const isSaid = [...facts.values()].some((fact) => fact.words === words)
    const key = topic ?? words
    if (!isSaid && !facts.has(key)) facts.set(key, { topic, words, place })
  }
  // What belongs to no topic comes last.
  const rank = (place: number) => (place < 0 ? TOPICS.length : place)
  return [...facts.values()].sort((a, b) => rank(a.place) - rank(b.place))
}

/**
 * Makes at most one row: nothing where there is no value.
 * @param field the field of `provenance` and `spans`; null for the board's own facts
 */
function rowMaker(posting: JobPosting, { t }: Reader) {
  return (
    term: string,
    field: string | null,
    value: string | false | null | 0 | undefined,
    ownWords: string | null = null,
  ): FactRow[] => {
    if (!value) return []
    // The level is never declared: a program reads it in the whole text, or a person does.
    const isJudged = posting.flag === 'upheld' || posting.flag === 'cleared'
    const levelBy = isJudged ? ('person' as const) : ('program' as const)
    const origin = field === 'level' ? levelBy : field ? posting.provenance[field] : undefined
    return [
      {
        label: t(`term.${term}`),
        value,
        provenance: origin ? t(`provenance.${origin}`) : null,
        quote: ownWords ?? (field && origin === 'extracted' ? passageOf(posting, field) : null),
      },
    ]
  }
}

/** The passage that says a fact; none where several values share a field, since it says but one. */
function passageOf(posting: JobPosting, field: string): string | null {
  const values =
    field === 'communities' ? posting.communities : field === 'hours' ? posting.hours : []
  const span = posting.spans[field]
  if (!span || values.length > 1) return null
  return span.text.replace(/\s+/g, ' ').trim().slice(0, 160)
}

function codeWords(codes: readonly string[], list: string, { t, locale }: Reader): string | null {
  if (codes.length === 0) return null
  const words = formatList(
    codes.map((code) => t(`code.${list}.${code}`)),
    locale,
  )
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function hoursWords(hours: number, locale: Locale): string {
  return formatNumber(hours, locale, { style: 'unit', unit: 'hour', maximumFractionDigits: 1 })
}

/** Where an imported posting comes from that has no address of its own. */
function sourceWords({ isOwn, url, license, source }: JobPosting): string | false {
  return !isOwn && !url && license === null && source
}

/** The board's own demonstration says what it is; any other licence is its own name. */
function licenseWords(license: string | null, { t }: Reader): string | null {
  return license === 'demonstration' ? t('license.demonstration') : license
}

function payField(posting: JobPosting): string {
  if (posting.baseSalary) return 'salary'
  return posting.payText ? 'payText' : 'unpaid'
}

function placeField(posting: JobPosting): string {
  if (posting.city) return 'city'
  return posting.region ? 'region' : 'country'
}
