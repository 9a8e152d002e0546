/** What the tests of organizations and of their members share: one made by its form, and its postings. */
import { expect } from 'vitest'
import { withTransaction } from '../../src/db/database.ts'
import { ownSource } from '../../src/db/own-ids.ts'
import { storePosting } from '../../src/db/postings.ts'
import type { OpenBoard as Board } from '../app.ts'
import type { SignedIn } from '../employer.ts'
import { NOW, somePosting, somePrediction } from '../support.ts'

export const MINE = '/fr/mes-organisations'
export const ACME = { name: 'Acme', kind: 'agency', site: 'https://www.acme.fr' }

/** @returns its path */
export const make = async (who: SignedIn, fields: Record<string, string> = ACME) => {
  const answer = await who.post(MINE, fields)
  expect(answer.statusCode).toBe(303)
  return String(answer.headers.location).replace(/\?.*/, '')
}

export const rowOf = (board: Board, path: string) =>
  board.db
    .selectFrom('organizations')
    .selectAll()
    .where('slug', '=', path.split('/').at(-1)!)
    .executeTakeFirstOrThrow()

/** A posting that an organization of the board published. */
export const publish = (
  board: Board,
  who: SignedIn,
  organizationId: number,
  status: 'published' | 'filled',
) =>
  withTransaction(board.db, (trx) =>
    storePosting(
      trx,
      somePosting({ source: ownSource(organizationId), status }),
      somePrediction(),
      NOW,
      { organizationId, name: 'Acme', accountId: who.accountId },
    ),
  )
