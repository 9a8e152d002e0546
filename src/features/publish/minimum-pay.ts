/** The least that is paid by law where and when the work begins, as a hint beside the question. */
import { type ParameterKey, valueOn } from '../../check/parameters.ts'
import { findCity } from '../../domain/place.ts'
import { localDay, zoneOf } from '../../domain/time-zone.ts'
import { formatMoney } from '../../i18n/format.ts'
import type { Reader } from '../../sheet/card.ts'
import type { Fields } from './fields.ts'

/** One sentence, or null where the board knows no such figure. */
export function minimumWords(fields: Fields, { t, locale, now }: Reader): string | null {
  const key = minimumKey(fields)
  if (key === null) return null
  const { name, parameter } = key
  const today = localDay(now, zoneOf(fields.country || null, fields.region || null))
  const start = /^20\d\d-(?:0[1-9]|1[0-2])$/.test(fields.startMonth)
    ? `${fields.startMonth}-01`
    : today
  const known = valueOn(parameter, start > today ? start : today)
  if (known === null) return null
  const currency = parameter === 'QC.minimumWage' ? 'CAD' : 'EUR'
  const amount = formatMoney(known.value, currency, locale)
  return (
    t(`publish.minimum.${name}`, { amount }) +
    (known.isProvisional ? ` ${t('publish.minimum.provisional')}` : '')
  )
}

type Minimum = { name: 'allowance' | 'wage'; parameter: ParameterKey }

function minimumKey(fields: Fields): Minimum | null {
  const { contract, country } = fields
  const isJob = contract === 'permanent' || contract === 'fixed-term'
  if (country === 'FR' && contract === 'internship') {
    return { name: 'allowance', parameter: 'FR.stage.hourly' }
  }
  const region = fields.region || regionOf(fields)
  if (country === 'FR' && isJob) {
    return {
      name: 'wage',
      parameter: region === 'FR-976' ? 'FR.smic.hourlyMayotte' : 'FR.smic.hourly',
    }
  }
  const isPaidWork = isJob || contract === 'internship'
  return country === 'CA' && isPaidWork && region.startsWith('CA-QC')
    ? { name: 'wage', parameter: 'QC.minimumWage' }
    : null
}

function regionOf({ country, city }: Fields): string {
  return findCity(city).find((one) => one.country === country)?.region ?? ''
}
