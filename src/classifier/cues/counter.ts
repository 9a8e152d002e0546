import type { Match } from '../matcher.ts'
import { isBeginning } from '../matcher.ts'
import { formOf } from '../verbs.ts'
import { KIND, type Words } from '../words.ts'
import type { Cue } from './cue.ts'

const against = { side: 'against', languages: ['fr', 'en'], isGoverned: false } as const

const ITS_OWN = /^(?:notre|nos|la|le|l|sa|son|our|the|with|avec|par|by|chez|to)$/
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

/** The third person of what is set is a colleague's: not the post's own, nor "by you". */
function isSetByAnother(words: Words, { start, end }: Match): boolean {
  const { entries, sentences } = words
  const by = /^(?:par|by)$/.test(entries[end]?.word ?? '') ? 1 : 0
  if (READER.test(entries[end + by]?.word ?? '')) return false
  if (isBeginning(words, start) && formOf(entries[start]!.word) === 'third') return false
  for (let at = start; at >= 0 && sentences[start]! - sentences[at]! <= 1; at--) {
    if (CANDIDATE.test(entries[at]!.word)) return false
    if (at < start && isName(words, at)) return true
  }
  return true
}

/** "Barbara decides", "la responsable tranche", "qui arbitre": a verb with somebody before it. */
function isDecidedByAnother(words: Words, match: Match): boolean {
  if (!isSetByAnother(words, match)) return false
  const { entries } = words
  if (!ABSOLUTE.test(entries[match.start]!.word) || match.end > match.start + 1) return true
  const before = entries[match.start - 1]
  if (before === undefined || isBeginning(words, match.start)) return false
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
  if (denied && !(isNothing && isUnless)) return false
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
  if (/^assist/.test(word) && /^(?:a|au|aux)$/.test(next)) return false
  if (/^epaules?$/.test(word)) return before === 'tu' || before === 'you'
  if (/^appuy/.test(word)) return !/^(?:sur|s)$/.test(next) && before !== 's'
  if (/^(?:aide|aides|help|support|soutien)$/.test(word))
    return (
      !/^(?:au|aux|with|for)$/.test(next) ||
      !/^(?:logement|housing|transport)/.test(entries[end + 1]?.word ?? '')
    )
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

/** What speaks for a learner's post; each list has the French wordings, then the English ones. */
export const COUNTER: readonly Cue[] = [
  {
    ...against,
    id: 'under-trade-tutor',
    isHabit: true,
    strength: 'decisive',
    patterns: [
      '@tutor ~8 @trade',
      '@trade ..3 (et / and / , / as / comme) ..2 @tutor',
      '@trade ~14 (votre / ta / ton / sa / your) ..1 @tutor',
      '@trade ~10 (t / vous / te) (encadrera / encadre / accompagne / accompagnera / apprend / apprendra / montre / montrera / forme / formera / guidera / guide / epaulera)',
      '@trade ~10 (coach|coaches|mentors|teach|teaches|train|trains|guides|supervises|shows|will) you',
      '(aux cotes / a cote / en binome / en tandem / en double / a ses cotes / main dans la main / accompagne* / aupres / encadre* / epaule* / guide|guidee|supervise|supervisee|forme|formee par) (d / de / du / avec / par / des)? ..6 @trade|editeurs',
      '(vous / tu|trainee) (accompagnez|accompagnes|accompagneras|accompagnerez|accompagnera|secondez|secondes|secondera|seconderas|seconderez|epauleras|epaulerez|assisteras|assisterez|assistez|assistes) ..4 @rank|animateur|animatrice|redacteur|redactrice ..4 @trade',
      'sous (la / l) (supervision / responsabilite / direction / conduite / aile / autorite / oeil / houlette) ..5 @trade',
      '(community / social media / content / communications / communication / devrel / social) (manager / lead / officer / coordinator / specialist) ~8 (coaches you / coach you / your ..2 tutor|mentor|buddy|supervisor / as your tutor|mentor / as tutor|mentor / supervises / who ll / will teach|train|show|guide|mentor / sits next|beside)',
      '(guided|supervised|mentored|coached|trained|overseen|accompanied|supported|led by) ..5 @trade',
      'under the (supervision / guidance / wing / direction|eye) of ..5 @trade',
      '(alongside / shadow / shadowing / accompanied by / supporting / assist / assisting / paired with / next to / hand in hand with / side by side with) ..4 @trade',
      'work closely with (our / the) (marketing / social / community / communications / communication)',
      '(au sein / integr* / rejoin* / rejoind*) ..3 (equipe / pole / service / direction) ..4 @trade',
      'join* (our / the) ..2 (communications / marketing / social / community / content / comms / social media / digital) team',
      '(within|in|inside|part of) (our / the) ..2 (communications / communication / marketing / social media / community / content / comms / digital) team|department|unit',
      '(equipe / service / pole) (de / d|communication|com|social|marketing|community)? ..1 (deux / trois / quatre / cinq / six / sept / huit / dix / #) (personnes / community / communicants)? ..6 @trade',
      '(team / department) (of / has|is) ..1 # ..6 @trade',
    ],
  },
  {
    ...against,
    id: 'colleague-of-the-trade',
    isHabit: true,
    strength: 'strong',
    field: 'text',
    patterns: [
      '@rank|animateur|animatrice|redacteur|redactrice|gars|fille de|d|des|du|of|for|aux|a|en|l|la ..2 @trade',
      '@rank|animateur|animatrice @trade',
      '@trade ..1 manager|lead|officer|director|head|editor|coordinator|specialist|strategist|producer|supervisor|host|guy|person|expert|professional|writer',
      'notre|sa|son|our (webmestre / devrel / cmo / com / comms / redactrice / redacteur / editrice / editeur / attachee / attache / webmaster) ',
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
      '(@rank / tuteur / tutrice / encadrant / encadrante) ..3 (relit / relira / relisent / corrige / corrigera / verifie / verifiera|approuve)',
      '(she / he / we / who / tutor / manager / lead / editor / officer / ll / will / supervisor / somebody / someone) (ll / will / then / always|also)? @checks',
      '(nous / on) (relisons / validons / verifions / corrigeons / approuvons)',
      '(it / them|everything|each) over (before / with|first|together)',
      '(elle / il / qui) ..2 (publie / poste / met en ligne / publiera / mettra en ligne)',
      '(she / he / who) ..2 (posts / publishes / puts it online / uploads / puts them online / puts ..1 live)',
      '(elle / il|qui) ..2 (regarde / jette un oeil|coup / repasse / passe derriere / repassera / retouche)',
      '(she / he / who) ..2 (has a|another look|glance / takes a look|glance / looks (it|them) over / looks over / goes over / tidies)',
      '(corrigez|corriges|corriger|corrigeons|reprenez|relisez|revoyez|retravaillez|regardez) ..2 (ensemble / avec (elle / lui))',
      '(fix|correct|edit|review|polish|rework|revise) ..2 together',
      '(relit / revoit / corrige / reprend|relira|regarde) ..2 (avec / en fin de|ensemble) ..1',
      '(goes / go|looks|look|run|runs|going) (over|through) ..3 (your|with you|it with|them with)',
      '(commente* / corrige* / revu* / repris*|relu*) (avec / ensemble) (elle / lui|nous|toi|vous)?',
      '(mark|marks|marking) up your',
      'ont dit oui',
      'relecture|validation (par / de / d / systematique / hebdomadaire / avant / obligatoire|finale|prealable)',
      '(apres|avant|pour|sous) (relecture / validation|accord|approbation)',
      '(soumis / soumise / soumises / soumettre / soumets / soumettez / soumet / proposes / proposez / propose|envoies|envoyez|presentes|presentez) ..6 (validation / relecture / approbation|tutrice|tuteur|accord|correction)',
      '(submit|submits|submitting|submitted|propose|proposes|send|sends|sending|suggest|present) ..6 (approval / review / validation / sign off / feedback|proofreading|tutor)',
      'a valider|faire valider|relire (par / avant)?',
      'once approved',
      'for (review / approval / validation / sign off|proofreading)',
      'after (review / approval / validation / sign off|proofreading)',
      'team to review',
      'before (anything / it / they / you / sending|posting|publishing) (is / goes / go / post|send|publish) (public / live / online / out)?',
      // Made after a model.
      'a partir (de / des / du / d) ..1 (gabarits / modele / modeles / reponses types / briefs / brief / trame|canevas|maquettes|consignes)',
      '(declin* / adapt*) ..2 (gabarits / gabarit / modeles / maquettes|templates|template)',
      '(gabarits / gabarit / modele / modeles / trame / canevas / grille) (existants / existant / existante / fourni / fournis / fournie / maison|deja)',
      'grille|classeur|banque|catalogue|cahier de reponses',
      '(binder / bank / library|book|list|set) of (replies / answers|responses|templates)',
      'reponses (types / fournies / preparees / toutes faites / pretes / existantes / validees / approuvees|standard)',
      '(publications / contenus / textes / messages / posts / informations / visuels|articles) (approuve* / valide* / fourni* / transmis* / prepare*)',
      '(posts / content / texts / messages / information / visuals / items|material|replies|answers|copy) (approved / supplied / provided / passed on / prepared|handed)',
      '(existing / ready made / provided / approved / supplied / standard / stock / canned / prepared / pre written / house) (template / templates / replies / answers / responses / grid / posts / content / scripts|texts)',
      '(d apres / selon / en suivant|avec|suivant|suis|suivez) ..1 (la grille / le modele / les consignes / un modele / la trame / le manuel / le guide / la procedure / les gabarits / le canevas|consignes)',
      '(with|using|following|from|according to|per) (the / our / a|each) ..2 (grid / template / templates / handbook / manual / guide / script|scripts|instructions|articles|model|procedure)',
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
      '@matter ..4 se (vote / decide / fixe|discute|votent|decident)',
      '@matter ..5 (est / sont / reste / restent) (celle / celui / ceux / chez / du|entre les mains / l affaire / a la charge|main)',
      '@matter ..5 (stay / stays / remain / remains / sit / sits / belong / belongs / rest / rests) (with / to|on|in the hands)',
      '@matter s? (is / are) (the / our) ..2 s',
      '@matter ~12 tout|toutes|tous est|sont (deja)? (pris / prise|prises|pourvu)',
      '@matter ~12 all (already)? (taken|covered)',
      // Active: somebody sets it.
      '@lays ..1 @the ..2 @matter',
      '@lays @matter',
      '(nous / on) (fixons / fixe / choisissons / choisit / decidons / definissons / definit / arretons) @the ..2 @matter',
      '(we / founders|managers|directors) (set / choose / pick / decide / define|draw|fix) @the ..2 @matter',
      '(qui / elle / il|lui) ..1 (parle / parlera / repond|repondra) ..3 @press|nom|crise',
      '(who / she / he) ..1 (speaks / talks / answers|deals) ..3 @press|behalf|crisis',
      'tranche|tranchera|arbitre|arbitrera|decide|decidera|decides',
      '(qui / elle / il / lui) (seul / seule)? (tranche / tranchera / arbitre / decide / decidera) ..1',
      '(who / she / he / they|manager|lead|director) (alone)? (decides / has the final|last say|word)',
      '(au|aux) choix|gre|soin (de la / du / d un|de notre)',
      '(dernier mot / mot de la fin / last word / final say) ~8 (appartien* / revien* / belongs / stays / lies|rests|goes) (a / au / to / with)',
      '(te / vous) (dit / dira / indique / indiquera / donne / donnera / prepare|preparera|remet|remettra|envoie|livre) (quoi / ce que / ce qu / la|une|le|un|les ..1 (liste / programme / consignes / themes / sujets / temps forts / feuille / plan|brief|calendrier))',
      '(tells|gives|hands|sends|shows|supplies you) (what / which / the|a ..1 (list / programme / program / brief / themes / topics / plan / road|roadmap|calendar))',
      'arrive avec (la / une|sa) liste',
      '(turns|shows|comes up)? with (the / a|her|his) list',
      'donne les (temps forts / priorites)',
      // What the reader follows.
      '(suivre / suivrez / suis / suivez / suivant / suivras / suit / executer / executes / executez / appliquer / appliques / appliquez / respecter / respectes / respectez / decliner|declines|declinez|derouler|deroules|deroulez) @the ..2 @line',
      '(selon / a partir) ..2 @the ..1 @line',
      '(dans le cadre / a l interieur / dans les limites) (d / de / du) ..2 @line',
      '(follow / follows / following / apply / applying|respect|respecting|execute|carry out) @the ..2 @line',
      '(according to / in line with / within / inside / based on / stick to|working from|work from|post to) @the ..2 @line',
      '(carry out / help ..1 implement) our ..2 @line',
    ],
  },
  {
    ...against,
    id: 'duties-excluded',
    isHabit: true,
    strength: 'strong',
    patterns: [
      '(tu / vous) (ne|n) (y / en / le|la|les)? (ferez / feras / repondrez / repondras / remplac* / ger* / gerez / decid* / tien* / encadr* / negoci* / publi* / parl* / touch* / aurez / auras / serez / seras / etes / es / port* / pren* / sign* / interv* / pilot* / choisi*) ..1 (pas / jamais / rien / ni / aucun / aucune|personne)',
      'you (won t / will not / don t / do not / never / will never / ll never) (have to)? (manage / speak / decide / answer / touch / handle / be / post / publish / sign / spend / negotiate / lead / hire / own / talk / replace / choose|deal|run|pick)',
      'you (won t / will not|ll never) have (a / any|the) ..2 (@matter / @crew|moderators|freelancers)',
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
      'aucun contact direct',
      '(sans / aucune) (responsabilite / decision / engagement / depense / prise de parole) ',
      '(no|without any?) (responsibility / responsibilities / decisions|spending|speaking)',
      'what (you / we) (won t / don t / will not / do not / will never) (do|ask|expect|hand)?',
      'aren t on you',
      '(not / isn t / are not / aren t) (your / part of your / yours / on your|up to you)',
      '(ne releve / ne relevent / ne depend) pas (de vous / de toi / du stage / de votre)',
      '(supervisors / colleagues / somebody else / the team / someone else) (handle|handles|takes|take|deals) (those / these / it|over|care|with)',
      '(reste / restent) (chez / entre les mains / du ressort / l affaire / de la responsabilite / dans les mains / sur d autres)',
      '(stays / stay / remains / remain|sit|sits) (with / in the hands of / on other|others) ',
      // Hard matters go up.
      '(cas / sujets / messages / questions / demandes / reclamations / plaintes / commentaires) (delicats / particuliers / sensibles / difficiles / delicates / graves|particulieres) ~8 (remont* / transm* / revien* / relev* / traite* / @tutor / responsable / direction|siege|equipe|cheffe|pris|passent|vont)',
      '(sensitive / difficult / tricky / serious / delicate|awkward) (cases / topics / subjects / messages / questions / complaints / comments / requests|matters|ones) ~8 (go / goes / passed / handled / up to / stay / referred / escalated / sent / @tutor / manager / management|team)',
      '(transmettre / transmettez / transmets / remonter / remontes / remontez / signaler / signales / signalez / alerter / alertes / alertez / prevenir / previens|prevenez|escalader|rediriger|rediriges|redirigez) ..6 (@tutor / responsable / manager / equipe / cheffe|directrice|directeur|direction|elle|lui|medecins|conseillers)',
      '(flag / escalate / forward / pass / refer / hand|redirect) ..6 to (your / the / our)? ..2 (@tutor / manager / team / lead / officer / her / him / head|advisers|director|management|duty)',
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
      '(donner / preter|donneras|donnerez|donnes|donnez) (un / de)? ..1 (coup de main / main forte)',
      'en (appui / soutien / support / renfort) (de / a / du|aux|des|d|,)?',
      'apporter|apportes|apportez (un / son / votre|ton)? (appui / soutien|aide|renfort)',
      '(you ll / you will / you / to / ll / also|and|then) (assist / help / support|back)',
      '(you / ll / to / and) back ..3 up',
      '^ (assist / assisting / help / helping / support / supporting / aide / appui / soutien / assistance|backing)',
      'lend|lending|give|giving|extra a? (helping)? hand|hands',
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
    patterns: [
      '(vous / tu) (apprendr* / decouvr* / apprenez / apprends)',
      '(serez / seras) (forme / formee / accompagne|accompagnee|initie|initiee|guide|guidee|encadre|encadree|jumele|jumelee)',
      '(t / vous / te|lui) (en / le / la / les|y|l)? (apprend / apprendra / formera / formerons / explique / expliquera / expliquons / montre / montrera / montrerons / forme / initie / initiera / transmet / transmettra / apprendront|formeront|enseigne|enseignera|guide|guidera|jumelle)',
      '(aime / adore / plaisir|envie|aiment) (a|d|de|beaucoup)? (enseigner / transmettre / expliquer|former|partager)',
      '(loves|love|likes|enjoys) (to)? (teach / teaching / explain|explaining|share|sharing)',
      'decouvrir (le / la / les / l / un|notre)',
      'decouverte (du / de la|de l|des) (metier / service|services|equipes|trade)',
      '(getting / get) to know (the / our)',
      'formation (assuree / interne / prevue / complete / initiale / offerte / continue / fournie|comprise)',
      '(jours / semaines|semaine|journees|heures|mois) (de|d) (formation / integration|observation|apprentissage|training|jumelage|passation)',
      '(days / weeks|week|hours|months) of (training / onboarding / induction|observation|shadowing|handover|overlap)',
      '(#|two|three week|day|month) (training / onboarding / induction|handover|overlap)',
      '(montee / monter) en competences',
      '(developper / acquerir / renforcer) (vos / tes / de nouvelles|ses|des) competences',
      '(develop|build|grow|sharpen|gain) (your|new) skills',
      'objectifs (pedagogiques / d apprentissage)',
      '(ce que vous apprendrez / ce que tu apprendras / apprendre le metier / pour apprendre / envie d apprendre / reste a apprendre / a apprendre|l apprentissage du)',
      '(vous saurez / tu sauras) ..4 comment',
      'you (ll / will)? (know|understand|come out knowing) how',
      'come|walk|leave out|away? knowing|understanding how',
      'you (ll / will)? (learn / discover / be trained / be taught / be coached / be guided / be shown / shadow)',
      ', (and)? learn (to / how)',
      'teaches|coaches|mentors|trains|guides|walks you',
      '(we / she / he / they / ll / will / to|who) (teach / show / train|explain|guide|coach|mentor) you',
      'shows you (how / the|what|round|around)',
      '(she / he / we / ll / will|who) ..4 (explain|explains) (what / how / why|everything|it|them)',
      'pass|passes|passing ..2 (trade / craft / know how|skills) on',
      'pass|passes on (the / her|his|their) ..1 (trade / craft|skills|know)',
      'learning (and / opportunit* / objectives / goals|objective|plan|agreement)',
      'left is learning',
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
      '(no need / pas besoin) (for / d|de) ..4 experience',
      '(aucun / pas de) (prerequis / portfolio / profil type / parcours type)',
      'no (prerequisites / portfolio|prerequisite)',
      'l experience ne compte pas',
      'vous debutez|tu debutes',
      'quelqu un qui debute',
      '(someone|you|just re|are)? starting out',
      'rien a savoir',
      '(pas besoin / inutile / pas la peine) d (avoir deja / etre (un|une)? (expert|pro|specialiste))',
      'don t need (years / any experience / any ..1 experience / a fancy / experience / to have / to be (an|a) (expert|pro) / to know)',
      '(jamais fait|travaille) ..4 (pas grave / aucun probleme|bienvenu|bienvenue)',
      'never done (this / it|that) ..4 (fine / ok / welcome|problem|worry)',
      'n attendons pas (un pro / de pro / d expert / de miracle / de vous / de toi)',
      'not|t (looking for|expect|expecting) (an|a)? (expert|experts|pro|miracles)',
      'premier|premiere contract (apprecie / bienvenu|accepte)',
      '(experience* / competence* / connaissance* / autonomie / maitrise|pratique|portfolio|expertise) ..6 (n est / ne sont) (pas / en rien) (requise / exigee / necessaire / demandee / requis / requises|exigees|attendu|attendue|indispensable)',
      '(experience / skills / knowledge / autonomy / portfolio|background|expertise|independence) ..4 (is / are|isn|aren)? (not / t) (required / expected / necessary / needed / a must|essential|mandatory)',
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
      '(you / ll / to|and|will) (watch|watching) ..3 (how / work / do|does|at work|us|her|him)',
      '(prendre / prends / prendras / prendrez / prenez) ..1 notes',
      'notes de reunion',
      '(comptes|compte rendus|rendu) (de|des) (reunion|reunions|comite|seance|points)',
      '(rediger / rediges|redigez|faire|prendre) ..1 (comptes|compte rendus|rendu)',
      '(sit in / sits in / sitting in / take the minutes / write the minutes / write up meetings / fly on the wall / taking minutes / take notes / taking notes / meeting notes)',
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
