/** JSON documents of other boards: JSON-LD, and the offers of France Travail. */
import { type RawRecord, refuse } from './fields.ts'
import { franceTravailPosting } from './read-france-travail.ts'
import { jsonLdPostings } from './read-json-ld.ts'
import { isTooLong, type JsonPart, readDocument, splitJson } from './split-json.ts'
import { MAX_LINE } from './split-lines.ts'

/**
 * Reads schema.org JobPostings: one document (an object, a list, `@graph`) or one a line.
 * @throws UnreadableInput for a document that is larger than MAX_DOCUMENT
 */
export async function* readJsonLd(chunks: AsyncIterable<Buffer>): AsyncGenerator<RawRecord> {
  yield* readParts(chunks, '@graph', (value, { line, isAlone, text }) => {
    const postings = jsonLdPostings(value)
    if (postings.length === 0 && isAlone) return [refuse(line, 'no-posting', 'no JobPosting in it')]
    // Several postings of one part are told apart by what they say.
    return postings.map((fields) => {
      const content = postings.length === 1 ? text : JSON.stringify(fields)
      return { line, fields, content, problems: [] }
    })
  })
}

/**
 * Reads the answer of the API "Offres d'emploi" of France Travail: {resultats: […]}, a bare list, one
 * offer, or one offer a line.
 * @throws UnreadableInput for a document that is larger than MAX_DOCUMENT
 */
export async function* readFranceTravail(chunks: AsyncIterable<Buffer>): AsyncGenerator<RawRecord> {
  yield* readParts(chunks, 'resultats', (value, { line, text }) => {
    const fields = franceTravailPosting(value)
    if (!fields) return [refuse(line, 'not-an-object', 'an offer must be a JSON object')]
    return [{ line, fields, content: text, problems: [] }]
  })
}

async function* readParts(
  chunks: AsyncIterable<Buffer>,
  listName: string,
  read: (value: unknown, part: JsonPart) => RawRecord[],
): AsyncGenerator<RawRecord> {
  const { text, warning } = await readDocument(chunks)
  let problems = warning
    ? [{ line: 1, severity: 'warning' as const, code: 'encoding', detail: warning }]
    : []
  for await (const part of splitJson(text, listName)) {
    for (const record of readPart(part, read)) {
      yield { ...record, problems: [...problems, ...record.problems] }
      problems = []
    }
  }
}

function readPart(
  part: JsonPart,
  read: (value: unknown, part: JsonPart) => RawRecord[],
): RawRecord[] {
  if (isTooLong(part)) {
    return [refuse(part.line, 'too-long', `longer than ${MAX_LINE} characters`)]
  }
  let value: unknown
  try {
    value = JSON.parse(part.text)
  } catch {
    return [refuse(part.line, 'broken-json', 'broken JSON')]
  }
  return read(value, part)
}
