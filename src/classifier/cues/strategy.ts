import { type Cue, cue, er, gap, ir, wide } from './cue.ts'

const COURSE = `(?:strateg|ligne editoriale|positionnement|feuille de route|plan d'actions?\\b|plan de communication|orientations?\\b|cap\\b|politique editoriale|axes (?:de communication|editoriaux)|image en ligne|regles du jeu|charte|gouvernance|programme (?:de|des|d'))`
const COURSE_EN = `(?:strateg(?:y|ies)\\b|roadmap|editorial line|positioning|governance|moderation framework|vision\\b|(?:contributor|ambassador|developer|champions?) program(?:me)?)`
const THEIR = `(?:the |our |a |an |your |its |their |all |overall )?`
const TOPICS = `(?:les? (?:themes?|sujets?|canaux|reseaux|plateformes?|ton|dates)|ce qu|quels?\\b|quelles?\\b|ou\\b|sur quel|a qui)`

const MAKE = `conce(?:voir|vez|vras|vrez)|concois|construi(?:re|sez|s)|redig(?:er|ez|es)|ecri(?:re|vez|s)|mettre sur pied|poser les bases d(?:e|')`

/** Who sets the course and who decides. */
export const STRATEGY: readonly Cue[] = [
  {
    id: 'owns-strategy',
    side: 'for',
    strength: 'decisive',
    languages: ['fr', 'en'],
    patterns: [
      cue(
        `(?:${ir('defin', 'redefin', 'bat', 'etabl')}|${er('elabor', 'pilot', 'port', 'fix', 'pos', 'impuls', 'orchestr', 'determin', 'pens', 'repens', 'invent', 'imagin', 'decid', 'arret', 'dessin', 'trac', 'orient')}|${MAKE})(?:,? (?:et |puis )?(?:[a-z]+ )?[a-z]{4,12}){0,2} (?:de |en )?(?:la |les |une |notre |votre |ta |sa |l'|le |un )${gap(22)}${COURSE}`,
      ),
      cue(
        `(?:definition|elaboration|conception|pilotage|construction)(?: (?:et|puis) (?:la )?[a-z]{5,15}(?: en oeuvre)?)? (?:de |d'|des |du )${gap(22)}${COURSE}`,
      ),
      cue(
        `(?:responsable|garant|en charge|charge) (?:de )?la strategie|proposer (?:la|une|notre|sa) ${gap(16)}strategie ${gap(20)}(?:et|puis) (?:la )?(?:mettre|deployer|appliquer)`,
      ),
      cue(
        `donn(?:er|ez|es) une direction|poser le cap|(?:trouver|inventer) notre (?:positionnement|ton|ligne)|(?:fixer|poser|ecrire|definir|definissez|posez) les regles (?:du jeu|du serveur|de la communaute|qui)|decider (?:de )?(?:notre|l') ?image`,
      ),
      cue(
        `(?:define|own|set|drive|design|lead|craft|devise|determine|establish|build|create|write|plan|formulate|rethink|map out|figure out|come up with|draft)(?:,? (?:and )?[a-z]{4,12}){0,4} ${THEIR}${gap(26)}${COURSE_EN}`,
      ),
      cue(
        `(?:ownership|definition|design) of (?:the |our )?${gap(20)}strategy|(?:social|community|content|digital) strategy (?:is yours|for )|write the (?:plan|playbook|rulebook|strategy)|(?:set|write) the (?:rules|charter|code of conduct)`,
      ),
      cue(
        `what (?:a|the|our) [^.?!\\n]{0,50}(?:should look like|could become) ${gap(30)}(?:you|yours)`,
      ),
    ],
  },
  {
    id: 'decides-alone',
    side: 'for',
    strength: 'decisive',
    languages: ['fr', 'en'],
    patterns: [
      cue(
        `c'est (?:vous|toi|elle) qui (?:decid|tranch|choisi|reten|arbitr|jug)[a-z]{0,6}|qui jugez s'il`,
      ),
      cue(`a (?:vous|toi) de (?:dire|decider|choisir|trancher|fixer|definir|determiner)`),
      cue(
        `(?:vous|tu) (?:tranch|arbitr)(?:ez|es|erez|eras)|(?:^|[\\n-] ?)(?:trancher|arbitrer)\\b|(?:vous|tu) (?:decid(?:ez|es|erez|eras)|choisi(?:ssez|s|rez|ras)|retenez|retiens) (?:seul )?${TOPICS}(?! [^.;\\n]{0,40}(?:ensemble|avec))`,
      ),
      cue(
        `(?:elle|il|la personne) (?:decide|choisit|tranche) seul|dire a qui on s'adresse|arbitrage(?:s)? entre|choix des (?:prises de parole|sujets|canaux)|le choix d(?:es|u) ${gap(20)}(?:vous|te) (?:appartient|revient)`,
      ),
      cue(
        `dire oui ou non|(?:vous|tu) (?:direz|diras|dites|dis) (?:oui ou non|quels?|quelles?|si)\\b`,
      ),
      cue(
        `(?:vos|tes) decisions s'imposent|(?:vous|tu) (?:avez|auras|aurez|as) le dernier mot|comme (?:vous l'entendez|tu l'entends|bon (?:vous|te) semble)|a (?:votre|ta) guise`,
      ),
      cue(
        `(?:is|are|it's|that's) (?:entirely |all )?your (?:call|decision|choice)|you (?:will |'ll )?(?:decide|choose) (?:what|which|where|who|how|when|on)|(?:you have|with) (?:the )?(?:final|last) (?:say|word)|(?:say|saying) yes or no|entirely up to you|(?:is|are) yours to (?:decide|define|set|shape|choose|run)|as you see fit|you (?:will |'ll )?(?:pick|set) (?:the )?(?:topics|subjects|themes|tone|platforms|channels)\\b`,
      ),
    ],
  },
  {
    id: 'final-word',
    side: 'for',
    strength: 'strong',
    languages: ['fr', 'en'],
    isGoverned: false,
    patterns: [
      cue(
        `(?:personne|nul|on) (?:ne |n'(?:y )?)?(?:revient|repasse|relit|relira|valide|validera|oriente|checkera|viendra)\\b${gap(36)}(?:dessus|derriere|pas|que|ce |epaule|la-dessus)`,
      ),
      cue(
        `personne (?:ne )?(?:repasse|relit|revient|regarde|viendra|valide)|nul ne relit|sans (?:relecture|validation)|carte blanche|liberte totale|toute latitude|promis de plus jamais`,
      ),
      cue(
        `(?:nobody|no one) (?:checks|reviews|approves|proofreads|signs off|looks|rereads|reads it)|no (?:committee|approval|sign-off)|free rein|carte blanche|free hand|without (?:approval|anyone|asking)`,
      ),
    ],
  },
  {
    id: 'develops-strategy',
    side: 'for',
    strength: 'strong',
    languages: ['fr', 'en'],
    patterns: [
      cue(
        `(?:${er('developp', 'deploy', 'propos')}|mettre en place|mettez en place) (?:et [a-z ]{4,18} )?(?:une|la|les|des|notre|votre) ${gap(16)}strateg`,
      ),
      cue(
        `(?:develop|strategize|propose)(?: ?(?:and|&|,) [a-z]{4,12}){0,2} ${THEIR}${gap(24)}strateg(?:y|ies)\\b`,
      ),
      cue(
        `(?:imaginer|inventer|imaginez|inventes|imagines) ${wide(30)}(?:ce qu'on raconte|l'histoire|le programme|le calendrier)`,
      ),
    ],
  },
]
