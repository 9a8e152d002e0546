/** Postings for tests of decisions. */
import { shippedModel } from '../../src/classifier/shipped-model.ts'
import { type Database, withTransaction } from '../../src/db/database.ts'
import { judgePosting } from '../../src/db/judge-posting.ts'
import { storePosting } from '../../src/db/postings.ts'
import { SENIOR_INTERNSHIP } from '../app.ts'
import { NOW, somePosting } from '../support.ts'

/** Imported internships that the model flags. @returns their ids */
export function importedSenior(db: Database, count: number): Promise<number[]> {
  return withTransaction(db, async (trx) => {
    const ids: number[] = []
    for (let at = 0; at < count; at++) {
      const input = somePosting({ ...SENIOR_INTERNSHIP, externalId: `senior-${at}` })
      const prediction = judgePosting(input, shippedModel)
      ids.push((await storePosting(trx, input, prediction, NOW)).id)
    }
    return ids
  })
}
