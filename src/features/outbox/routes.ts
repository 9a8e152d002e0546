/** Whoever tries the board on their own machine: the mail that was written and sent nowhere. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Board } from '../../http/board.ts'
import { sendDesk } from '../../http/desk.ts'
import { translator } from '../../i18n/translate.ts'
import type { Mailbox } from '../../mail/mailer.ts'
import type { KeptMail, Outbox } from '../../mail/outbox.ts'

const PATH = '/dev/outbox'
const LOCALE = 'en' // a page for developers
const t = translator(LOCALE)

const OWN_MACHINE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i

/**
 * security: where there is no outbox, there is no route. The page of another site whose name was made
 * to lead here (DNS rebinding) reads nothing: its requests carry that name.
 */
export function outboxRoutes(app: FastifyInstance, board: Board, outbox: Outbox | null): void {
  if (outbox === null) return
  const config = { access: 'link' } as const
  const onRequest = async (request: FastifyRequest, reply: FastifyReply) => {
    if (!OWN_MACHINE.test(request.headers.host ?? '')) return board.fail(request, reply, 404)
  }
  const options = { config, onRequest }
  app.get(PATH, options, (request, reply) => showList(board, outbox, request, reply))
  app.get<{ Params: { id: string } }>(`${PATH}/:id`, options, (request, reply) => {
    const mail = outbox.list().find(({ id }) => String(id) === request.params.id)
    if (!mail) return board.fail(request, reply, 404)
    return showMail(board, mail, request, reply)
  })
}

async function showList(
  board: Board,
  outbox: Outbox,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const title = t('mail.outbox.title')
  const mails = outbox.list().map(({ id, to, subject }) => ({
    href: `${PATH}/${id}`,
    to: spell(to),
    subject,
  }))
  return sendDesk(board, request, reply, {
    view: 'outbox/list',
    head: headOf(PATH, title),
    data: { title, mails },
  })
}

async function showMail(
  board: Board,
  mail: KeptMail,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { from, to, replyTo, subject, text } = mail
  const rows = [
    { label: t('mail.outbox.from'), value: spell(from) },
    { label: t('mail.outbox.to'), value: spell(to) },
    ...(replyTo ? [{ label: t('mail.outbox.replyTo'), value: spell(replyTo) }] : []),
  ]
  const paragraphs = text
    .trim()
    .split('\n\n')
    .map((paragraph) => paragraph.split('\n').map((line) => toLine(line, board.config.baseUrl)))
  return sendDesk(board, request, reply, {
    view: 'outbox/mail',
    head: headOf(`${PATH}/${mail.id}`, subject),
    data: { title: subject, rows, paragraphs, listHref: PATH },
  })
}

/** A line that is an address of the board becomes a link: relative, so that it works on any port. */
function toLine(line: string, baseUrl: string) {
  const isLink = line.startsWith(`${baseUrl}/`) && !/\s/.test(line)
  return { text: line, href: isLink ? line.slice(baseUrl.length) : null }
}

function spell({ name, address }: Mailbox): string {
  return name === '' ? address : `${name} <${address}>`
}

function headOf(path: string, title: string) {
  const addresses = { fr: path, 'fr-ca': path, en: path }
  return {
    locale: LOCALE,
    title,
    description: t('mail.outbox.intro'),
    addresses,
    section: null,
  } as const
}
