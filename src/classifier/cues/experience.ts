import type { Match } from '../matcher.ts'
import type { Words } from '../words.ts'
import type { Cue } from './cue.ts'
import { yearsIn } from './years.ts'
import { demandOf, isOnlyWished } from './years-asked.ts'

/** Every way in which an ad says how many years it asks for; the number is read by `years.ts`. */
const YEARS: readonly string[] = [
  '# ..4 @year ..3 @practice',
  '(a / one) year|season (or (two|three|more|so|longer))? ..2 (of|spent|running|keeping|managing|hosting|moderating|in|doing|growing) ..3 @practice|@field|page|communities|community|accounts|space|forum|for',
  '# ..3 years|yrs|year ..8 experience|exp',
  '@practice ~9 # ..3 @year',
  '@floor ..3 # ..3 @year',
  '(a / one) year ..2 (spent / of practice|experience)',
  '# ..3 @year ..3 @floor-after',
  '# ..3 @year ..2 (dans / en / comme / sur / a / au / aux / chez / de / in / as / of / on / with / at) ..4 @field',
  '# ..3 @year ..2 (passe* / consacre* / spent / working / leading / managing / running / building / doing / growing / behind / derriere / pleins / pleines / revolu*)',
  '^ # ..3 @year (en / dans / comme / a|in|as|of|chez)',
  '(vous / tu / you / candidat / candidate) ..6 (depuis / for / pendant / durant|fait) ..3 # ..3 @year',
  'fait (deja / bien / au moins)? ..2 # ..2 @year (que / qu)',
  '(dizaine / demi douzaine / decennie / decade / decades) ..8 @practice|@field',
  '@practice ..8 (dizaine / demi douzaine / decennie / decade)',
  // A living told in calendar years or in proofs of pay.
  '# ..2 (bulletins / fiches / payslips / paystubs / pay slips / pay stubs / paychecks / feuillets)',
  '(bulletins / bulletin / fiches / payslips / paystubs / slips / stubs / certificats / feuillets / t4|factures) ~10 #',
  '@living ~14 #',
  '@living ~18 (en / in / depuis / since / de / from) #',
  '(depuis / des / since / from) ..2 # ..3 @reader ..6 @living',
]

/** What the candidate must have done before. */
export const EXPERIENCE: readonly Cue[] = [
  {
    id: 'years-required',
    side: 'for',
    strength: 'decisive',
    languages: ['fr', 'en'],
    patterns: YEARS,
    isGoverned: false,
    accept: (words, match) => yearsIn(words, match) >= 3 && demandOf(words, match) === 'asked',
  },
  {
    id: 'years-wished',
    side: 'for',
    strength: 'strong',
    languages: ['fr', 'en'],
    patterns: YEARS,
    isGoverned: false,
    accept: (words, match) => yearsIn(words, match) >= 3 && demandOf(words, match) === 'wished',
  },
  {
    id: 'years-below-three',
    side: 'against',
    strength: 'strong',
    languages: ['fr', 'en'],
    patterns: YEARS,
    isGoverned: false,
    accept: (words, match) => {
      const years = yearsIn(words, match)
      return years >= 1 && years < 3 && demandOf(words, match) === 'asked'
    },
  },
  {
    id: 'experience-required',
    side: 'for',
    strength: 'strong',
    languages: ['fr', 'en'],
    isGoverned: false,
    accept: isNotDenied,
    field: 'text',
    patterns: [
      '@practice|bagage|references|portfolio|passage ..10 exige*|requis|requise|requises|obligatoire|obligatoires|indispensable|indispensables|demandee|demandees|imperative|necessaire|attendue|incontournable|required|must|essential|mandatory|expected|needed',
      '(exige* / requis / requise / imperatif / imperative / indispensable / require / requires / required / need) ..4 experience',
      'experience ..1 (confirmee / significative / reussie / solide / averee / probante / concluante|similaire|serieuse)',
      '(solide / solides / forte / vraie / reelle / importante / longue / bonne / serieuse|consequente) ..1 (experience / pratique|bagage|vecu)',
      '(prior / previous / proven / demonstrated / extensive / solid / strong / significant / substantial / hands on / real) ..2 (experience / record / expertise / background)',
      'proven leadership',
      'track record',
      '(plusieurs / quelques / several / some|many) ..1 (annees / years) ..4 @practice|@field',
      // What has been done before.
      '(avoir / ayez / ayant / as / avez / a / aura / aurez / auras / auront / aies) ..2 deja ..1 @done',
      '(avoir / ayant / ayez) @done ..5 (communaute* / comptes / pages / reseaux / marque* / annonceur / agence / serveur / forum / equipe / communities / brand)',
      'experience d un (gros / grand)',
      'must have ..3 @done',
      '(you ve / you have / having / who has) (already / previously|ever)? @done ..5 (communit* / account / accounts / brand / brands / channels / forum / server / social / team / teams / audience|agency|page|pages)',
      '(you have / you ve / having) done (this / it|that) (job / work)? before',
      '(n est pas / ne sera pas / isn t / not) (votre / ton / un / your / a) (premier / premiere / coup / first)',
      '(n en etes / n en es / n en est / not) ..3 (coup d essai / premier / first rodeo)',
      // A living made of it.
      '(ete / been / etait / was) (deja / already)? (paye / payee / remunere / remuneree / salarie|paid) ..4 (pour / to / for|a|de)',
      '(gagne / gagnez / gagnes / gagner|vivre|vecu|vivez) ..2 (vie / croute / pain|metier)',
      '(earn / earned / earning / make / made / making) ..2 living',
      '(sous / avec|par) contrat de travail',
      '(contre / moyennant) (remuneration / salaire)',
      '(bulletins / fiches|feuillets) (de / d) (paie / salaire|paye)',
      '(payslips / pay slips / pay stubs / paystubs)',
      '(certificats / attestations|lettres|lettre) ..3 (travail / employeur / employeurs)',
      '(letters|letter|references) from ..3 (employer / employers / clients|manager)',
      'references|reference (exigees / requises / required / demandees / a l appui / verifiables / de clients / d employeurs / d anciens / from former / from previous / from clients)',
      // Nobody new to the trade.
      '(pas / ni / aucun / no / not|jamais) ..4 (debutant / debutants / debutante / beginner / beginners / novice / novices / rookies|rookie)',
      '(debutants / debutant / debutante / beginners / juniors / novices) (s abstenir / non acceptes / need not / refuses)',
      '(pas / not / nobody / n / no) ..4 (premier / premiere / first) ..2 (poste / metier / emploi / job / rodeo / communaute / community|role)',
      '(not / no|pas) ..3 (entry level / poste junior / profil junior / junior role)',
      // Words for somebody who has practised.
      '(profil / profile / quelqu un de / someone / plume / main|professionnel|manager|@trade|candidat|personne) ..1 (confirme / confirmee / experimente / experimentee / aguerri / aguerrie|chevronne|chevronnee|seasoned|experienced)',
      '(rompu / rompue|habitue) (a / aux|au) ..3 @trade|relations|reseaux',
      '(seasoned / experienced|skilled) ..1 @trade|manager|professional|hand',
      '(fait / faites|faire) (vos / tes / ses) preuves',
      '(#|several|plusieurs|quelques) ..3 (campagnes|communautes|lancements|marques|mandats|saisons|campaigns|launches|communities|brands|seasons|crises|clients|comptes|accounts) ..4 (derriere (vous|toi) / behind you / a (votre|ton) actif / under your belt / au compteur / to your name|credit)',
      '(already|deja) ..5 (under your belt / behind you / derriere (vous|toi) / a (votre|ton) actif / to your name|credit)',
      'communities|accounts|audiences|brands|communautes|comptes|marques ..2 (you (ve|have) / que vous avez / que tu as) ..2 (grown|run|built|managed|led|tenu|tenues|fait|anime|animees|gere|gerees|lance|lancees) ..6 (employer|employeur|client|clients|paid|paye|company|entreprise|marque|someone|somebody|boss)',
      'paid|paye|payee|remunere|remuneree (for|pour) (this|it|that|cela|ca / le faire) (before|already|deja)',
    ],
  },
]

/** "Aucune expérience exigée", "Prior experience: none": the words of a demand, denied. */
const DENIED = /\b(?:n|ne|ni|pas|not|no|nor|zero|none|non|aucune?|inutile|isn|don|without|sans)\b/
const NEEDS_NO =
  /^\W{0,4}(?:none|aucune?|n'est|not|isn't|inutile|pas|ni|non|unnecessary|facultati\w*)\b/
const BEFORE_NO =
  /\b(?:zero|aucune?|sans|no|without|pas d'|pas de|nulle|not|pas besoin d'|plutot qu')(?: (?:d'|une|un|a|any|prior|previous|premiere))* ?$/
const SAYS_NO_BEGINNER =
  /\b(?:debutante?s?|beginners?|novices?|rookies?|first|premiere?|premier|junior|entry|coup)\b/
/** Said of what would please, or of somebody who is there already. */
const PLEASES =
  /\b(?:plaisir|rassur\w*|utiles?|rien d'obligatoire|ne demande pas|n'est pas demande|helps?|useful)\b/
const IS_SKILLED = /\b(?:confirme|experimente|aguerri|chevronne|seasoned|experienced)\w*$/
const OF_ANOTHER =
  /\b(?:aux cotes|avec|par|notre|nos|aupres|our|your|with|from|tuteur|tutrice|une? autre|by|l'|le|la)\b[^.!?\n]{0,38}$/

/** Experience that the post gives, or that nobody needs: "te doter d'une solide expérience", "you don't need years". */
const OFFERS =
  /\b(?:dot(?:er|e|ez)|acqu[a-z]+|offr[a-z]+|apport[a-z]+|gagn(?:er|e|ez|es)|permet[a-z]*|gain|build|give you|get you|don't|do not|needn't|no need|pas besoin)\b[^.!?\n]{0,30}$/

function isNotDenied(words: Words, match: Match): boolean {
  if (
    words.entries[match.start]!.word === 'background' &&
    words.entries[match.start + 1]?.word === 'check'
  )
    return false
  const { text } = words.folded
  const from = words.starts[match.start]!
  const to = words.ends[match.end - 1]!
  const own = text.slice(from, to)
  const before =
    text
      .slice(Math.max(0, from - 50), from)
      .split(/\n|[.!?] /)
      .at(-1) ?? ''
  const after = text.slice(to, to + 60).split(/\n|[.!?] /, 1)[0] ?? ''
  if (OFFERS.test(before) || /^ ?(?:en|a la) fin\b/.test(after)) return false
  if (DENIED.test(own)) return SAYS_NO_BEGINNER.test(own) && !/\b(?:sans|besoin)\b/.test(own)
  if (NEEDS_NO.test(after) || BEFORE_NO.test(before) || /^ ?non\b/.test(after)) return false
  if (
    /^(?:prior|previous|experience)/.test(own) &&
    /\b(?:no|ni|nor|sans|aucune?)\b[^.!?\n,;:]{0,28}$/.test(before)
  )
    return false
  if (IS_SKILLED.test(own) && OF_ANOTHER.test(before)) return false
  return !PLEASES.test(after) && !isOnlyWished(words, match)
}
