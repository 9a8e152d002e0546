/** Declared facts, completed by what the text says: each with where it comes from. */
import { findCity } from '../domain/place.ts'
import type { PostingInput } from '../domain/posting-input.ts'
import { zoneOf } from '../domain/time-zone.ts'
import type { ExtractedFacts, Fact } from '../extract/facts.ts'
import type { Draft } from './read-posting.ts'
import { endOf, startOf } from './read-terms.ts'

const DEFAULT_DAYS_OPEN = 60 // a posting that names no last day
const DAY_MS = 86_400_000

type Origins = Pick<PostingInput, 'provenance' | 'spans'>

/**
 * Makes a draft whole. A declared value wins; an extracted one is taken only where none is declared
 * and where it agrees with the declared place; nothing certain stays empty (contract: unspecified).
 * @param facts     what title and text say
 * @param payFacts  what the employer's own words on pay say, when a field holds them
 * @param importedAt UTC ms; the day of a posting that declares none
 */
export function completeFacts(
  draft: Draft,
  facts: ExtractedFacts,
  payFacts: ExtractedFacts | null,
  importedAt: number,
): PostingInput {
  const origins: Origins = { provenance: {}, spans: {} }
  const take = taker(origins)
  const place = completePlace(draft, facts, take)
  const contract = take('contract', draft.contract, facts.contract) ?? 'unspecified'
  const remote = take('remote', draft.remote, facts.remote)
  const remoteDays = remote === 'on-site' ? null : take('remoteDays', undefined, facts.remoteDays)
  const months = take('months', draft.months, facts.months)
  return {
    source: draft.source,
    externalId: draft.externalId,
    title: draft.title,
    text: draft.text,
    lang: completeLang(draft, facts, origins),
    contract,
    employer: take('employer', draft.employer, facts.employer),
    remote,
    remoteDays,
    communities: takeMany('communities', draft.communities, facts.communities, origins),
    hours: takeMany('hours', draft.hours, facts.hours, origins),
    ...place,
    family: take('family', draft.family, facts.family),
    ...completePay(draft, facts, payFacts, origins, take),
    monthsMin: months?.min ?? null,
    monthsMax: months?.max ?? null,
    weeklyHours: take('weeklyHours', draft.weeklyHours, facts.weeklyHours),
    startMonth: take('startMonth', draft.startMonth, facts.startMonth),
    hasTutor: take('tutor', undefined, facts.tutor) ?? false,
    hasSchoolAgreement: take('schoolAgreement', undefined, facts.schoolAgreement) ?? false,
    organization: take('organization', draft.organization, undefined),
    url: draft.url ?? null,
    applyUrl: draft.applyUrl ?? null,
    applyEmail: draft.applyEmail ?? null,
    license: draft.license ?? null,
    year: draft.year ?? null,
    ...completeDates(draft, place, origins, importedAt),
    ...origins,
    extra: draft.extra,
  }
}

type Take = <Value>(
  field: string,
  declared: Value | undefined,
  fact: Fact<Value> | undefined,
) => Value | null

/** Takes the declared value, else the extracted one, and notes which it was. */
function taker({ provenance, spans }: Origins): Take {
  return (field, declared, fact) => {
    if (declared !== undefined) {
      provenance[field] = 'declared'
      return declared
    }
    if (!fact) return null
    provenance[field] = 'extracted'
    spans[field] = fact.span
    return fact.value
  }
}

function takeMany<Code>(
  field: string,
  declared: Code[] | undefined,
  facts: readonly Fact<Code>[],
  { provenance, spans }: Origins,
): Code[] {
  if (declared !== undefined) {
    provenance[field] = 'declared'
    return declared
  }
  const first = facts[0]
  if (!first) return []
  provenance[field] = 'extracted'
  spans[field] = first.span
  return [...new Set(facts.map(({ value }) => value))]
}

function completeLang(draft: Draft, facts: ExtractedFacts, { provenance }: Origins) {
  provenance.lang = draft.lang ? 'declared' : 'extracted'
  return draft.lang ?? facts.language
}

/** An extracted place counts only where it lies inside of the declared one. */
function completePlace(draft: Draft, facts: ExtractedFacts, take: Take) {
  const country = take('country', draft.country, facts.country)
  const isInside = country === null || facts.region?.value.startsWith(`${country}-`)
  const factRegion = isInside ? facts.region : undefined
  // A declared province may be known more closely from the text: CA-QC, then CA-QC-06.
  const isCloser = factRegion?.value.startsWith(`${draft.region}-`)
  const region = take('region', isCloser ? undefined : draft.region, factRegion)
  const isSameCountry = !draft.country || draft.country === facts.country?.value
  const isSameRegion = !draft.region || region === factRegion?.value
  const city = take('city', draft.city, isSameCountry && isSameRegion ? facts.city : undefined)
  const [found] = country === null && city !== null ? findCity(city) : []
  if (!found) return { country, region, city }
  return {
    city,
    country: take('country', found.country, undefined),
    region: region ?? (found.region && take('region', found.region, undefined)),
  }
}

function completePay(
  draft: Draft,
  facts: ExtractedFacts,
  payFacts: ExtractedFacts | null,
  { provenance }: Origins,
  take: Take,
) {
  const declared = draft.salary ?? (draft.country === 'US' ? undefined : payFacts?.salary?.value)
  const salary = take('salary', declared, draft.payText ? undefined : facts.salary)
  const payText = draft.payText ?? null
  if (payText !== null) provenance.payText = 'declared'
  const unpaid = salary
    ? null
    : take('unpaid', payFacts?.unpaid?.value, payText === null ? facts.unpaid : undefined)
  return { salary, payText, unpaid: unpaid ?? false }
}

/**
 * Days are those of the posting's own zone; without a declared last day it is open for 60. A date
 * without provenance was filled in. A day still to come is kept as given, for the posting's identity:
 * as it is stored it becomes that of the import. What is past its last day expires as it is stored.
 */
function completeDates(
  draft: Draft,
  { country, region }: { country: string | null; region: string | null },
  { provenance }: Origins,
  importedAt: number,
) {
  const zone = zoneOf(country, region)
  const datePosted = draft.datePosted ? startOf(draft.datePosted, zone) : importedAt
  const firstDay = Math.min(datePosted, importedAt)
  const lastDay = draft.validThrough ?? { instant: firstDay + DEFAULT_DAYS_OPEN * DAY_MS }
  if (draft.datePosted && !draft.notDeclared.has('date_posted')) provenance.datePosted = 'declared'
  if (draft.validThrough && !draft.notDeclared.has('valid_through')) {
    provenance.validThrough = 'declared'
  }
  const status = draft.status ?? ('published' as const)
  return { datePosted, validThrough: endOf(lastDay, zone), status }
}
