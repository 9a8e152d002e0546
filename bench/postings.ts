/** Made-up postings in any number: the same for the same number. */
import { shippedModel } from '../src/classifier/shipped-model.ts'
import { type Db, withTransaction } from '../src/db/database.ts'
import { judgePosting } from '../src/db/judge-posting.ts'
import { storePosting } from '../src/db/postings.ts'
import { CONTRACTS, EMPLOYERS, REMOTES } from '../src/domain/codes.ts'
import type { PostingInput } from '../src/domain/posting-input.ts'

const DAY = 86_400_000
const PLACES = [
  ['FR', 'FR-IDF', 'Paris'],
  ['FR', 'FR-ARA', 'Lyon'],
  ['FR', 'FR-BRE', 'Rennes'],
  ['CA', 'CA-QC-06', 'Montréal'],
  ['CA', 'CA-QC-03', 'Québec'],
] as const
const TITLES = [
  'Community manager',
  'Gestionnaire de communautés',
  'Modératrice',
  'Social media manager',
  'Chargé de communication digitale',
]
const DUTIES = [
  'Vous répondez aux messages des membres et tenez le calendrier des publications.',
  'Vous définissez seul la stratégie et gérez un budget de 30 000 €.',
  'Vous participez à la rédaction sous la responsabilité de la responsable éditoriale.',
  'Vous encadrez deux personnes et parlez à la presse en cas de crise.',
  'Vous mesurez les résultats et préparez un bilan mensuel.',
]

export function samplePosting(n: number, now: number): PostingInput {
  const pick = <T>(list: readonly T[], salt: number): T =>
    list[(n * salt + (n >> 3)) % list.length]!
  const [country, region, city] = pick(PLACES, 3)
  const text = Array.from({ length: 8 }, (_, i) => pick(DUTIES, i + 2)).join('\n\n')
  return {
    source: 'bench',
    externalId: String(n),
    title: `${pick(TITLES, 5)} ${n}`,
    text,
    lang: 'fr',
    contract: pick(CONTRACTS, 7),
    employer: pick(EMPLOYERS, 11),
    remote: pick(REMOTES, 13),
    remoteDays: null,
    communities: ['customers'],
    hours: n % 4 === 0 ? ['evenings'] : [],
    country,
    region,
    city,
    family: 'community_mgmt',
    salary: null,
    payText: null,
    unpaid: false,
    monthsMin: 6,
    monthsMax: 6,
    weeklyHours: 35,
    startMonth: null,
    hasTutor: false,
    hasSchoolAgreement: false,
    organization: `Maison ${n % 400}`,
    url: null,
    applyUrl: 'https://example.org/',
    applyEmail: null,
    license: null,
    year: null,
    datePosted: now - (n % 90) * DAY,
    validThrough: now + 60 * DAY,
    status: 'published',
    provenance: { contract: 'declared', validThrough: 'declared', datePosted: 'declared' },
    spans: {},
    extra: {},
  }
}

/** Stores `count` postings in transactions of 500. */
export async function fillWithPostings(db: Db, count: number, now: number): Promise<void> {
  for (let from = 0; from < count; from += 500) {
    await withTransaction(db, async (trx) => {
      for (let n = from; n < Math.min(count, from + 500); n++) {
        const posting = samplePosting(n, now)
        await storePosting(trx, posting, judgePosting(posting, shippedModel), now)
      }
    })
  }
}
