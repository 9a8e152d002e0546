/** Ways to reach a person that stand in a text for everyone to copy. */
import { fold } from './normalise.ts'

/** A plain address; "@name@server.example" is an account of a social network. */
const MAIL = /(?<![@a-z0-9._%+-])[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}\.[a-z0-9]/
const DISGUISED_MAIL = /[a-z0-9] ?[([{] ?(?:at|arobase|@) ?[)\]}] ?[a-z0-9-]{1,63} ?[.([{]/
/**
 * +33 6 12 34 56 78, 06.12.34.56.78; +1 514 555-1234, (514) 555-1234. The same sign stands between all
 * pairs: "01.12.2026 10 h" is a day.
 */
const FRENCH_PHONE =
  /(?<![\d.,])(?:(?:\+|00)33[ .-]?(?:\(0\) ?)?|0)[1-9]([ ./-]?)\d\d(?:\1\d\d){3}(?![\d.,]\d|\d)/
const NORTH_AMERICAN_PHONE =
  /(?<![\d.,-])(?:\+?1[ .-]?)?(?:\([2-9]\d\d\) ?|[2-9]\d\d[ .-])[2-9]\d\d[ .-]\d{4}(?![\d-])/

export type Contact = 'mail' | 'phone'

/** What of a person's address stands in a text, or null. Disguises such as "nom (at) lieu.fr" count. */
export function contactIn(text: string): Contact | null {
  return contactsIn(text)[0] ?? null
}

/** Everything of a person's address that stands in a text. */
export function contactsIn(text: string): Contact[] {
  const { text: folded } = fold(text)
  const isMail = MAIL.test(folded) || DISGUISED_MAIL.test(folded)
  const isPhone = FRENCH_PHONE.test(folded) || NORTH_AMERICAN_PHONE.test(folded)
  return [...(isMail ? (['mail'] as const) : []), ...(isPhone ? (['phone'] as const) : [])]
}
