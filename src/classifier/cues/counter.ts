import { CONTRACT_PEOPLE } from '../contract-words.ts'
import type { Match } from '../matcher.ts'
import { isBeginning } from '../matcher.ts'
import { formOf } from '../verbs.ts'
import { KIND, type Words } from '../words.ts'
import type { Cue } from './cue.ts'

const against = { side: 'against', languages: ['fr', 'en'], isGoverned: false } as const

const ITS_OWN = /^(?:notre|nos|la|le|l|sa|son|our|the|with|avec|par|by|chez|to)$/
const BECOMES = /^(?:serez|seras|sera|etes|es|be|are|re|become|devenez|deviens)$/
const CAPITAL = /^\p{Lu}\p{Ll}/u

/** A named person ("Inès, social media manager"), or "our", "the": not the post that is offered. */
function isSomebodyElse(words: Words, { start, end }: Match): boolean {
  for (
    let at = start - 1;
    at >= start - 4 && at >= 0 && words.sentences[at] === words.sentences[start];
    at--
  ) {
    const { word, kind } = words.entries[at]!
    if (/^(?:vous|tu|you|un|une|a|an|poste|stage|ancien|ancienne|former)$/.test(word)) return false
    // "Vous serez la responsable", "you will be the head"
    if (BECOMES.test(words.entries[at - 1]?.word ?? '')) return false
    if (ITS_OWN.test(word) || (kind === KIND.word && isName(words, at))) return true
  }
  const after = words.entries[end]
  return after !== undefined && isName(words, after.kind === KIND.word ? end : end + 1)
}

/** A capital letter where no sentence begins. */
function isName({ entries, folded, original, sentences, starts }: Words, at: number): boolean {
  if (entries[at]?.kind !== KIND.word || at === 0) return false
  const isFirst = sentences[at - 1] !== sentences[at] || entries[at - 1]!.kind > KIND.colon
  const from = folded.starts[starts[at]!]!
  return !isFirst && CAPITAL.test(original.slice(from, from + 3))
}

const CANDIDATE =
  /^(?:trainee|candidate?|titulaire|recrue|incumbent|etudiante?|student|laureate?|personne|someone|somebody)$/
const READER = /^(?:vous|toi|you|your|tes|vos|votre|ton|ta)$/

const isTrainee = (word: string) => CONTRACT_PEOPLE.test(word) && !word.endsWith('s')

/** The third person of what is set is a colleague's: not the post's own, nor "by you". */
function isSetByAnother(words: Words, { start, end }: Match): boolean {
  const { entries, sentences } = words
  const by = end - (/^(?:par|by)$/.test(entries[end]?.word ?? '') ? 0 : 1)
  if (/^(?:par|by)$/.test(entries[by]!.word) && READER.test(entries[by + 1]?.word ?? ''))
    return false
  if (isBeginning(words, start) && formOf(entries[start]!.word) === 'third') return false
  if (
    formOf(entries[start]!.word) === 'either' &&
    /^(?:tu|you)$/.test(entries[start - 1]?.word ?? '')
  )
    return false
  if (/^(?:en|on)$/.test(entries[end - 2]?.word ?? '') && /^lig?ne$/.test(entries[end - 1]!.word))
    return false
  let first = start
  while (first > 0 && sentences[first - 1] === sentences[start]) first--
  // "Le stagiaire arrive en mars. Il fixe le cap": a pronoun may stand for whom the sentence before names.
  const reach = PRONOUN.test(entries[first]!.word) ? 1 : 0
  for (let at = start; at >= 0 && sentences[start]! - sentences[at]! <= reach; at--) {
    if (CANDIDATE.test(entries[at]!.word) || isTrainee(entries[at]!.word)) return false
    if (at < start && isName(words, at)) return true
  }
  return true
}

const PRONOUN = /^(?:il|elle|she|he|they)$/

/** "Barbara decides", "la responsable tranche", "qui arbitre": a verb with somebody before it. */
function isDecidedByAnother(words: Words, match: Match): boolean {
  if (!isSetByAnother(words, match)) return false
  const { entries, sentences } = words
  if (entries[match.start]!.word === 'au')
    return /^(?:la|du)$/.test(entries[match.end - 1]!.word) || isName(words, match.end)
  if (!ABSOLUTE.test(entries[match.start]!.word) || match.end > match.start + 1) return true
  const before = entries[match.start - 1]
  if (before === undefined || isBeginning(words, match.start)) return false
  let first = match.start
  while (first > 0 && sentences[first - 1] === sentences[match.start]) first--
  if (/^(?:le|la|l|notre|the|our)$/.test(entries[first]!.word) && match.start - first < 9)
    return true
  return (
    /^(?:elle|il|she|he|qui|who|lead|manager|responsable|cheffe?|direct\w+|comite|bureau|tutrice|tuteur)$/.test(
      before.word,
    ) ||
    isName(words, match.start - 1) ||
    // The first word of a sentence has a capital letter anyway.
    (before.kind === KIND.word && isBeginning(words, match.start - 1) && before.word.length > 3)
  )
}

const ABSOLUTE = /^(?:tranche|tranchera|arbitre|arbitrera|decide|decidera|decides)$/

const DENIES = /^(?:personne|nul|nulle|nobody|jamais|never|pas|not|t|aucun|aucune|no|sans|without)$/
const NOTHING = /^(?:rien|nothing|aucun|aucune|no|jamais|never)$/
const UNLESS = /^(?:sans|without|avant|before|until|jusqu)$/

/** "Nobody reviews your posts" is none; "nothing goes out without approval" is one. */
function isReviewed(words: Words, match: Match): boolean {
  const { entries, clauses, sentences } = words
  const { start, end } = match
  if (entries[end - 2]?.word === 'se') return false
  // "Tu relis ses messages avant envoi": the reader reviews.
  for (let at = start - 1; at >= 0 && at >= start - 5 && clauses[at] === clauses[start]; at--) {
    if (/^(?:relis|relisez|relire|verifies|verifiez|check|proofread)$/.test(entries[at]!.word))
      return false
  }
  let denied = false
  let isNothing = false
  let isUnless = false
  for (let at = start - 1; at >= 0 && at >= start - 9 && sentences[at] === sentences[start]; at--) {
    const { word } = entries[at]!
    if (clauses[at] === clauses[start] && DENIES.test(word)) denied = true
    if (NOTHING.test(word)) isNothing = true
    if (UNLESS.test(word)) isUnless = true
  }
  for (let at = start; at < end; at++) if (UNLESS.test(entries[at]!.word)) isUnless = true
  const isWithout = /^(?:sans|without)$/.test(entries[start]!.word)
  if ((denied || isWithout) && !(isNothing && isUnless)) return false
  for (let at = end; at < end + 4 && at < entries.length; at++) {
    if (/^(?:applications?|candidatures?|cvs?|resumes?)$/.test(entries[at]!.word)) return false
  }
  return isSetByAnother(words, match)
}

/** Nouns and other senses among the verbs of help: "vos épaules", "assister à", "s'appuyer sur". */
function isHelp({ entries }: Words, { start, end }: Match): boolean {
  const { word } = entries[start]!
  const before = entries[start - 1]?.word ?? ''
  const next = entries[end]?.word ?? ''
  if (/^assist/.test(word)) {
    // "Vous assisterez, en observateur, à une réunion" attends it.
    const last = entries[end]?.kind === KIND.comma ? Math.min(end + 6, entries.length - 1) : end
    for (let at = end; at <= last; at++) {
      if (/^(?:a|au|aux)$/.test(entries[at]?.word ?? '')) return false
    }
  }
  if (/^(?:epaules?|secondes)$/.test(word)) return before === 'tu' || before === 'you'
  if (/^appuy/.test(word)) return !/^(?:sur|s)$/.test(next) && before !== 's'
  const things = entries.slice(start + 1, start + 4).map((entry) => entry.word)
  if (things.some((thing) => /^(?:logement|housing|transport|accommodation)$/.test(thing)))
    return false
  return !/^(?:whom|that|who|que)$/.test(before)
}

/** "Not a first job", "beginners need not apply": the door is shut. */
function isOpenToBeginners({ entries, sentences }: Words, { start, end }: Match): boolean {
  const own = entries.slice(start, end).map(({ word }) => word)
  const isFirst = own.some((word) =>
    /^(?:premiere?|first|debut\w*|beginners?|entry|newcomers?)$/.test(word),
  )
  for (let at = end; at < end + 4 && at < entries.length; at++) {
    if (sentences[at] === sentences[start] && /^(?:abstenir|apply)$/.test(entries[at]!.word))
      return false
  }
  if (!isFirst) return true
  for (let at = start - 1; at >= 0 && at >= start - 4; at--) {
    if (sentences[at] !== sentences[start]) break
    if (/^(?:pas|not|no|nobody|aucun|non|never|jamais|t)$/.test(entries[at]!.word)) return false
  }
  return true
}

/** "Personne ne vous montrera", "no training planned": nothing is taught. */
function isPromised({ entries, clauses }: Words, { start, end }: Match): boolean {
  for (let at = start; at < end; at++) if (/^(?:pas|jamais)$/.test(entries[at]!.word)) return false
  for (let at = start - 1; at >= 0 && at >= start - 4 && clauses[at] === clauses[start]; at--) {
    if (entries[at]!.kind !== KIND.word) return true
    if (
      /^(?:personne|nul|nobody|pas|aucune?|sans|no|not|t|without|never|jamais)$/.test(
        entries[at]!.word,
      )
    )
      return false
  }
  return true
}

const LEADS =
  /^(?:encadr|dirig|manag|superv|coach|recrut|embauch|pilot|lead|head|run|guid|build|mentor|hire|hiring|tete)/

/** False for a team that the reader is to lead. */
function isOverTheReader({ entries, sentences }: Words, { start }: Match): boolean {
  if (/^encadr/.test(entries[start]!.word) && formOf(entries[start]!.word) !== undefined)
    return false
  for (let at = start - 1; at >= 0 && at >= start - 5 && sentences[at] === sentences[start]; at--) {
    const { word } = entries[at]!
    if (LEADS.test(word) && (formOf(word) === 'bare' || formOf(word) === 'second')) return false
  }
  return true
}

/** What speaks for a learner's post; each list has the French wordings, then the English ones. */
export const COUNTER: readonly Cue[] = [
  {
    ...against,
    id: 'under-trade-tutor',
    isHabit: true,
    strength: 'decisive',
    accept: isOverTheReader,
    patterns: [
      '@tutor ~8 @trade',
      '@trade ..3 (et / and / , / as / comme) ..2 @tutor',
      '@trade ~16 (votre / ta / ton / sa / your) ..1 @tutor',
      '@trade ~10 (t / vous / te) (encadrera / encadre / accompagne / accompagnera / apprend / apprendra / montre / montrera / forme / formera / guidera / guide / epaulera)',
      '@trade ~10 (coach|coaches|mentors|teach|teaches|train|trains|guides|supervises|shows|will) you',
      '(aux cotes / a cote / en binome / en tandem / en double / a ses cotes / main dans la main / accompagne* / aupres / encadre* / epaule*) (d / de / du / avec / par / des) ..6 @trade|editeurs',
      '(vous / tu|trainee) (accompagnez|accompagnes|accompagneras|accompagnerez|accompagnera|secondez|secondes|secondera|seconderas|seconderez|epauleras|epaulerez|assisteras|assisterez|assistez|assistes) ..4 @rank|animateur|animatrice|redacteur|redactrice ..4 @trade',
      'sous (la / l) (supervision / responsabilite / direction / conduite / aile / autorite / oeil / houlette) ..5 @trade',
      '(community / social media / content / communications / communication / devrel / social) (manager / lead / officer / coordinator / specialist) ~8 (coaches you / coach you / your ..2 tutor|mentor|buddy|supervisor / as your tutor|mentor / as tutor|mentor / supervises / who ll / will teach|train|show|guide|mentor / sits next|beside)',
      '(guided|supervised|mentored|coached|trained|overseen|accompanied|supported|led by) ..5 @trade',
      'guide|guidee|supervise|supervisee|forme|formee|pilote|pilotee par ..5 @trade',
      'under the (supervision / guidance / wing / direction|eye) of ..5 @trade',
      '(alongside / shadow / shadowing / accompanied by / supporting / assist / assisting / paired with / next to / hand in hand with / side by side with) ..4 @trade',
      'work closely with (our / the) (marketing / social / community / communications / communication)',
      '(au sein / integr* / rejoin* / rejoind*) ..3 (equipe / pole / service / direction) ..4 @trade',
      'join* (our / the) ..2 (communications / marketing / social / community / content / comms / social media / digital) team',
      '(within|in|inside|part of) (our / the) ..2 (communications / communication / marketing / social media / community / content / comms / digital) team|department|unit',
      '(equipe / service / pole|direction) (de (la / l))? @trade ..3 #',
      '(equipe / service / pole) (de / d) # (personnes / community / communicants|specialistes|experts) ..6 @trade',
      '@trade ..1 (team|department|unit) of #',
      '(team / department) of # ..1 (people|specialists|experts) ..4 @trade',
      '@trade (team|department|unit) (is|has|counts|includes|numbers) ..1 a|an|#',
      '# (person / people / strong) ..1 @trade (team / department|unit)',
    ],
  },
  {
    ...against,
    id: 'colleague-of-the-trade',
    isHabit: true,
    strength: 'strong',
    field: 'text',
    patterns: [
      '@rank|animateur|animatrice|redacteur|redactrice|gars|fille de|d|des|du|of|for|au|aux|a|en|l|la ..2 @trade',
      '@rank|animateur|animatrice @trade',
      '@trade ..1 manager|lead|officer|director|head|editor|coordinator|specialist|strategist|producer|supervisor|host|guy|person|expert|professional|writer',
      'notre|sa|son|our (webmestre / devrel / cmo / com / comms / redactrice / redacteur / editrice / editeur / attachee / attache / webmaster) ',
      '@trade ..1 managers|leads|officers|directors|editors|coordinators|specialists|hosts',
      'responsables|charges|chargees|coordonnateurs|coordonnatrices|gestionnaires|animateurs|animatrices|redacteurs|specialistes de|d|des|du|en ..2 @trade',
      'attachee|attache de presse',
      'press officer|attache',
    ],
    accept: isSomebodyElse,
  },
  {
    ...against,
    id: 'duty-of-another',
    isHabit: true,
    strength: 'strong',
    // Found by features.ts: a decisive sign that stands in somebody else's hands, or is denied.
    patterns: [],
  },
  {
    ...against,
    id: 'work-is-reviewed',
    isHabit: true,
    strength: 'strong',
    accept: isReviewed,
    patterns: [
      // It is read before it goes out, or somebody else puts it out.
      '@reviewed avant|par|ligne|ensemble|before|by|in|with|together',
      'signed|cleared off (by / before / with)',
      '(contenus / textes / posts / publications / messages / visuels|content|posts|texts) signe|signes|signee|signees|signed par|by',
      '(te / vous / les / la / le / l / nous / on / il / elle / qui) (te / vous / les / la / le / l|y|lui)? @reviews',
      '(@rank / tuteur / tutrice / encadrant / encadrante) ..4 (relit / relira / relisent / corrige / corrigera / verifie / verifiera|approuve)',
      '(she / he / we / who / tutor / manager / lead / editor / officer / ll / will / director / supervisor / somebody / someone) (ll / will / then / always|also|,)? @checks',
      '(nous / on) (relisons / validons / verifions / corrigeons / approuvons)',
      '(it / them|everything|each) over (before / with|first|together)',
      '(elle / il / qui) ..2 (publie / poste / met en ligne / publiera / mettra en ligne)',
      '(she / he / who) ..2 (posts / publishes / puts it online / uploads / puts them online / puts ..1 live)',
      '(elle / il|qui) ..2 (regarde / jette un oeil|coup / repasse / passe derriere / repassera / retouche)',
      '(she / he / who) ..7 @checks them|your',
      '(she / he / who) ..2 (has a|another look|glance / takes a look|glance / looks (it|them) over / looks over / goes over / tidies)',
      'corrigez|corriges|corriger|corrigeons|relisez|revoyez|retravaillez|regardez (les|le|la)? (ensemble / ..2 avec elle|lui)',
      '(fix|correct|edit|review|polish|rework|revise) ..2 together',
      '(relit / revoit / corrige / reprend|relira|regarde) ..2 (avec / ensemble / en fin de) ..1',
      '(goes / go|looks|look|run|runs|going) (over|through) ..3 (your / with you / it with / them with)',
      '(commente* / corrige* / revu* / repris*|relu*) (avec / ensemble) (elle / lui|nous|toi|vous)?',
      '(mark|marks|marking) up your',
      'ont dit oui',
      'relecture|validation (par / de / d / systematique / hebdomadaire / avant / obligatoire|finale|prealable)',
      '(apres|avant|pour|sous) (relecture / validation|accord|approbation)',
      '(soumis / soumise / soumises / soumettre / soumets / soumettez / soumet / proposes / proposez / propose|envoies|envoyez|presentes|presentez) ..6 (validation / relecture / approbation|tutrice|tuteur|accord|correction)',
      '(submit|submits|submitting|submitted|propose|proposes|send|sends|sending|suggest|present) ..6 (approval / review / validation / sign off / feedback|proofreading|tutor)',
      'a valider|faire valider|relire (par / avant)?',
      'fais|fait|faites|faire|ferez|feras (valider|relire|corriger|approuver|verifier)',
      '(have|get|getting|having) ..3 (approved|validated|checked|proofread)',
      'sans|without ..3 (accord / aval / feu vert / validation / relecture / approval / ok / sign off / green light|say)',
      'once approved',
      'for (review / approval / validation / sign off / proofreading)',
      'after (review / approval / validation / sign off / proofreading)',
      'team to review',
      'before (anything / it|they|everything) (is / goes|go|are) (public / live / online / out|up|sent|posted|published|printed)',
      'before (publication / publishing / posting / sending|release|going (live|out|online))',
      'avant (la|le|leur|sa|toute|chaque|l)? (envoi / publication / diffusion / parution / mise en ligne / impression)',
      // Made after a model.
      'a partir (de / des / du / d) ..1 (gabarits / modele / modeles / reponses types / briefs / brief / trame|canevas|maquettes|consignes)',
      'work|working|works from ..1 (brief|briefs|template|templates|script|scripts|models)',
      '(declin* / adapt*) ..2 (gabarits / gabarit / modeles / maquettes|templates|template)',
      '(gabarits / gabarit / modele / modeles / trame / canevas / grille) (existants / existant / existante / fourni / fournis / fournie / maison|deja)',
      'grille|classeur|banque|catalogue|cahier de reponses',
      '(binder / bank / library|book|list|set) of (replies / answers|responses|templates)',
      'reponses (types / fournies / preparees / toutes faites / pretes / existantes / validees / approuvees|standard)',
      '(publications / contenus / textes / messages / posts / informations / visuels|articles) (approuve* / valide* / fourni* / transmis* / prepare*)',
      '(posts / content / texts / messages / information / visuals / items|material|replies|answers|copy) (approved / supplied / provided / passed on / prepared|handed)',
      '(existing / ready made / provided / approved / supplied / standard / stock / canned / prepared / pre written / house) (template / templates / replies / answers / responses / grid / posts / content / scripts|texts)',
      '(d apres / selon|avec|suivant|suis|suivez / en suivant) ..1 (le modele / les consignes / un modele / la trame / le manuel / le guide / la procedure / les gabarits / le canevas / consignes)',
      '(with / using / following / from / according to / per) (the / our / a|each) ..2 (template / templates / handbook / manual / guide / script|scripts|instructions|articles|model|procedure)',
      'consignes|instructions (de / du / from / of / given|donnees)',
      'sous (sa / la|leur) dictee',
      'to (her / his / their) dictation',
    ],
  },
  {
    ...against,
    id: 'course-set-above',
    isHabit: true,
    strength: 'strong',
    accept: isDecidedByAnother,
    patterns: [
      // Passive: by whom, or from where.
      '@matter ..7 @laid (up / out|off|down)? ..1 par|by',
      '@matter ..5 (is / are|remains|stays|was|were|been) ..1 @laid',
      '@matter ..3 already in place',
      '@matter ..4 (vient / viennent / descend / descendent|arrivent) (d / de|du|des)',
      '@matter ..4 (come / comes|coming) (down)? from',
      '(vient|viennent|provient|tire|tires|tiree|tirees) (du / de la / des|de|d) ..1 @matter',
      '(comes / come / taken|drawn) (straight|directly)? from (the|our|a) ..2 @matter',
      '@lays (la main / le controle / le dernier mot / control|charge|hold) (sur / of|over) ..2 @matter',
      '@matter ..4 se (vote / decide / fixe|discute|votent|decident)',
      '@matter ..5 (est / sont / reste / restent) (celle / celui / ceux / chez / du|entre les mains / l affaire / a la charge|main)',
      '@matter ..5 (stay / stays / remain / remains / sit / sits / belong / belongs / rest / rests) (with / to|on|in the hands)',
      '@matter s? (is / are) (the / our) ..2 s',
      '@matter ~12 tout|toutes|tous est|sont (deja)? (pris / prise|prises|pourvu)',
      '@matter ~12 all (already)? (taken|covered)',
      // Active: somebody sets it.
      '@lays @the ..2 @matter',
      '@lays (aussi / ensuite / deja / on / also / both / then|chaque|each) ..1 @the? ..2 @matter',
      '@lays ..1 @matter',
      '(nous / on) (fixons / fixe / choisissons / choisit / decidons / definissons / definit / arretons) @the ..2 @matter',
      '(we / founders|managers|directors) (set / choose / pick / decide / define|draw|fix) @the ..2 @matter',
      '(qui / elle / il|lui) ..1 (parle / parlera / repond|repondra) ..3 @press|nom|crise',
      '(who / she / he) ..1 (speaks / talks / answers|deals) ..3 @press|behalf|crisis',
      'tranche|tranchera|arbitre|arbitrera|decide|decidera|decides',
      '(qui / elle / il / lui) (seul / seule)? (tranche / tranchera / arbitre / decide / decidera) ..1',
      '(who / she / he / they|manager|lead|director) (alone)? (decides / has the final|last say|word)',
      'au choix|gre (de la / du / de|d)',
      '(dernier mot / mot de la fin / decision finale / last word / final say|decision) ~8 (appartien* / revien* / belongs / stays / lies|rests|goes) (a / au / to / with)',
      '(te / vous) (dit / dira / indique / indiquera / donne / donnera / prepare|preparera|remet|remettra|envoie|livre) (quoi / ce que / ce qu / la|une|le|un|les ..1 (liste / programme / consignes / themes / sujets / temps forts / feuille / plan|brief|calendrier))',
      '(tells|gives|hands|sends|shows|supplies you) (what / which / the|a ..1 (list / programme / program / brief / themes / topics / plan / road|roadmap|calendar))',
      'arrive avec (la / une|sa) liste',
      '(turns|shows|comes up)? with (the / a|her|his) list',
      'donne les (temps forts / priorites)',
      // What the reader follows.
      '(suivre / suivrez / suis / suivez / suivant / suivras / suit / executer / executes / executez / appliquer / appliques / appliquez / respecter / respectes / respectez / decliner|declines|declinez|derouler|deroules|deroulez) @their ..2 @line',
      '(selon / a partir / d apres) ..2 @their ..1 @line',
      '(dans le cadre / a l interieur / dans les limites) (d / de / du) ..2 @line',
      '(follow / follows / following / apply / applying|respect|respecting|execute|carry out) @their ..2 @line',
      '(follow|follows|following|within) ..3 s ..1 @line',
      '(according to / in line with / within / inside / based on / stick to / working from / work from / post to) @their ..2 @line',
      '(carry out / help ..1 implement) our ..2 @line',
    ],
  },
  {
    ...against,
    id: 'duties-excluded',
    isHabit: true,
    strength: 'strong',
    patterns: [
      '(tu / vous) (ne|n) (y / le|la|les)? (ferez / feras / repondrez / repondras / remplac* / ger* / gerez / decid* / tien* / encadr* / negoci* / publi* / parl* / touch* / aurez / auras / serez / seras / etes / es / port* / pren* / sign* / interv* / pilot* / choisi*) ..1 (pas / jamais / rien / ni / aucun / aucune|personne)',
      'you (won t / will not / don t / do not / never / will never / ll never) (have to)? (manage / speak / decide / answer / touch / handle / be / post / publish / sign / spend / negotiate / lead / hire / own / talk / replace / choose|deal|run|pick)',
      'you (won t / will not / ll never) have (a / any|the) ..2 (@matter / @crew|moderators|freelancers)',
      '(n aurez|auras|avez|as) (pas|ni|aucun|aucune) (de|d)? ..1 (@matter / @crew / responsabilite|responsabilites)',
      '(n aurez|auras|avez|as) pas a (gerer / encadrer / repondre / decider / negocier / diriger / parler|porter|vendre|publier|prendre)',
      '(there ll|s|will|is be? no) ..1 (@matter / @crew|responsibility) (for you / to)',
      'no (team / budget / strategy|crisis|client|clients|press|decision|decisions) (for you / to (lead|manage|watch|run|handle|make|take))',
      '(ne|n) (te / vous / t|on) ..1 (sera / seront / est / demand* / revien* / incomb* / concern* / attend*) ..2 (pas / jamais|aucun*)',
      '(on|nous) (ne|n) (te / vous / t|attend|attendons) (demand* / confi*|pas)',
      '(nobody / no one) ..1 (ask|asks|expect|expects) (you / of you)',
      '(we / they) (don t / won t / do not / will not|never) (ask / expect) (you / of you / from you)',
      '(ne / n) (sont / est / seront / sera) pas confie*',
      'not (be)? (entrusted / assigned / handed) (to / with)?',
      '@matter ..6 (ne / n) (sont / est / seront / sera / relevent / releve / font / fait / depend|dependent) (pas / ni) ',
      '(n est / ne sont|sera|seront) pas (a / de / dans) (votre / ta / vous / toi / ton|tes|vos)',
      'ce (n est / ne sera) pas (a)? (vous / toi)',
      'it (isn t / won t be / is not / will not be) (you / up to you)',
      'aucun contact direct',
      '(have / is|be|will) (nobody|noone / no one) to (supervise|manage|lead|train)',
      '(sans / aucune) (responsabilite / decision / engagement / depense / prise de parole) ',
      '(no|without any?) ..1 (responsibility / responsibilities / decisions|spending|speaking)',
      'what you (won t / don t / will not / do not / will never) do?',
      'what we (won t / don t / will not / do not) (ask / expect|hand)',
      'aren t on you',
      '(not / isn t / are not / aren t) (part of your / yours / on your / up to you / your (job|task|responsibility|role|business|call|desk))',
      '(ne releve / ne relevent / ne depend) pas (de vous / de toi / du stage / de votre)',
      '(supervisors / colleagues / somebody else / the team / someone else) (handle|handles|takes|take|deals) (those / these / it|over|care|with)',
      '(reste / restent) (chez / entre les mains / du ressort / l affaire / de la responsabilite / dans les mains / sur d autres)',
      '(stays / stay / remains / remain|sit|sits) (with / in the hands of / on other|others) ',
      // Hard matters go up.
      '(cas / sujets / messages / questions / demandes / reclamations / plaintes / commentaires) (delicats / particuliers / sensibles / difficiles / delicates / graves|particulieres) ~8 (remont* / transm* / revien* / relev* / traite* / @tutor / responsable / direction|siege|equipe|cheffe|pris|passent|vont)',
      '(sensitive / difficult / tricky / serious / delicate|awkward) (cases / topics / subjects / messages / questions / complaints / comments / requests|matters|ones) ~8 (go / goes / passed / handled / up to / stay / referred / escalated / sent / @tutor / manager / management|team)',
      '(transmettre / transmettez / transmets / remonter / remontes / remontez / signaler / signales / signalez / alerter / alertes / alertez / prevenir / previens|prevenez|escalader|rediriger|rediriges|redirigez) ..6 (@tutor / responsable / manager / equipe / cheffe|directrice|directeur|direction|elle|lui|medecins|conseillers)',
      '(flag / escalate / forward / pass / refer / hand|redirect) ..6 to (your / the / our)? ..2 (@tutor / manager / team / lead / officer / her / him / head|advisers|director|management|duty)',
      '(alert|warn|notify|inform) (your / the / our) ..1 (@tutor / manager|lead|team|head)',
      '(refer / pass / escalate / flag) ..2 (sensitive / difficult / tricky / complaints / anything / questions)',
    ],
  },
  {
    ...against,
    id: 'assists',
    isHabit: true,
    strength: 'strong',
    accept: isHelp,
    patterns: [
      'assister|assistez|assistes|assisteras|assisterez|aider|aideras|aiderez|aides|aidez|epauler|epauleras|epaulerez|epaules|epaulez|appuyer|appuyez|seconder|seconderas|seconderez|secondez|secondes',
      '(donner / preter|pretes|pretez|preteras|preterez|donneras|donnerez|donnes|donnez) (un / de)? ..1 (coup de main / main forte)',
      'en (appui / soutien / support / renfort) (de / a / du|aux|des|d|,)?',
      'apporter|apportes|apportez (un / son / votre|ton)? (appui / soutien|aide|renfort)',
      '(you ll / you will / you / to / ll|also) (assist / help / support)',
      '(you / ll / to / and) back ..3 up',
      '^ (assist / assisting / help / helping / support / supporting / aide / appui / soutien / assistance|backing)',
      'lend|lending|give|giving|need|needs ..3 a (helping)? hand',
      'extra (pair of)? hand|hands',
      'helping hand|hands',
      'as back up|backup',
      'in support of',
      '(assist / help|support) (with / the / in / our / prepare / with|us|them|her|him)',
    ],
  },
  {
    ...against,
    id: 'takes-part',
    isHabit: true,
    strength: 'weak',
    patterns: [
      'participer|participeras|participerez|participes|participez|participation|contribuer|contribueras|contribuerez|contribues|contribuez|contribution|collaborer|collaboreras|collaborerez|collaborez|collabores a|au|aux|avec',
      '(prendre / prenez / prends / prendras|prendrez) part',
      'associe|associee|implique|impliquee|mele (a|au|aux|dans)',
      '(participate|participates|participating|contribute|contributes|contributing) (in / to|with)',
      'take|takes|taking part',
      'join|joining in|our|the ..1 meetings|workshops|brainstorms|sessions',
      'involved in|with',
      'collaborate|collaborating (with / on)',
    ],
  },
  {
    ...against,
    id: 'learns',
    isHabit: true,
    strength: 'strong',
    accept: isPromised,
    patterns: [
      '(vous / tu) (apprendr* / decouvr* / apprenez / apprends)',
      '(serez / seras) (forme / formee / accompagne|accompagnee|initie|initiee|guide|guidee|encadre|encadree|jumele|jumelee)',
      '(t / vous / te|lui) (en / le / la / les|y|l)? (apprend / apprendra / formera / formerons / explique / expliquera / expliquons / montre / montrera / montrerons / forme / formons / apprenons / montrons|transmettons|initions / initie / initiera / transmet / transmettra / apprendront|formeront|enseigne|enseignera|guide|guidera|jumelle)',
      '(aime / adore / plaisir|envie|aiment) (a|d|de|beaucoup)? (enseigner / transmettre / expliquer|former|partager)',
      '(loves|love|likes|enjoys) (to)? (teach / teaching / explain|explaining|share|sharing)',
      'decouvrir (le / la / les / l / un|notre)',
      '(discovering|discover) (the / our|a)',
      'decouverte (du / de la / de l / des) (metier / service|services|equipes|trade)',
      '(getting / get) to know (the / our)',
      'formation ..2 (assuree / interne / prevue / complete / initiale / offerte / continue / fournie|comprise|incluse)',
      '(jours / semaines|semaine|journees|heures|mois) (de|d) (formation / integration|observation|apprentissage|training|jumelage|passation)',
      '(days / weeks|week|hours|months) of (training / onboarding / induction|observation|shadowing|handover|overlap)',
      '(#|two|three week|day|month) (training / onboarding / induction|handover|overlap)',
      '(montee / monter) en competences',
      '(developper / acquerir / renforcer) (vos / tes / ses / des / de nouvelles) competences',
      '(develop|build|grow|sharpen|gain) (your|new) skills',
      'objectifs (pedagogiques / d apprentissage)',
      '(ce que vous apprendrez / ce que tu apprendras / apprendre le metier / pour apprendre / envie d apprendre / reste a apprendre / a apprendre / l apprentissage du)',
      '(vous saurez / tu sauras) ..4 comment',
      'you (ll / will)? (know|understand|come out knowing) how',
      'come|walk|leave out|away? knowing|understanding how',
      'you (ll / will)? (learn / discover / be trained / be taught / be coached / be guided / be shown / shadow)',
      ', (and)? learn (to / how)',
      'teaches|coaches|mentors|trains|guides|walks you',
      '(we / she / he / they / ll / will / to|who) (teach / show / train|explain|guide|coach|mentor) you',
      'shows you (how / the|what|round|around)',
      '(she / he / we / ll / will|who) ..4 (explain|explains) (what / how / why|everything|it|them)',
      '(buddies / pairs / teams / paired|twinned) up? with (you / her / him)',
      'pass|passes|passing ..2 (trade / craft / skills / know how) on',
      'pass|passes on (the / her|his|their) ..1 (trade / craft|skills|know)',
      'learning (and / opportunit* / objectives / goals|objective|plan|agreement)',
      'left is learning',
      'training (will be|is)? (given|provided|offered)',
      'training (provided / period / plan|days|course|sessions|week|included)',
      'to learn',
      '(weekly / regular|daily) (feedback / one to one / catch up / check in / review / point)',
      '(point / bilan|retour) (hebdomadaire / chaque / tous les / regulier / quotidien)',
    ],
  },
  {
    ...against,
    id: 'beginners-welcome',
    isHabit: true,
    strength: 'strong',
    accept: isOpenToBeginners,
    patterns: [
      'debutant|debutante|debutants|debutantes (complet|complete|completes)? (accepte* / bienvenu*)',
      '(beginners / first timers / newcomers|starters|novices) (are)? welcome',
      '(profil / poste / emploi / niveau|@trade|contenus|moderateur|moderatrice) ..2 debutant|debutante',
      'entry level',
      '(aucune / pas d / pas besoin d / sans / ni|zero) (d)? ..1 (experience / competence / connaissance / prerequis|qualification)',
      'no (or / and / particular / prior / previous / specific / professional|diploma|degree|special)? (or)? (experience / know how / background|knowledge|portfolio|skills)',
      '(no need / pas besoin) (for / d|de) ..6 experience',
      '(aucun / pas de) (prerequis / portfolio / profil type / parcours type)',
      'no (prerequisites / portfolio|prerequisite)',
      'l experience ne compte pas',
      '(ouvert|ouverte) aux debutants',
      'open to (beginners|newcomers / first timers)',
      'vous debutez|tu debutes',
      'quelqu un qui debute',
      '(someone / just / you re / you are) starting out',
      'rien a savoir',
      '(pas besoin / inutile / pas la peine) d (avoir deja / etre (un|une)? (expert|pro|specialiste))',
      'don t need (years / any experience / any ..1 experience / a fancy / experience / to have / to be (an|a) (expert|pro) / to know)',
      '(jamais fait|travaille) ..4 (pas grave / aucun probleme / bienvenu|bienvenue)',
      'never done (this / it|that) ..4 (fine / ok / welcome|problem|worry)',
      'n attendons pas (un pro / de pro / d expert / de miracle / de vous / de toi)',
      'not|t (looking for / expect|expecting) (an|a)? (expert|experts|pro|miracles)',
      'premier|premiere contract (apprecie / bienvenu|accepte)',
      '(experience* / competence* / connaissance* / autonomie / maitrise|pratique|portfolio|expertise) ..6 (n est / ne sont) (pas / en rien) (requise / exigee / necessaire / demandee / requis / requises|exigees|attendu|attendue|indispensable)',
      '(experience / skills / knowledge / autonomy / portfolio|background|expertise|independence) ..4 (is / are|isn|aren)? (not / t) (required / expected / necessary / needed / a must / essential|mandatory)',
      '(ideal* / parfait* / bien|propice) (pour|comme) ..1 (premiere|premier|1re) (experience / fois / emploi|job|contract|pas)',
      '(ideal|perfect|great|good) (as|for) ..1 first (job / experience / time / step|role|trainee|contract)',
      '(premier|premiere emploi|job|boulot|fois) ..2 (stable / dans (le|ce) (domaine|metier))',
      'first ..1 (job|time|experience) (in|of) (the|this) ..1 (field|trade|industry|kind)',
      'first ..1 steady job',
      'premiers pas dans',
      'first steps in',
    ],
  },
  {
    ...against,
    id: 'watches',
    isHabit: true,
    strength: 'weak',
    patterns: [
      'observer|observe|observes|observez|observeras|observerez|observateur|observatrice|observation|observing',
      '(tu / vous|et|puis) (regardes / regardez / regarderas / regarderez) ..3 (comment / faire / travailler / faisons|fait|font)',
      '(you / ll / to|and|will) (watch|watching) ..3 (how / work|do|does / at work)',
      '(prendre / prends / prendras / prendrez / prenez) ..1 notes',
      'notes de reunion',
      '(write|writing|take|taking) up? ..2 minutes',
      '(comptes|compte rendus|rendu) (de|des) (reunion|reunions|comite|seance|points)',
      '(rediger / rediges|redigez|faire|prendre) ..1 (comptes|compte rendus|rendu)',
      '(sit in / sitting in / take the minutes / write the minutes / write up meetings / fly on the wall / taking minutes / take notes / taking notes / meeting notes)',
      'listen|listening|listens in',
      '(assister|assisteras|assisterez|assistes|assistez) (a|au|aux) ..2 (reunion|reunions|comite|comites|rendez|conference|conferences|seance|seances|tournages|tournage|brief|briefs|ateliers|entretiens|points)',
      '(attend / attending) ..2 (meeting|meetings|briefing|briefings|shoots|interviews|sessions)',
      '(ecoutes / ecoutez) ..1 (les / nos|d abord) ',
      'pour (voir comment / comprendre comment)',
      'to (see / understand) how (a|the|our|we|it)',
      '(verras / verrez) (comment / , depuis)',
      '(auras / aurez) vu (passer / comment)',
      '(you|ll have seen) ..5 go by',
      '(en passager / siege passager / passenger seat / etre la souris)',
      '(du / depuis le) fond de la (salle / classe)',
      '(from|at) the back of the (room|class)',
      'micro|microphone|mic (coupe / ferme|off|muted)',
      'shadow|shadowing (a / the / our / her / him|your)',
      'doubl* (pendant|une)',
    ],
  },
  {
    ...against,
    id: 'little-text',
    strength: 'weak',
    // Found by features.ts: where hardly anything is said, hardly anything can be concluded.
    patterns: [],
  },
  {
    ...against,
    id: 'assistant-title',
    strength: 'strong',
    field: 'title',
    patterns: [
      'assistant|assistante|junior|moderateur|moderatrice|observation|appui|aide|assistance|support|helper|moderator',
    ],
  },
]
