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
/** A curator’s, of a posting as it was first read. */
const DECISION = { version: '1', revision: '1', seen: '0', report: '0', note: '' }
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
  const { drafts, postings, uploads, organizations, published, links, other, decided } = world
  const at = (page: Parameters<typeof pathTo>[1]) => pathTo(locale, page)
  const step = (name: Parameters<typeof stepWord>[1]) => stepWord(locale, name)
  const draft = { things: drafts }
  const ofDraft = `${at('publish')}/:id`
  const ofPosting = `${at('list')}/:slugAndId`
  const ofUpload = `${at('import')}/:id`
  const ofOrganization = `${at('organizations')}/:slug`
  const members = `${ofOrganization}/${step('members')}`
  const sheet = `${at('review')}/${published.imported}`
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
    [`GET ${ofPosting}/${step('report')}`]: alone(
      `${at('list')}/x-${published.linked}/${step('report')}`,
    ),
    [`POST ${ofPosting}/${step('report')}`]: {
      ...alone(`${at('list')}/x-${published.linked}/${step('report')}`),
      mild: { note: '', website: '', opened: '' },
      harmful: [{ reason: 'fraud', note: 'Pris', website: '', opened: '' }],
      fields: ['reason', 'note', 'website', 'opened'],
    },
    [`GET ${at('reported')}/:token`]: alone(`${at('reported')}/${decided.report}`),
    [`GET ${at('log')}/:id/${step('redact')}`]: alone(
      `${at('log')}/${decided.id}/${step('redact')}`,
    ),
    [`POST ${at('log')}/:id/${step('redact')}`]: {
      ...alone(`${at('log')}/${decided.id}/${step('redact')}`),
      mild: {},
      fields: [],
    },
    [`GET ${at('watch')}/:organizationId/${step('mark')}`]: alone(
      `${at('watch')}/${other.organizationId}/${step('mark')}`,
    ),
    [`POST ${at('watch')}/:organizationId/${step('mark')}`]: {
      ...alone(`${at('watch')}/${other.organizationId}/${step('mark')}`),
      mild: { do: 'propose', words: '' },
      harmful: [{ do: 'propose', words: 'Pris' }],
      fields: ['do', 'mark', 'words'],
    },
    [`GET ${at('review')}/:id`]: alone(sheet),
    [`POST ${at('review')}/:id/${step('decide')}`]: {
      ...alone(`${sheet}/${step('decide')}`),
      mild: { ...DECISION, action: 'clear', reason: '' },
      harmful: [
        { ...DECISION, action: 'clear', reason: 'misread' },
        { ...DECISION, action: 'remove', reason: 'fraud', note: 'Pris, deux fois de suite.' },
      ],
      fields: [...Object.keys(DECISION), 'action', 'reason', 'level', 'wrong'],
    },
    [`POST ${at('review')}/:id/${step('undo')}`]: {
      ...alone(`${sheet}/${step('undo')}`),
      mild: { decision: '999999999' },
      harmful: [{ decision: String(decided.id) }],
      fields: ['decision'],
    },
    [`GET ${at('models')}/:id/${step('activate')}`]: alone(
      `${at('models')}/${decided.model}/${step('activate')}`,
    ),
    [`POST ${at('models')}/:id/${step('activate')}`]: {
      ...alone(`${at('models')}/${decided.model}/${step('activate')}`),
      mild: {},
      fields: [],
    },
    [`POST ${at('models')}/${step('undo')}`]: {
      things: null,
      mild: { model: 'none' },
      fields: ['model'],
    },
    [`POST ${at('secondReading')}`]: {
      things: null,
      mild: { label: '999999999', flag: '', level: '' },
      harmful: [{ label: '1', flag: 'yes', level: 'senior' }],
      fields: ['label', 'flag', 'level'],
    },
    [`GET ${at('own')}/:id/${step('contest')}`]: { ...shared(postings), leadsOn: true },
    [`POST ${at('own')}/:id/${step('contest')}`]: {
      ...shared(postings),
      mild: { decision: '999999999', text: '' },
      harmful: [{ decision: String(decided.id), text: 'Ce texte a été pris à quelqu’un d’autre.' }],
      fields: ['decision', 'text'],
    },
    [`GET ${at('own')}/:id/${step('messages')}`]: { ...shared(postings), leadsOn: true },
    [`POST ${at('own')}/:id/${step('messages')}`]: {
      ...shared(postings),
      mild: { text: '' },
      harmful: [{ text: 'Pris' }],
      fields: ['text'],
    },
    [`GET ${at('employers')}/:slug`]: alone(`${at('employers')}/${organizations.own[0]}`),
    [`POST ${at('signIn')}`]: {
      things: null,
      mild: { email: '' },
      fields: ['email', 'next', 'site', 'again'],
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
    [`GET ${ofOrganization}/${step('contest')}`]: { ...shared(organizations), leadsOn: true },
    [`POST ${ofOrganization}/${step('contest')}`]: {
      ...shared(organizations),
      mild: { text: '' },
      harmful: [{ text: 'Pris' }],
      fields: ['text'],
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
      fields: ['do', 'reply', 'text', 'confirm'],
    },
    [`GET ${at('log')}/:id/${step('redact')}`]: alone(`${at('log')}/1/${step('redact')}`),
    [`POST ${at('log')}/:id/${step('redact')}`]: {
      ...alone(`${at('log')}/1/${step('redact')}`),
      mild: {},
      fields: [],
    },
    [`POST ${at('people')}`]: {
      things: null,
      mild: { email: '', role: 'curator' },
      harmful: [{ email: other.email, role: 'admin' }],
      fields: ['email', 'role'],
    },
    [`POST ${at('people')}/${step('ban')}`]: {
      things: null,
      mild: { do: 'ban', organization: '' },
      harmful: [
        { do: 'ban', organization: organizations.foreign[0]!, reason: 'spam', note: 'Pris' },
        { do: 'lift', organization: organizations.foreign[0]! },
      ],
      fields: ['do', 'organization', 'reason', 'note', 'members'],
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
