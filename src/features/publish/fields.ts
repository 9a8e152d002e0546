/** The fields of the form, as typed: right or wrong, until somebody asks to publish them. */
import { z } from 'zod'
import type { BaseSalary } from '../../domain/base-salary.ts'
import {
  COMMUNITIES,
  CONTRACTS,
  DUTIES,
  EMPLOYERS,
  HOURS,
  LANGS,
  type Lang,
  PAY_UNITS,
  REMOTES,
} from '../../domain/codes.ts'
import { textField } from '../../http/desk.ts'
import { MAX_TITLE } from '../../intake/read-posting.ts'
import { detectLanguage } from '../../text/language.ts'
import { MAX_READ } from '../../text/normalise.ts'

/** Longest values that may be published, in UTF-16 units; twice as much is kept in a draft. */
export const LIMITS = {
  title: MAX_TITLE,
  text: MAX_READ,
  city: 80,
  tutor: 120,
  learningAim: 600,
  applyUrl: 2000,
  applyEmail: 254,
} as const

/** The contracts that one may choose: "unspecified" is what nobody chose. */
export const OFFERED = CONTRACTS.filter((contract) => contract !== 'unspecified')
/** Days within which an employer may promise an answer. */
export const REPLY_DAYS = ['3', '7', '14', '21', '30'] as const
/** Days of telework a week, where the work is in part done at a distance. */
export const REMOTE_DAYS = ['1', '2', '3', '4'] as const
/** Of countries whose postings the board may hold. */
export const PAID_IN = [
  'EUR',
  'CAD',
  'CHF',
  'GBP',
  'USD',
] as const satisfies readonly BaseSalary['currency'][]
export const APPLY_WAYS = ['link', 'form'] as const

const short = textField(40)
/** A browser puts no end to this field: what is too long is cut, never refused with all the rest. */
const longText = z
  .string()
  .default('')
  .transform((text) => text.slice(0, 2 * LIMITS.text))
  .transform((text) => textField(LIMITS.text).parse(text))
const oneOf = <const Codes extends readonly string[]>(codes: Codes) =>
  z.enum(['', ...codes]).default('')
/** Checkboxes: absent, one value, or several; each once, in list order. */
const someOf = <const Code extends string>(codes: readonly [Code, ...Code[]]) =>
  z
    .union([z.enum(codes).transform((code) => [code]), z.array(z.enum(codes)).max(codes.length)])
    .default([])
    .transform((chosen): Code[] => {
      const wanted: ReadonlySet<string> = new Set(chosen)
      return codes.filter((code) => wanted.has(code))
    })

const Form = z.strictObject({
  contract: oneOf(OFFERED),
  /** "4", "4-6". */
  months: short,
  /** YYYY-MM. */
  startMonth: short,
  weeklyHours: short,
  /** Whole units of the currency, with at most two decimals after a comma or a full stop. */
  payMin: short,
  payMax: short,
  payUnit: oneOf(PAY_UNITS),
  /** Empty: that of the country. */
  currency: oneOf(PAID_IN),
  unpaid: oneOf(['yes']),
  schoolAgreement: oneOf(['yes', 'no']),
  tutor: textField(LIMITS.tutor),
  learningAim: textField(LIMITS.learningAim),
  title: textField(LIMITS.title),
  duties: someOf(DUTIES),
  employer: oneOf(EMPLOYERS),
  communities: someOf(COMMUNITIES),
  /** Empty: the language that the text is found to be in. */
  lang: oneOf(LANGS),
  text: longText,
  /** ISO 3166-1. */
  country: z.stringFormat('country', /^(?:[A-Z]{2})?$/).default(''),
  /** ISO 3166-2, or CA-QC-06; empty: that of the city. */
  region: z.stringFormat('region', /^(?:[A-Z]{2}-[A-Z0-9]{1,3}(?:-[0-9]{2})?)?$/).default(''),
  city: textField(LIMITS.city),
  remote: oneOf(REMOTES),
  remoteDays: oneOf(REMOTE_DAYS),
  hours: someOf(HOURS),
  applyBy: oneOf(APPLY_WAYS),
  applyUrl: textField(LIMITS.applyUrl),
  applyEmail: textField(LIMITS.applyEmail),
  /** YYYY-MM-DD, the last day. */
  validThrough: short,
  replyDays: oneOf(REPLY_DAYS),
})

/** Every field a string, many-valued ones a list. */
export type Fields = z.infer<typeof Form>
export type FieldName = keyof Fields

export const EMPTY_FIELDS: Readonly<Fields> = Form.parse({})
export const FIELD_NAMES = Object.keys(EMPTY_FIELDS) as FieldName[]

/** What a body holds beside the fields: the session's token, the button, what it was written over. */
const Envelope = z.strictObject({
  csrf: z.string().max(200).default(''),
  do: z.enum(['save', 'contract', 'assess', 'continue', 'delete']).default('save'),
  version: z.stringFormat('version', /^\d{1,9}$/).default('0'),
  organization: z.stringFormat('id', /^\d{0,15}$/).default(''),
})
export type FormEnvelope = z.infer<typeof Envelope>

/** A body of the form, or null where it holds anything that the form does not send. */
export function readBody(body: unknown): { fields: Fields; envelope: FormEnvelope } | null {
  if (typeof body !== 'object' || body === null) return null
  const sent = Object.entries(body)
  const part = (isOfIt: boolean) =>
    Object.fromEntries(sent.filter(([name]) => Object.hasOwn(Envelope.shape, name) === isOfIt))
  const envelope = Envelope.safeParse(part(true))
  const fields = sent.some(([name]) => name === '__proto__') ? null : Form.safeParse(part(false))
  return envelope.success && fields?.success
    ? { envelope: envelope.data, fields: fields.data }
    : null
}

/** The fields of a body; null for one that the form does not send: answer it with 422. */
export function readBodyFields(body: unknown): Fields | null {
  return readBody(body)?.fields ?? null
}

/** The fields of a stored draft; what an older form stored and this one does not know is left out. */
export function parseFields(json: string): Fields {
  const stored: unknown = JSON.parse(json)
  const given = typeof stored === 'object' && stored !== null ? Object.entries(stored) : []
  const known = given.filter(
    ([name, value]) =>
      Object.hasOwn(Form.shape, name) && Form.shape[name as FieldName].safeParse(value).success,
  )
  return Form.parse(Object.fromEntries(known))
}

/** The names of the fields in which two forms differ, in the form's order. */
export function differingFields(a: Fields, b: Fields): FieldName[] {
  return FIELD_NAMES.filter((name) => String(a[name]) !== String(b[name]))
}

export function isSame(a: Fields, b: Fields): boolean {
  return differingFields(a, b).length === 0
}

/** The language in which the text is shown: the one that was chosen, else the one it seems to be in. */
export function readDeclaredLang({ lang, title, text }: Fields): Lang {
  return lang || detectLanguage(`${title}\n${text.slice(0, MAX_READ)}`).lang
}
