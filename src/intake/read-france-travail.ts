/**
 * An offer as the API "Offres d'emploi" of France Travail gives it, in the names of the interchange
 * format. @see https://francetravail.io/data/api/offres-emploi
 */
import { regionOfPostalCode } from '../domain/place.ts'
import { COMPUTED_FIELDS, DECLARED_FIELDS } from './fields.ts'

type Node = Readonly<Record<string, unknown>>

/** Of `typeContrat`, what is sure; franchises, commercial agents and mandates are none of ours. */
const CONTRACTS: Readonly<Record<string, string>> = {
  CDI: 'permanent',
  DIN: 'permanent', // open-ended contract of an agency worker
  CDD: 'fixed-term',
  DDI: 'fixed-term', // of integration
  MIS: 'fixed-term', // agency work
  TTI: 'fixed-term', // agency work of integration
  SAI: 'fixed-term', // seasonal
  LIB: 'freelance',
}
const TRAINING = /apprenti|professionnalisation/i
const PAY =
  /^(Mensuel|Annuel|Horaire) de (\d+(?:[.,]\d+)?) ?(?:Euros?|€)(?: à (\d+(?:[.,]\d+)?) ?(?:Euros?|€))?/i
const UNITS: Readonly<Record<string, string>> = {
  mensuel: 'MONTH',
  annuel: 'YEAR',
  horaire: 'HOUR',
}
const HOURS = /^(\d{1,2})\s?H(\d{2})?(?!\d)/i
const PLACE = /^(\d{2,3}|2[AB]) - (.+)$/i
const ADDRESS = /https?:\/\/\S+/

const UNDERSTOOD: ReadonlySet<string> = new Set([
  ...['id', 'intitule', 'description', 'dateCreation', 'lieuTravail', 'entreprise', 'typeContrat'],
  ...['natureContrat', 'alternance', 'salaire', 'origineOffre'],
  // The name and telephone of a person: nothing that the board keeps aside.
  'contact',
])
/** security: a foreign field may not pass for one that the board reads or works out. */
const RESERVED: ReadonlySet<string> = new Set([...DECLARED_FIELDS, ...COMPUTED_FIELDS])

/** @returns a record in the names of DECLARED_FIELDS; null for anything but an object */
export function franceTravailPosting(value: unknown): Record<string, unknown> | null {
  const offer = nodeOf(value)
  if (!offer) return null
  const contact = nodeOf(get(offer, 'contact'))
  const mail = textOf(get(contact, 'courriel'))
  const fields: Record<string, unknown> = {
    id: textOf(get(offer, 'id')),
    title: textOf(get(offer, 'intitule')),
    text: textOf(get(offer, 'description')),
    organization: textOf(get(nodeOf(get(offer, 'entreprise')), 'nom')),
    contract: contractOf(offer),
    ...placeOf(nodeOf(get(offer, 'lieuTravail'))),
    date_posted: textOf(get(offer, 'dateCreation')),
    ...payOf(nodeOf(get(offer, 'salaire'))),
    weekly_hours: hoursOf(get(offer, 'dureeTravailLibelle')),
    url: textOf(get(nodeOf(get(offer, 'origineOffre')), 'urlOrigine')),
    apply_url: textOf(get(contact, 'urlPostulation')) ?? ADDRESS.exec(mail ?? '')?.[0],
    apply_email: mail && !ADDRESS.test(mail) ? mail : undefined,
    ...others(offer),
  }
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined))
}

function contractOf(offer: Node): string | undefined {
  const nature = textOf(get(offer, 'natureContrat')) ?? ''
  if (get(offer, 'alternance') === true || TRAINING.test(nature)) return 'apprenticeship'
  const code = textOf(get(offer, 'typeContrat')) ?? ''
  return Object.hasOwn(CONTRACTS, code) ? CONTRACTS[code] : undefined
}

/** "69 - LYON 03": the department says the region; "69 - Rhône (Dept.)" names no city. */
function placeOf(place: Node | undefined): Record<string, unknown> {
  const words = textOf(get(place, 'libelle'))
  const postalCode = textOf(get(place, 'codePostal'))
  const [, department, name] = PLACE.exec(words ?? '') ?? []
  const region = regionOfPostalCode(postalCode ?? department ?? '')
  if (!region) return { place: words }
  const isCity = name !== undefined && !/\(dept?/i.test(name)
  return {
    country: 'FR',
    region,
    city: isCity ? properName(name) : undefined,
    postal_code: postalCode,
  }
}

/** "SAINT-MALO" as "Saint-Malo", "LYON 03" as "Lyon". */
function properName(name: string): string {
  const city = name.replace(/\s+\d{1,2}(?:er|e|ème)?(?: arrondissement)?$/i, '').trim()
  if (city !== city.toUpperCase()) return city
  return city
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase())
}

/** The board's words for pay are kept; figures are read where they follow the API's own pattern. */
function payOf(pay: Node | undefined): Record<string, unknown> {
  const words = textOf(get(pay, 'libelle')) ?? textOf(get(pay, 'commentaire'))
  const [, unit = '', min = '', max] = PAY.exec(words ?? '') ?? []
  if (!unit) return { pay: words }
  const amount = (digits: string) => Math.round(Number(digits.replace(',', '.')) * 100) / 100
  const salary = {
    min: amount(min),
    max: amount(max ?? min),
    currency: 'EUR',
    unit: UNITS[unit.toLowerCase()],
  }
  return { salary }
}

/** "35H Horaires normaux", "24H30/semaine". */
function hoursOf(value: unknown): number | undefined {
  const [, hours, minutes = '0'] = HOURS.exec(textOf(value) ?? '') ?? []
  return hours === undefined
    ? undefined
    : Math.round((Number(hours) + Number(minutes) / 60) * 100) / 100
}

function others(offer: Node): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(offer).filter(([name]) => !UNDERSTOOD.has(name) && !RESERVED.has(name)),
  )
}

function get(node: Node | undefined, name: string): unknown {
  return node && Object.hasOwn(node, name) ? node[name] : undefined
}

function nodeOf(value: unknown): Node | undefined {
  const isNode = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isNode ? (value as Node) : undefined
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}
