/** Words that only one country's postings use: institutions, laws, domains. Two weak ones make one sure. */
import type { Cue } from './reading.ts'

const hint = (value: string, weight: number, pattern: RegExp): Cue<string> => ({
  value,
  weight,
  pattern,
  field: 'text',
})

export const HINTS: readonly Cue<string>[] = [
  hint(
    'FR',
    4,
    /\.gouv\.fr\b|\bassociation (?:de )?loi (?:de )?1901\b|\bloi 1901\b|\bsmic\b|\burssaf\b|\bfonction publique (?:territoriale|d'etat|hospitaliere)\b|\bconseil departemental\b|\bagence du service civique\b/g,
  ),
  hint(
    'FR',
    3,
    /\btickets?[- ]resto\w*|\btitres?[- ]restaurant\b|\brtt\b|\bsyntec\b|\bservice civique\b|\bpass(?:e)? navigo\b|\bnavigo\b|\bassurance maladie\b|\bcaf\b|\bfrance travail\b|\bpole emploi\b|\bintercommunal\w*|\bsncf\b/g,
  ),
  hint(
    'FR',
    1.5,
    /\b(?:gratification|convention de stage|alternance|scop|bts|iut|dut|cdi|cdd|metropole|prefecture|collectivites?)\b|\bbac ?\+ ?[2-5]\b|€/g,
  ),
  hint(
    'CA',
    4,
    /\.(?:qc|gc)\.ca\b|\bcegeps?\b|\bcnesst\b|\breer\b|\brrsp\b|\brver\b|\brrq\b|\bobnl\b|\bosbl\b|\bgst\/qst\b|\bhec montreal\b|\buq[a-z]{1,2}\b|\bopus card\b|\$ ?cad\b|\bcad ?\$|\bassurances collectives\b/g,
  ),
  hint(
    'CA',
    1.6,
    /\binfolettres?\b|\bclavardages?\b|\bcourriels?\b|\bfins? de semaine\b|\bblogues?\b|\bmedias sociaux\b|\bbalados?\b|\bachalandage\b|\bposte a combler\b|\bentrevues?\b|\bchiffriers?\b/g,
  ),
  { ...hint('CA', 1.6, /\d ?\$(?! ?us)/g), language: 'fr' },
  hint(
    'US',
    4,
    /\b501 ?\(c\) ?\(?\d?\)?|\busd\b|\bus ?\$|\b401 ?\(?k\)?|\bw-?2\b|\b1099\b|\bu\.s\. citizen\w*|\bauthorized to work in the u/g,
  ),
  hint(
    'US',
    2,
    /\bhigh school(?: degree|-aged| students?)|\bcollege (?:students?|credit|degree)\b/g,
  ),
  hint('BE', 4, /\bhtva\b|\bonss\b|\ble forem\b|\bactiris\b|\basbl\b|\bcheques?[- ]repas\b/g),
  hint('CH', 4, /\bchf\b|\bpermis [bcg] suisse\b|\bcanton (?:de|du)\b/g),
  hint('GB', 3, /£|\bright to work in the uk\b|\bregistered charity no/g),
  hint('SN', 1, /\bfcfa\b/g),
]
