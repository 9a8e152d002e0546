/** Takes the words out of what the board learned: they name somebody, or were never its to keep. */
import { sql } from 'kysely'
import type { Trx } from './database.ts'

/**
 * Empties the words of all labels of a posting: nothing is learned, read again or exported from them.
 * By the index labels_posting.
 */
export async function forgetLabelsOf(trx: Trx, postingId: number): Promise<void> {
  await emptyLabels(trx).where('postingId', '=', postingId).execute()
}

/** The same of the label of one decision. */
export async function forgetLabelOf(trx: Trx, decisionId: number): Promise<void> {
  await emptyLabels(trx).where('decisionId', '=', decisionId).execute()
}

function emptyLabels(trx: Trx) {
  return trx.updateTable('labels').set({
    ...{ title: '', text: '', evidence: '[]' },
    // One that was undone stays so: it counts nowhere.
    state: sql`case when state = 'active' then 'overturned' else state end`,
  })
}
