/** What an employer says of an organization: the form, what is wrong with it, and what it means. */
import { z } from 'zod'
import type { OrganizationWords } from '../../db/organizations.ts'
import { domainOfSite } from '../../db/registrable-domain.ts'
import { EMPLOYERS } from '../../domain/codes.ts'
import { type FormProblem, readForm, textField } from '../../http/desk.ts'
import type { Translate } from '../../i18n/translate.ts'
import { clean } from '../../text/normalise.ts'

const MAX_NAME = 100 // characters
const MAX_SITE = 200

const Form = z.strictObject({
  name: textField(MAX_NAME),
  kind: textField(20),
  site: textField(MAX_SITE),
})
/** As typed. */
export type OrganizationFields = z.infer<typeof Form>
export const NO_FIELDS: OrganizationFields = { name: '', kind: '', site: '' }

/** The body of the form; null when no form of the board sends that. */
export function readOrganizationFields(body: unknown): OrganizationFields | null {
  return readForm(Form, body)
}

/** What the fields mean, or what is wrong with them. */
export function judgeOrganization(
  fields: OrganizationFields,
  t: Translate,
): { words: OrganizationWords; problems: [] } | { words: null; problems: FormProblem[] } {
  const problems: FormProblem[] = []
  const name = clean(fields.name).replace(/\s+/g, ' ').trim()
  if (name.length < 2 || name.length > MAX_NAME || !/[\p{L}\p{N}]/u.test(name)) {
    problems.push({ field: 'name', message: t('organizations.problem.name', { max: MAX_NAME }) })
  } else if (/:\/\/|\bwww\./i.test(name)) {
    // It stands in the subject of invitations: it must advertise nothing.
    problems.push({ field: 'name', message: t('organizations.problem.nameLink') })
  }
  const kind = EMPLOYERS.find((code) => code === fields.kind)
  if (!kind) problems.push({ field: 'kind', message: t('organizations.problem.kind') })
  const site = readSite(fields.site)
  if (site === undefined) problems.push({ field: 'site', message: t('organizations.problem.site') })
  return problems.length > 0 || kind === undefined || site === undefined
    ? { words: null, problems }
    : { words: { name, kind, site }, problems: [] }
}

/** An https address with a domain of its own, null for none given, undefined for anything else. */
function readSite(typed: string): string | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  const url = URL.parse(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`)
  if (url === null || url.protocol !== 'https:' || url.port !== '') return undefined
  if (url.href.length > MAX_SITE || domainOfSite(url.href) === null) return undefined
  url.hash = ''
  return url.href
}

/** The fields as the shared views of a field want them. */
export function organizationFields(fields: OrganizationFields, t: Translate) {
  return {
    name: {
      id: 'name',
      name: 'name',
      label: t('organizations.name'),
      hint: t('organizations.name.hint'),
      value: fields.name,
      width: 'w2',
      autocomplete: 'organization',
      maxlength: MAX_NAME,
    },
    kind: {
      id: 'kind',
      name: 'kind',
      kind: 'radio',
      label: t('organizations.kind'),
      hint: null,
      isInline: false,
      options: EMPLOYERS.map((value) => ({
        value,
        label: t(`code.employer.${value}`),
        note: null,
        isChosen: fields.kind === value,
      })),
    },
    site: {
      id: 'site',
      name: 'site',
      type: 'url',
      label: t('organizations.site'),
      hint: t('organizations.site.hint'),
      value: fields.site,
      width: 'w2',
      autocomplete: 'url',
      maxlength: MAX_SITE,
      spellcheck: false,
    },
  }
}
