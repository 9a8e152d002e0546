/** The form by which a reader reports a posting. */
import type { Locale } from '../../domain/codes.ts'
import { MAX_REPORT_NOTE, REPORT_REASONS } from '../../domain/decision.ts'
import type { JobPosting } from '../../domain/job-posting.ts'
import { REVIEW_WORKING_DAYS } from '../../domain/lifecycle.ts'
import { addressesBy } from '../../http/board-page.ts'
import type { DeskPage, FormProblem } from '../../http/desk.ts'
import { pathToPosting, pathToReport } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import type { ReportFields } from './report-form.ts'

/** The page of the form, with what was typed and what is wrong with it. */
export function formPage(
  posting: JobPosting,
  fields: ReportFields,
  problems: readonly FormProblem[],
  locale: Locale,
): DeskPage {
  const t = translator(locale)
  const title = t('reports.form.title', { title: posting.title })
  return {
    view: 'reports/form',
    status: problems.length > 0 ? 422 : 200,
    head: {
      locale,
      title: problems.length > 0 ? t('form.errorTitle', { title }) : title,
      description: t('reports.form.description'),
      addresses: addressesBy((other) => pathToReport(other, posting)),
      section: 'list',
    },
    data: {
      posting: {
        title: posting.title,
        href: pathToPosting(locale, posting),
        lang: locale.startsWith(posting.lang) ? null : posting.lang,
      },
      employer: posting.hiringOrganization?.name ?? t('card.noEmployer'),
      lead: t('reports.form.lead', { days: String(REVIEW_WORKING_DAYS) }),
      action: pathToReport(locale, posting),
      reason: {
        id: 'reason',
        name: 'reason',
        kind: 'radio',
        label: t('reports.form.reason'),
        hint: null,
        isInline: false,
        options: REPORT_REASONS.map((value) => ({
          value,
          label: t(`reports.reason.${value}`),
          note: null,
          isChosen: fields.reason === value,
        })),
      },
      note: {
        id: 'note',
        name: 'note',
        kind: 'textarea',
        rows: 5,
        label: t('reports.form.note'),
        hint: t('reports.form.noteHint', { max: MAX_REPORT_NOTE }),
        value: fields.note,
        maxlength: MAX_REPORT_NOTE,
      },
      opened: fields.opened,
      problems,
    },
  }
}
