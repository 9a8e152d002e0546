/** A posting that an employer of the board publishes, with the board's form or a link of its own. */
import { withTransaction } from '../../src/db/database.ts'
import { storePosting } from '../../src/db/postings.ts'
import type { Particulars } from '../../src/domain/particulars.ts'
import type { PostingInput } from '../../src/domain/posting-input.ts'
import type { OpenBoard } from '../app.ts'
import { encodeForm, type Fields, signIn } from '../employer.ts'
import { NOW, somePosting, somePrediction } from '../support.ts'

export const SECRET_ADDRESS = 'recrutement.cache@tilleuls.example'

export const someParticulars = (overrides: Partial<Particulars> = {}): Particulars => ({
  duties: ['animate', 'moderate'],
  learningAim: null,
  tutor: null,
  replyDays: 10,
  appliesHere: true,
  ...overrides,
})

/** Its number and its address in French. */
export async function publishOwn(board: OpenBoard, overrides: Partial<PostingInput> = {}) {
  const who = await signIn(board, { organization: { name: 'Les Tilleuls' } })
  const input = somePosting({
    source: `org:${who.organizationId}`,
    applyUrl: null,
    applyEmail: SECRET_ADDRESS,
    particulars: someParticulars(),
    ...overrides,
  })
  const prediction = somePrediction({ contract: input.contract })
  const owner = {
    organizationId: who.organizationId!,
    accountId: who.accountId,
    name: 'Les Tilleuls',
  }
  const { id } = await withTransaction(board.db, (trx) =>
    storePosting(trx, input, prediction, NOW, owner),
  )
  const address = String((await board.get(`/fr/offres/x-${id}`)).headers.location)
  return { id, address, who }
}

/** Sends a form as a browser does that has no session. */
export const sendForm = (
  board: OpenBoard,
  url: string,
  fields: Fields,
  remoteAddress = '10.0.0.1',
) =>
  board.app.inject({
    method: 'POST',
    url,
    remoteAddress,
    headers: {
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: encodeForm(fields),
  })
