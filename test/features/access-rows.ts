/**
 * What stands in the addresses of the board and what its forms send, route by route. A new route with
 * a parameter, or one that takes a form, needs its row here: the tests of access then walk it.
 */
import { LOCALES, type Locale } from '../../src/domain/codes.ts'
import { FIELD_NAMES } from '../../src/features/publish/fields.ts'
import { pathTo, stepWord } from '../../src/i18n/paths.ts'
import type { Fields } from '../employer.ts'
import type { Things } from './access-things.ts'
import type { World } from './access-world.ts'

export type Row = {
  /** What its parameter stands for; null: it has none, or nobody's thing. */
  things: Things | null
  /** False for what belongs to one account alone, not to its organization. */
  isShared?: boolean
  /** True where every name leads on to a page that says whether there is such a thing. */
  leadsOn?: boolean
  /** A whole address where the parameter is nobody's thing. */
  address?: string
  /** What the owner may send without ending the thing; a POST without it has no form. */
  mild?: Fields
  /** A body in which only one more field is wrong; absent: `mild`. */
  base?: Fields
  /** What somebody else would like to send. */
  harmful?: Fields[]
  /** Every field of its form but the token. */
  fields?: readonly string[]
}

const SOME = { version: '1', until: '', day: '', text: '' }
const ORGANIZATION = ['name', 'kind', 'site']
const PUBLISH = [...FIELD_NAMES, 'do', 'version', 'organization']
const MOVE = ['do', 'version', 'until', 'day', 'reason']

/** By method and pattern, such as "POST /fr/publier/:id". GET stands for HEAD, too. */
export function rowsOf(world: World): Map<string, Row> {
  const rows = new Map<string, Row>()
  for (const locale of LOCALES) {
    for (const [route, row] of Object.entries(localRows(world, locale))) rows.set(route, row)
  }
  const { published } = world
  rows.set('GET /assets/*', { things: null, address: '/assets/style.css' })
  rows.set('GET /sitemap-:page.xml', { things: null, address: '/sitemap-1.xml' })
  rows.set('GET /go/:id', { things: null, address: `/go/${published.linked}` })
  return rows
}

function localRows(world: World, locale: Locale): Record<string, Row> {
  const { drafts, postings, uploads, organizations, published, links, other } = world
  const at = (page: Parameters<typeof pathTo>[1]) => pathTo(locale, page)
  const step = (name: Parameters<typeof stepWord>[1]) => stepWord(locale, name)
  const draft = { things: drafts }
  const ofDraft = `${at('publish')}/:id`
  const ofPosting = `${at('list')}/:slugAndId`
  const ofUpload = `${at('import')}/:id`
  const ofOrganization = `${at('organizations')}/:slug`
  const members = `${ofOrganization}/${step('members')}`
  const shared = (things: Things) => ({ things, isShared: true })
  const alone = (address: string) => ({ things: null, address })
  return {
    [`GET ${ofPosting}`]: alone(`${at('list')}/x-${published.linked}`),
    [`GET ${ofPosting}/${step('apply')}`]: alone(
      `${at('list')}/x-${published.applied}/${step('apply')}`,
    ),
    [`POST ${ofPosting}/${step('apply')}`]: {
      ...alone(`${at('list')}/x-${published.applied}/${step('apply')}`),
      mild: { name: '', email: '', message: '', link: '', website: '', opened: '' },
      fields: ['name', 'email', 'message', 'link', 'copy', 'website', 'opened'],
    },
    [`GET ${ofPosting}/${step('respond')}`]: alone(
      `${at('list')}/x-${published.imported}/${step('respond')}`,
    ),
    [`POST ${ofPosting}/${step('respond')}`]: {
      ...alone(`${at('list')}/x-${published.imported}/${step('respond')}`),
      mild: { email: '' },
      fields: ['email'],
    },
    [`GET ${at('employers')}/:slug`]: alone(`${at('employers')}/${organizations.own[0]}`),
    [`POST ${at('signIn')}`]: {
      things: null,
      mild: { email: '' },
      fields: ['email', 'next', 'site'],
    },
    [`GET ${at('signIn')}/:token`]: alone(`${at('signIn')}/${links['sign-in'].alive}`),
    [`POST ${at('signIn')}/:token`]: {
      ...alone(`${at('signIn')}/${links['sign-in'].alive}`),
      mild: {},
      fields: [],
    },
    [`POST ${at('signOut')}`]: { things: null, mild: { do: 'here' }, base: {}, fields: ['do'] },
    [`POST ${at('account')}`]: { things: null, mild: { locale }, fields: ['locale'] },
    [`POST ${at('account')}/${step('sessions')}`]: {
      things: null,
      mild: { session: '999999999' },
      fields: ['session'],
    },
    [`POST ${at('account')}/${step('erase')}`]: { things: null, mild: {}, fields: ['sure'] },
    [`POST ${at('organizations')}`]: {
      things: null,
      mild: { name: '', kind: '', site: '' },
      fields: ORGANIZATION,
    },
    [`GET ${ofOrganization}`]: shared(organizations),
    [`POST ${ofOrganization}`]: {
      ...shared(organizations),
      mild: { name: '', kind: '', site: '' },
      harmful: [{ name: 'Prise', kind: 'agency', site: '' }],
      fields: ORGANIZATION,
    },
    [`GET ${members}`]: { ...shared(organizations), leadsOn: true },
    [`POST ${members}`]: {
      ...shared(organizations),
      mild: { do: 'invite', email: '' },
      harmful: [
        { do: 'invite', email: 'ami@ailleurs.example' },
        { do: 'remove', id: String(other.accountId) },
      ],
      fields: ['do', 'email', 'id'],
    },
    [`POST ${at('invitation')}`]: {
      things: null,
      mild: { do: 'refuse', id: '999999999' },
      fields: ['do', 'id'],
    },
    [`GET ${at('invitation')}/:token`]: alone(`${at('invitation')}/${links.invitation.alive}`),
    [`POST ${at('invitation')}/:token`]: {
      ...alone(`${at('invitation')}/${links.invitation.dead[0]}`),
      mild: { do: 'accept' },
      fields: ['do'],
    },
    [`POST ${at('publish')}`]: {
      things: null,
      mild: { do: 'paste', paste: '' },
      fields: ['do', 'paste', 'posting', 'as'],
    },
    [`GET ${ofDraft}`]: draft,
    [`POST ${ofDraft}`]: {
      ...draft,
      mild: { do: 'continue', version: '0' },
      harmful: [{ do: 'delete' }, { do: 'save', version: '1', title: 'Pris' }],
      fields: PUBLISH,
    },
    [`POST ${ofDraft}/${step('assess')}`]: {
      ...draft,
      mild: { version: '0' },
      harmful: [{ version: '1', title: 'Pris' }],
      fields: PUBLISH,
    },
    [`GET ${ofDraft}/${step('preview')}`]: draft,
    [`POST ${ofDraft}/${step('preview')}`]: {
      ...draft,
      mild: { do: 'publish', version: '0' },
      harmful: [
        { do: 'publish', version: '1' },
        { do: 'keep', version: '1', reply: 'Pris' },
        { do: 'job', version: '1', job: 'permanent' },
      ],
      fields: ['do', 'version', 'job', 'reply'],
    },
    [`GET ${ofDraft}/${step('reshape')}`]: draft,
    [`POST ${ofDraft}/${step('reshape')}`]: {
      ...draft,
      mild: { version: '0' },
      harmful: [{ version: '1', cut: '1:Vous' }],
      fields: ['version', 'cut'],
    },
    [`GET ${at('own')}/:id`]: shared(postings),
    [`POST ${at('own')}/:id`]: {
      ...shared(postings),
      mild: { ...SOME, do: 'reply' },
      harmful: [
        { ...SOME, do: 'withdraw' },
        { ...SOME, do: 'reply', text: 'Pris' },
        { ...SOME, do: 'extend', until: '2026-12-30', reason: 'few-applicants' },
      ],
      fields: [...MOVE, 'text'],
    },
    [`GET ${at('answer')}/:token`]: alone(`${at('answer')}/${links.reminder.alive}`),
    [`POST ${at('answer')}/:token`]: {
      ...alone(`${at('answer')}/${links.reminder.alive}`),
      mild: { do: 'extend', version: '1', until: '', day: '' },
      fields: MOVE,
    },
    [`GET ${at('claim')}/:token`]: alone(`${at('claim')}/${links.claim.alive}`),
    [`POST ${at('claim')}/:token`]: {
      ...alone(`${at('claim')}/${links.claim.alive}`),
      mild: { do: 'remove' },
      fields: ['do', 'reply', 'confirm'],
    },
    [`POST ${at('import')}`]: { things: null, fields: ['organization', 'format', 'file'] },
    [`GET ${ofUpload}`]: shared(uploads),
    [`GET ${ofUpload}/problems.csv`]: shared(uploads),
    [`POST ${ofUpload}`]: {
      ...shared(uploads),
      mild: { do: 'discard' },
      harmful: [{ do: 'discard' }, { do: 'start' }],
      fields: ['do'],
    },
  }
}
