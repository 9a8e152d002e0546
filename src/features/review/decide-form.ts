/** What a curator can decide, as forms; and what a form of them asks for. */
import { z } from 'zod'
import type { Sheet } from '../../db/sheet.ts'
import {
  DECISION_REASONS,
  MAX_NOTE,
  needsNote,
  POSTING_ACTIONS,
  type PostingAction,
} from '../../domain/decision.ts'
import { type FormProblem, textField } from '../../http/desk.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { Reader } from '../../sheet/card.ts'
import { UNMARKED } from '../../sheet/signal.ts'
import { contactsIn } from '../../text/contacts.ts'

/** Levels of words that are no senior role. */
const LEVELS = ['junior', 'mid'] as const
const MOST_CUES = 80
/** Characters that a reason in words has at least, where the public is owed one. */
const LEAST_NOTE = 20

const NUMBER = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
const CUE = z.string().regex(/^[a-z-]{1,60}$/)

/**
 * By the forms of the sheet: `revision`, `seen` and `report` tell what stood on it when it was read, the
 * last two as the newest decision and the newest report; 0: there was none.
 */
export const DecideForm = z.strictObject({
  action: z.enum(POSTING_ACTIONS),
  version: NUMBER,
  revision: NUMBER,
  seen: NUMBER,
  report: NUMBER,
  reason: textField(40),
  note: textField(MAX_NOTE * 2),
  level: z.enum(LEVELS).optional(),
  wrong: z.union([CUE.transform((cue) => [cue]), z.array(CUE).max(MOST_CUES)]).default([]),
})
export type DecideAnswer = z.infer<typeof DecideForm>

/** What stands in the fields of one form. */
export type Typed = Pick<DecideAnswer, 'action' | 'reason' | 'note' | 'level' | 'wrong'>

/** Which reason is proposed: the one that the heaviest sign speaks of. */
const REASON_OF_CUE: Readonly<Record<string, string>> = {
  'years-required': 'experience',
  'years-wished': 'experience',
  'experience-required': 'experience',
  'senior-title': 'experience',
  'owns-strategy': 'strategy',
  'decides-alone': 'strategy',
  'final-word': 'strategy',
  'develops-strategy': 'strategy',
  'answers-for-it': 'strategy',
  'growth-target': 'strategy',
  'manages-people': 'team',
  'recruits-people': 'team',
  'assigns-work': 'team',
  'owns-budget': 'budget',
  negotiates: 'budget',
  'sole-in-charge': 'sole-owner',
  'in-charge': 'sole-owner',
  'nobody-of-the-trade': 'sole-owner',
  'builds-from-scratch': 'sole-owner',
  'fills-vacant-post': 'permanent-need',
  'many-trades': 'several-trades',
  'jack-of-all-trades': 'several-trades',
}

type Offered = Pick<Sheet, 'actions' | 'kinds' | 'prediction' | 'subject'>

/** The forms of the actions that are open, each with what was typed into it. */
export function toForms(sheet: Offered, typed: Typed | null, reader: Reader) {
  return offered(sheet).map((action) =>
    toForm(action, sheet, typed?.action === action ? typed : null, reader),
  )
}

/**
 * What answers an appeal comes first. There is nothing to lift where no flag is and nothing asks whether
 * one should be.
 */
function offered({ actions, kinds, prediction, subject }: Offered): PostingAction[] {
  const asks = subject.flag !== 'none' || prediction.verdict !== 'clear' || kinds.length > 0
  const open = asks ? actions : actions.filter((action) => action !== 'clear')
  return [...open].sort((a, b) => Number(b === 'keep') - Number(a === 'keep'))
}

/** Without a flag, to uphold one is to set it. */
function labelOf(action: PostingAction, { subject }: Offered, { t }: Pick<Reader, 't'>): string {
  const isFirst = action === 'uphold' && subject.flag === 'none'
  return t(isFirst ? 'review.action.flag' : `review.action.${action}`)
}

function toForm(action: PostingAction, sheet: Offered, typed: Typed | null, reader: Reader) {
  const { t } = reader
  const isNeeded = needsNote(action, sheet.kinds)
  const reason = typed?.reason ?? proposedReason(action, sheet)
  const cues = action === 'uphold' || action === 'clear' ? cuesOf(sheet) : []
  const isAsking = action === 'ask'
  const noteName = isAsking ? 'ask' : isNeeded ? 'public' : 'publicOptional'
  const hintName = isNeeded ? 'neededHint' : 'hint'
  const level = typed?.level ?? (sheet.prediction.roleLevel === 'junior' ? 'junior' : 'mid')
  const group = { isInline: true, hint: null }
  return {
    ...{ action, label: labelOf(action, sheet, reader), means: t(`review.means.${action}`) },
    isOpen: typed !== null,
    /** Whether one key decides, with what is proposed. */
    isQuick: action === 'clear' && !isNeeded,
    reason: {
      ...group,
      ...{ id: `${action}-reason`, name: 'reason', kind: 'radio', label: t('review.field.reason') },
      options: DECISION_REASONS[action].map((value) => ({
        ...{ value, label: t(`review.reason.${action}-${value}`), note: null },
        isChosen: value === reason,
      })),
    },
    level:
      action !== 'clear'
        ? null
        : {
            ...group,
            ...{ id: 'clear-level', name: 'level', kind: 'radio', label: t('review.field.level') },
            options: LEVELS.map((value) => ({
              ...{ value, label: t(`code.level.${value}`), note: null },
              isChosen: value === level,
            })),
          },
    note: {
      ...{ id: `${action}-note`, name: 'note', kind: 'textarea', rows: 4 },
      maxlength: MAX_NOTE,
      label: t(`review.field.note.${noteName}`),
      hint: t(isAsking ? 'review.field.note.askHint' : `review.field.note.${hintName}`, {
        ...{ count: MAX_NOTE, least: LEAST_NOTE },
      }),
      value: typed?.note ?? '',
    },
    wrong:
      cues.length === 0
        ? null
        : {
            isOpen: (typed?.wrong.length ?? 0) > 0,
            ...{ id: `${action}-wrong`, name: 'wrong', kind: 'checkbox', isInline: false },
            ...{ label: t('review.field.wrong'), hint: t('review.field.wrongHint') },
            options: cues.map((value) => ({
              ...{ value, label: t(`cue.${value}`), note: null },
              isChosen: typed?.wrong.includes(value) ?? false,
            })),
          },
  }
}

function cuesOf({ prediction }: Offered): string[] {
  const named = prediction.evidence.filter(({ cue }) => !UNMARKED.has(cue))
  return [...new Set(named.map(({ cue }) => cue))]
}

function proposedReason(action: PostingAction, { prediction }: Offered): string {
  const speaking = prediction.evidence.find(
    ({ cue, weight }) => weight > 0 && REASON_OF_CUE[cue] !== undefined,
  )
  if (action === 'uphold') return speaking ? REASON_OF_CUE[speaking.cue]! : ''
  // Where somebody is told what to do, nothing is chosen for the curator.
  const isChosen = action === 'return' || action === 'remove' || action === 'ask'
  return isChosen ? '' : DECISION_REASONS[action][0]!
}

/** What is missing from an answer, or wrong with it; the ids are those of the action's form. */
export function problemsOf(
  { action, reason, note }: DecideAnswer,
  isNoteNeeded: boolean,
  t: Translate,
): FormProblem[] {
  const problems: FormProblem[] = []
  const codes: readonly string[] = DECISION_REASONS[action]
  if (!codes.includes(reason)) {
    problems.push({ field: `${action}-reason`, message: t('review.wrong.reason') })
  }
  const sizes = { count: MAX_NOTE, least: LEAST_NOTE }
  const wrong = noteProblems(action, note.trim(), isNoteNeeded)
  return [
    ...problems,
    ...wrong.map((one) => ({
      field: `${action}-note`,
      message: t(`review.wrong.${one}`, sizes),
    })),
  ]
}

function noteProblems(action: PostingAction, note: string, isNeeded: boolean) {
  if (action === 'ask' && note === '') return ['question'] as const
  if (note === '') return isNeeded ? (['note'] as const) : []
  if (note.length > MAX_NOTE) return ['long'] as const
  // A question is for its employer alone: it may be short, and hold an address.
  if (action === 'ask') return []
  const isShort = isNeeded && note.length < LEAST_NOTE
  return [...(isShort ? (['short'] as const) : []), ...contactsIn(note)]
}
