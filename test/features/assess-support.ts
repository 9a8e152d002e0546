/** Drafts of the form in the database, as somebody left them. */
import { EMPTY_FIELDS, type Fields } from '../../src/features/publish/fields.ts'
import type { OpenBoard } from '../app.ts'
import type { SignedIn } from '../employer.ts'
import { NOW } from '../support.ts'

/** An internship with nothing missing whose words make it a senior's. */
export const SENIOR_FIELDS: Fields = {
  ...EMPTY_FIELDS,
  contract: 'internship',
  title: 'Stage – Chargé·e de communauté',
  text: 'Vous définissez seul la stratégie sociale. Vous gérez un budget de 30 000 €.\n\n- Encadrer deux personnes\n- Écrire des billets\n\nVous justifiez de trois ans d’expérience. Notre équipe compte huit personnes.',
  months: '6',
  payMin: '800',
  payUnit: 'MONTH',
  schoolAgreement: 'yes',
  country: 'FR',
  city: 'Lyon',
  applyBy: 'link',
  applyUrl: 'https://atelier.example/postuler',
}

/** The same internship, whose words make it a learner's. */
export const PLAIN_FIELDS: Fields = {
  ...SENIOR_FIELDS,
  title: 'Stage – Assistant·e community management',
  text: 'Vous apprenez le métier auprès de notre community manager, qui relit vos billets. Vous assistez l’équipe et participez aux réunions. Aucune expérience n’est demandée : ce stage fait partie de vos études.',
  tutor: 'Inès Roy, community manager',
}

/** Keeps a draft for somebody and gives its id. */
export async function keepDraft(
  { db }: OpenBoard,
  { accountId, organizationId }: SignedIn,
  fields: Partial<Fields>,
  postingId: number | null = null,
): Promise<number> {
  const { id } = await db
    .insertInto('drafts')
    .values({
      accountId,
      organizationId,
      postingId,
      fields: JSON.stringify({ ...EMPTY_FIELDS, ...fields }),
      createdAt: NOW,
      updatedAt: NOW,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The fields of a draft as they are stored now, and its version. */
export async function readDraft({ db }: OpenBoard, id: number) {
  const row = await db
    .selectFrom('drafts')
    .select(['fields', 'version'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { version: row.version, fields: JSON.parse(row.fields) as Fields }
}
