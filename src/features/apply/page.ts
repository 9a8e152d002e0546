/** The form for applying, and the page that says that an application is on its way. */
import { LOCALES, type Locale } from '../../domain/codes.ts'
import type { JobPosting } from '../../domain/job-posting.ts'
import type { DeskPage, FormProblem } from '../../http/desk.ts'
import { pathToApply, pathToPosting } from '../../i18n/paths.ts'
import { type Translate, translator } from '../../i18n/translate.ts'
import { promiseWords } from '../../sheet/apply-box.ts'
import { type ApplicationFields, LIMITS } from './application.ts'

/** The query of the page after a form was sent. */
export const SENT = 'done=sent'

type Reader = { locale: Locale; now: number }

export function formPage(
  posting: JobPosting,
  fields: ApplicationFields,
  problems: FormProblem[],
  { locale, now }: Reader,
): Pick<DeskPage, 'view' | 'head' | 'data'> {
  const t = translator(locale)
  const title = t('apply.form.title', { title: posting.title })
  return {
    view: 'apply/form',
    head: headOf(posting, locale, problems.length > 0 ? t('form.errorTitle', { title }) : title),
    data: {
      ...aboutOf(posting, { locale, now }),
      action: pathToApply(locale, posting),
      fields: fieldsOf(fields, t),
      wantsCopy: fields.copy !== '',
      opened: fields.opened,
      problems,
    },
  }
}

export function sentPage(
  posting: JobPosting,
  { locale, now }: Reader,
): Pick<DeskPage, 'view' | 'head' | 'data'> {
  const title = translator(locale)('apply.sent.title')
  return {
    view: 'apply/sent',
    head: headOf(posting, locale, title, `?${SENT}`),
    data: aboutOf(posting, { locale, now }),
  }
}

function headOf(posting: JobPosting, locale: Locale, title: string, query = ''): DeskPage['head'] {
  const addresses = Object.fromEntries(
    LOCALES.map((other) => [other, pathToApply(other, posting) + query]),
  ) as Record<Locale, string>
  return { locale, title, description: title, addresses, section: 'list' }
}

/** What both pages say of the posting. */
function aboutOf(posting: JobPosting, { locale, now }: Reader) {
  const t = translator(locale)
  return {
    posting: {
      title: posting.title,
      href: pathToPosting(locale, posting),
      lang: locale.startsWith(posting.lang) ? null : posting.lang,
    },
    employer: posting.hiringOrganization?.name ?? t('card.noEmployer'),
    promise: promiseWords(posting, { locale, t, now }),
  }
}

/** The fields as the shared view of a field wants them. */
function fieldsOf({ name, email, message, link }: ApplicationFields, t: Translate) {
  const field = (id: 'name' | 'email' | 'message' | 'link', value: string) => ({
    id,
    name: id,
    label: t(`apply.field.${id}`),
    value,
    maxlength: LIMITS[id],
  })
  return [
    { ...field('name', name), autocomplete: 'name', spellcheck: false, width: 'w2' },
    {
      ...field('email', email),
      type: 'email',
      hint: t('apply.hint.email'),
      autocomplete: 'email',
      spellcheck: false,
      width: 'w2',
    },
    {
      ...field('message', message),
      kind: 'textarea',
      rows: 10,
      hint: t('apply.hint.message', { max: LIMITS.message }),
    },
    { ...field('link', link), type: 'url', hint: t('apply.hint.link'), autocomplete: 'url' },
  ]
}
