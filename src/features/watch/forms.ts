/** What a curator may do about an employer's mark: a form for each step, or why there is none. */
import { mayDecide } from '../../db/employer-marks.ts'
import type { Mark } from '../../db/mark-lists.ts'
import { MAX_NOTE } from '../../domain/decision.ts'
import { type MarkMove, needsWords } from '../../domain/employer-mark.ts'
import type { Reader } from '../../sheet/card.ts'
import { standingOf } from './words.ts'

export type Standing = {
  /** The newest one; null: there never was one. */
  mark: Mark | null
  /** Curators who do not belong to the employer. */
  readers: ReadonlySet<number> | undefined
  curatorId: number
  /** Whether the postings of the last 12 months bear the mark. */
  holds: boolean
}

export type Typed = { move: MarkMove; words: string } | null

/** The forms that are open; `suffix` tells their fields from those of others on the page. */
export function formsOf(
  standing: Standing,
  { t, now }: Pick<Reader, 't' | 'now'>,
  suffix: string | number = '',
  typed: Typed = null,
) {
  return movesOf(standing, now).map((move) => ({
    move,
    markId: move === 'propose' ? null : String(standing.mark!.id),
    title: t(`watch.do.${move}`),
    button: t(`watch.send.${move}`),
    isFirst: move === 'propose' || move === 'confirm' || move === 'keep',
    field: {
      id: fieldOf(move, suffix),
      name: 'words',
      kind: 'textarea',
      rows: 4,
      label: t(needsWords(move) ? 'watch.words' : 'watch.wordsOptional'),
      hint: t(`watch.hint.${move}`, { max: MAX_NOTE }),
      value: typed?.move === move ? typed.words : '',
      maxlength: MAX_NOTE,
    },
  }))
}

export type MarkForm = ReturnType<typeof formsOf>[number]

/** The id of the field in which a step is explained. */
export function fieldOf(move: MarkMove, suffix: string | number = ''): string {
  return `words-${move}${suffix === '' ? '' : `-${suffix}`}`
}

function movesOf({ mark, readers, curatorId, holds }: Standing, now: number): MarkMove[] {
  if (!readers?.has(curatorId)) return []
  const state = mark ? standingOf(mark, now) : null
  if (mark && state === 'proposed') {
    const isMine = mark.proposedBy === curatorId
    const second: MarkMove[] = holds && mayDecide('confirm', mark, curatorId) ? ['confirm'] : []
    return isMine ? ['withdraw'] : [...second, 'refuse']
  }
  if (mark && state === 'contested' && mayDecide('keep', mark, curatorId)) {
    return ['keep', 'withdraw']
  }
  if (mark && (state === 'confirmed' || state === 'contested')) return ['withdraw']
  return holds && readers.size >= 2 ? ['propose'] : []
}

/** What keeps this curator, or everyone, from a step that would be next: codes of sentences. */
export function notesOf(
  standing: Standing & { isMixed: boolean; isTooMany: boolean },
  now: number,
): string[] {
  const { mark, readers, curatorId, holds, isMixed, isTooMany } = standing
  if (!readers?.has(curatorId)) return ['own']
  const state = mark ? standingOf(mark, now) : null
  const others = [...readers].filter((id) => id !== mark?.proposedBy)
  if (mark && state === 'proposed') {
    return [
      ...(mark.proposedBy === curatorId ? ['yours'] : []),
      ...(others.length === 0 ? ['noSecond'] : []),
      ...(holds ? [] : ['changed']),
    ]
  }
  if (mark && (state === 'confirmed' || state === 'contested')) {
    const thirds = others.filter((id) => id !== mark.confirmedBy)
    const isMine = mark.proposedBy === curatorId || mark.confirmedBy === curatorId
    return [
      ...(state === 'contested' && isMine ? ['third'] : []),
      ...(state === 'contested' && thirds.length === 0 ? ['noThird'] : []),
      ...(isMixed ? ['jobSince'] : []),
    ]
  }
  const over = state === 'over' ? ['over'] : []
  if (isTooMany) return [...over, 'tooMany']
  if (!holds) return [...over, 'notSo']
  return readers.size < 2 ? [...over, 'noSecond'] : over
}
