/** On one's own machine: an employer and two curators to try the board with. All names are invented. */
import type { Config } from '../../config.ts'
import { type Account, storeAccount } from '../../db/accounts.ts'
import { getActiveModel } from '../../db/active-model.ts'
import { type Db, type Trx, withTransaction } from '../../db/database.ts'
import { judgePosting } from '../../db/judge-posting.ts'
import { createLink, tokenOf } from '../../db/mailed-links.ts'
import { storeOrganization } from '../../db/organizations.ts'
import { ownSource } from '../../db/own-ids.ts'
import { submitPosting } from '../../db/submissions.ts'
import { pathTo } from '../../i18n/paths.ts'
import { readPosting } from '../../intake/read-posting.ts'
import { toPostingInput } from '../../intake/to-posting-input.ts'
import { isLoopback } from '../../mail/outbox.ts'

const DAY = 86_400_000 // ms
const EMPLOYER = 'employer@tilleuls.example'
const CURATOR = 'curator@vrai-poste.example'
/** An admin, to try roles with; appeals and marks take a second person. */
const SECOND_CURATOR = 'relecture@vrai-poste.example'
const ORGANIZATION = 'Coopérative des Tilleuls'

/** The last one is written so that it is flagged: it waits for a curator. */
const POSTINGS = [
  {
    id: 'demo-1',
    title: 'Community manager',
    text: 'Notre coopérative réunit 900 familles autour de jardins partagés, et leur forum vit depuis douze ans. Vous l’animez avec une collègue : accueil des nouvelles personnes, modération, lettre du mois, rencontres de saison.\n\nPoste à Lyon, deux jours de télétravail par semaine. Salaire : 31 000 à 34 000 € brut par an.',
    contract: 'permanent',
    city: 'Lyon',
    region: 'FR-ARA',
    daysAgo: 6,
    openDays: 40,
  },
  {
    id: 'demo-2',
    title: 'Stage – animation de la communauté des jardins',
    text: 'Vous découvrez le métier aux côtés d’Élise, community manager, qui vous encadre chaque jour. Vous participez à l’accueil des membres, préparez avec elle des publications et apprenez à modérer un forum.\n\nStage conventionné de 4 mois, 35 heures par semaine, gratification de 4,50 € de l’heure.',
    contract: 'internship',
    city: 'Lyon',
    region: 'FR-ARA',
    daysAgo: 12,
    openDays: 30,
  },
  {
    id: 'demo-3',
    title: 'Stage – responsable de la communauté',
    text: 'Vous définissez seul la stratégie de nos réseaux, gérez un budget de 20 000 €, encadrez deux alternants et rendez compte à la direction. Trois ans d’expérience sont exigés.\n\nStage conventionné de 6 mois, 35 heures par semaine, gratification de 4,50 € de l’heure.',
    contract: 'internship',
    city: 'Lyon',
    region: 'FR-ARA',
    daysAgo: 1,
    openDays: 45,
  },
] as const

type Parts = { db: Db; config: Config; secret: string; now: () => number }

/**
 * Makes the accounts when they are missing, and a sign-in link for each. security: never in
 * production, nor where others reach the board.
 * @returns lines to print; none where there is no demonstration
 */
export async function demonstrationLinks({ db, config, secret, now }: Parts): Promise<string[]> {
  if (config.isProduction || !config.isDemo || !isLoopback(config.host)) return []
  const at = now()
  await withTransaction(db, async (trx) => {
    const employer = await storeAccount(trx, { email: EMPLOYER, locale: 'fr', now: at })
    await storeAccount(trx, { email: CURATOR, locale: 'fr', now: at, role: 'curator' })
    await storeAccount(trx, { email: SECOND_CURATOR, locale: 'fr', now: at, role: 'admin' })
    await storeEmployer(trx, employer, at)
  })
  const lines: string[] = []
  for (const email of [EMPLOYER, CURATOR, SECOND_CURATOR]) {
    const id = await createLink(db, secret, { purpose: 'sign-in', email, now: at })
    const token = await tokenOf(db, secret, id)
    const address = `${config.baseUrl}${pathTo('fr', 'signIn')}/${token}`
    lines.push(`Sign in as ${email}, once, within 15 minutes: ${address}`)
  }
  return lines
}

async function storeEmployer(trx: Trx, account: Account, now: number): Promise<void> {
  const organization = await storeOrganization(trx, ORGANIZATION, 'in-house', now)
  if (organization === null) throw new Error('the demonstration employer has no name')
  const { id, name } = organization
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('memberships')
    .values({ organizationId: id, accountId: account.id, createdAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return
  const site = 'https://tilleuls.example'
  await trx
    .updateTable('organizations')
    .set({ domain: 'tilleuls.example', site, verifiedAt: now, trust: 1 })
    .where('id', '=', id)
    .execute()
  const owner = { organizationId: id, name, accountId: account.id }
  const model = await getActiveModel(trx)
  for (const { daysAgo, openDays, ...posting } of POSTINGS) {
    const fields = { ...posting, country: 'FR', organization: name, apply_url: `${site}/postuler` }
    const record = { line: 1, fields, content: posting.id, problems: [] }
    const { draft } = readPosting(record, ownSource(id))
    if (draft === null) throw new Error(`${posting.id} cannot be read`)
    const dates = { datePosted: now - daysAgo * DAY, validThrough: now + openDays * DAY }
    const input = { ...toPostingInput(draft, now), ...dates }
    const prediction = judgePosting(input, model)
    await submitPosting(trx, { input, prediction, owner, reply: null }, now)
  }
}
