import { BLANK, type Cue, cue, gap, wide } from './cue.ts'

const TRADE = `(?:community|communaut|social|reseaux|communication|communications|communicatrice|editorial|contenus?|content|digital|marketing|participation|webmestre|devrel|e-reputation|comms|press)`
const COURSE = `(?:strateg|plans?\\b|calendrier|cap\\b|feuille de route|ligne editoriale|orientations?|themes?|sujets|programme|temps forts|choix de fond|priorites|contenus transmis)`
const against = { side: 'against', languages: ['fr', 'en'], isGoverned: false } as const

/** What speaks for a learner's post. */
export const COUNTER: readonly Cue[] = [
  {
    ...against,
    id: 'under-trade-tutor',
    strength: 'decisive',
    patterns: [
      cue(
        `(?:tut(?:eur|rice)|maitre(?:sse)? d(?:e |')${BLANK}|mentore?|marraine|guide de tous les jours)\\b${wide(50)}${TRADE}`,
      ),
      cue(
        `${TRADE}${wide(60)}(?:(?:votre|ta|ton|sa) (?:tut(?:eur|rice)|mentore?|maitre(?:sse)? d)|(?:t'|vous )(?:encadrera|accompagne(?:ra)?|apprend(?:ra)?|montre(?:ra)?|forme(?:ra)?)\\b)`,
      ),
      cue(
        `(?:aux cotes|a cote|en binome|en tandem|en double|a ses cotes|main dans la main|accompagnes?|aupres|encadre) (?:d'|de |du |avec |par )${wide(50)}(?:${TRADE}|editeurs)`,
      ),
      cue(
        `sous (?:la|l') ?(?:supervision|responsabilite|direction|conduite|aile|autorite|oeil) (?:de |du |d'|des )${gap(40)}(?:${TRADE}|$)`,
      ),
      cue(
        `(?:(?:senior |lead )?(?:community|social media|content|communications?|devrel) (?:manager|lead|officer|coordinator|specialist))${wide(40)}(?:coach(?:es)? you|your ${gap(16)}(?:tutor|mentor|buddy)|as (?:your )?(?:tutor|mentor)|supervises|who runs|who'll|on discord|will (?:teach|train|show|guide|mentor))`,
      ),
      cue(
        `(?:tutor|mentor|supervisor|buddy)\\b,? ${gap(40)}${TRADE}|under the (?:supervision|guidance|wing|direction) of ${gap(30)}${TRADE}|(?:alongside|shadow|accompanied by) ${gap(24)}${TRADE}|work closely with (?:our|the) (?:marketing|social|community|communications?)`,
      ),
    ],
  },
  {
    ...against,
    id: 'work-is-reviewed',
    strength: 'strong',
    patterns: [
      cue(
        `(?:relue?s?|validee?s?|corrigee?s?|approuvee?s?) (?:avant|par|ligne)|(?:qu'(?:il|elle) |(?:il|elle) |\\b(?!(?:ne|nul|personne|jamais|rien)\\b)[a-z]+ |et )(?:te |vous )?(?:relit|relira|corrige|recadre|valide)\\b|(?:${gap(10)})ont dit oui|la lit, tu la postes|on relit|tu leves la main|en reparle`,
      ),
      cue(
        `a partir (?:de |des |du )(?:gabarits|modeles?|reponses types|briefs|plan)|(?:gabarits|modele) (?:existants?|fourni|maison)|grille de reponses|reponses types|d'apres la grille|contenus transmis|consignes`,
      ),
      cue(
        `check your work|(?:approved|validated|checked|reviewed|proofread|signed off) (?:by|before|in)|once approved|for (?:review|approval)|team to review|existing template|using the (?:articles|templates)|before (?:anything|it) (?:is|goes) (?:public|live|online)`,
      ),
    ],
  },
  {
    ...against,
    id: 'course-set-above',
    strength: 'strong',
    patterns: [
      cue(
        `${COURSE}${gap(44)}(?:est |sont |a ete |ont ete )?(?:defini|fixe|arrete|choisi|bati|fourni|redige|trace|pilote|pose|ecrit|anime)e?s? ${gap(6)}par\\b`,
      ),
      cue(
        `(?:fixe|arrete|batit|ecrit|definit|prepare|pose|decide|trace|concoit|choisit|ecrits|fournit|bati|dresse|a pose|a choisi|en a fixe|garde la main sur|prepare actuellement) ${gap(24)}${COURSE}`,
      ),
      cue(
        `(?:suivre|suivrez|suis|suivez|suivant|executer|l'execute|selon|d'apres|dans le cadre d(?:e|u)|a partir d(?:e|u)) ${gap(8)}${COURSE}|viennent d'elle|viennent de lui|donne les (?:temps forts|priorites)|en trace les orientations`,
      ),
      cue(
        `(?:strategy|strategies|plan|calendar|roadmap|tone|themes|work plan)\\b${gap(30)}(?:is |are )?(?:set|drawn(?: up)?|owned|defined|written|decided|led|already in place) ?(?:by|in place)?\\b|(?:decides on|sets|draws up|owns|defines|decides) ${gap(12)}(?:the )?(?:strategy|tone|plan|calendar|roadmap|direction|platforms)|help (?:us )?implement our`,
      ),
    ],
  },
  {
    ...against,
    id: 'duties-excluded',
    strength: 'strong',
    patterns: [
      cue(
        `(?:ce que |que )?(?:tu|vous) ne (?:fer(?:as|ez)|repondr(?:as|ez)|rempla[a-z]+)|n'a(?:s|vez|urez|uras) (?:pas a|ni )|sans plus|ne sont ni sollicit|(?:tout ce qui sort|cas (?:delicats|particuliers)|sujets sensibles|messages sensibles)|tout sujet qui sent|aucun contact direct`,
      ),
      cue(
        `what you won't do|aren't on you|(?:supervisors|colleagues|somebody else|the team) handles? (?:those|these|it)|refer (?:sensitive|difficult)|stays? with the|won't (?:touch|judge)|speaks, nobody else|sit(?:s)? with (?:procurement|the)`,
      ),
    ],
  },
  {
    ...against,
    id: 'assists',
    strength: 'strong',
    patterns: [
      cue(
        `(?:vous |tu )?(?:assister(?:as|ez)|assist(?:es|ez)\\b|aider(?:as|ez)|aid(?:es|ez)\\b|aider (?:a|[a-z]+ )|assister (?:[a-z]+|l')|epauler(?:as|ez)|appuyer\\b|seconder(?:as|ez)|donner un coup de main|en (?:appui|soutien|support) (?:de|a|du))`,
      ),
      cue(
        `(?:you'll |you will |you |to )?(?:assist (?:with|the|in|our|other)|assist\\b|help (?:with|the|prepare|our|to)|support the|supporting|lend a hand)`,
      ),
    ],
  },
  {
    ...against,
    id: 'takes-part',
    strength: 'weak',
    patterns: [
      cue(
        `(?:participer(?:as|ez)?|participes|participez|participation|contribuer(?:as|ez)?|contribues|contribuez|contribution|prendre part|prenez part|collaborer) (?:a|au|aux|avec)`,
      ),
      cue(`(?:participate in|contribute to|take part in|collaborate (?:with|on)|contribute ideas)`),
    ],
  },
  {
    ...against,
    id: 'learns',
    strength: 'strong',
    patterns: [
      cue(
        `(?:vous |tu )(?:apprendr|decouvrir|serez forme|seras forme)[a-z]*|(?:t'|vous )(?:apprend|apprendra|formera|formerons|explique|montre)\\b|(?:nos equipes|nous|on) (?:vous|te) (?:former|montrer)[a-z]*|decouvrir (?:le|la|les|l')|formation (?:assuree|interne|de|aux)|consacres a l'apprentissage|(?:ce que vous apprendrez|montee en competences|objectifs pedagogiques)`,
      ),
      cue(
        `you(?:'ll| will) (?:learn|discover|be (?:trained|taught))|we'll (?:teach|show|train)|learn(?:ing)? (?:and grow|opportunit|objectives|goals)|training (?:provided|period)|weeks of (?:classroom )?training|to learn\\b`,
      ),
    ],
  },
  {
    ...against,
    id: 'beginners-welcome',
    strength: 'strong',
    patterns: [
      cue(
        `debutante?s? (?:acceptee?s?|bienvenu|bienvenus)|(?:aucune|pas d'|pas besoin d'|sans) ?(?:experience|competence|connaissance|portfolio)|(?:il n'y a pas|pas) d'experience|l'experience ne compte pas|vous debutez|quelqu'un qui debute|rien a savoir|n'attendons pas un pro|premier ${BLANK} (?:serait )?apprecie|n'est en rien requise|aucun portfolio|pas de parcours type|aucun diplome`,
      ),
      cue(
        `no (?:particular |prior |previous )?(?:experience|know-how|background)|(?:beginners|first-timers) (?:are )?welcome|entry[- ]level|don't need (?:years of|any|a fancy)|not a must|a plus, not`,
      ),
    ],
  },
  {
    ...against,
    id: 'watches',
    strength: 'weak',
    patterns: [
      cue(
        `(?:vous l'observerez|observer\\b|en observateur|comme observat|tu regardes|prendre des notes|pour voir comment|tu ecoutes d'abord|assis(?:e)? au fond|etre la souris|pour comprendre)`,
      ),
      cue(
        `(?:sit in|as an observer|observe\\b|take the minutes|write the minutes|backstage|fly on the wall|listen,)`,
      ),
    ],
  },
  {
    ...against,
    id: 'assistant-title',
    strength: 'strong',
    field: 'title',
    patterns: [cue(`(?:assistante?|junior|moderat(?:eur|rice)|d'observation|appui|aide)\\b`)],
  },
]
