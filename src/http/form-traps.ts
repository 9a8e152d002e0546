/**
 * What gives programs away that fill in the forms of readers: a field that no person sees, and the
 * time at which the form was opened, as the form itself says it: signed, so that no program makes
 * it up. People are caught at it, too: they are asked to send once more.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

const TOO_FAST = 3000 // ms; nobody reads and writes a form in less
const TOO_OLD = 86_400_000 // ms; a page kept longer is asked for once more

/** A form about a posting, and the board's secret. */
export type TrappedForm = { kind: 'apply' | 'report'; postingId: number; secret: string }
/** `website`: what no person sees and many programs fill in; `opened`: when the form was. */
export type TrapFields = { website: string; opened: string }

/** What the hidden field of a form holds. */
export function writeOpenedAt(form: TrappedForm, openedAt: number): string {
  const at = openedAt.toString(36)
  return `${at}.${sign(form, at)}`
}

/** What a form is caught at; `stale` also for a field that the board did not write. */
export function findTrap(
  form: TrappedForm,
  { website, opened }: TrapFields,
  now: number,
): 'trap' | 'fast' | 'stale' | null {
  return website !== '' ? 'trap' : judgeOpenedAt(form, opened, now)
}

/** A form that comes back keeps the time at which it was first opened, while that is good. */
export function reopenedAt(form: TrappedForm, opened: string, now: number): string {
  return judgeOpenedAt(form, opened, now) === 'stale' ? writeOpenedAt(form, now) : opened
}

function judgeOpenedAt(form: TrappedForm, field: string, now: number): 'fast' | 'stale' | null {
  const [at = '', signature = ''] = field.split('.', 2)
  const [sent, expected] = [Buffer.from(signature), Buffer.from(sign(form, at))]
  if (sent.length !== expected.length || !timingSafeEqual(sent, expected)) return 'stale'
  const age = now - Number.parseInt(at, 36)
  if (age > TOO_OLD) return 'stale'
  return age < TOO_FAST ? 'fast' : null
}

function sign({ kind, postingId, secret }: TrappedForm, at: string): string {
  return createHmac('sha256', secret).update(`${kind}:${postingId}:${at}`).digest('base64url')
}
