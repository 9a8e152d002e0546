/** Whether an amount that was read from a text is surely the pay of the job, so that it may be judged. */
import type { Span } from '../text/spans.ts'

/** Units on either side of an amount that are looked at. */
const AROUND = 70
const NEAR = 30

/** What an offer calls its pay. */
const PAY_WORD =
  /salaire|salarial|r[ée]mun[ée]r|\bbrute?s?\b|\bgross\b|salary|\bpay\b|\bpaid\b|wage|package|compensation|taux horaire|hourly rate|\bcontrats?\b/i
/** "21 k€" and "12 € de l'heure" are no price of anything else. */
const IS_RATE =
  /\d ?k ?€|\d ?k ?(?:eur|euros)\b|\/ ?h\b|heure|hour|par mois|mensuel|\/ ?mois|month|par an\b|annuel|\/ ?an\b|year|annum/i
/** Paid beside the pay, or not at all. */
const NOT_BASE =
  /\b(?:variables?|cooptation|parrainage|primes?|indemnit[ée]s?|commissions?|aides?|forfait mobilit[ée]|participation|int[ée]ressement|jusqu'à|jusqu’à|up to|allocations?|plafonn?[ée]?e?s?|ch[eè]ques?|cartes?|tickets?|titres?|budget|disposez?|enveloppe|bonus|referral|panier|mutuelle|remboursement)\b[^.\n]{0,30}$/i
/** The head of a number was lost on the way: "2¿500,00 €". */
const CUT_NUMBER = /\d[^\s\w:()/;,.–-]{1,2}$/

/** @param text the field that the amount stands in, as stored */
export function isSurelyPay(text: string, { start, end }: Span): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const ahead = text.slice(Math.max(lineStart, start - AROUND), start)
  const behind = text.slice(end, end + NEAR)
  if (NOT_BASE.test(ahead) || CUT_NUMBER.test(ahead)) return false
  const amount = text.slice(start, end)
  return PAY_WORD.test(`${ahead} ${amount} ${behind}`) || IS_RATE.test(amount)
}

/** A net amount cannot be compared with a gross one. */
export function isNet(text: string, { start, end }: Span): boolean {
  const around = text.slice(Math.max(0, start - NEAR), end + NEAR)
  return /\bnet(?:te)?s?\b/i.test(around)
}
