/** The model that this program judges with: `seeds/model.json`, made by `board train`. */
import stored from '../../seeds/model.json' with { type: 'json' }
import { type Model, usableModel } from './model.ts'
import { cueHash } from './vocabulary.ts'

/**
 * The active model, checked once at start.
 * @throws RangeError when it was made for other cues: `board train` makes a new one
 */
export const activeModel: Model = usableModel(stored as unknown as Model, cueHash)
