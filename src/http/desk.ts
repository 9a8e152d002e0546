/** Pages of one account: rendered for one reader, never kept, with the session's own navigation. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Board } from './board.ts'
import type { PageHead } from './board-page.ts'

export type DeskPage = {
  view: string
  head: Omit<PageHead, 'desk' | 'isIndexed'>
  data: object
  status?: number
}

/** Answers with a page that belongs to whoever asks; `it.page.desk` holds session links and token. */
export async function sendDesk(
  board: Board,
  request: FastifyRequest,
  reply: FastifyReply,
  { view, head, data, status = 200 }: DeskPage,
) {
  const { session } = request
  const { email = null, role = null } = session?.account ?? {}
  const desk = { csrf: session?.csrf ?? null, email, role }
  const body = await board.show(view, { ...head, desk, isIndexed: false }, data)
  return reply
    .code(status)
    .header('Cache-Control', 'private, no-store')
    .type('text/html; charset=utf-8')
    .send(body)
}

/** What went wrong in a form: the field's id and the sentence beside it. */
export type FormProblem = { field: string; message: string }

/**
 * A form's body, strictly: unknown fields are refused. The session's token is taken off first.
 * @returns null for a body that no form of the board sends: answer it with 422
 */
export function readForm<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  body: unknown,
): z.infer<z.ZodObject<Shape>> | null {
  if (typeof (body ?? {}) !== 'object' || Array.isArray(body)) return null
  const { csrf: _, ...fields } = (body ?? {}) as Record<string, unknown>
  const parsed = schema.safeParse(fields)
  return parsed.success ? (parsed.data as z.infer<z.ZodObject<Shape>>) : null
}

/** One text field of a form: absent is empty, line ends are \n, NUL and lone surrogates go. */
export function textField(max: number) {
  return z
    .string()
    .max(max * 2)
    .default('')
    .transform((text) =>
      text.replace(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed().normalize('NFC'),
    )
}
