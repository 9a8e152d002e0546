/** Whether an amount that was read from a text is the allowance of the internship. */
import type { Span } from '../text/spans.ts'
import { isSurelyAllowance } from './stated-pay.ts'
import type { Subject } from './subject.ts'

/** False for an amount that was read from the text and may be a rent or come on top of the allowance. */
export function isTheAllowance(subject: Subject): boolean {
  const { provenance, spans } = subject.posting
  const span = provenance.salary === 'extracted' ? spans.salary : undefined
  if (span === undefined) return true
  const text = subject.posting[span.field]
  if (!isSurelyAllowance(text, span)) return false
  const promises = subject.hits('promises-allowance').map((hit) => hit.span)
  return promises.length === 0 || promises.some((promise) => isLabelOf(promise, span, text))
}

/** Units between an amount and the word that says what it is. */
const LABEL_REACH = 30

/** "Gratification : 400 €", "400 € de gratification": the promise is that of the amount itself. */
function isLabelOf(promise: Span, amount: Span, text: string): boolean {
  if (promise.field !== amount.field) return false
  if (promise.start >= amount.end) {
    return /^ ?\(?(?:de |d['’])?$/.test(text.slice(amount.end, promise.start))
  }
  if (promise.end > amount.start) return true
  const between = text.slice(promise.end, amount.start)
  const isApart = /[.\n;+]|\b(?:et|avec|plus|and|with)\b/i
  return between.length <= LABEL_REACH && !isApart.test(between)
}
