/** The questions of the posting check, each with the field that settles it and the law it rests on. */
import type { CheckField, Finding } from '../../check/finding.ts'
import { ruleOf } from '../../check/rules/index.ts'
import { basisLink, findingWords } from '../../i18n/finding-words.ts'
import type { Reader } from '../../sheet/card.ts'
import type { FieldName } from './fields.ts'

export type FindingLine = {
  /** "Possible non-conformité, à vérifier" */
  severity: string
  message: string
  fix: string
  /** The words that it is about; null where it is about a field. */
  quote: string | null
  /** Id of the form's field that settles it; null where none does. */
  field: string | null
  basis: { text: string; href: string | null; mark: string | null }[]
}

/** Which field of the form answers a question of the check. */
const FIELDS: Readonly<Record<CheckField, FieldName | null>> = {
  title: 'title',
  text: 'text',
  contract: 'contract',
  language: 'lang',
  organization: null,
  country: 'country',
  salary: 'payMin',
  months: 'months',
  start_date: 'startMonth',
  weekly_hours: 'weeklyHours',
  date_posted: null,
  valid_through: 'validThrough',
  tutor: 'tutor',
  school_agreement: 'schoolAgreement',
}

export function findingLine(finding: Finding, { locale, t }: Reader): FindingLine {
  const { severity, message, fix } = findingWords(finding, locale)
  const { at } = finding
  const isSpan = 'span' in at
  return {
    severity,
    message,
    fix,
    quote: isSpan ? at.span.text.replace(/\s+/g, ' ').trim() : null,
    field: isSpan ? at.span.field : FIELDS[at.field],
    basis: ruleOf(finding.rule).basis.map((basis) => ({
      ...basisLink(basis, locale),
      mark: basis.law === 'BOARD' ? null : t(`rules.mark.${basis.mark}`),
    })),
  }
}
