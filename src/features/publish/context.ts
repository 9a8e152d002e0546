/** A draft that somebody works on, with whom they publish for. */
import type { FastifyRequest } from 'fastify'
import type { Board } from '../../http/board.ts'
import { sessionOf } from '../../http/guard.ts'
import { type Draft, draftExternalId, findDraft } from './drafts.ts'
import type { Fields } from './fields.ts'
import { findPublishers } from './queries.ts'
import { NOBODY, type Publisher } from './read-fields.ts'

export type OpenDraft = {
  draft: Draft
  fields: Fields
  /** NOBODY where the account left the organization or never had one. */
  organization: Publisher
  organizations: Publisher[]
  externalId: string
}

/** The draft that the address names, or null (404): another's, a deleted and an unknown one alike. */
export async function openDraft(board: Board, request: FastifyRequest): Promise<OpenDraft | null> {
  const accountId = sessionOf(request).account.id
  const id = idOf((request.params as { id?: unknown }).id)
  const draft = id === null ? null : await findDraft(board.db, accountId, id)
  if (!draft) return null
  const organizations = await findPublishers(board.db, accountId)
  // What changes a posting stays with the organization that published it.
  const ownerId = draft.postingId === null ? draft.organizationId : draft.postingOrganizationId
  return {
    draft,
    fields: draft.fields,
    organization: organizations.find(({ id }) => id === ownerId) ?? NOBODY,
    organizations,
    externalId: draftExternalId(draft),
  }
}

/** The number in an address, or null. */
export function idOf(text: unknown): number | null {
  return typeof text === 'string' && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}
