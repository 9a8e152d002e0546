/** board user: who judges here. */
import type { Config } from '../config.ts'
import { findPeople, type RoleOutcome } from '../db/people.ts'
import type { GIVEN_ROLES, Role } from '../domain/accounts.ts'
import { giveRole } from '../features/people/give-role.ts'
import { readEmail } from '../http/email-field.ts'
import { withExistingBoard } from './databases.ts'
import { EXIT, type ExitCode, Misuse, printable, type Streams, say, write } from './streams.ts'

export type UserGiven = { email: string; role: (typeof GIVEN_ROLES)[number]; now: number }

/** board user add: makes the account or changes its role; it signs in by mail like any other. */
export async function addUser(
  config: Config,
  { email: typed, role, now }: UserGiven,
  streams: Streams,
): Promise<ExitCode> {
  const email = readEmail(typed)
  if (email === null) throw new Misuse(`${printable(typed)}: is no e-mail address`)
  return withExistingBoard(config, async (db) => {
    const change = { email, role, adminId: null, locale: 'fr', now } as const
    say(streams, sentence(await giveRole(db, change), email, role))
    return EXIT.done
  })
}

/** @throws Misuse when nothing was done that was asked for */
function sentence(changed: RoleOutcome, email: string, role: Role): string {
  if (changed.outcome === 'same') return `${email} is ${role} already; nothing was changed`
  if (changed.outcome === 'done') {
    const { isNew, from } = changed
    if (isNew) return `account made: ${email}, ${role}`
    return `${email}: ${from} before, ${role} now; its sessions were ended`
  }
  throw new Misuse(`${email} is the last admin; make another one first`)
}

/** board user list: curators and admins, a line each. */
export async function listUsers(
  config: Config,
  { now }: { now: number },
  streams: Streams,
): Promise<ExitCode> {
  return withExistingBoard(config, async (db) => {
    const people = await findPeople(db, now)
    const lines = people.map(({ email, role, decisions, lastDecisionAt }) => {
      const last = lastDecisionAt === null ? '-' : new Date(lastDecisionAt).toISOString()
      return `${[printable(email), role, decisions, last].join('\t')}\n`
    })
    await write(streams.stdout, lines.join(''))
    if (people.length === 0) say(streams, 'nobody yet; make a curator with board user add')
    return EXIT.done
  })
}
