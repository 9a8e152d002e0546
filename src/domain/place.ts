/**
 * Places of the board: countries by ISO 3166-1, regions by ISO 3166-2 (with the ISQ number in
 * Québec), towns, and the many ways in which a posting writes them.
 */
import { fold } from '../text/normalise.ts'
import type { Locale } from './codes.ts'
import { PROVINCES, QUEBEC } from './gazetteer-canada.ts'
import { FRANCE, LESSER_HOMONYMS, type RegionRow } from './gazetteer-france.ts'
import { COMMON_WORDS, COUNTRIES, NEIGHBOUR_REGIONS, STATES } from './gazetteer-world.ts'

/** What a name may stand for. `people` are the inhabitants ("sénégalais"), a weak sign of the country. */
export type Place = {
  kind: 'country' | 'region' | 'city' | 'people'
  country: string
  /** ISO 3166-2, or CA-QC-06 in Québec; null where the board keeps no regions. */
  region: string | null
  /** Usual name of a town, accents and all; null for the wider kinds. */
  city: string | null
}

/** A region: ISO 3166-2 (or ISQ) code, usual name, and the name that English pages show. */
export type Region = { code: string; name: string; english: string }

/** The most words that a name of the gazetteer has. */
export const LONGEST_NAME_WORDS = 6

/** A name as the gazetteer's key: folded, without hyphens, apostrophes and full stops, "St" in full. */
export function placeKey(name: string): string {
  return fold(name)
    .text.replace(/[-–'./\s]+/g, ' ')
    .trim()
    .replace(/(^| )st (?=[a-z])/g, '$1saint ')
    .replace(/(^| )ste (?=[a-z])/g, '$1sainte ')
}

const regions = new Map<string, Region & { country: string }>()
const index = new Map<string, Place[]>()
const departments = new Map<string, string>()

function add(name: string, place: Place): void {
  const key = placeKey(name)
  if (key === '') return
  const known = index.get(key) ?? []
  if (
    known.some(
      (other) =>
        other.kind === place.kind &&
        other.region === place.region &&
        other.country === place.country,
    )
  )
    return
  index.set(key, [...known, place])
}

function addRegion(country: string, row: RegionRow): void {
  const { code, name } = row
  regions.set(code, { code, name, english: row.english ?? name, country })
  for (const alias of [name, row.english ?? name, ...row.aliases.split('|')]) {
    add(alias, { kind: 'region', country, region: code, city: null })
  }
  for (const city of row.cities.split('|'))
    add(city, { kind: 'city', country, region: code, city: usualName(city) })
}

const USUAL_NAMES: Readonly<Record<string, string>> = {
  Issy: 'Issy-les-Moulineaux',
  Levallois: 'Levallois-Perret',
  Asnières: 'Asnières-sur-Seine',
  'Quebec City': 'Québec',
  'Ville de Québec': 'Québec',
  'Saint-Denis de La Réunion': 'Saint-Denis',
  Chicoutimi: 'Saguenay',
  Jonquière: 'Saguenay',
  'La Baie': 'Saguenay',
  Hull: 'Gatineau',
  Aylmer: 'Gatineau',
  ...namedAfter('Québec', 'Sainte-Foy|Beauport|Charlesbourg|Limoilou'),
  ...namedAfter(
    'Montréal',
    'Mile End|Saint-Henri|Plateau-Mont-Royal|Rosemont|Griffintown|Villeray|Hochelaga|Ahuntsic|Parc-Extension|Lachine',
  ),
  NYC: 'New York',
  'New York City': 'New York',
  'Washington D.C.': 'Washington DC',
  'District of Columbia': 'Washington DC',
  'SF Bay Area': 'San Francisco',
}

/** Quarters whose postings belong to the town. */
function namedAfter(town: string, quarters: string): Record<string, string> {
  return Object.fromEntries(quarters.split('|').map((quarter) => [quarter, town]))
}

function usualName(city: string): string {
  return USUAL_NAMES[city] ?? city.replaceAll('’', "'")
}

for (const row of FRANCE) {
  addRegion('FR', row)
  for (const number of row.postal.split(' ')) departments.set(number, row.code)
}
for (const row of QUEBEC) addRegion('CA', row)
for (const row of PROVINCES) addRegion('CA', row)
for (const [letters, name] of Object.entries(STATES)) {
  addRegion('US', { code: `US-${letters}`, name, aliases: '', postal: '', cities: '' })
}
add('New York', { kind: 'city', country: 'US', region: 'US-NY', city: 'New York' })
for (const { code, names, people, cities } of COUNTRIES) {
  for (const name of names.split('|'))
    add(name, { kind: 'country', country: code, region: null, city: null })
  for (const word of people.split('|'))
    add(word, { kind: 'people', country: code, region: null, city: null })
  for (const city of cities.split('|'))
    add(city, { kind: 'city', country: code, region: null, city: usualName(city) })
}
for (const [code, name, english] of NEIGHBOUR_REGIONS) {
  regions.set(code, { code, name, english, country: code.slice(0, 2) })
}
for (const [code, cities] of Object.entries(LESSER_HOMONYMS)) {
  for (const city of cities) add(city, { kind: 'city', country: 'FR', region: code, city })
}

/** Everything that a name may stand for, best known first; empty when the gazetteer lacks it. */
export function findPlaces(name: string): readonly Place[] {
  return index.get(placeKey(name)) ?? []
}

/** As {@link findPlaces}, for a name already made a key by {@link placeKey}. */
export function placesOfKey(key: string): readonly Place[] {
  return index.get(key) ?? []
}

/** The first words of all names, to skip quickly what cannot begin a place. */
export const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...index.keys()].map((key) => key.split(' ')[0]!),
)

/** True for names that are also everyday words or first names ("Nice", "Tours", "Florence"). */
export function isCommonWord(key: string): boolean {
  return COMMON_WORDS.has(key)
}

/** Towns of that name (accents and case do not matter), best known first. */
export function findCity(name: string): { city: string; region: string | null; country: string }[] {
  return findPlaces(name).flatMap(({ kind, city, region, country }) =>
    kind === 'city' && city !== null ? [{ city, region, country }] : [],
  )
}

/** The regions that facets and forms offer for a country, in the order of the official list; most countries have none. */
export function regionsOf(country: string): Region[] {
  return [...regions.values()]
    .filter((region) => region.country === country)
    .map(({ code, name, english }) => ({ code, name, english }))
}

/** Parts of France that are no region of it, by ISO 3166-2; after FR- stands their own ISO 3166-1 code. */
const OVERSEAS: ReadonlySet<string> = new Set(['FR-NC', 'FR-PF', 'FR-PM', 'FR-WF'])

/** A region's name in a locale; the code itself when unknown. */
export function regionName(code: string, locale: Locale): string {
  const region = regions.get(code)
  if (region === undefined) return OVERSEAS.has(code) ? countryName(code.slice(3), locale) : code
  return locale === 'en' ? region.english : region.name
}

const countryNames: Readonly<Record<Locale, Intl.DisplayNames>> = {
  fr: new Intl.DisplayNames('fr', { type: 'region' }),
  'fr-ca': new Intl.DisplayNames('fr-CA', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
}

/** A country's name in a locale; the text itself when it is no ISO 3166-1 code. */
export function countryName(code: string, locale: Locale): string {
  return /^[A-Z]{2}$/.test(code) ? (countryNames[locale].of(code) ?? code) : code
}

let allCountries: ReadonlyMap<string, string> | undefined

/** Every country's name in French and English, from the runtime's own data; made at first use. */
function countriesByName(): ReadonlyMap<string, string> {
  if (allCountries !== undefined) return allCountries
  const byName = new Map<string, string>()
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    for (const names of [countryNames.en, countryNames.fr]) {
      const name = names.of(code)
      if (name !== undefined && name !== code && !NO_COUNTRY.has(code))
        byName.set(placeKey(name), code)
    }
  }
  allCountries = byName
  return byName
}

/** Codes of two letters that Unicode names but that are no country's of ISO 3166-1 (XK is kept); UK is GB. */
const NO_COUNTRY = new Set([
  'EU',
  'EZ',
  'UN',
  'ZZ',
  'XA',
  'XB',
  'QO',
  'UK',
  'SU',
  'DD',
  'YU',
  'FX',
  'AN',
  'CS',
  'BU',
  'TP',
  'ZR',
  'NT',
  'YD',
  'VD',
  'DY',
  'HV',
  'RH',
  'NH',
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'IC',
  'TA',
])

/** True for an ISO 3166-1 code of two capital letters, and for XK, which stands for Kosovo. */
export function isCountryCode(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !NO_COUNTRY.has(code) && countryNames.en.of(code) !== code
}

/**
 * True for a region that a posting may have: one of the board's own in France and Québec, elsewhere
 * any of the shape of ISO 3166-2 in a country that is one.
 */
export function isRegionCode(code: string): boolean {
  if (/^(?:FR|CA-QC)-/.test(code)) return regions.has(code) || OVERSEAS.has(code)
  return /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(code) && isCountryCode(code.slice(0, 2))
}

/** ISO 3166-1 code of a country written as a code or a name in French or English; null when unsure. */
export function normaliseCountry(text: string): string | null {
  const key = placeKey(text)
  const [place] = placesOfKey(key).filter(({ kind }) => kind === 'country')
  if (place !== undefined) return place.country
  const named = countriesByName().get(key)
  if (named !== undefined) return named
  const code = key.toUpperCase()
  return isCountryCode(code) ? code : null
}

/**
 * Region and country of a text such as "Île-de-France/Paris", "Montréal", "QC" or "other (Calgary)".
 * @param country ISO 3166-1, when another field says it: homonyms elsewhere are then left out
 * @returns null when no part of the text names a known region or town
 */
export function normaliseRegion(
  text: string,
  country?: string,
): { country: string; region: string } | null {
  const whole = text.trim().toUpperCase()
  if (OVERSEAS.has(whole) && (country ?? 'FR') === 'FR') return { country: 'FR', region: whole }
  const byCode = regions.get(whole)
  if (byCode !== undefined && (country ?? byCode.country) === byCode.country) {
    return { country: byCode.country, region: byCode.code }
  }
  for (const part of [text, ...text.split(/[/(),;]/)]) {
    const found = regionOf(part, country)
    if (found !== null) return found
  }
  return null
}

function regionOf(part: string, country?: string): { country: string; region: string } | null {
  const places = findPlaces(part).filter((place) => (country ?? place.country) === place.country)
  const best = ['region', 'city'].flatMap((kind) => places.filter((place) => place.kind === kind))
  for (const { country: of, region } of preferProvince(part, best)) {
    if (region !== null) return { country: of, region }
  }
  const letters = part.trim().toUpperCase()
  const province = PROVINCES.find(({ short }) => short === letters)
  if (province !== undefined && (country ?? 'CA') === 'CA')
    return { country: 'CA', region: province.code }
  if (country === 'US' && regions.has(`US-${letters}`))
    return { country: 'US', region: `US-${letters}` }
  return null
}

/** "Québec" alone is the province; "Ville de Québec" and "Quebec City" are the town. */
function preferProvince(part: string, places: readonly Place[]): readonly Place[] {
  return placeKey(part) === 'quebec' ? places.filter(({ kind }) => kind === 'region') : places
}

/** Region of a French postal code or department number ("75011", "75", "974", "2A"); null when unknown. */
export function regionOfPostalCode(code: string): string | null {
  const digits = code.replace(/\s/g, '').toUpperCase()
  if (/^2[AB]$/.test(digits)) return 'FR-20R'
  if (!/^(?:\d{2,3}|\d{5})$/.test(digits)) return null
  return departments.get(digits.slice(0, 3)) ?? departments.get(digits.slice(0, 2)) ?? null
}
