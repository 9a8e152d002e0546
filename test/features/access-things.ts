/** Things of the board by whose they are: postings, drafts, files and organizations. */
import type { Database } from '../../src/db/database.ts'
import type { Status } from '../../src/domain/codes.ts'
import { type OpenBoard, SENIOR_INTERNSHIP } from '../app.ts'
import type { SignedIn } from '../employer.ts'
import { handIn } from '../own-postings.ts'
import { NOW } from '../support.ts'
import { someParticulars } from './apply-support.ts'
import { FINISHED } from './publish-support.ts'
import { upload } from './upload-support.ts'

/** A word that stands in nothing but what the public must not see. */
export const HIDDEN = 'quartz'
/** Another such word, to search for: a page repeats what was searched. */
export const HIDDEN_TOO = 'zircon'

/** What stands in place of a parameter, by whose it is. */
export type Things = { own: string[]; foreign: string[]; deleted: string[] }
export const named = ({ accountId, organizationId, email }: SignedIn) => ({
  ...{ accountId, organizationId: organizationId! },
  name: email.split('@')[1]!.split('.')[0]!,
})

export const hiddenPosting = (externalId: string) => ({
  externalId,
  title: `Animation ${HIDDEN} ${externalId}`,
  text: `Vous animez nos forums de ${HIDDEN} et de ${HIDDEN_TOO}.`,
  city: `${HIDDEN}bourg`,
})

/** Postings of every status, one whose new words wait, and one with the board's own form. */
export async function handInAll(db: Database, who: SignedIn) {
  const employer = named(who)
  const linked = await handIn(db, employer, { externalId: 'linked', title: 'Animation du forum' })
  const applied = await handIn(db, employer, {
    ...{ externalId: 'applied', applyUrl: null, applyEmail: who.email },
    particulars: someParticulars(),
  })
  const rewritten = { ...SENIOR_INTERNSHIP, externalId: 'rewritten', title: 'Stage : animation' }
  const pending = await handIn(db, employer, { ...rewritten, text: 'Vous aidez au forum.' })
  const words = `Stage – Responsable ${HIDDEN} ${HIDDEN_TOO} de la communauté`
  const edit = await handIn(db, employer, { ...rewritten, title: words }, { reply: HIDDEN })
  if (edit.outcome !== 'pending') throw new Error(`the edit is ${edit.outcome}`)
  const of = async (status: Status) => {
    const { id } = await handIn(db, employer, hiddenPosting(status))
    await db.updateTable('postings').set({ status }).where('id', '=', id).execute()
    return id
  }
  const hidden = [await of('draft'), await of('awaiting-review'), await of('removed')]
  const closed = await handIn(db, employer, { externalId: 'closed', title: 'Animation passée' })
  await db
    .updateTable('postings')
    .set({ status: 'filled', closedAt: NOW })
    .where('id', '=', closed.id)
    .execute()
  const ids = [linked.id, applied.id, pending.id, ...hidden, closed.id].map(String)
  return { ids, hidden, linked: linked.id, applied: applied.id }
}

export async function deletedPosting(db: Database, who: SignedIn): Promise<string> {
  const { id } = await handIn(db, named(who), { externalId: 'gone' })
  for (const table of ['predictions', 'postingRevisions', 'postingCounts', 'replies'] as const) {
    await db.deleteFrom(table).where('postingId', '=', id).execute()
  }
  await db.deleteFrom('postings').where('id', '=', id).execute()
  return String(id)
}

export async function draftsOf(db: Database, owner: SignedIn, other: SignedIn): Promise<Things> {
  const make = async ({ accountId, organizationId }: SignedIn, fields: object) => {
    const { id } = await db
      .insertInto('drafts')
      .values({
        ...{ accountId, organizationId, createdAt: NOW, updatedAt: NOW },
        fields: JSON.stringify(fields),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return String(id)
  }
  const flagged = { ...FINISHED.internship, ...SENIOR_INTERNSHIP }
  const begun = { title: `Ébauche ${HIDDEN} ${HIDDEN_TOO}` }
  const deleted = [await make(owner, begun)]
  await db.deleteFrom('drafts').where('id', '=', Number(deleted[0])).execute()
  return {
    own: [
      await make(owner, flagged),
      await make(owner, FINISHED.permanent),
      await make(owner, begun),
    ],
    foreign: [await make(other, flagged), await make(other, FINISHED.permanent)],
    deleted,
  }
}

/** Files that were sent in and looked at, with a row that is wrong. */
export async function uploadsOf(
  board: OpenBoard,
  owner: SignedIn,
  other: SignedIn,
): Promise<Things> {
  const make = async (who: SignedIn) => {
    const content = 'id,title,text\n1,Animation,Vous animez.\n2,,Rien\n'
    const page = await upload(board, who, { content, name: `${HIDDEN}.csv` })
    return page.split('/').at(-1)!
  }
  const things = { own: [await make(owner)], foreign: [await make(other)] }
  const { db } = board
  const row = db.selectFrom('uploads').selectAll().where('id', '=', Number(things.own[0]))
  const { id: _, ...same } = await row.executeTakeFirstOrThrow()
  const insert = db.insertInto('uploads').values({ ...same, state: 'discarded' })
  const { id } = await insert.returning('id').executeTakeFirstOrThrow()
  await db.deleteFrom('uploads').where('id', '=', id).execute()
  return { ...things, deleted: [String(id)] }
}

export async function organizationsOf(
  db: Database,
  owner: SignedIn,
  other: SignedIn,
): Promise<Things> {
  const slug = async (id: number) => {
    const query = db.selectFrom('organizations').select('slug').where('id', '=', id)
    return (await query.executeTakeFirstOrThrow()).slug
  }
  const deleted = { slug: 'maison-disparue', name: 'Maison disparue', nameKey: 'maison disparue' }
  await db
    .insertInto('organizations')
    .values({ ...deleted, createdAt: NOW })
    .execute()
  await db.deleteFrom('organizations').where('slug', '=', deleted.slug).execute()
  return {
    own: [await slug(owner.organizationId!)],
    foreign: [await slug(other.organizationId!)],
    deleted: [deleted.slug],
  }
}
