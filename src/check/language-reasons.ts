/** Whether the words around a demand for a language give its reason, or make it an asset. */
import type { Hit } from '../extract/reading.ts'
import type { Signal } from './cues/index.ts'
import type { Subject } from './subject.ts'

/** Words, in folded units, within which a reason or "an asset" belongs to a requirement. */
const NEAR = 140

const REASON_AFTER =
  /\b(?:car|puisqu|parce qu|etant donne|en raison|compte tenu|vu (?:que|la|le|les)|afin d|pour\b|because|since|as (?:you|the|our|we|this)|in order to|to (?:serve|support|communicate|interact|work|collaborate|answer|respond|speak|assist|help|engage|write|deal|liaise)|clients?|clienteles?|clientel|customers?|marches?|markets?|fournisseurs|partenaires|partners|collegues|hors (?:du )?quebec|hors de la province|outside|canadien|americain|international|anglophones?|filiales?|a l'etranger|abroad|joueurs|players|auditoire|audience|dans le monde|worldwide|ontari|etats-unis|united states|siege social|exploitation|utilisation|documentation|head office|headquarter|(?:travail|communications?|echanges?|interactions?) (?:en anglais )?avec)/
const REASON_BEFORE =
  /\b(?:pour (?:\w{2,20}(?:er|ir|re)) [^.\n]{0,80}|(?:clients?|clientele|customers|marche|market|partenaires|partners)\b[^.\n]{0,80}|(?:car|puisque?|comme|since|because|as|compte tenu|etant donne|etant|vu|pour ce faire|anglophones?|filiales?|internationa\w{1,4}|a l'etranger|abroad)\b[^.\n]{0,80})$/
const ASSET =
  /\b(?:atouts?|souhaitee?|souhaitable|un plus|preferable|de preference|privilegiee?|apprecie|assets?|a plus|preferred|nice to have|desirable|bonus|helpful|ideale?ment|ideally|facultati|optional)/

/** Where another statement begins: a full stop, or a further language. */
const CLAUSE_END =
  /[.;\n]|[(,] ?(?:l'|le |une? |any |or |and )?(?:autres?|another|other|additional|french|francais|spanish|espagnol|german|allemand|dutch|mandarin)\b/

/** The sentence of a hit and a little of the next one: a reason often follows the full stop. */
export function hasReason({ field, start, end }: Hit<Signal>, subject: Subject): boolean {
  const { text } = subject.reading[field]
  const ahead = lastLine(text.slice(Math.max(0, start - NEAR), start))
  const behind = firstLine(text.slice(start, end + NEAR))
  return REASON_AFTER.test(behind) || REASON_BEFORE.test(ahead)
}

/** "An asset" in the line of the hit, or over the list that it stands in. */
export function isAsset({ field, start, end }: Hit<Signal>, subject: Subject): boolean {
  const { text } = subject.reading[field]
  const ahead = lastLine(text.slice(Math.max(0, start - NEAR), start))
  const [clause = ''] = text.slice(start, end + NEAR).split(CLAUSE_END)
  const [before = ''] = ahead.split(/[.;]/).slice(-1)
  return ASSET.test(clause) || ASSET.test(before) || underAssets(text, start)
}

/** How far above an item the heading of its list is sought. */
const HEADING_REACH = 700
const HEADING =
  /^(?:#+ .*|\*\*.*\*\*:?|[^.]{3,60} ?:|(?:les )?(?:atouts?|nice to have|bonus|un plus|assets?)[^.]{0,25})$/

function underAssets(text: string, start: number): boolean {
  const lines = text
    .slice(Math.max(0, start - HEADING_REACH), start)
    .split('\n')
    .slice(0, -1)
  const heading = lines.findLast((line) => HEADING.test(line.trim()))
  return heading !== undefined && ASSET.test(heading)
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1)
}

function firstLine(text: string): string {
  const end = text.indexOf('\n')
  return end === -1 ? text : text.slice(0, end)
}
