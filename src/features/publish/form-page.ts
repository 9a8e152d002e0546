/** The form as its view shows it: sections of questions, with hints, problems and what was typed. */

import type { FormProblem } from '../../http/desk.ts'
import { renderText } from '../../http/markdown.ts'
import { formatMoment } from '../../i18n/format.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { Reader } from '../../sheet/card.ts'
import type { OpenDraft } from './context.ts'
import { type FieldName, type Fields, readDeclaredLang } from './fields.ts'
import { applying, placeAndHours } from './place-sections.ts'
import { aboutThePost, contractChoice, theText } from './post-sections.ts'
import type { FieldProblem } from './read-fields.ts'
import { isAsked, TERM_FIELDS } from './read-terms.ts'
import { terms } from './term-section.ts'

/** One question: of views/shared/_field.eta, or a choice of views/shared/_choices.eta. */
export type TextQuestion = {
  kind: 'text' | 'textarea' | 'select'
  id: string
  name: string
  label: string
  hint?: string
  value: string
  options?: { value: string; label: string }[]
  type?: string
  inputmode?: string
  width?: string
  maxlength?: number
  rows?: number
  isTall?: boolean
  lang?: string
  autocomplete?: string
  spellcheck?: boolean
}
export type ChoiceQuestion = {
  kind: 'radio' | 'checkbox'
  id: string
  name: string
  label: string
  hint?: string
  isInline?: boolean
  options: { value: string; label: string; note?: string; isChosen: boolean }[]
}
export type Question = TextQuestion | ChoiceQuestion
export type Section = {
  id: string
  title: string
  about: string | null
  /** Questions, or a row of them side by side. */
  rows: { isChoice: boolean; questions: Question[] }[]
  button: { value: string; label: string } | null
}

export type FormPage = {
  heading: string
  /** "Brouillon enregistré…" */
  state: string
  notice: string | null
  /** What differs from what another tab saved; null when nothing does. */
  conflict: {
    title: string
    about: string
    fields: { id: string; label: string; saved: string }[]
  } | null
  action: string
  version: number
  sections: Section[]
  /** What the contract does not ask for, kept for another choice. */
  kept: { name: string; value: string }[]
  previewHtml: string
  previewLang: string
  problems: FormProblem[]
}

export type FormState = {
  action: string
  version: number
  problems: readonly FieldProblem[]
  notice: string | null
  /** The fields that another tab saved, and which of them differ. */
  conflict: { names: FieldName[]; saved: Fields } | null
}

/** @param fields what was typed, which may not be what is stored */
export function toFormPage(
  open: OpenDraft,
  fields: Fields,
  state: FormState,
  reader: Reader,
): FormPage {
  const { t, locale } = reader
  const { draft } = open
  const kind = draft.postingId !== null ? 'edit' : draft.repostsId !== null ? 'repeat' : 'new'
  return {
    heading: t(`publish.form.${kind}`),
    state: t('publish.form.state', { moment: formatMoment(draft.updatedAt, locale) }),
    notice: state.notice,
    conflict: state.conflict && conflictWords(state.conflict, t),
    action: state.action,
    version: state.version,
    sections: [
      contractChoice(open, fields, reader),
      terms(fields, reader),
      aboutThePost(fields, reader),
      theText(fields, reader),
      placeAndHours(fields, reader),
      applying(fields, reader),
    ],
    kept: TERM_FIELDS.filter((name) => !isAsked(name, fields.contract) && fields[name] !== '').map(
      (name) => ({ name, value: fields[name] }),
    ),
    previewHtml: renderText(fields.text),
    previewLang: readDeclaredLang(fields),
    problems: state.problems.map(({ field, code, values }) => ({
      field,
      message: t(`publish.problem.${field}.${code}`, values),
    })),
  }
}

function conflictWords({ names, saved }: NonNullable<FormState['conflict']>, t: Translate) {
  return {
    title: t('publish.conflict.title'),
    about: t('publish.conflict.about'),
    fields: names.map((name) => ({
      id: name,
      label: t(`publish.field.${name}`),
      saved: shortened([saved[name]].flat().join(', ')) || t('publish.conflict.empty'),
    })),
  }
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200).toWellFormed()}…` : text
}
