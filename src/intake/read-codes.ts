/** Words of other boards for this board's codes, as far as they are sure. */
import {
  COMMUNITIES,
  CONTRACTS,
  type Contract,
  EMPLOYERS,
  type Employer,
  FAMILIES,
  HOURS,
  LANGS,
  type Lang,
  REMOTES,
  type Remote,
} from '../domain/codes.ts'
import { fold } from '../text/normalise.ts'

/** Per code its other names, folded, between bars. */
type Words<Code extends string> = { readonly [Name in Code]?: string }

const CONTRACT_WORDS: Words<Contract> = {
  internship:
    'stage|stagiaire|convention de stage|intern|internships|stage conventionne|co-op|coop|ate|alternance travail-etudes',
  apprenticeship:
    "alternance|apprentissage|apprenti|contrat d'apprentissage|contrat d'alternance|contrat de professionnalisation|contrat pro|apprentice|alternance / apprentissage",
  permanent:
    'cdi|contrat a duree indeterminee|duree indeterminee|poste permanent|permanent contract',
  'fixed-term':
    'cdd|contrat a duree determinee|duree determinee|fixed term|fixed-term contract|temporary|temporaire|interim|mission interim|saisonnier|vie|v.i.e|v.i.e.|volontariat international en entreprise',
  freelance:
    'freelance|freelancer|independant|pigiste|auto-entrepreneur|travailleur autonome|self-employed',
  volunteer: 'benevole|benevolat|service civique|volunteering|unpaid volunteer',
}
const EMPLOYER_WORDS: Words<Employer> = {
  agency: 'agence|agence de communication|communication agency',
  'in-house': 'annonceur|brand|marque|inhouse|in house|private|entreprise|company|startup|start-up',
  nonprofit:
    'association|ong|ngo|obnl|osbl|non-profit|non profit|charity|not-for-profit|fondation|foundation',
  public: 'administration|secteur public|public sector|government|collectivite|fonction publique',
  media: 'medias|press|presse|publisher|broadcaster',
}
const REMOTE_WORDS: Words<Remote> = {
  remote:
    'true|yes|oui|1|teletravail|full remote|full-remote|100% remote|a distance|telework|100 % teletravail|teletravail complet|fully remote|telecommute',
  'on-site': 'false|no|non|0|onsite|on site|sur place|sur site|presentiel|en presentiel|none|aucun',
  hybrid:
    'hybride|partiel|partial|teletravail partiel|mode hybride|teletravail ponctuel|partly remote',
}
const LANG_WORDS: Words<Lang> = {
  fr: 'french|francais|fra|fre|fr-fr|fr-ca|fr_fr|fr_ca',
  en: 'english|anglais|eng|en-us|en-gb|en-ca|en_us|en_gb|en_ca',
}

/** Reads one value of a code list; undefined when no code is sure. */
export type CodeReader<Code extends string> = (value: unknown) => Code | undefined

function readerOf<Code extends string>(
  codes: readonly Code[],
  words: Words<Code> = {},
): CodeReader<Code> {
  const known = new Map<string, Code>(codes.map((code) => [code, code]))
  for (const [code, names] of Object.entries(words) as [Code, string][]) {
    for (const name of names.split('|')) known.set(name, code)
  }
  return (value) => {
    if (typeof value === 'boolean' || typeof value === 'number') return known.get(String(value))
    if (typeof value !== 'string' || value.length > 80) return undefined
    return known.get(value) ?? known.get(fold(value).text.trim())
  }
}

export const readContract = readerOf(CONTRACTS, CONTRACT_WORDS)
export const readEmployer = readerOf(EMPLOYERS, EMPLOYER_WORDS)
export const readRemote = readerOf(REMOTES, REMOTE_WORDS)
export const readLang = readerOf(LANGS, LANG_WORDS)
export const readFamily = readerOf(FAMILIES)
export const readCommunities = listReaderOf(COMMUNITIES)
export const readHours = listReaderOf(HOURS)
/** How a posting ended, as export prints it; anything else does not close a posting. */
export const readClosedStatus = readerOf(['filled', 'unfilled', 'withdrawn', 'removed'] as const)
/** The states that follow from the dates. */
export const readOpenStatus = readerOf(['published', 'expired'] as const)

/** Several codes: a list, or words between commas, semicolons or spaces. All must be known. */
function listReaderOf<Code extends string>(
  codes: readonly Code[],
): (value: unknown) => Code[] | undefined {
  const read = readerOf(codes)
  return (value) => {
    const parts = typeof value === 'string' ? value.split(/[\s,;|]+/).filter(Boolean) : value
    if (!Array.isArray(parts) || parts.length > 20) return undefined
    const found = new Set(parts.map(read))
    return found.has(undefined) ? undefined : codes.filter((code) => found.has(code))
  }
}
