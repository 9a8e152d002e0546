/** What the columns of a CSV file may be called: the board's own names, and the words people use. */
import { fold } from '../text/normalise.ts'
import { DECLARED_FIELDS, SALARY_COLUMNS } from './fields.ts'

/** The board's name of a column, then other names for it, as a page shows them. */
export const COLUMN_NAMES = {
  id: ['référence', 'réf'],
  title: ['intitulé', 'titre', 'poste', 'intitulé du poste', 'job title'],
  text: ['description', 'texte', 'description du poste', 'job description'],
  contract: ['contrat', 'type de contrat', 'contract type'],
  country: ['pays'],
  region: ['région', 'province'],
  city: ['ville', 'town'],
  remote: ['télétravail'],
  language: ['langue'],
  employer_type: ["type d'employeur"],
  organization: ['organisation', 'employeur', 'entreprise', 'company', 'employer'],
  url: ['lien'],
  apply_url: ['candidature', 'lien de candidature', 'apply'],
  apply_email: ['courriel', 'email', 'e-mail', 'mail'],
  date_posted: ['date de publication', 'date publication'],
  valid_through: ['date limite', 'date de fin', 'dernier jour', 'deadline'],
  start_date: ['date de début', 'date début', 'début'],
  months: ['durée mois', 'durée en mois', 'duration months'],
  weekly_hours: ['heures', 'heures par semaine', 'hours per week'],
  pay: ['rémunération', 'salaire'],
  salary_min: ['salaire min', 'salaire minimum', 'rémunération min', 'pay min'],
  salary_max: ['salaire max', 'salaire maximum', 'rémunération max', 'pay max'],
  salary_currency: ['devise', 'monnaie', 'pay currency', 'currency'],
  salary_unit: ['unité', 'unité de paie', 'pay unit'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Each is also read where it stands under its own name. */
const OWN: ReadonlySet<string> = new Set([...DECLARED_FIELDS, ...Object.keys(SALARY_COLUMNS)])
const KNOWN: ReadonlyMap<string, string> = new Map(
  Object.entries(COLUMN_NAMES).flatMap(([name, others]) =>
    others.map((other) => [keyOf(other), name] as const),
  ),
)

/**
 * The board's names of the columns of a header, in their order. Of two columns that mean the same the
 * first is taken, and one under the board's own name before others; the other keeps its own name.
 */
export function columnNames(header: readonly string[]): string[] {
  const plain = header.map(plainName)
  const taken = new Set(plain.filter((name) => OWN.has(name)))
  return plain.map((name, at) => {
    const known = OWN.has(name) ? undefined : KNOWN.get(keyOf(header[at]!))
    if (known === undefined || taken.has(known)) return name
    taken.add(known)
    return known
  })
}

function plainName(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
}

/** Without accents, and whatever stands between its words. */
function keyOf(cell: string): string {
  return fold(cell.slice(0, 80)).text.replace(/[^a-z0-9]+/g, '')
}
