/**
 * The model that comes with the program: `seeds/model.json`, made by `board train`. A board judges
 * with it until a curator activates one that learned from decisions (src/db/active-model.ts).
 */
import { type Model, readModel } from './model.ts'
import { UnusableModel } from './unusable-model.ts'
import { cueHash } from './vocabulary.ts'

/**
 * The shipped model, checked once at start.
 * @throws UnusableModel when the file is missing, broken, or made for other cues
 */
export const shippedModel: Model = await load()

async function load(): Promise<Model> {
  try {
    // As a promise: an import at the head could not say in words what is wrong with the file.
    const stored = await import('../../seeds/model.json', { with: { type: 'json' } })
    return readModel(stored.default, cueHash)
  } catch (error) {
    throw new UnusableModel(`seeds/model.json: ${reasonOf(error)}; "board train" makes a new one`)
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof UnusableModel) return error.message
  if (error instanceof SyntaxError) return 'broken JSON'
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ERR_MODULE_NOT_FOUND') return 'no such file'
  if (typeof code === 'string' && code !== '') return `cannot be read (${code})`
  throw error
}
