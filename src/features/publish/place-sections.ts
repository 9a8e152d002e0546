/** The last sections of the form: place and hours, and how one applies. */
import { HOURS, REMOTES } from '../../domain/codes.ts'
import { MAX_DAYS_OPEN } from '../../domain/lifecycle.ts'
import { countryName, regionName, regionsOf } from '../../domain/place.ts'
import type { Reader } from '../../sheet/card.ts'
import { APPLY_WAYS, type Fields, LIMITS, REMOTE_DAYS, REPLY_DAYS } from './fields.ts'
import type { Section } from './form-page.ts'
import { choices, one, select, text, unsaid } from './questions.ts'

/** Countries that the form offers; others come by pasting. */
const COUNTRIES = 'FR CA BE CH LU MC DE ES GB IE IT NL PT US MA TN SN CI'.split(' ')

export function placeAndHours(fields: Fields, { t, locale }: Reader): Section {
  const countries =
    COUNTRIES.includes(fields.country) || fields.country === ''
      ? COUNTRIES
      : [...COUNTRIES, fields.country]
  const regions = ['FR', 'CA'].flatMap((country) =>
    regionsOf(country).map(({ code }) => ({
      value: code,
      label: `${countryName(country, locale)} – ${regionName(code, locale)}`,
    })),
  )
  const isListed = fields.region === '' || regions.some(({ value }) => value === fields.region)
  const other = { value: fields.region, label: regionName(fields.region, locale) }
  return {
    id: 'where',
    title: t('publish.section.place'),
    about: null,
    rows: [
      one(
        select(t, {
          name: 'country',
          value: fields.country,
          options: [
            { value: '', label: t('publish.choose') },
            ...countries.map((value) => ({ value, label: countryName(value, locale) })),
          ],
        }),
      ),
      one(
        text(t, fields, 'city', {
          width: 'w2',
          maxlength: LIMITS.city,
          hint: t('publish.hint.city'),
        }),
      ),
      one(
        select(t, {
          name: 'region',
          value: fields.region,
          hint: t('publish.hint.region'),
          options: [
            { value: '', label: t('publish.region.auto') },
            ...(isListed ? regions : [...regions, other]),
          ],
        }),
      ),
      choices(t, {
        name: 'remote',
        chosen: fields.remote,
        options: unsaid(
          t,
          REMOTES.map((value) => ({ value, label: t(`code.remote.${value}`) })),
        ),
      }),
      one(
        select(t, {
          name: 'remoteDays',
          value: fields.remoteDays,
          hint: t('publish.hint.remoteDays'),
          width: 'w1',
          options: unsaid(
            t,
            REMOTE_DAYS.map((value) => ({
              value,
              label: t('publish.remoteDays', { count: Number(value) }),
            })),
          ),
        }),
      ),
      choices(t, {
        kind: 'checkbox',
        name: 'hours',
        chosen: fields.hours,
        hint: t('publish.hint.hours'),
        options: HOURS.map((value) => ({ value, label: t(`publish.hours.${value}`) })),
      }),
    ],
    button: null,
  }
}

export function applying(fields: Fields, { t }: Reader): Section {
  return {
    id: 'apply',
    title: t('publish.section.apply'),
    about: null,
    rows: [
      choices(t, {
        name: 'applyBy',
        chosen: fields.applyBy,
        options: APPLY_WAYS.map((value) => ({
          value,
          label: t(`publish.applyBy.${value}`),
          note: t(`publish.applyBy.${value}.note`),
        })),
      }),
      one(
        text(t, fields, 'applyUrl', {
          type: 'url',
          hint: t('publish.hint.applyUrl'),
          autocomplete: 'url',
          spellcheck: false,
        }),
      ),
      one(
        text(t, fields, 'applyEmail', {
          type: 'email',
          hint: t('publish.hint.applyEmail'),
          width: 'w2',
          autocomplete: 'email',
          spellcheck: false,
        }),
      ),
      one(
        text(t, fields, 'validThrough', {
          type: isDay(fields.validThrough) ? 'date' : 'text',
          width: 'w2',
          hint: t('publish.hint.validThrough', { days: MAX_DAYS_OPEN }),
        }),
      ),
      one(
        select(t, {
          name: 'replyDays',
          value: fields.replyDays,
          hint: t('publish.hint.replyDays'),
          options: [
            { value: '', label: t('publish.reply.none') },
            ...REPLY_DAYS.map((value) => ({
              value,
              label: t('publish.reply.days', { count: Number(value) }),
            })),
          ],
        }),
      ),
    ],
    button: null,
  }
}

/** What such a field cannot hold is shown as it was typed. */
function isDay(typed: string): boolean {
  return typed === '' || /^\d{4}-\d\d-\d\d$/.test(typed)
}
