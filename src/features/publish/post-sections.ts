/** The first sections of the form: the contract, the post, and its text. */
import { COMMUNITIES, DUTIES, EMPLOYERS, LANGS } from '../../domain/codes.ts'
import { MAX_DUTIES } from '../../domain/particulars.ts'
import type { Reader } from '../../sheet/card.ts'
import type { OpenDraft } from './context.ts'
import { type Fields, LIMITS, OFFERED } from './fields.ts'
import type { Section } from './form-page.ts'
import { choices, one, select, text, unsaid } from './questions.ts'

export function contractChoice(open: OpenDraft, fields: Fields, { t }: Reader): Section {
  const { organizations, organization, draft } = open
  const names = organizations.map(({ id, name }) => ({ value: String(id), label: name }))
  const isOpen = draft.postingId === null && names.length > 0
  const value = organization.id === 0 ? '' : String(organization.id)
  const none = [{ value: '', label: t('publish.choose') }]
  const options = organization.id === 0 ? [...none, ...names] : names
  const who = select(t, { name: 'organization', value, options })
  return {
    id: 'offer',
    title: t('publish.section.contract'),
    about: isOpen ? null : organization.name || t('publish.noOrganization'),
    rows: [
      ...(isOpen ? [one(who)] : []),
      choices(t, {
        name: 'contract',
        chosen: fields.contract,
        hint: t('publish.hint.contract'),
        options: OFFERED.map((value) => ({
          value,
          label: t(`code.contract.${value}`),
          note: t(`publish.contract.${value}`),
        })),
      }),
    ],
    button: { value: 'contract', label: t('publish.button.contract') },
  }
}

export function aboutThePost(fields: Fields, { t }: Reader): Section {
  const { employer, lang } = fields
  return {
    id: 'post',
    title: t('publish.section.post'),
    about: null,
    rows: [
      one(text(t, fields, 'title', { hint: t('publish.hint.title'), maxlength: LIMITS.title })),
      choices(t, {
        kind: 'checkbox',
        name: 'duties',
        chosen: fields.duties,
        hint: t('publish.hint.duties', { max: MAX_DUTIES }),
        options: DUTIES.map((value) => ({
          value,
          label: t(`code.duty.${value}`),
          note: t(`duty.means.${value}`),
        })),
      }),
      one(
        select(t, {
          name: 'employer',
          value: employer,
          options: unsaid(
            t,
            EMPLOYERS.map((value) => ({ value, label: t(`code.employer.${value}`) })),
          ),
        }),
      ),
      choices(t, {
        kind: 'checkbox',
        name: 'communities',
        chosen: fields.communities,
        hint: t('publish.hint.communities'),
        isInline: true,
        options: COMMUNITIES.map((value) => ({ value, label: t(`code.community.${value}`) })),
      }),
      one(
        select(t, {
          name: 'lang',
          value: lang,
          hint: t('publish.hint.lang'),
          options: [
            { value: '', label: t('publish.lang.auto') },
            ...LANGS.map((value) => ({ value, label: t(`code.lang.${value}`) })),
          ],
        }),
      ),
    ],
    button: null,
  }
}

export function theText(fields: Fields, { t }: Reader): Section {
  const count = fields.text.trim() === '' ? 0 : fields.text.trim().split(/\s+/).length
  const limits = t('publish.hint.text', { max: LIMITS.text })
  const hint = count === 0 ? limits : `${limits} ${t('publish.words', { count })}`
  return {
    id: 'words',
    title: t('publish.section.text'),
    about: null,
    rows: [one(text(t, fields, 'text', { kind: 'textarea', rows: 16, isTall: true, hint }))],
    button: { value: 'save', label: t('publish.button.preview') },
  }
}
