import { extractFacts } from '../../src/extract/extract.ts'

/** The facts of a posting of our own making. */
export const factsOf = (title: string, text = '') => extractFacts({ title, text })
