/** Where the work is: the country that most speaks for, then its town and region when one stands out. */
import type { Place } from '../domain/place.ts'
import type { ExtractedFacts, Fact } from './facts.ts'
import { HINTS } from './place-hints.ts'
import { findMentions, type Mention } from './place-mentions.ts'
import { findHits, type Hit, heaviest, type Reading, spanAt } from './reading.ts'

/** The weight under which a country, or a town, is a passing remark. */
const LEAST_COUNTRY = 3.5
const LEAST_ONLY_COUNTRY = 2.4
const LEAST_TOWN = 4
const LEAST_ONLY_TOWN = 3
/** How many times more must speak for a country than for the next. */
const CLEAR_LEAD = 1.25
/** A French text that names a place of these is believed a little sooner. */
const FRENCH_SPEAKING = new Set(['FR', 'CA', 'BE', 'CH', 'LU', 'SN', 'MA', 'TN', 'CI'])

/** Country, region and town of the work, each with the words that name it. */
export function extractPlace(
  reading: Reading,
): Pick<ExtractedFacts, 'country' | 'region' | 'city'> {
  const mentions = findMentions(reading)
  const country = countryOf(reading, mentions)
  if (country === undefined) return {}
  const here = mentions.filter(({ place }) => place.country === country.value)
  const town = best(
    reading,
    here.filter(({ place }) => place.kind === 'city'),
    (place) => place.city,
  )
  const city = town && isAlone(town, here) ? town : undefined
  const region = city ? regionOfTown(city, here) : regionAmong(reading, here)
  return {
    country,
    ...(region && { region }),
    ...(city && { city: { value: city.value, span: city.span } }),
  }
}

/**
 * The countries that the posting names at all: by name, region, town or nationality.
 * @returns ISO 3166-1 codes
 */
export function countriesNamed(reading: Reading): Set<string> {
  const mentions = findMentions(reading)
  return new Set(mentions.map(({ place }) => place.country))
}

type Weighed = Fact<string> & { sum: number; place: Place }

function countryOf(reading: Reading, mentions: readonly Mention[]): Fact<string> | undefined {
  const hits = mentions.map((mention) => {
    const hit = hitOf(reading, mention, mention.place.country)
    return reading.language === 'fr' && FRENCH_SPEAKING.has(hit.value)
      ? { ...hit, weight: hit.weight * 1.2 }
      : hit
  })
  const all = [...hits, ...findHits(reading, HINTS)]
  const isOnly = new Set(all.map(({ value }) => value)).size === 1
  const found = heaviest(all, isOnly ? LEAST_ONLY_COUNTRY : LEAST_COUNTRY)
  const others = all.filter(({ value }) => value !== found?.value)
  const isContested = heaviest(others, (found?.sum ?? 0) / CLEAR_LEAD) !== undefined
  return found && !isContested ? { value: found.value, span: found.span } : undefined
}

function hitOf<Value>(reading: Reading, mention: Mention, value: Value): Hit<Value> {
  const { field, start, end, weight } = mention
  return { value, weight, field, start, end, span: spanAt(reading, field, start, end) }
}

function best(
  reading: Reading,
  mentions: readonly Mention[],
  nameOf: (place: Place) => string | null,
): Weighed | undefined {
  const named = mentions.filter(({ place }) => nameOf(place) !== null)
  const isOnly = new Set(named.map(({ place }) => nameOf(place))).size === 1
  const hits = named.map((mention) => hitOf(reading, mention, nameOf(mention.place)!))
  const found = heaviest(hits, isOnly ? LEAST_ONLY_TOWN : LEAST_TOWN)
  const first = named.find(({ place }) => nameOf(place) === found?.value)
  return found && first && { ...found, place: first.place }
}

/** Two towns named alike ("Paris et Nantes") leave the town open. */
function isAlone(town: Weighed, mentions: readonly Mention[]): boolean {
  const others = mentions.filter(({ place }) => place.kind === 'city' && place.city !== town.value)
  return others.every(({ weight }) => weight < town.sum)
}

/** A town's region; of two homonyms the one whose region or neighbour is named too. */
function regionOfTown(town: Weighed, mentions: readonly Mention[]): Fact<string> | undefined {
  const homonyms = mentions.filter(({ place }) => place.city === town.value)
  const named = new Set(
    mentions.filter(({ place }) => place.city !== town.value).map(({ place }) => place.region),
  )
  const chosen = homonyms.find(({ place }) => named.has(place.region)) ?? homonyms[0]
  const region = chosen?.place.region ?? null
  return region === null ? undefined : { value: region, span: town.span }
}

function regionAmong(reading: Reading, mentions: readonly Mention[]): Fact<string> | undefined {
  const hasPart = mentions.some(({ place }) => place.region?.startsWith('CA-QC-'))
  const finer = hasPart ? mentions.filter(({ place }) => place.region !== 'CA-QC') : mentions
  const found = best(reading, finer, ({ region }) => region)
  return found && { value: found.value, span: found.span }
}
