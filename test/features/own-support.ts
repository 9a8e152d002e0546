/** A board with an employer of its own and what it handed in. */

import type { EngineName } from '../../src/db/database.ts'
import type { PostingInput } from '../../src/domain/posting-input.ts'
import { openBoard } from '../app.ts'
import { type SignedIn, signIn, type Who } from '../employer.ts'
import { type Handing, handIn } from '../own-postings.ts'

export async function openOwn(engine: EngineName, who: Who = {}) {
  const board = await openBoard(engine)
  const me = await signIn(board, who)
  const submit = (
    overrides: Partial<PostingInput> = {},
    handing: Handing = {},
    by: SignedIn = me,
  ) =>
    handIn(
      board.db,
      { accountId: by.accountId, organizationId: by.organizationId! },
      overrides,
      handing,
    )
  const { id } = await submit()
  const versionOf = async (posting = id) =>
    String(
      (
        await board.db
          .selectFrom('postings')
          .select('version')
          .where('id', '=', posting)
          .executeTakeFirstOrThrow()
      ).version,
    )
  return { board, me, id, submit, versionOf }
}
