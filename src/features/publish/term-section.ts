/** The section of the form that depends on the contract: length, pay, supervision. */
import { isInternshipLike, PAY_UNITS } from '../../domain/codes.ts'
import type { Reader } from '../../sheet/card.ts'
import { type FieldName, type Fields, LIMITS, PAID_IN } from './fields.ts'
import type { Section } from './form-page.ts'
import { minimumWords } from './minimum-pay.ts'
import { choices, one, type Row, select, text } from './questions.ts'
import { isAsked, usualUnit } from './read-terms.ts'

export function terms(fields: Fields, reader: Reader): Section {
  const { t } = reader
  const { contract } = fields
  if (contract === '') {
    const about = t('publish.terms.choose')
    return { id: 'terms', title: t('publish.section.terms'), about, rows: [], button: null }
  }
  const shows = (name: FieldName) => isAsked(name, contract)
  const kind = isInternshipLike(contract) ? 'allowance' : contract === 'freelance' ? 'rate' : 'pay'
  const minimum = minimumWords(fields, reader)
  const rows: Row[] = []
  if (shows('months')) {
    rows.push(
      one(
        text(t, fields, 'months', {
          hint: t('publish.hint.months'),
          width: 'w1',
          inputmode: 'decimal',
        }),
      ),
    )
  }
  rows.push(
    one(
      text(t, fields, 'startMonth', {
        type: isMonth(fields.startMonth) ? 'month' : 'text',
        hint: t('publish.hint.startMonth'),
        width: 'w2',
      }),
    ),
  )
  if (shows('weeklyHours')) {
    rows.push(
      one(
        text(t, fields, 'weeklyHours', {
          width: 'w1',
          inputmode: 'decimal',
          hint: t('publish.hint.weeklyHours'),
        }),
      ),
    )
  }
  const payHint = [t(`publish.hint.${kind}`), minimum].filter(Boolean).join(' ')
  rows.push(
    one({
      ...text(t, fields, 'payMin', { hint: payHint, width: 'w1', inputmode: 'decimal' }),
      label: t(`publish.pay.${kind}`),
    }),
    one(
      text(t, fields, 'payMax', {
        hint: t('publish.hint.payMax'),
        width: 'w1',
        inputmode: 'decimal',
      }),
    ),
    one(
      select(t, {
        name: 'payUnit',
        value: fields.payUnit,
        options: [
          // Another contract is usually paid by another unit: none is kept that nobody chose.
          {
            value: '',
            label: t('publish.unit.usual', { unit: t(`pay.per.${usualUnit(contract)}`) }),
          },
          ...PAY_UNITS.map((value) => ({ value, label: t(`pay.per.${value}`) })),
        ],
      }),
      select(t, {
        name: 'currency',
        value: fields.currency,
        width: 'w1',
        // The country is asked further down: until one chooses otherwise, it decides.
        options: [
          { value: '', label: t('publish.currency.auto') },
          ...PAID_IN.map((value) => ({ value, label: value })),
        ],
      }),
    ),
  )
  if (shows('unpaid')) {
    rows.push(
      choices(t, {
        kind: 'checkbox',
        name: 'unpaid',
        chosen: fields.unpaid,
        options: [{ value: 'yes', label: t(`publish.unpaid.${contract}`) }],
      }),
    )
  }
  if (shows('schoolAgreement')) {
    rows.push(
      choices(t, {
        name: 'schoolAgreement',
        chosen: fields.schoolAgreement,
        isInline: true,
        options: ['yes', 'no', ''].map((value) => ({
          value,
          label: t(`publish.agreement.${value || 'unsaid'}`),
        })),
      }),
    )
  }
  if (shows('tutor')) {
    rows.push(
      one(
        text(t, fields, 'tutor', {
          hint: t('publish.hint.tutor'),
          width: 'w2',
          maxlength: LIMITS.tutor,
        }),
      ),
    )
    rows.push(
      one(
        text(t, fields, 'learningAim', {
          kind: 'textarea',
          rows: 4,
          hint: t('publish.hint.learningAim'),
          maxlength: LIMITS.learningAim,
        }),
      ),
    )
  }
  return { id: 'terms', title: t(`publish.terms.${kind}`), about: null, rows, button: null }
}

/** What such a field cannot hold is shown as it was typed. */
function isMonth(typed: string): boolean {
  return typed === '' || /^\d{4}-\d\d$/.test(typed)
}
