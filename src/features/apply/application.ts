/** An application as a person types it, and what is to be put right in it. */
import { z } from 'zod'
import { type FormProblem, readForm, textField } from '../../http/desk.ts'
import { MAX_EMAIL, readEmail } from '../../http/email-field.ts'
import type { Translate } from '../../i18n/translate.ts'
import { outwardLink } from '../../sheet/apply-box.ts'

export const LIMITS = { name: 100, email: MAX_EMAIL, message: 4000, link: 500 } as const // characters

const line = (max: number) =>
  textField(max).transform((text) => text.replace(/\p{Cc}+/gu, ' ').trim())

const ApplicationForm = z.strictObject({
  name: line(1000),
  email: line(1000),
  message: textField(20_000).transform((text) => text.trim()), // too long a text is kept, too
  link: line(2000),
  copy: z.enum(['', '1']).default(''),
  /** What no person sees and many programs fill in. */
  website: line(1000),
  opened: line(200),
})

export type ApplicationFields = z.infer<typeof ApplicationForm>

export const NOTHING_YET: ApplicationFields = {
  name: '',
  email: '',
  message: '',
  link: '',
  copy: '',
  website: '',
  opened: '',
}

/** The fields of the form, or null for a body that the form does not send. */
export function readApplication(body: unknown): ApplicationFields | null {
  return readForm(ApplicationForm, body)
}

/** What is to be put right, in the order of the form. */
export function problemsOf(fields: ApplicationFields, t: Translate): FormProblem[] {
  const { name, email, message, link } = fields
  const problems: FormProblem[] = []
  const add = (field: string, sentence: string) => problems.push({ field, message: sentence })
  if (name === '') add('name', t('apply.error.name'))
  else if (name.length > LIMITS.name) add('name', t('apply.error.nameLong', { max: LIMITS.name }))
  if (readEmail(email) === null) add('email', t('apply.error.email'))
  if (message === '') add('message', t('apply.error.message'))
  else if (message.length > LIMITS.message) {
    const sizes = { max: LIMITS.message, length: message.length }
    add('message', t('apply.error.messageLong', sizes))
  }
  const isLink = link.length <= LIMITS.link && outwardLink(link) !== null
  if (link !== '' && !isLink) add('link', t('apply.error.link'))
  return problems
}
