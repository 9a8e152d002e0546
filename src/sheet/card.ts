/** A posting as a row of a list: the employer's title, the two badges, pay, place, dates. */

import type { Locale } from '../domain/codes.ts'
import { isOpen, type JobPosting } from '../domain/job-posting.ts'
import { countryName, regionName } from '../domain/place.ts'
import { zoneOf } from '../domain/time-zone.ts'
import { formatAge, formatDay, formatPay } from '../i18n/format.ts'
import { pathToPosting } from '../i18n/paths.ts'
import { formatNumber, type Translate } from '../i18n/translate.ts'
import type { Badges, Card } from './page-data.ts'

/** For whom and when a page is written. */
export type Reader = { locale: Locale; t: Translate; now: number }

/** What a list row knows of the evidence: how many passages speak for a senior role, and two of them. */
export type EvidenceGlance = { count: number; quotes: string[] }

export function toCard(posting: JobPosting, evidence: EvidenceGlance, reader: Reader): Card {
  const { locale, t, now } = reader
  const { hiringOrganization } = posting
  const hasFlag = posting.flag !== 'none'
  return {
    id: posting.id,
    href: pathToPosting(locale, posting),
    title: posting.title,
    titleLang: locale.startsWith(posting.lang) ? null : posting.lang,
    employer: hiringOrganization && {
      name: hiringOrganization.name,
      isVerified: hiringOrganization.isVerified,
    },
    employerKind: posting.employer && t(`code.employer.${posting.employer}`),
    badges: toBadges(posting, reader),
    why: hasFlag ? t(`card.why.${posting.flag}`, { count: evidence.count }) : null,
    quotes: hasFlag && posting.flag !== 'cleared' ? evidence.quotes : [],
    tags: [
      ...posting.communities.map((code) => t(`code.community.${code}`)),
      ...posting.hours.map((code) => t(`code.hours.${code}`)),
    ],
    pay: payWords(posting, reader),
    place: placeWords(posting, reader),
    deadline: deadlineWords(posting, reader),
    age: ageWords(posting, reader),
    isClosed: !isOpen(posting, now),
  }
}

/** "parue il y a 3 jours"; "ajoutée hier · annonce de 2018" where the posting has no date of its own. */
function ageWords(posting: JobPosting, { locale, t, now }: Reader): string {
  const zone = zoneOf(posting.country, posting.region)
  const age = formatAge({ instant: posting.datePosted, zone }, locale, now, t)
  if (posting.provenance.datePosted) return t('card.posted', { age })
  const added = t('card.added', { age })
  return posting.year ? `${added} · ${t('card.year', { year: String(posting.year) })}` : added
}

export function toBadges(posting: JobPosting, { locale, t }: Reader): Badges {
  const contract = t(`code.contract.${posting.contract}`)
  const length = lengthWords(posting, { locale, t })
  return {
    contract: posting.contract,
    offered: length ? `${contract} · ${length}` : contract,
    level: posting.level,
    described: t(`code.level.${posting.level}`),
    flag: posting.flag,
    flagLabel: posting.flag === 'none' ? null : t(`code.flag.${posting.flag}`),
  }
}

/** "6 mois", "4 – 6 mois"; null when not said or when the contract has no end. */
export function lengthWords(
  { months, contract }: JobPosting,
  { locale, t }: Pick<Reader, 'locale' | 't'>,
): string | null {
  if (!months || contract === 'permanent') return null
  const [min, max] = [round(months.min), round(months.max)]
  if (min === max) return t('length.months', { count: min })
  return t('length.range', { min: formatNumber(min, locale), max: formatNumber(max, locale) })
}

/** Months to the nearest half: weeks and days do not make whole ones. */
function round(months: number): number {
  return Math.max(0.5, Math.round(months * 2) / 2)
}

export function payWords(posting: JobPosting, { locale, t }: Reader): Card['pay'] {
  const { baseSalary, payText, isUnpaid } = posting
  if (baseSalary) {
    return { amount: formatPay(baseSalary, locale), per: t(`pay.per.${baseSalary.unit}`) }
  }
  if (payText) return { amount: payText.slice(0, 80), per: null }
  if (isUnpaid) return { amount: t('pay.unpaid'), per: null }
  return posting.contract === 'volunteer'
    ? { amount: t('code.contract.volunteer'), per: null }
    : null
}

/** "Paris, hybride (2 jours)", "à distance, France"; null when nothing is known. */
export function placeWords(posting: JobPosting, reader: Reader): string | null {
  const { locale } = reader
  const where =
    posting.city ??
    (posting.region && regionName(posting.region, locale)) ??
    (posting.country && countryName(posting.country, locale))
  const parts = [where, remoteWords(posting, reader)].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : null
}

export function remoteWords({ remote, remoteDays }: JobPosting, { t }: Reader): string | null {
  if (!remote) return null
  const kind = t(`code.remote.${remote}`).toLowerCase()
  if (remote !== 'hybrid' || !remoteDays) return kind
  return `${kind} (${t('place.remoteDays', { count: remoteDays })})`
}

/** "jusqu'au 12 décembre" while open, or that no last day is said; how and when it ended afterwards. */
export function deadlineWords(posting: JobPosting, { locale, t, now }: Reader): string {
  const zone = zoneOf(posting.country, posting.region)
  const lastDay = posting.validThrough - 1
  if (isOpen(posting, now) && !posting.provenance.validThrough) return t('deadline.unstated')
  if (isOpen(posting, now))
    return t('deadline.until', { date: formatDay(lastDay, locale, zone, now) })
  const ending = posting.status === 'published' ? 'expired' : posting.status
  const ended = ending === 'expired' ? lastDay : (posting.closedAt ?? lastDay)
  return t(`ended.${ending}`, { date: formatDay(ended, locale, zone, now) })
}
