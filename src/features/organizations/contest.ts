/** A member contests the mark of the organization: the answer is public at once, a third person decides. */
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { contestMark } from '../../db/contest-mark.ts'
import { withTransaction } from '../../db/database.ts'
import { findReaders } from '../../db/mark-readers.ts'
import type { OrganizationRow } from '../../db/tables.ts'
import type { Locale } from '../../domain/codes.ts'
import { APPEAL_WORKING_DAYS, MAX_APPEAL } from '../../domain/decision.ts'
import type { Board } from '../../http/board.ts'
import { readForm, textField } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { stepWord } from '../../i18n/paths.ts'
import { type Translate, translator } from '../../i18n/translate.ts'
import type { Reader } from '../../sheet/card.ts'
import { contactIn } from '../../text/contacts.ts'
import { readMark } from './mark.ts'
import { ownOrganization, pathOf, type SlugRequest, sendOrganization } from './organization.ts'

const Form = z.strictObject({ text: textField(MAX_APPEAL) })

export async function contestOwnMark(
  board: Board,
  locale: Locale,
  request: SlugRequest,
  reply: FastifyReply,
) {
  const form = readForm(Form, request.body)
  const organization = await ownOrganization(board.db, request)
  if (organization === null) return board.fail(request, reply, 404)
  if (form === null) return board.fail(request, reply, 422)
  const t = translator(locale)
  const text = form.text.trim()
  const refuse = (message: string, field = 'contest') =>
    sendOrganization(board, locale, request, reply, organization, {
      ...{ contest: form.text, problems: [{ field, message }] },
    })
  const problem = problemIn(text, t)
  if (problem !== null) return refuse(problem)
  const accountId = sessionOf(request).account.id
  const outcome = await withTransaction(board.db, (trx) =>
    contestMark(trx, { organizationId: organization.id, accountId, text, now: board.now() }),
  )
  if (outcome === null) return board.fail(request, reply, 404)
  if (outcome === 'refused') return refuse(t('organizations.mark.problem.gone'), 'edit')
  return reply.redirect(`${pathOf(locale, organization)}?done=contested`, 303)
}

function problemIn(text: string, t: Translate): string | null {
  if (text === '' || text.length > MAX_APPEAL) {
    return t('organizations.mark.problem.text', { max: MAX_APPEAL })
  }
  return contactIn(text) === null ? null : t('organizations.mark.problem.contact')
}

/** The mark of an organization for its members, with the form while nobody contested it. */
export async function toOwnMark(
  { db }: Board,
  organization: OrganizationRow,
  text: string,
  reader: Reader,
) {
  const found = await readMark(db, organization.id, reader)
  if (found === null) return null
  const { mark, shown } = found
  const { t, locale } = reader
  const readers = (await findReaders(db, [organization.id])).get(organization.id) ?? new Set()
  const thirds = [...readers].filter((id) => id !== mark.proposedBy && id !== mark.confirmedBy)
  const isOpen = mark.appeal?.state === 'open'
  return {
    shown,
    noThird: isOpen && thirds.length === 0 ? t('organizations.mark.noThird') : null,
    form:
      mark.appeal !== null
        ? null
        : {
            action: `${pathOf(locale, organization)}/${stepWord(locale, 'contest')}`,
            lead: t('organizations.mark.lead', { days: String(APPEAL_WORKING_DAYS) }),
            field: {
              id: 'contest',
              name: 'text',
              kind: 'textarea',
              rows: 6,
              label: t('organizations.mark.text'),
              hint: t('organizations.mark.hint', { max: MAX_APPEAL }),
              value: text,
              maxlength: MAX_APPEAL,
            },
          },
  }
}
