import { expect, test } from 'vitest'
import { shippedModel } from '../../src/classifier/shipped-model.ts'
import { getPosting } from '../../src/db/postings.ts'
import { rescore } from '../../src/features/rescore/rescore.ts'
import { SENIOR_INTERNSHIP } from '../app.ts'
import { handIn, someEmployer } from '../own-postings.ts'
import { eachEngine, NOW, openTestDatabase } from '../support.ts'
import { exportText } from './import-support.ts'

eachEngine('while an edit waits', (engine) => {
  const openEdited = async () => {
    const db = await openTestDatabase(engine)
    const employer = await someEmployer(db)
    const { id } = await handIn(db, employer)
    const { prediction } = (await getPosting(db, id))!
    await handIn(db, employer, SENIOR_INTERNSHIP)
    return { db, employer, id, prediction }
  }

  test('a new model judges the public words, under their own revision', async () => {
    const { db, id, prediction } = await openEdited()
    await rescore(db, {
      model: { ...shippedModel, version: 'another' },
      dryRun: false,
      baseUrl: 'https://board.example',
      now: () => NOW,
      onChanges: async () => undefined,
      onProgress: () => undefined,
      shouldStop: () => false,
    })
    expect((await getPosting(db, id))!.prediction).toEqual({ ...prediction, model: 'another' })
    const judged = await db
      .selectFrom('predictions')
      .innerJoin('models', 'models.id', 'predictions.modelId')
      .innerJoin('postingRevisions', 'postingRevisions.id', 'predictions.revisionId')
      .select(['models.version', 'postingRevisions.number'])
      .where('models.version', '=', 'another')
      .execute()
    expect(judged).toEqual([{ version: 'another', number: 1 }])
  })

  test('exports hold the public words', async () => {
    const { db, employer } = await openEdited()
    const before = await exportText(db)
    expect(before).toContain('Vous animez nos forums')
    expect(before).not.toContain('budget')
    // What was refused never comes back either.
    await handIn(db, employer)
    expect(await exportText(db)).toBe(before)
  })
})
