/** Pages from Eta views: what every page carries, and an escape that refuses missing values. */
import { fileURLToPath } from 'node:url'
import fastifyView from '@fastify/view'
import { Eta } from 'eta'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import type { Role } from '../domain/accounts.ts'
import { LOCALES, type Locale } from '../domain/codes.ts'
import { NO_CRITERIA, writeCriteria } from '../domain/search-criteria.ts'
import { type PageName, pathTo } from '../i18n/paths.ts'
import { LANGUAGE_TAGS, type Translate, translator } from '../i18n/translate.ts'
import { assetPath } from './assets.ts'
import { addressesOf, type ErrorPage, type PageHead } from './board-page.ts'
import { type Dateline, readDateline } from './dateline.ts'

const FOLDER = fileURLToPath(new URL('../../views', import.meta.url))
/** What search engines are told: French and English for everyone, Québec's French for Canada. */
const HREFLANGS: Readonly<Record<Locale, string>> = { fr: 'fr', 'fr-ca': 'fr-CA', en: 'en' }
const FOOTER = ['method', 'log', 'contact', 'legal', 'privacy', 'terms', 'accessibility'] as const
const SECTIONS = ['list', 'employers', 'method', 'publish', 'own'] as const
/** Where the desk's own navigation leads to the others. */
const SECTIONS_BEHIND_SESSION = ['list', 'employers', 'method'] as const
/** The second navigation, behind a session. */
const DESK = ['own', 'publish', 'organizations', 'account'] as const
/** The same for curators, and for admins, who also choose them. */
const OWN_OF_CURATORS = ['log', 'own', 'organizations', 'account'] as const
const DESK_OF_CURATORS = ['review', 'watch', 'models', ...OWN_OF_CURATORS] as const
const DESK_OF_ADMINS = ['review', 'watch', 'models', 'people', ...OWN_OF_CURATORS] as const
const PAGES = [
  'list',
  'rules',
  'employers',
  'publish',
  'own',
  'import',
  'organizations',
  'signIn',
  'signOut',
  'account',
  'review',
  'secondReading',
  'watch',
  'models',
  'people',
  ...FOOTER,
] as const satisfies readonly PageName[]

export type NavLink = { href: string; label: string; current: 'page' | 'true' | null }

/** What every view finds as `it.page`, beside `it.t` and its own data. */
export type BasePage = {
  locale: Locale
  htmlLang: string
  /** As Open Graph writes it: fr_CA. */
  ogLocale: string
  title: string
  description: string
  /** Absolute, from the board's own address alone. */
  canonical: string
  /** For search engines, absolute; ends with x-default. */
  hreflangs: { hreflang: string; url: string }[]
  /** The language switch: this page in each locale. */
  locales: { href: string; label: string; lang: string; isCurrent: boolean }[]
  nav: NavLink[]
  foot: NavLink[]
  /** Addresses of the board's own pages in this locale. */
  paths: Readonly<Record<(typeof PAGES)[number], string>>
  feeds: { href: string; type: string; title: string }[]
  /** Pages of one account: their own style and script, the session's links and form token. */
  desk: Desk | null
  isIndexed: boolean
  /** Absolute address of the picture shown where the page is shared. */
  cardImage: string
  asset: (name: string) => string
  /** null where the database is not asked: on the pages that say that something failed. */
  dateline: Dateline | null
}

export type Desk = {
  /** null without a session. */
  session: { csrf: string; email: string; nav: NavLink[] } | null
}

type Render = (view: string, data: object) => Promise<string>
type ViewParts = { db: Db; config: Pick<Config, 'baseUrl' | 'isProduction'>; now: () => number }

/** Opens the views; each page is rendered inside the layout with its dateline. */
export async function openViews(app: FastifyInstance, { db, config, now }: ViewParts) {
  await app.register(fastifyView, {
    engine: { eta: createEta(config) },
    templates: FOLDER,
    production: true, // views are read once: a page is rendered often
  })
  const render: Render = (view, data) => app.view(view, data)
  const page = async (view: string, head: PageHead, data: object): Promise<string> => {
    const t = translator(head.locale)
    const dateline =
      head.hasDateline === false
        ? null
        : await readDateline(db, { locale: head.locale, t, now: now() })
    return renderPage(render, view, toBasePage(head, { t, config, dateline }), data)
  }
  const error = async (_: FastifyRequest, { status, locale, requestId }: ErrorPage) => {
    const t = translator(locale)
    const known = [400, 401, 403, 404, 409, 410, 422, 429, 503].includes(status) ? status : 500
    const head: PageHead = {
      locale,
      title: t(`error.${known}.title`),
      description: t(`error.${known}.body`),
      addresses: addressesOf('list'),
      section: null,
      isIndexed: false,
    }
    const base = toBasePage(head, { t, config, dateline: null })
    const closedHref = `${pathTo(locale, 'list')}?${writeCriteria({ ...NO_CRITERIA, closed: true })}`
    return renderPage(render, 'errors/error', base, { status: known, requestId, closedHref })
  }
  return { page, error }
}

function navOf(role: Role | null | undefined): readonly (typeof PAGES)[number][] {
  if (role === 'admin') return DESK_OF_ADMINS
  return role === 'curator' ? DESK_OF_CURATORS : DESK
}

/** The template engine. Outside production a missing value is a defect and stops the page. */
export function createEta({ isProduction }: Pick<Config, 'isProduction'>): Eta {
  return new Eta({
    views: FOLDER,
    cache: true,
    escapeFunction: isProduction ? escapeOrNothing : escapeOrThrow,
  })
}

/**
 * A view inside its layout.
 * @param view path below views, without extension
 */
export function renderPage<Page>(
  render: (view: string, data: object) => Page,
  view: string,
  page: BasePage,
  data: object,
): Page {
  return render(`/${view}`, { ...data, page, t: translator(page.locale) })
}

export function toBasePage(
  head: PageHead,
  { t, config, dateline }: { t: Translate; config: { baseUrl: string }; dateline: Dateline | null },
): BasePage {
  const { locale, addresses } = head
  const url = (to: Locale) => config.baseUrl + addresses[to]
  const current = (name: PageName) => {
    if (head.section !== name) return null
    return addresses[locale].split('?', 1)[0] === pathTo(locale, name) ? 'page' : 'true'
  }
  const links = (names: readonly (typeof PAGES)[number][], prefix: string): NavLink[] =>
    names.map((name) => ({
      href: pathTo(locale, name),
      label: t(`${prefix}.${name}`),
      current: current(name),
    }))
  const session = (desk: PageHead['desk']) =>
    desk?.csrf && desk.email
      ? { csrf: desk.csrf, email: desk.email, nav: links(navOf(desk.role), 'desk.nav') }
      : null
  const isSignedIn = Boolean(head.desk?.csrf)
  return {
    locale,
    htmlLang: LANGUAGE_TAGS[locale],
    ogLocale: LANGUAGE_TAGS[locale].replace('-', '_'),
    title: head.title,
    description: head.description,
    canonical: url(locale),
    hreflangs: [
      ...LOCALES.map((to) => ({ hreflang: HREFLANGS[to], url: url(to) })),
      { hreflang: 'x-default', url: url('fr') },
    ],
    locales: LOCALES.map((to) => ({
      href: addresses[to],
      label: t(`locale.${to}`),
      lang: HREFLANGS[to],
      isCurrent: to === locale,
    })),
    nav: links(isSignedIn ? SECTIONS_BEHIND_SESSION : SECTIONS, 'nav'),
    foot: links(FOOTER, 'foot'),
    paths: Object.fromEntries(
      PAGES.map((name) => [name, pathTo(locale, name)]),
    ) as BasePage['paths'],
    feeds: head.feeds ?? [],
    desk: head.desk ? { session: session(head.desk) } : null,
    isIndexed: head.isIndexed ?? true,
    cardImage: config.baseUrl + assetPath('card.png'),
    asset: assetPath,
    dateline,
  }
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** @throws TypeError for anything but text and finite numbers: a view was given less than it names */
export function escapeOrThrow(value: unknown): string {
  if (typeof value === 'string' || Number.isFinite(value)) return escapeOrNothing(value)
  throw new TypeError(`a view writes ${String(value)}, which is neither text nor a number`)
}

/** security: the same escape in production, where a gap in a page is better than no page. */
function escapeOrNothing(value: unknown): string {
  if (value === undefined || value === null) return ''
  return String(value).replace(/[&<>"']/g, (sign) => SIGNS[sign]!)
}
