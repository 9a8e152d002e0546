/** When a form was opened, as the form itself says it: signed, so that no program makes it up. */
import { createHmac, timingSafeEqual } from 'node:crypto'

const TOO_FAST = 3000 // ms; nobody reads and writes a form in less
const TOO_OLD = 86_400_000 // ms; a page kept longer is asked for once more

type Form = { postingId: number; secret: string }

/** What the hidden field of a form holds. */
export function writeOpenedAt(form: Form, openedAt: number): string {
  const at = openedAt.toString(36)
  return `${at}.${sign(form, at)}`
}

/** How a form comes back; `stale` also for a field that the board did not write. */
export function judgeOpenedAt(form: Form, field: string, now: number): 'fine' | 'fast' | 'stale' {
  const [at = '', signature = ''] = field.split('.', 2)
  const [sent, expected] = [Buffer.from(signature), Buffer.from(sign(form, at))]
  if (sent.length !== expected.length || !timingSafeEqual(sent, expected)) return 'stale'
  const age = now - Number.parseInt(at, 36)
  if (age > TOO_OLD) return 'stale'
  return age < TOO_FAST ? 'fast' : 'fine'
}

function sign({ postingId, secret }: Form, at: string): string {
  return createHmac('sha256', secret).update(`apply:${postingId}:${at}`).digest('base64url')
}
