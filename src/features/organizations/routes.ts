/** Employers: their public pages for everyone, and their organizations for those who belong to them. */
import type { FastifyInstance } from 'fastify'
import { LOCALES } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { limit } from '../../http/limits.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'
import { contestOwnMark } from './contest.ts'
import { showEmployers } from './employer-list.ts'
import { showEmployer } from './employer-page.ts'
import { answerInvitation, showInvitation, type TokenParams } from './invitation.ts'
import { answerInvited } from './invited.ts'
import { changeMembers } from './members.ts'
import { makeOne, showMine } from './mine.ts'
import { pathOf, type SlugParams, saveOrganization, showOrganization } from './organization.ts'

const HOUR = 3_600_000 // ms
const CHANGES = limit(60, HOUR)

export function organizationsRoutes(app: FastifyInstance, board: Board): void {
  const account = { config: { access: 'account' } } as const
  const change = { config: { access: 'account', rateLimit: CHANGES } } as const
  const visitor = { config: { access: 'visitor' } } as const
  for (const locale of LOCALES) {
    const employers = pathTo(locale, 'employers')
    app.get(employers, (request, reply) => showEmployers(board, locale, request, reply))
    app.get<SlugParams>(`${employers}/:slug`, (request, reply) =>
      showEmployer(board, locale, request, reply),
    )
    const mine = pathTo(locale, 'organizations')
    app.get(mine, account, (request, reply) => showMine(board, locale, request, reply))
    app.post(mine, change, (request, reply) => makeOne(board, locale, request, reply))
    app.get<SlugParams>(`${mine}/:slug`, account, (request, reply) =>
      showOrganization(board, locale, request, reply),
    )
    app.post<SlugParams>(`${mine}/:slug`, change, (request, reply) =>
      saveOrganization(board, locale, request, reply),
    )
    const members = `${mine}/:slug/${stepWord(locale, 'members')}`
    const contest = `${mine}/:slug/${stepWord(locale, 'contest')}`
    // Whoever reloads the page that showed a mistake comes back to the organization.
    for (const step of [members, contest]) {
      app.get<SlugParams>(step, account, (request, reply) =>
        reply.redirect(pathOf(locale, { slug: encodeURIComponent(request.params.slug) }), 303),
      )
    }
    app.post<SlugParams>(contest, change, (request, reply) =>
      contestOwnMark(board, locale, request, reply),
    )
    app.post<SlugParams>(members, change, (request, reply) =>
      changeMembers(board, locale, request, reply),
    )
    const invited = pathTo(locale, 'invitation')
    app.post(invited, change, (request, reply) => answerInvited(board, locale, request, reply))
    const invitation = `${invited}/:token`
    app.get<TokenParams>(invitation, visitor, (request, reply) =>
      showInvitation(board, locale, request, reply),
    )
    app.post<TokenParams>(invitation, visitor, (request, reply) =>
      answerInvitation(board, locale, request, reply),
    )
  }
}
