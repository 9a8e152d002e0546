/** Who judges here, and who publishes nothing here any more: for admins. */
import type { FastifyInstance } from 'fastify'
import { LOCALES } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { limit } from '../../http/limits.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'
import { changeBan, showBans } from './bans-page.ts'
import { changePeople, showPeople } from './people-page.ts'

const HOUR = 3_600_000 // ms

export function peopleRoutes(app: FastifyInstance, board: Board): void {
  const admin = { config: { access: 'admin' } } as const
  const change = {
    config: { access: 'admin', isFresh: true, rateLimit: limit(60, HOUR) },
  } as const
  for (const locale of LOCALES) {
    const people = pathTo(locale, 'people')
    app.get(people, admin, (request, reply) => showPeople(board, locale, request, reply))
    app.post(people, change, (request, reply) => changePeople(board, locale, request, reply))
    const bans = `${people}/${stepWord(locale, 'ban')}`
    app.get(bans, admin, (request, reply) => showBans(board, locale, request, reply))
    app.post(bans, change, (request, reply) => changeBan(board, locale, request, reply))
  }
}
