/** Questions of the form, as the shared views show them. */
import type { Translate } from '../../i18n/translate.ts'
import type { FieldName, Fields } from './fields.ts'
import type { ChoiceQuestion, Section, TextQuestion } from './form-page.ts'

export type Row = Section['rows'][number]
export const one = (...questions: TextQuestion[]): Row => ({ isChoice: false, questions })
const choice = (question: ChoiceQuestion): Row => ({ isChoice: true, questions: [question] })
type Name = FieldName | 'organization'
type Extra = Partial<Omit<TextQuestion, 'id' | 'name' | 'label' | 'value' | 'options'>>

export function text(
  t: Translate,
  fields: Fields,
  name: FieldName,
  extra: Extra = {},
): TextQuestion {
  const value = fields[name]
  const label = t(`publish.field.${name}`)
  return { kind: 'text', id: name, name, label, value: String(value), ...extra }
}

export type Options = { value: string; label: string }[]
export function select(
  t: Translate,
  {
    name,
    value,
    options,
    hint,
    width = 'w2',
  }: { name: Name; value: string; options: Options; hint?: string; width?: string },
): TextQuestion {
  const label = t(`publish.field.${name}`)
  return { kind: 'select', id: name, name, label, value, options, width, ...(hint && { hint }) }
}

type Choice = {
  kind?: 'radio' | 'checkbox'
  name: FieldName
  chosen: string | readonly string[]
  options: { value: string; label: string; note?: string }[]
  hint?: string
  isInline?: boolean
}
export function choices(
  t: Translate,
  { name, chosen, options, hint, kind = 'radio', isInline = false }: Choice,
): Row {
  const picked = new Set([chosen].flat())
  return choice({
    kind,
    id: name,
    name,
    label: t(`publish.field.${name}`),
    isInline,
    options: options.map((option) => ({ ...option, isChosen: picked.has(option.value) })),
    ...(hint && { hint }),
  })
}

/** "Non précisé" before the codes: the text says it, or nothing does. */
export function unsaid(t: Translate, options: Options): Options {
  return [{ value: '', label: t('publish.unsaid') }, ...options]
}
