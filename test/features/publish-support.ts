/** Drafts as employers fill them in, for the tests of the form. */
import type { Fields } from '../../src/features/publish/fields.ts'
import type { OpenBoard } from '../app.ts'
import type { SignedIn } from '../employer.ts'

type Typed = Partial<Record<keyof Fields, string | readonly string[]>>

/** What every finished draft says, beside what its contract asks. */
const COMMON: Typed = {
  title: 'Gestionnaire de communautés',
  duties: ['animate', 'moderate'],
  employer: 'in-house',
  communities: ['members'],
  lang: 'fr',
  text: 'Vous animez nos forums et répondez à nos membres, avec deux collègues.',
  country: 'FR',
  city: 'Lyon',
  remote: 'hybrid',
  remoteDays: '2',
  hours: ['evenings'],
  applyBy: 'link',
  applyUrl: 'https://tilleuls.example/postuler',
  validThrough: '2026-12-12',
  replyDays: '14',
}
const INTERN: Typed = {
  months: '4',
  startMonth: '2027-02',
  weeklyHours: '35',
  payMin: '700',
  payUnit: 'MONTH',
  currency: 'EUR',
  tutor: 'Inès Roy, community manager',
  learningAim: 'Tenir un forum, puis en rendre compte.',
}
const JOB: Typed = { startMonth: '2027-02', weeklyHours: '35', payMin: '32000', payMax: '36000' }

/** A draft without a mistake, by contract. */
export const FINISHED = {
  internship: { ...COMMON, ...INTERN, contract: 'internship', schoolAgreement: 'yes' },
  apprenticeship: { ...COMMON, ...INTERN, contract: 'apprenticeship' },
  volunteer: {
    ...COMMON,
    ...INTERN,
    contract: 'volunteer',
    unpaid: 'yes',
    payMin: '',
    payUnit: '',
    currency: '',
  },
  permanent: { ...COMMON, ...JOB, contract: 'permanent', payUnit: 'YEAR', currency: 'EUR' },
  'fixed-term': {
    ...COMMON,
    ...JOB,
    contract: 'fixed-term',
    months: '6-9',
    payMin: '2400,50',
    payMax: '2600',
    payUnit: 'MONTH',
    currency: 'EUR',
  },
  freelance: { ...COMMON, contract: 'freelance', payMin: '350', payUnit: 'DAY', currency: 'EUR' },
} as const satisfies Record<string, Typed>

/** Begins a draft and gives its id. */
export async function beginDraft(who: SignedIn): Promise<number> {
  const answer = await who.post('/fr/publier', { do: 'new' })
  return Number(/\/(\d+)/.exec(String(answer.headers.location))?.[1])
}

/** The version that the form would send back. */
export async function versionOf(board: OpenBoard, id: number): Promise<string> {
  const row = await board.db
    .selectFrom('drafts')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return String(row.version)
}

/** Sends the form of a draft as its page does. */
export async function sendDraft(
  board: OpenBoard,
  who: SignedIn,
  id: number,
  typed: Typed & { do?: string; version?: string; organization?: string },
) {
  const version = typed.version ?? (await versionOf(board, id))
  return who.post(`/fr/publier/${id}`, { do: 'continue', ...typed, version } as Record<
    string,
    string
  >)
}

/** The sentences of the error summary, with the field that each leads to. */
export function errorsOf(body: string): Record<string, string> {
  const summary = /<div class="errors" id="errors"[\s\S]*?<\/div>/.exec(body)?.[0] ?? ''
  const links = summary.matchAll(/<a href="#(\w+)">(.*?)<\/a>/g)
  return Object.fromEntries([...links].map(([, field, words]) => [field, words]))
}
