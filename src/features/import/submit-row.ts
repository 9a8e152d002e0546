/** A row of an employer's file as a posting of their organization, whatever the row itself says. */

import { Banned } from '../../db/bans.ts'
import { foreseeOutcome } from '../../db/foresee.ts'
import { ownSource, rowId } from '../../db/own-ids.ts'
import { hashOf, statementHashOf } from '../../db/posting-values.ts'
import { NotEditable, submitPosting } from '../../db/submissions.ts'
import type { Contract } from '../../domain/codes.ts'
import { MAX_DAYS_OPEN } from '../../domain/lifecycle.ts'
import type { PostingInput } from '../../domain/posting-input.ts'
import { endOfLocalDay, localDay, zoneOf } from '../../domain/time-zone.ts'
import type { Problem, RawRecord } from '../../intake/fields.ts'
import { readWords } from '../../intake/read-words.ts'
import { contactIn } from '../../text/contacts.ts'
import type { Ready, Store, Stored } from './store-batch.ts'
import { findOwn, type OwnRow } from './upload-queries.ts'

const DAY_MS = 86_400_000
const DEFAULT_DAYS_OPEN = 60
const SAID_BY_THE_BOARD = ['source', 'organization', 'status'] as const

export type Submitter = {
  organization: { id: number; name: string }
  accountId: number
  /** UTC ms: the instant of the whole import, so that a resumed one stores the same. */
  at: number
}

/** security: where a posting comes from, whose it is and its state are never the row's to say. */
export function adoptFor({ organization }: Pick<Submitter, 'organization'>) {
  return (record: RawRecord): RawRecord => {
    if (!record.fields) return record
    const fields = { ...record.fields }
    for (const name of SAID_BY_THE_BOARD) delete fields[name]
    const id = readWords(fields.id)
    const own = { ...(id !== undefined && { id: rowId(id) }), organization: organization.name }
    return { ...record, fields: { ...fields, ...own } }
  }
}

/** Fields of the file that are passed over. */
export function isPassedOver(name: string): boolean {
  return (SAID_BY_THE_BOARD as readonly string[]).includes(name)
}

/** What each row would become: told to whoever counts. */
export type Foreseen = { posting: Ready; outcome: Stored['outcome']; waits: boolean }

/** Stores each row through the same door as the form. */
export function storeSubmitted(submitter: Submitter): Store {
  return async (trx, ready) => {
    const { posting, problems } = withinLimits(ready, submitter)
    if (!posting) return { outcome: 'refused', problems }
    const { input, prediction } = posting
    const known = await findOwn(trx, submitter.organization.id, input.externalId)
    const told = compare(input, known, ready.line)
    if (told.outcome !== 'changed' && told.outcome !== 'new') return told
    const { organization, accountId, at } = submitter
    const owner = { organizationId: organization.id, name: organization.name, accountId }
    try {
      await submitPosting(trx, { input, prediction, owner, reply: null, isBulk: true }, at)
    } catch (error) {
      if (error instanceof NotEditable) {
        return { outcome: 'refused', problems: [refusal(ready.line, 'closed')] }
      }
      if (!(error instanceof Banned)) throw error
      return { outcome: 'refused', problems: [refusal(ready.line, 'banned')] }
    }
    return { outcome: told.outcome, problems }
  }
}

/** The same without storing anything. */
export function foreseeSubmitted(
  submitter: Submitter,
  onForeseen: (foreseen: Foreseen) => void,
): Store {
  return async (trx, ready) => {
    const { posting, problems } = withinLimits(ready, submitter)
    if (!posting) return { outcome: 'refused', problems }
    const known = await findOwn(trx, submitter.organization.id, posting.input.externalId)
    const told = compare(posting.input, known, ready.line)
    const isWritten = told.outcome === 'new' || told.outcome === 'changed'
    const owner = { organizationId: submitter.organization.id }
    const waits = isWritten && (await foreseeOutcome(trx, { ...posting, owner })) !== 'published'
    onForeseen({ posting, outcome: told.outcome, waits })
    return isWritten ? { ...told, problems } : told
  }
}

/** Within the limits of a posting that one hands in; a row that the form would refuse is refused. */
function withinLimits(
  ready: Ready,
  { organization, at }: Submitter,
): { posting?: Ready; problems: Problem[] } {
  const { line } = ready
  const input = { ...ready.input, source: ownSource(organization.id), status: 'published' as const }
  const zone = zoneOf(input.country, input.region)
  const dayAfter = (days: number) => endOfLocalDay(localDay(at + days * DAY_MS, zone), zone)
  const errors = [...contactsIn(input), ...missingIn(input)]
  const isDated = input.provenance.validThrough !== undefined
  if (isDated && input.validThrough <= at) {
    const detail = new Date(input.validThrough - 1).toISOString().slice(0, 10)
    errors.push({ code: 'ended', detail })
  }
  if (errors.length > 0) {
    return { problems: errors.map((error) => ({ line, severity: 'error', ...error })) }
  }
  const problems: Problem[] = []
  const warn = (code: string, detail: string) =>
    problems.push({ line, severity: 'warning', code, detail })
  if (!isDated) input.validThrough = dayAfter(DEFAULT_DAYS_OPEN)
  else if (input.validThrough > dayAfter(MAX_DAYS_OPEN)) {
    input.validThrough = dayAfter(MAX_DAYS_OPEN)
    warn('shortened', String(MAX_DAYS_OPEN))
  }
  const isOpen = input.applyUrl !== null || input.applyEmail !== null
  if (!isOpen && input.url === null) warn('no-apply', '')
  return { posting: { ...ready, input: withApplication(input) }, problems }
}

type RowError = Pick<Problem, 'code' | 'detail'>

/** privacy: as in the form, a person's address does not stand in a text for everyone to copy. */
function contactsIn({ title, text, city, payText }: PostingInput): RowError[] {
  const contact = contactIn([title, text, city, payText].join('\n'))
  return contact ? [{ code: `contact-${contact}`, detail: '' }] : []
}

const MAY_BE_UNPAID: readonly Contract[] = ['internship', 'volunteer']

/** As in the form, a posting says its contract, where it is and what it pays. */
function missingIn({ contract, country, remote, salary, unpaid }: PostingInput): RowError[] {
  const isPaySaid = salary !== null || (unpaid && MAY_BE_UNPAID.includes(contract))
  const missing = [
    contract === 'unspecified' && 'contract',
    country === null && remote !== 'remote' && 'place',
    !isPaySaid && 'pay',
  ].filter((name) => name !== false)
  return missing.map((name) => ({ code: `missing-${name}`, detail: '' }))
}

/** By an address of the web; else by the board's form, which sends on to a mail that no page shows. */
function withApplication(input: PostingInput): PostingInput {
  const { applyUrl, applyEmail, url } = input
  if (applyUrl !== null) return { ...input, applyEmail: null }
  if (applyEmail === null) return { ...input, applyUrl: url }
  const nothing = { duties: [], learningAim: null, tutor: null, replyDays: null }
  return { ...input, particulars: { ...nothing, appliesHere: true } }
}

function compare(input: PostingInput, known: OwnRow | null, line: number): Stored {
  if (!known) return { outcome: 'new' }
  if (saysTheSame(input, known)) return { outcome: 'unchanged' }
  if (['draft', 'awaiting-review', 'published'].includes(known.status))
    return { outcome: 'changed' }
  return { outcome: 'refused', problems: [refusal(line, 'closed')] }
}

function refusal(line: number, code: 'closed' | 'banned'): Problem {
  return { line, severity: 'error', code, detail: '' }
}

/**
 * Whether the posting says so by now, or said so last and waits for a curator or was not accepted.
 * What its curator or its employer changed in between (state, day, a longer last day) is theirs.
 */
function saysTheSame(input: PostingInput, known: OwnRow): boolean {
  const { last, accepted } = known
  const said = statementHashOf(input)
  if (last?.state === 'pending') {
    const waiting = last.input === null ? null : (JSON.parse(last.input) as PostingInput)
    return last.contentHash === said && endsLike(input, waiting?.validThrough ?? null)
  }
  if (last?.state === 'refused' && last.contentHash === said) return true
  if (accepted?.contentHash !== said) return false
  return endsLike(input, known.validThrough) || isAsStored(input, known)
}

function endsLike({ validThrough, provenance }: PostingInput, end: number | null): boolean {
  return !provenance.validThrough || validThrough === end
}

/** The hash of a posting is of what was handed in last, also once it was extended. */
function isAsStored(input: PostingInput, { contentHash, datePosted }: OwnRow): boolean {
  const provenance = { ...input.provenance, datePosted: 'declared' as const }
  return (['published', 'awaiting-review'] as const).some(
    (status) => hashOf({ ...input, provenance, datePosted, status }) === contentHash,
  )
}
