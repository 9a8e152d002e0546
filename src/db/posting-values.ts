/** A posting as handed in, as the values that are stored and compared. */
import type { Prediction } from '../classifier/prediction.ts'
import { toYearly } from '../domain/base-salary.ts'
import { COMMUNITIES, HOURS, toMask } from '../domain/codes.ts'
import type { PostingInput } from '../domain/posting-input.ts'
import { clean } from '../text/normalise.ts'
import { canonicalJson, keyOf, sha256 } from './keys.ts'

/** The same for equal inputs. A date without provenance was filled in, and does not count. */
export function hashOf(input: PostingInput): string {
  const { datePosted, validThrough, ...rest } = input
  return sha256(
    canonicalJson({
      ...rest,
      datePosted: input.provenance.datePosted ? datePosted : null,
      validThrough: input.provenance.validThrough ? validThrough : null,
    }),
  )
}

/** The columns of `postings` that only the input and its prediction decide. */
export function toRow(input: PostingInput, prediction: Prediction) {
  const { salary } = input
  return {
    source: input.source,
    externalId: input.externalId,
    title: input.title,
    text: input.text,
    lang: input.lang,
    contract: input.contract,
    level: prediction.roleLevel,
    employer: input.employer,
    remote: input.remote,
    remoteDays: input.remoteDays,
    communityMask: toMask(COMMUNITIES, input.communities),
    hoursMask: toMask(HOURS, input.hours),
    country: input.country,
    region: input.region,
    city: cleaned(input.city),
    cityKey: keyOf(cleaned(input.city) ?? '') || null,
    family: input.family,
    payMin: salary?.min ?? null,
    payMax: salary?.max ?? null,
    payCurrency: salary?.currency ?? null,
    payUnit: salary?.unit ?? null,
    payText: cleaned(input.payText),
    payYearly: salary ? toYearly(salary.max, salary.unit, input.weeklyHours) : null,
    unpaid: Number(input.unpaid),
    monthsMin: input.monthsMin,
    monthsMax: input.monthsMax,
    weeklyHours: input.weeklyHours,
    startMonth: input.startMonth,
    hasTutor: Number(input.hasTutor),
    hasSchoolAgreement: Number(input.hasSchoolAgreement),
    url: cleaned(input.url),
    applyUrl: cleaned(input.applyUrl),
    applyEmail: cleaned(input.applyEmail),
    license: cleaned(input.license),
    year: input.year,
    provenance: JSON.stringify(input.provenance),
    spans: JSON.stringify(input.spans),
    particulars: input.particulars ? JSON.stringify(input.particulars) : null,
    extra: JSON.stringify(input.extra),
    verdict: prediction.verdict,
    probability: prediction.probability,
  }
}

/** Text that every engine stores; null for nothing. */
function cleaned(text: string | null): string | null {
  return clean(text ?? '').trim() || null
}

/** The same for inputs that say the same to a seeker: without dates, state and provenance. */
export function statementHashOf(input: PostingInput): string {
  const { datePosted, validThrough, status, provenance, spans, extra, license, year, ...said } =
    input
  return sha256(canonicalJson(said))
}
