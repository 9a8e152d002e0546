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
  /\b(?:variables?|cooptation|parrainage|primes?|commissions?|aides?|forfait mobilit[ée]|participation|int[ée]ressement|jusqu'à|jusqu’à|up to|plafonn?[ée]?e?s?|ch[eè]ques?|cartes?|tickets?|titres?|budget|disposez?|enveloppe|bonus|referral|panier|mutuelle|remboursement)\b[^.\n]{0,30}$/i
/** Beside the pay of a job; an intern is paid in no other way. */
const ALLOWANCE = /\b(?:indemnit[ée]s?|allocations?)(?![a-zé])[^.\n]{0,30}$/i
const OF_ALLOWANCE = /\bd['’] ?(?:indemnit[ée]|allocation|aide)/i
const ALLOWANCE_FOR_COSTS =
  /\b(?:indemnit[ée]s?|allocations?) (?:de |d['’]|pour (?:le |la |les |l['’])?)?(?:transports?|d[ée]placements?|repas|logement|h[ée]bergement|t[ée]l[ée]travail|kilom[ée]tri\w+|nourriture)\b[^.\n]{0,30}$/i
/** What one may rent, buy or be let off, at so much an hour or a month. */
const GOODS =
  /(?:\b(?:logements?|h[ée]bergements?|loyers?|chambres?|colocations?|appartements?|locations? d[eu]|locations? d['’]|rentals?|stationnements?|parkings?|rabais|r[ée]ductions?|remises?|discounts?|abonnements?|subscriptions?|memberships?|tarifs?|billets?|entr[ée]es? à|s[ée]ances?|le[çc]ons?|lessons?|courses?|prix|prices?|co[ûu]t\w*|lou(?:e|ent|er|ez))|(?<!\b(?:en|au) )\bcours)\b[^.\n]{0,40}$/i
/** "Studio" is the name of many an employer. */
const STUDIO = /\bstudio(?: meubl[ée])?(?: (?:à|de|pour)| possible à| ?:)? ?$/i
/** Said of the amount after it, or within it: "100 € de prime par mois". */
const BESIDE_PAY =
  /(?:^|\s)(?:(?:de|d['’]|en|pour (?:le|la|les|votre|une?|l['’])) ?(?:primes?|bonus|commissions?|logement|h[ée]bergement|loyer|chambre|studio|colocation|stationnement|parking|rabais|r[ée]duction|transports?)|en plus(?! (?:des|de (?:primes?|tickets?|titres?|commissions?)))|de plus|en sus|suppl[ée]mentaires?|(?:of )?rent|on top)\b/i
const OF_RENT = /^,? ?\(?charges (?:comprises|incluses)/i
/** The head of a number was lost on the way: "2¿500,00 €". */
const CUT_NUMBER = /\d[^\s\w:()/;,.–-]{1,2}$/

/** @param text the field that the amount stands in, as stored */
export function isSurelyPay(text: string, span: Span): boolean {
  const onward = text.slice(span.start, span.end) + justAfter(text.slice(span.end, span.end + NEAR))
  if (ALLOWANCE.test(aheadOf(text, span)) || OF_ALLOWANCE.test(onward)) return false
  return isSurelyAllowance(text, span)
}

/** The same for an internship, whose pay is an allowance. */
export function isSurelyAllowance(text: string, span: Span): boolean {
  const { start, end } = span
  const ahead = aheadOf(text, span)
  const behind = text.slice(end, end + NEAR)
  const amount = text.slice(start, end)
  if (NOT_BASE.test(ahead) || ALLOWANCE_FOR_COSTS.test(ahead) || CUT_NUMBER.test(ahead))
    return false
  const afterPayWord = ahead.slice(endOfLast(PAY_WORD, ahead))
  if (GOODS.test(afterPayWord) || STUDIO.test(ahead)) return false
  if (BESIDE_PAY.test(amount) || BESIDE_PAY.test(justAfter(behind)) || OF_RENT.test(behind))
    return false
  return PAY_WORD.test(`${ahead} ${amount} ${behind}`) || IS_RATE.test(amount)
}

/**
 * True where the sentence of an amount speaks of pay. An hourly amount far below the minimum is the
 * price of something else where it does not.
 */
export function isCalledPay(text: string, span: Span): boolean {
  const ahead = /[^.!?;\n]*$/.exec(aheadOf(text, span))?.[0] ?? ''
  const amount = text.slice(span.start, span.end)
  return PAY_WORD.test(`${ahead} ${amount} ${sentenceFrom(text.slice(span.end, span.end + NEAR))}`)
}

function aheadOf(text: string, { start }: Span): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  return text.slice(Math.max(lineStart, start - AROUND), start)
}

function sentenceFrom(text: string): string {
  return /^[^.!?;\n]*/.exec(text)?.[0] ?? ''
}

/** Up to where another thing is told: "1 900 € + panier, prime de Noël". */
function justAfter(text: string): string {
  return /^[^.!?;\n,(+]*/.exec(text)?.[0] ?? ''
}

/** Where the last match of a pattern ends; 0 without one. */
function endOfLast(pattern: RegExp, text: string): number {
  const last = [...text.matchAll(new RegExp(pattern, 'gi'))].at(-1)
  return last === undefined ? 0 : last.index + last[0].length
}

/** What is left after deductions and tax. */
const NET =
  /\bnet(?:te)?s?\b|\bapr[eè]s (?:imp[ôo]ts?|pr[ée]l[eè]vements?|d[ée]ductions?)|imp[ôo]ts? d[ée]duits?|\bafter[- ]tax|\btake[- ]home|\ben poche\b/i

/** A net amount cannot be compared with a gross one. */
export function isNet(text: string, { start, end }: Span): boolean {
  return saysNet(text.slice(Math.max(0, start - NEAR), end + NEAR))
}

export function saysNet(words: string): boolean {
  return NET.test(words)
}
