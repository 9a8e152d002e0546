import type { Match } from '../matcher.ts'
import type { Words } from '../words.ts'
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
    if (/^(?:vous|tu|you|un|une|a|an|poste|stage)$/.test(word)) return false
    if (ITS_OWN.test(word) || (kind === 0 && isName(words, at))) return true
  }
  const after = words.entries[end]
  return after !== undefined && isName(words, after.kind === 0 ? end : end + 1)
}

/** A capital letter where no sentence begins. */
function isName({ entries, folded, original, sentences, starts }: Words, at: number): boolean {
  if (entries[at]?.kind !== 0 || at === 0) return false
  const isFirst = sentences[at - 1] !== sentences[at] || entries[at - 1]!.kind > 4
  const from = folded.starts[starts[at]!]!
  return !isFirst && CAPITAL.test(original.slice(from, from + 3))
}

/** What speaks for a learner's post. */
export const COUNTER: readonly Cue[] = [
  {
    ...against,
    id: 'under-trade-tutor',
    isHabit: true,
    strength: 'decisive',
    patterns: [
      '@tutor ~8 @trade',
      '@tutor (d / de) contract',
      '@trade ~8 (votre / ta / ton / sa / your) @tutor',
      '@trade ~10 (t / vous / te) (encadrera / encadre / accompagne / accompagnera / apprend / apprendra / montre / montrera / forme / formera / guidera / guide / epaulera)',
      '@trade ~10 (coach|coaches|mentors|teach|teaches|train|trains|guides|supervises|shows|will) you',
      '(aux cotes / a cote / en binome / en tandem / en double / a ses cotes / main dans la main / accompagne* / aupres / encadre* / epaule*) (d / de / du / avec / par / des) ..6 @trade|editeurs',
      'sous (la / l) (supervision / responsabilite / direction / conduite / aile / autorite / oeil / houlette) ..5 @trade',
      '(community / social media / content / communications / communication / devrel / social) (manager / lead / officer / coordinator / specialist) ~8 (coaches you / coach you / your ..2 tutor|mentor|buddy|supervisor / as your tutor|mentor / as tutor|mentor / supervises / who runs / who ll / will teach|train|show|guide|mentor / sits next|beside)',
      'under the (supervision / guidance / wing / direction|eye) of ..5 @trade',
      '(alongside / shadow / shadowing / accompanied by / supporting / assist / assisting / paired with / next to) ..4 @trade',
      'work closely with (our / the) (marketing / social / community / communications / communication)',
      '(au sein / integr* / rejoin* / rejoind*) ..3 (equipe / pole / service / direction) ..4 @trade',
      'join* (our / the) ..2 (communications / marketing / social / community / content / comms / social media / digital) team',
      '(equipe / service / pole) (de / d|communication|com|social|marketing|community)? ..1 (deux / trois / quatre / cinq / six / sept / huit / dix / #) (personnes / community / communicants)? ..6 @trade',
    ],
  },
  {
    ...against,
    id: 'colleague-of-the-trade',
    isHabit: true,
    strength: 'strong',
    field: 'text',
    patterns: [
      '@rank de|d|des|du|of|for|aux|a|en|l|la|,? ..2 @trade',
      '@rank @trade',
      '@trade ..1 manager|lead|officer|director|head|editor|coordinator|specialist|strategist|producer|supervisor',
      'notre|sa|son|our (webmestre / devrel / cmo / com / comms / redactrice / redacteur / editrice / editeur / attachee / attache) ',
      'attachee|attache de presse',
      'press officer',
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
    patterns: [
      'relu|relue|relus|relues|valide|validee|valides|validees|corrige|corrigee|corriges|corrigees|approuve|approuvee|approuves avant|par|ligne|ensemble|ligne',
      '(te / vous) (relit / relira / corrige / corrigera / recadre / valide|validera)',
      '(les / la / le) (relit / relira / valide / corrige|validera|signe) ',
      'ont dit oui',
      '(on / nous) (relit / relisons / valide / validons|relira) ',
      'relecture|validation (par / de / d|systematique|hebdomadaire|avant)',
      '(apres|avant) (relecture / validation|accord)',
      '(soumis / soumise / soumettre / soumets / soumettez|proposes|proposez) ..6 (validation / relecture / approbation|tutrice|tuteur)',
      'a partir (de / des / du / d) (gabarits / modele / modeles / reponses types / briefs / brief / plan / trame|canevas|maquettes)',
      '(gabarits / gabarit / modele / modeles / trame / canevas) (existants / existant / fourni / fournis / maison|deja)',
      'grille de reponses',
      'reponses types',
      'd apres (la grille / le modele / les consignes / un modele / la trame)',
      'contenus transmis',
      'consignes',
      'check|checks|review|reviews|proofread|proofreads|approve|approves|edits your (work / posts / drafts / copy|texts)',
      'approved|validated|checked|reviewed|proofread|signed|cleared (off)? (by / before / in|with)',
      'once approved',
      'for (review / approval / validation / sign off)',
      'team to review',
      '(existing / ready made / provided|approved) (template / templates|replies|answers)',
      'using the (articles / templates|model)',
      'before (anything / it|they) (is / goes|go) (public / live / online|out)',
    ],
  },
  {
    ...against,
    id: 'course-set-above',
    isHabit: true,
    strength: 'strong',
    patterns: [
      '(strateg* / plan / plans / calendrier / cap / orientation* / theme* / sujet* / programme / priorites / budget / budgets / planning|ton) ..7 (est / sont / a ete / ont ete / reste|restent)? (defini* / fixe* / arrete* / choisi* / bati* / fourni* / redige* / trace* / pilote* / pose* / ecrit* / decide* / valide* / tenu* / gere* / vote*) ..1 par',
      '(fixe / arrete / batit / ecrit / definit / prepare / pose / decide / trace / concoit / choisit / tient / pilote / gere / porte / arbitre / tranche / signe / fournit / dresse) ..4 (strateg* / plan / plans / calendrier / cap / orientation* / theme* / sujet* / programme / priorites / budget / budgets / devis|enveloppe)',
      '(qui / elle / il / lui|seul|seule) (tranche / arbitre / decide / negocie / signe / pilote / gere / tient / porte|paie|recrute|parle|repond|choisit|definit|fixe)',
      '(who / she / he / they|manager|lead|director) (decides / decide / negotiates / signs / owns / runs / sets / handles / holds|approves|manages|leads|pays|hires|speaks|answers|picks|chooses|draws)',
      '(suivre / suivrez / suis / suivez / suivant / suivras / executer / selon / dans le cadre d / de / du / appliquer / respecter|decliner|derouler) ..3 (strateg* / plan / plans / calendrier / cap / orientation* / programme / planning|charte|trame)',
      'viennent d (elle / lui)',
      'donne les (temps forts / priorites)',
      '(strategy / strategies / plan / calendar / roadmap / tone / themes / budget|budgets|schedule) ..6 (is / are|remains|stays)? (set / drawn / owned / defined / written / decided / led / already in place / managed / held / approved) ..1 (by / up by / with)?',
      '(decides on / sets / draws up / owns / defines / decides|writes|holds|runs|leads) ..3 (strategy / tone / plan / calendar / roadmap / direction / platforms|budget|budgets|schedule)',
      'help (us)? implement our',
      '(follow / following / according to) ..3 (plan / calendar / schedule / guidelines|strategy|brief|playbook)',
    ],
  },
  {
    ...against,
    id: 'duties-excluded',
    isHabit: true,
    strength: 'strong',
    patterns: [
      '(tu / vous) (ne|n) (ferez / feras / repondrez / repondras / remplac* / ger* / gerez / decid* / tien* / encadr* / negoci* / publi* / parl* / touch* / aurez / auras / avez / as / serez / seras / etes / es / port* / pren* / sign* / interv* / pilot* / choisi*) ..1 (pas / jamais / rien / ni / aucun / aucune|personne)',
      '(ne|n) (vous / te|t) (sera / seront / est / demand* / revien*) ..2 (pas / jamais|aucun*|demand*)',
      'n (as / avez / aurez / auras) (pas a / ni)',
      'ne sont ni',
      '(cas / sujets / messages / questions|demandes) (delicats / particuliers / sensibles / difficiles|delicates) ',
      'aucun contact direct',
      'sans (responsabilite / decision|engagement) ',
      'aucune (decision / responsabilite / depense / prise de parole) ',
      'what you won t do',
      'aren t on you',
      'you (won t / will not / don t / do not / never / will never / ll never) (manage / speak / decide / answer / touch / handle / have / be / post / publish / sign / spend / negotiate|lead|hire|need|own|talk|replace)',
      '(supervisors / colleagues / somebody else / the team) handle|handles (those / these / it)',
      'refer|pass|escalate ..2 (sensitive / difficult|tricky|complaints|anything|questions)',
      '(stays / stay|remains|remain) (with / in the hands of) ',
      '(not / isn t / are not / aren t) (your / part of your / yours)',
      '(ne releve / ne relevent / ne depend) pas (de vous / de toi / du stage / de votre)',
      '(transmettre / transmettez / transmets|remonter|remontes|remontez|signaler|signales|signalez|alerter|alertes|alertez|prevenir|previens|prevenez) ..6 (@tutor / responsable / manager / equipe|cheffe|directrice|directeur|elle|lui)',
      '(flag / escalate / forward|report|pass) ..5 to (your / the|our|her|him)',
    ],
  },
  {
    ...against,
    id: 'assists',
    isHabit: true,
    strength: 'strong',
    patterns: [
      'assister|assistez|assistes|assisteras|assisterez|aider|aideras|aiderez|aides|aidez|epauler|epauleras|epaulerez|epaules|epaulez|appuyer|appuyez|seconder|seconderas|seconderez|secondez',
      '(donner / preter) (un / de)? ..1 (coup de main / main forte)',
      'en (appui / soutien / support) (de / a / du|aux|des)',
      'apporter (un / son|votre|ton)? (appui / soutien|aide)',
      '(you ll / you will / you / to|ll) (assist / help / support)',
      '^ (assist / assisting / help / helping / support / supporting|aide|appui|soutien|assistance)',
      'lend a hand',
      '(assist / help|support) (with / the / in / our / prepare|with|us)',
    ],
  },
  {
    ...against,
    id: 'takes-part',
    isHabit: true,
    strength: 'weak',
    patterns: [
      'participer|participeras|participerez|participes|participez|participation|contribuer|contribueras|contribuerez|contribues|contribuez|contribution|collaborer a|au|aux|avec',
      '(prendre / prenez / prends) part',
      '(participate / participating|contribute|contributing) (in / to)',
      'take part in',
      'collaborate (with / on)',
    ],
  },
  {
    ...against,
    id: 'learns',
    isHabit: true,
    strength: 'strong',
    patterns: [
      '(vous / tu) (apprendr* / decouvr* / apprenez / apprends)',
      '(serez / seras) (forme / formee|accompagne|accompagnee|initie|initiee|guide|guidee|encadre|encadree)',
      '(t / vous / te) (apprend / apprendra / formera / formerons / explique / expliquera / montre / montrera / forme / initiera / transmettra|apprendront|formeront)',
      'decouvrir (le / la / les / l|un|notre)',
      'formation (assuree / interne / prevue / complete / initiale / offerte / continue / fournie)',
      '(jours / semaines|semaine|journees|heures|mois) (de|d) (formation / integration|observation|apprentissage|training)',
      '(montee / monter) en competences',
      'objectifs (pedagogiques / d apprentissage)',
      '(ce que vous apprendrez / ce que tu apprendras / apprendre le metier / pour apprendre / envie d apprendre)',
      'you (ll / will)? (learn / discover / be trained / be taught / be coached / be guided / shadow)',
      '(we ll / we will / she will / he will / she ll / he ll / will) (teach / show / train|explain|guide) you',
      'learning (and / opportunit* / objectives / goals|objective|plan|agreement)',
      'training (provided / period|plan|days|course|sessions|week)',
      'to learn',
      '(weekly / regular|weekly) (feedback / one to one / catch up / check in / review / point)',
      '(point / bilan|retour) (hebdomadaire / chaque / tous les / regulier / quotidien)',
    ],
  },
  {
    ...against,
    id: 'beginners-welcome',
    isHabit: true,
    strength: 'strong',
    patterns: [
      'debutant|debutante|debutants|debutantes (accepte* / bienvenu*)',
      '(aucune / pas d / pas besoin d / sans|ni) (experience / competence / connaissance / portfolio|prerequis|qualification)',
      '(aucun / pas de) (prerequis / portfolio / diplome / profil type / parcours type)',
      'l experience ne compte pas',
      'vous debutez|tu debutes',
      'quelqu un qui debute',
      'rien a savoir',
      'n attendons pas (un pro / de pro / d expert / de miracle / de vous / de toi)',
      'premier|premiere contract (apprecie / bienvenu|accepte)',
      '(n est / ne sont) (pas / en rien) (requise / exigee / necessaire|demandee|requis|attendu|attendue|indispensable)',
      'no (particular / prior / previous|specific|professional)? (experience / know how / background|knowledge|portfolio)',
      '(beginners / first timers / newcomers) (are)? welcome',
      'entry level',
      'don t need (years / any / a fancy / to|experience)',
      'not a must',
      'not (required / expected|necessary|needed)',
      '(premiere / 1re) experience',
    ],
  },
  {
    ...against,
    id: 'watches',
    isHabit: true,
    strength: 'weak',
    patterns: [
      'observer|observe|observes|observez|observateur|observatrice|observation',
      '(tu regardes / vous regardez / prendre des notes / prendras des notes / prendrez des notes / notes de reunion / comptes rendus / compte rendu) ',
      'pour (voir comment / comprendre)',
      'ecoutes d abord',
      'etre la souris',
      '(sit in / sitting in / as an observer / take the minutes / write the minutes / fly on the wall / taking minutes / take notes / taking notes)',
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
