/** The words of addresses: one table says how each page is called in each locale. */
import { LOCALES, type Locale } from '../domain/codes.ts'

const WORDS = {
  list: { fr: 'offres', en: 'jobs' },
  employers: { fr: 'employeurs', en: 'employers' },
  method: { fr: 'methode', en: 'method' },
  rules: { fr: 'methode/regles', en: 'method/rules' },
  publish: { fr: 'publier', en: 'post' },
  own: { fr: 'mes-offres', en: 'my-postings' },
  import: { fr: 'mes-offres/importer', en: 'my-postings/import' },
  answer: { fr: 'reponse', en: 'answer' },
  organizations: { fr: 'mes-organisations', en: 'my-organizations' },
  invitation: { fr: 'invitation', en: 'invitation' },
  claim: { fr: 'votre-offre', en: 'your-posting' },
  signIn: { fr: 'connexion', en: 'sign-in' },
  signOut: { fr: 'compte/deconnexion', en: 'account/sign-out' },
  account: { fr: 'compte', en: 'account' },
  review: { fr: 'curation', en: 'review' },
  secondReading: { fr: 'curation/relecture', en: 'review/second-reading' },
  watch: { fr: 'curation/veille', en: 'review/watch' },
  models: { fr: 'curation/modeles', en: 'review/models' },
  labels: { fr: 'curation/etiquettes.jsonl', en: 'review/labels.jsonl' },
  people: { fr: 'curation/comptes', en: 'review/accounts' },
  reported: { fr: 'signalement', en: 'reported' },
  log: { fr: 'journal', en: 'log' },
  legal: { fr: 'mentions-legales', en: 'legal' },
  privacy: { fr: 'confidentialite', en: 'privacy' },
  terms: { fr: 'conditions', en: 'terms' },
  accessibility: { fr: 'accessibilite', en: 'accessibility' },
  contact: { fr: 'contact', en: 'contact' },
} as const

export type PageName = keyof typeof WORDS

/** Root-relative address of a page, e.g. /fr/offres. */
export function pathTo(locale: Locale, page: PageName): string {
  return `/${locale}/${WORDS[page][locale === 'en' ? 'en' : 'fr']}`
}

/** Root-relative address of a posting: the slug is decorative, the id is what counts. */
export function pathToPosting(locale: Locale, posting: { id: number; title: string }): string {
  return `${pathTo(locale, 'list')}/${slugify(posting.title)}-${posting.id}`
}

/** Words for what can be done to one thing; they follow its own address. */
const STEPS = {
  apply: { fr: 'postuler', en: 'apply' },
  respond: { fr: 'repondre', en: 'respond' },
  report: { fr: 'signaler', en: 'report' },
  contest: { fr: 'contester', en: 'contest' },
  messages: { fr: 'messages', en: 'messages' },
  decide: { fr: 'decision', en: 'decision' },
  undo: { fr: 'annuler', en: 'undo' },
  activate: { fr: 'activer', en: 'activate' },
  mark: { fr: 'mention', en: 'mark' },
  ban: { fr: 'exclusion', en: 'ban' },
  redact: { fr: 'caviarder', en: 'redact' },
  preview: { fr: 'apercu', en: 'preview' },
  assess: { fr: 'analyse', en: 'assessment' },
  reshape: { fr: 'remanier', en: 'reshape' },
  members: { fr: 'membres', en: 'members' },
  export: { fr: 'mes-donnees', en: 'my-data' },
  erase: { fr: 'effacer', en: 'erase' },
  sessions: { fr: 'sessions', en: 'sessions' },
} as const

export type StepName = keyof typeof STEPS

/** The last word of an address below a page, e.g. "postuler". */
export function stepWord(locale: Locale, step: StepName): string {
  return STEPS[step][locale === 'en' ? 'en' : 'fr']
}

/** Root-relative address of the board's own form for applying to a posting. */
export function pathToApply(locale: Locale, posting: { id: number; title: string }): string {
  return `${pathToPosting(locale, posting)}/${stepWord(locale, 'apply')}`
}

/** Root-relative address where the employer of an imported posting answers for it. */
export function pathToRespond(locale: Locale, posting: { id: number; title: string }): string {
  return `${pathToPosting(locale, posting)}/${stepWord(locale, 'respond')}`
}

/** Root-relative address where a reader reports a posting. */
export function pathToReport(locale: Locale, posting: { id: number; title: string }): string {
  return `${pathToPosting(locale, posting)}/${stepWord(locale, 'report')}`
}

/** Lower-case Latin words joined by hyphens, at most 60 characters; "offre" when nothing is left. */
export function slugify(text: string): string {
  const slug = text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return slug || 'offre'
}

/** The locale that a path begins with, or null. */
export function localeOf(path: string): Locale | null {
  const word = path.split('/', 2)[1]
  return LOCALES.find((locale) => locale === word) ?? null
}
