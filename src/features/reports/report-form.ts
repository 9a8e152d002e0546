/** A report as a reader fills it in, and what is to be put right in it. */
import { z } from 'zod'
import { MAX_REPORT_NOTE, REPORT_REASONS } from '../../domain/decision.ts'
import { type FormProblem, readForm, textField } from '../../http/desk.ts'
import type { Translate } from '../../i18n/translate.ts'

const ReportForm = z.strictObject({
  reason: z.enum(REPORT_REASONS).optional(),
  note: textField(5_000).transform((text) => text.trim()), // too long a text is kept, too
  website: textField(1000),
  opened: textField(200),
})

export type ReportFields = z.infer<typeof ReportForm>

/** The fields of the form, or null for a body that the form does not send. */
export function readReport(body: unknown): ReportFields | null {
  return readForm(ReportForm, body)
}

/** What is to be put right, in the order of the form. */
export function problemsOf({ reason, note }: ReportFields, t: Translate): FormProblem[] {
  const problems: FormProblem[] = []
  if (reason === undefined) problems.push({ field: 'reason', message: t('reports.error.reason') })
  if (note.length > MAX_REPORT_NOTE) {
    const sizes = { max: MAX_REPORT_NOTE, length: note.length }
    problems.push({ field: 'note', message: t('reports.error.note', sizes) })
  }
  return problems
}
