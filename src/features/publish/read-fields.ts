/** A draft of the form as a posting: what is declared, completed from the text as an import does. */
import { ownSource } from '../../db/own-ids.ts'
import type { Employer } from '../../domain/codes.ts'
import { MAX_DAYS_OPEN } from '../../domain/lifecycle.ts'
import { MAX_DUTIES, type Particulars } from '../../domain/particulars.ts'
import type { PostingInput } from '../../domain/posting-input.ts'
import { daysBetween, zoneOf } from '../../domain/time-zone.ts'
import type { Draft as Declared } from '../../intake/read-posting.ts'
import { endOf, readWhen, type When } from '../../intake/read-terms.ts'
import { readAddress, readMail } from '../../intake/read-words.ts'
import { toPostingInput } from '../../intake/to-posting-input.ts'
import { contactIn } from '../../text/contacts.ts'
import { clean, fold } from '../../text/normalise.ts'
import { FIELD_NAMES, type Fields, LIMITS } from './fields.ts'
import {
  asked,
  type FieldProblem,
  isAsked,
  oneLine,
  type Pay,
  type Report,
  readPay,
  readPlace,
  readTime,
} from './read-terms.ts'

export type { FieldProblem } from './read-terms.ts'

/** Who publishes; id 0: nobody yet. */
export type Publisher = { id: number; name: string; kind: Employer | null }
export const NOBODY: Publisher = { id: 0, name: '', kind: null }

type Reading = {
  organization: Publisher
  /** Of the posting that the draft becomes. */
  externalId: string
  /** UTC ms. */
  now: number
}
const NONE_KEPT_ASIDE: ReadonlySet<string> = new Set()

/**
 * Reads the form's fields, finished or not.
 * @returns `input`: the posting as far as the fields say it, so that it can be assessed at any time;
 *   `problems`: all that keeps it from being published, in the order of the form
 */
export function readFields(
  fields: Fields,
  { organization, externalId, now }: Reading,
): { input: PostingInput; problems: FieldProblem[] } {
  const problems: FieldProblem[] = []
  const report: Report = (field, code, values) =>
    problems.push({ field, code, ...(values && { values }) })
  if (organization.id === 0) report('organization', 'missing')
  if (fields.contract === '') report('contract', 'missing')
  if (fields.duties.length > MAX_DUTIES) report('duties', 'many', { max: MAX_DUTIES })
  readAsides(fields, report)
  const words = readWords(fields, report)
  const time = readTime(fields, report)
  const pay = readPay(fields, report)
  const place = readPlace(fields, report)
  const apply = readApply(fields, report)
  const declared: Declared = {
    line: 0,
    source: ownSource(organization.id),
    externalId,
    ...words,
    lang: fields.lang || undefined,
    contract: fields.contract || undefined,
    employer: fields.employer || (organization.kind ?? undefined),
    remote: fields.remote || undefined,
    communities: fields.communities.length > 0 ? fields.communities : undefined,
    hours: fields.hours.length > 0 ? fields.hours : undefined,
    ...place,
    ...time,
    salary: pay.salary,
    organization: organization.name || undefined,
    ...apply,
    validThrough: readDeadline(fields, place, now, report),
    notDeclared: NONE_KEPT_ASIDE,
    extra: {},
  }
  const input = answer(toPostingInput(declared, now), fields, pay)
  return { input, problems: inFormOrder(problems) }
}

/** Title and text as they are stored: of each no more than may be published. */
function readWords(fields: Fields, report: Report) {
  const title = oneLine(fields.title)
  const text = clean(fields.text).trim()
  for (const [name, value] of [
    ['title', title],
    ['text', text],
  ] as const) {
    // Invisible characters are no words.
    if (fold(value).text.trim() === '') report(name, 'missing')
    if (value.length > LIMITS[name]) report(name, 'long', { max: LIMITS[name] })
    const contact = contactIn(value)
    if (contact !== null) report(name, contact)
  }
  return { title: clean(title.slice(0, LIMITS.title)), text }
}

/** What else is asked for in words: it stands on the page beside the text. */
function readAsides(fields: Fields, report: Report): void {
  for (const name of ['tutor', 'learningAim'] as const) {
    if (fields[name].length > LIMITS[name]) report(name, 'long', { max: LIMITS[name] })
    const contact = isAsked(name, fields.contract) ? contactIn(fields[name]) : null
    if (contact !== null) report(name, contact)
  }
}

/** By an address of the employer's own, or by the board's form, which sends on. */
function readApply(fields: Fields, report: Report): { applyUrl?: string; applyEmail?: string } {
  if (fields.applyBy === '') report('applyBy', 'missing')
  if (fields.applyBy === 'link') {
    const typed = fields.applyUrl.trim()
    const applyUrl = readAddress(typed)
    if (applyUrl === undefined) report('applyUrl', typed === '' ? 'missing' : 'unclear')
    return applyUrl === undefined ? {} : { applyUrl }
  }
  if (fields.applyBy !== 'form') return {}
  const typed = fields.applyEmail.trim()
  const applyEmail = readMail(typed)
  if (applyEmail === undefined) report('applyEmail', typed === '' ? 'missing' : 'unclear')
  return applyEmail === undefined ? {} : { applyEmail }
}

/** The last day, in the zone of the work: from today to MAX_DAYS_OPEN days ahead. */
function readDeadline(
  fields: Fields,
  place: { country: string | undefined; region: string | undefined },
  now: number,
  report: Report,
): When | undefined {
  const typed = oneLine(fields.validThrough)
  if (typed === '') return undefined
  const when = readWhen(typed)
  if (when === undefined) {
    report('validThrough', 'unclear')
    return undefined
  }
  const zone = zoneOf(place.country ?? null, place.region ?? null)
  const days = daysBetween(now, endOf(when, zone) - 1, zone)
  if (days < 0) report('validThrough', 'past')
  else if (days > MAX_DAYS_OPEN) report('validThrough', 'far', { days: MAX_DAYS_OPEN })
  else return when
  return undefined
}

/** Adds the answers that only the form asks for; they win over what the text says. */
function answer(input: PostingInput, fields: Fields, pay: Pay): PostingInput {
  const provenance = { ...input.provenance }
  const spans = { ...input.spans }
  const declare = (field: string, isSet: boolean) => {
    delete spans[field]
    if (isSet) provenance[field] = 'declared'
    else delete provenance[field]
  }
  const changes: Partial<PostingInput> = {}
  if (pay.isUnpaid) {
    changes.salary = null
    changes.unpaid = true
    declare('salary', false)
    declare('unpaid', true)
  }
  if (fields.remote === 'hybrid' && fields.remoteDays !== '') {
    changes.remoteDays = Number(fields.remoteDays)
    declare('remoteDays', true)
  } else if (fields.remote !== '') {
    changes.remoteDays = null
    declare('remoteDays', false)
  }
  const particulars = readParticulars(fields)
  if (particulars.tutor !== null) {
    changes.hasTutor = true
    declare('tutor', true)
  }
  const agreement = asked(fields, 'schoolAgreement')
  if (agreement !== '') {
    changes.hasSchoolAgreement = agreement === 'yes'
    declare('schoolAgreement', true)
  }
  return { ...input, ...changes, provenance, spans, particulars }
}

function readParticulars(fields: Fields): Particulars {
  const aim = isAsked('learningAim', fields.contract) ? clean(fields.learningAim).trim() : ''
  return {
    duties: fields.duties.slice(0, MAX_DUTIES),
    learningAim: aim.slice(0, LIMITS.learningAim).toWellFormed() || null,
    tutor: asked(fields, 'tutor').slice(0, LIMITS.tutor).toWellFormed() || null,
    replyDays: fields.replyDays === '' ? null : Number(fields.replyDays),
    appliesHere: fields.applyBy === 'form',
  }
}

function inFormOrder(problems: readonly FieldProblem[]): FieldProblem[] {
  const place = ({ field }: FieldProblem) =>
    field === 'organization' ? -1 : FIELD_NAMES.indexOf(field)
  return [...problems].sort((a, b) => place(a) - place(b))
}
