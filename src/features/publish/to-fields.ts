/** A posting as the form's fields: the inverse of reading them. */
import type { Lang } from '../../domain/codes.ts'
import type { Particulars } from '../../domain/particulars.ts'
import { findCity } from '../../domain/place.ts'
import type { PostingInput } from '../../domain/posting-input.ts'
import { localDay, zoneOf } from '../../domain/time-zone.ts'
import { EMPTY_FIELDS, type Fields, PAID_IN, REMOTE_DAYS, REPLY_DAYS } from './fields.ts'

/** What of a posting its form shows. */
export type Shown = Omit<
  PostingInput,
  | 'source'
  | 'externalId'
  | 'organization'
  | 'url'
  | 'license'
  | 'year'
  | 'spans'
  | 'extra'
  | 'particulars'
  | 'status'
> & { particulars?: Particulars | null }

/**
 * @param takes `declared`: what was read from the text stays unsaid, so that it is read again;
 *   `all`: it is filled in, for the employer to look at
 */
export function toFields(posting: Shown, takes: 'declared' | 'all'): Fields {
  const has = (field: string) => takes === 'all' || posting.provenance[field] === 'declared'
  const or = <Value>(field: string, value: Value | null, empty: Value): Value =>
    has(field) && value !== null ? value : empty
  const { lang, particulars } = posting
  const fields: Fields = {
    ...EMPTY_FIELDS,
    contract: posting.contract === 'unspecified' || !has('contract') ? '' : posting.contract,
    title: posting.title,
    duties: particulars?.duties ?? [],
    employer: or('employer', posting.employer ?? '', ''),
    communities: or('communities', posting.communities, []),
    lang: or('lang', lang, ''),
    text: posting.text,
    ...termsOf(posting, or),
    tutor: particulars?.tutor ?? '',
    learningAim: particulars?.learningAim ?? '',
    ...placeOf(posting, or),
    remote: or('remote', posting.remote ?? '', ''),
    remoteDays: inList(REMOTE_DAYS, or('remoteDays', posting.remoteDays, 0)),
    hours: or('hours', posting.hours, []),
    ...applyOf(posting),
    replyDays: inList(REPLY_DAYS, particulars?.replyDays ?? 0),
  }
  const zone = zoneOf(posting.country, posting.region)
  const isDated = posting.provenance.validThrough === 'declared'
  return isDated ? { ...fields, validThrough: localDay(posting.validThrough - 1, zone) } : fields
}

type Or = <Value>(field: string, value: Value | null, empty: Value) => Value

function termsOf(posting: Shown, or: Or): Partial<Fields> {
  const { lang, monthsMin: min, monthsMax: max } = posting
  const salary = or('salary', posting.salary, null)
  const hours = or('weeklyHours', posting.weeklyHours, null)
  const shown = PAID_IN.find((currency) => currency === salary?.currency)
  return {
    months: or(
      'months',
      min === null || max === null ? '' : min === max ? `${min}` : `${min}-${max}`,
      '',
    ),
    startMonth: or('startMonth', posting.startMonth, ''),
    weeklyHours: hours === null ? '' : decimal(hours, lang),
    ...(salary && {
      payMin: amount(salary.min, lang),
      payMax: salary.max === salary.min ? '' : amount(salary.max, lang),
      payUnit: salary.unit,
      currency: shown ?? '',
    }),
    unpaid: or('unpaid', posting.unpaid, false) ? 'yes' : '',
    schoolAgreement: or<Fields['schoolAgreement']>(
      'schoolAgreement',
      posting.hasSchoolAgreement ? 'yes' : posting.provenance.schoolAgreement ? 'no' : '',
      '',
    ),
  }
}

/** The region of a known city need not be chosen. */
function placeOf(posting: Shown, or: Or): Partial<Fields> {
  const country = or('country', posting.country, '')
  const city = or('city', posting.city, '')
  const region = or('region', posting.region, '')
  const known = findCity(city).find((one) => one.country === country)?.region
  return { country, city, region: region === known ? '' : region }
}

/** An address that nobody asked to show is taken for one that the board's form sends on to. */
function applyOf({ applyUrl, applyEmail, particulars }: Shown): Partial<Fields> {
  const isForm = particulars?.appliesHere || (applyUrl === null && applyEmail !== null)
  if (isForm) return { applyBy: 'form', applyEmail: applyEmail ?? '' }
  return applyUrl === null ? {} : { applyBy: 'link', applyUrl }
}

function inList<Code extends string>(codes: readonly Code[], value: number): Code | '' {
  return codes.find((code) => code === String(value)) ?? ''
}

/** Whole units, with cents where there are any, as the posting's language writes them. */
function amount(minor: number, lang: Lang): string {
  return minor % 100 === 0 ? String(minor / 100) : decimal(minor / 100, lang, 2)
}

function decimal(value: number, lang: Lang, digits?: number): string {
  const written = digits === undefined ? String(value) : value.toFixed(digits)
  return lang === 'fr' ? written.replace('.', ',') : written
}
