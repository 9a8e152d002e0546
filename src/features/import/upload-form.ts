/** A form with a file, as it comes in: its fields, and what is wrong with them. */
import { z } from 'zod'
import { FORMATS, type Format } from '../../intake/read-records.ts'
import { clean } from '../../text/normalise.ts'
import type { Organization } from './upload-queries.ts'

const MAX_NAME = 120 // characters of a file's name

const Field = z.object({ value: z.string().max(200) }).transform(({ value }) => value)
const File = z
  .object({
    filename: z.string().max(2000),
    toBuffer: z.custom<() => Promise<Buffer>>((value) => typeof value === 'function'),
  })
  .transform((file) => file)
const Form = z.strictObject({
  csrf: z.unknown().optional(),
  organization: Field.default(''),
  format: Field.default(''),
  file: File.optional(),
})

export type UploadForm = { organization: string; format: string; fileName: string; content: Buffer }

/** @returns null for a body that no form of the board sends */
export async function readUploadForm(body: unknown): Promise<UploadForm | null> {
  const parsed = Form.safeParse(body ?? {})
  if (!parsed.success) return null
  const { organization, format, file } = parsed.data
  const given = body as { file?: { toBuffer: () => Promise<Buffer> } }
  const content = file && given.file ? await given.file.toBuffer() : Buffer.alloc(0)
  return { organization, format, fileName: nameOf(file?.filename ?? ''), content }
}

/** Without folders and control characters. */
function nameOf(given: string): string {
  const name = given.split(/[\\/]/).at(-1) ?? ''
  return clean(name).replace(/\s+/g, ' ').trim().slice(0, MAX_NAME).toWellFormed()
}

export type UploadProblem = { field: 'organization' | 'file' | 'format'; code: string }
export type ReadForm =
  | { problems: UploadProblem[] }
  | { organization: Organization; format: Format | null; fileName: string; content: Buffer }

/** What is to be done with a form, or all that is wrong with it. */
export function judgeForm(form: UploadForm, organizations: readonly Organization[]): ReadForm {
  const problems: UploadProblem[] = []
  const organization = organizations.find(({ id }) => String(id) === form.organization)
  if (!organization) problems.push({ field: 'organization', code: 'organization' })
  else if (organization.verifiedAt === null) {
    problems.push({ field: 'organization', code: 'unverified' })
  }
  const { content, fileName } = form
  if (content.length === 0) problems.push({ field: 'file', code: fileName ? 'empty' : 'file' })
  const format = FORMATS.find((known) => known === form.format) ?? null
  if (form.format !== '' && format === null) problems.push({ field: 'format', code: 'format' })
  if (problems.length > 0 || !organization) return { problems }
  return { organization, format, fileName: fileName || '?', content }
}
