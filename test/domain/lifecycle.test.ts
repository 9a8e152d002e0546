import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { STATUSES, type Status, VERDICTS } from '../../src/domain/codes.ts'
import {
  afterMove,
  CLOSING_MOVES,
  LARGE_EDIT,
  MOVES,
  type Move,
  moveOnEdit,
  moveOnSubmit,
  movesFrom,
} from '../../src/domain/lifecycle.ts'

/** Every move that is allowed, and where it leads; what is not here is refused. */
const ALLOWED: Readonly<Record<Status, string>> = {
  draft: 'hold→awaiting-review publish→published remove→removed',
  'awaiting-review':
    'hold→awaiting-review publish→published return→draft withdraw→draft remove→removed',
  published:
    'expire→expired fill→filled leave-unfilled→unfilled withdraw→withdrawn extend→published remove→removed',
  expired: 'fill→filled leave-unfilled→unfilled withdraw→withdrawn extend→published remove→removed',
  filled: 'leave-unfilled→unfilled withdraw→withdrawn remove→removed',
  unfilled: 'fill→filled withdraw→withdrawn remove→removed',
  withdrawn: 'fill→filled leave-unfilled→unfilled remove→removed',
  removed: '',
}
const ENDED: readonly Status[] = ['expired', 'filled', 'unfilled', 'withdrawn']
const HIDDEN: readonly Status[] = ['draft', 'awaiting-review']

describe('the life of a posting', () => {
  test.each(STATUSES)('from %s allows just what the table says', (status) => {
    const moves = MOVES.flatMap((move) => {
      const to = afterMove(status, move)
      return to === null ? [] : [`${move}→${to}`]
    })
    expect(moves.join(' ')).toBe(ALLOWED[status])
    expect(movesFrom(status)).toEqual(MOVES.filter((move) => afterMove(status, move) !== null))
  })

  test('ends for good with a removal, from wherever', () => {
    for (const status of STATUSES.filter((one) => one !== 'removed')) {
      expect(afterMove(status, 'remove')).toBe('removed')
    }
    expect(movesFrom('removed')).toEqual([])
  })

  test('goes back to public only by extending what expired', () => {
    for (const status of ENDED) {
      for (const move of MOVES) {
        const isBack = afterMove(status, move) === 'published'
        expect([status, move, isBack]).toEqual([
          status,
          move,
          status === 'expired' && move === 'extend',
        ])
      }
    }
  })

  test('never shows as ended what was never public', () => {
    const isEverPublic = (moves: readonly Move[]) => {
      let status: Status = 'draft'
      for (const move of moves) status = afterMove(status, move) ?? status
      return status
    }
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MOVES.filter((m) => m !== 'publish'))), (moves) => {
        expect([...HIDDEN, 'removed']).toContain(isEverPublic(moves))
      }),
    )
  })

  test('names three endings, each by its own move', () => {
    expect(CLOSING_MOVES.map((move) => afterMove('published', move))).toEqual([
      'filled',
      'unfilled',
      'withdrawn',
    ])
  })
})

const STANDINGS = [true, false].flatMap((isVerified) =>
  [0, 1, 5].map((trust) => ({ isVerified, trust })),
)

describe('what is handed in', () => {
  test('goes live only without a flag or a doubt, verified, and after an accepted posting', () => {
    for (const verdict of VERDICTS) {
      for (const standing of STANDINGS) {
        const isPlain = verdict === 'clear' || verdict === 'not-applicable'
        const live = isPlain && standing.isVerified && standing.trust > 0
        expect(moveOnSubmit(verdict, standing)).toBe(live ? 'publish' : 'hold')
      }
    }
  })
})

describe('an edit of what is public', () => {
  const trusted = { isVerified: true, trust: 1 }
  const gravity = { 'not-applicable': 0, clear: 0, unsure: 1, flagged: 2 }

  test('waits whenever its verdict is worse, whoever hands it in', () => {
    for (const before of VERDICTS) {
      for (const after of VERDICTS.filter((one) => gravity[one] > gravity[before])) {
        for (const standing of STANDINGS) {
          for (const changed of [0, 0.01, 1]) {
            expect(moveOnEdit({ before, after }, changed, standing)).toBe('hold')
          }
        }
      }
    }
  })

  test('waits when it is still flagged and says anything else', () => {
    const verdicts = { before: 'flagged', after: 'flagged' } as const
    expect(moveOnEdit(verdicts, Number.EPSILON, trusted)).toBe('hold')
    expect(moveOnEdit(verdicts, 0, trusted)).toBe('publish')
  })

  test('goes live when it is no worse and small', () => {
    for (const standing of STANDINGS) {
      expect(moveOnEdit({ before: 'clear', after: 'clear' }, LARGE_EDIT, standing)).toBe('publish')
      expect(moveOnEdit({ before: 'flagged', after: 'clear' }, 0.1, standing)).toBe('publish')
    }
  })

  test('waits when much is new and the organization is not known well', () => {
    const verdicts = { before: 'clear', after: 'clear' } as const
    for (const standing of STANDINGS) {
      expect(moveOnEdit(verdicts, 0.16, standing)).toBe(moveOnSubmit('clear', standing))
    }
    expect(moveOnEdit({ before: 'unsure', after: 'unsure' }, 0.5, trusted)).toBe('hold')
  })
})
