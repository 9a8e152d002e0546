import { type Cue, cue, er, gap, wide } from './cue.ts'

const PRESS = `(?:journalistes?|presse\\b|medias\\b|confreres|radio\\b|redactions?\\b|quotidien|elus)`
const PRESS_EN = `(?:journalists?|reporters?|the press\\b|media (?:inquiries|enquiries|requests|questions|calls)|press (?:inquiries|enquiries|requests|questions))`

/** Crisis and public voice: who speaks when it matters. */
export const VOICE: readonly Cue[] = [
  {
    id: 'leads-crisis',
    side: 'for',
    strength: 'decisive',
    languages: ['fr', 'en'],
    patterns: [
      cue(
        `${er('ger', 'pilot', 'men', 'assur', 'anticip', 'desamorc')} ${gap(22)}(?:crises?\\b|bad buzz|polemiques?|riposte)|(?:conduire|conduisez|prendre en charge) ${gap(14)}(?:crises?|riposte)`,
      ),
      cue(
        `(?:gestion|communication|prise en charge) (?:de |des |d'une )(?:situations de )?(?:crises?|bad buzz)|reagir ${gap(20)}(?:crise|bad buzz)`,
      ),
      cue(
        `(?:redig|ecri|poste|prend)[a-z]{0,6} ${gap(26)}(?:reponse|message|annonces?|communiques?|position) (?:officiell|de la marque|de crise|dans l'heure|aux membres)`,
      ),
      cue(
        `(?:dans l'heure|quand une (?:rumeur|polemique)|lorsqu'un sujet derape)${wide(60)}(?:vous|toi|tu)\\b`,
      ),
      cue(`(?:information|messages?) (?:de|a) la population ${gap(40)}(?:crue|incident|crise)`),
      cue(
        `(?:quand|lorsque?|si|en cas d[e']|le jour ou|des qu)[^.!?\\n]{0,50}\\b(?:chauffe|derape|brule|explose|tourne mal|crise|tempete|polemique|bad buzz|scandale|rumeur|incident|accident|rappel|panne|fuite|fache|attaque)[a-z]*\\b[^.!?\\n]{0,90}\\b(?:vous|tu|toi qui|vous qui|elle qui)\\b (?:la |le |leur |lui |y )?(?:redig|repond|decid|ecri|ger|tranch|publi|mont|calm|eteign|parl|assum|pren)[a-z]{0,6}`,
      ),
      cue(
        `(?:when|if|should|the day)\\b[^.!?\\n]{2,60}\\b(?:goes? wrong|blows? up|catch(?:es)? fire|turns? (?:ugly|sour|nasty)|hits? the fan|backfires?|outage|scandal|leaks?|recalls?|crisis|backlash|storm|burns?|crash(?:es)?|in the news)\\b[^.!?\\n]{0,70}\\byou(?:'ll| will)? (?:write|answer|decide|handle|draft|post|speak|respond|take|say|reply|face)`,
      ),
      cue(`la personne qu'on (?:reveille|appelle)|le premier message`),
      cue(
        `(?:lead|handle|manage|own|activate|run|steer|coordinate)(?:,? (?:and )?[a-z]{3,12})? ${gap(20)}(?:cris[ei]s|backlash|shitstorm|emergency communication)|crisis (?:communications?|comms|management|response|messaging|plan)`,
      ),
      cue(
        `(?:you )?(?:write|draft|post|publish|issue) (?:the )?(?:official |public |first |company )?(?:statements?|apolog(?:y|ies)|holding (?:line|statement)|thread everybody)`,
      ),
      cue(
        `hear(?:s)? it from you first|in your (?:own )?words, before|the person (?:we|they) wake`,
      ),
    ],
  },
  {
    id: 'speaks-for-organisation',
    side: 'for',
    strength: 'decisive',
    languages: ['fr', 'en'],
    patterns: [
      cue(
        `(?:etre|serez|seras|devenez|devenir|deviens|agir comme|role de|en tant que|comme) (?:aussi |egalement )?(?:le |la |notre |son )?porte-parole|porte-parole (?:de|du|des|aupres|officiel)`,
      ),
      cue(
        `(?:repond(?:re|s|ez|ras|rez)|reponses?) (?:directement )?(?:aux?|a la|a des) ${gap(12)}${PRESS}|y compris aux ${PRESS}`,
      ),
      cue(
        `(?:parl|intervien|intervenez|intervenir|repond|pren)[a-z]{0,6} ${gap(24)}(?:au nom d(?:e|u)|au titre de|pour la maison)\\b`,
      ),
      cue(
        `(?:prendre|prends|prenez|prendrez|prendras) la (?:parole|plume) (?:au nom|pour|devant)|position officielle|tenir le micro|(?:etre|serez|seras) la voix (?:de|du|officielle)`,
      ),
      cue(
        `(?:les mots seront les tiens|${PRESS}${gap(40)}passent par (?:vous|toi)|acceptez les entrevues|(?:donn|accord)(?:er|ez|es) (?:les|des) (?:entrevues|interviews)|leur repondez pour|(?:nom|numero) au bas des communiques|c'est (?:vous|toi|elle) qui (?:decroch|repond|lui ecri|leur ecri|redig))`,
      ),
      cue(
        `(?:parler de nous|intervenez|intervenir) ${gap(24)}(?:devant|radio|presse|scene)|(?:avez|as) represente|(?:vous|tu) represent(?:ez|es)\\b|prenez l'appel|la defendez publiquement`,
      ),
      cue(
        `spokes(?:person|man|woman)|speak (?:on behalf|in the name|for (?:the|our))|(?:voice|face) of (?:the|our) (?:company|brand|studio|organi[sz]ation|charity|foundation|club)|calm voice|own (?:the|our) ${gap(12)}voice`,
      ),
      cue(
        `(?:answer|respond to|reply to|handle|manage|take|field|first contact for|speak to|talk to|brief) ${gap(12)}${PRESS_EN}|media interviews`,
      ),
      cue(
        `(?:journalistes?|presse|radio|redactions?|medias|quotidien|correspondants|tele)\\b[^\\n]{0,90}?\\b(?:vous|tu|c'est (?:vous|toi) qui) ?(?:leur |y )?(?:decroch(?:ez|es)|repond(?:ez|s|rez|ras)|pren(?:ez|ds|drez) (?:l'appel|les appels|le micro|la parole|ces appels)|donn(?:ez|es|erez) (?:notre|la) (?:position|version|reponse)|parl(?:ez|es|erez)|expliqu(?:ez|es))`,
      ),
      cue(
        `(?:reporters?|journalists?|the press|newspapers?|radio|media)\\b[^\\n]{0,80}?\\byou (?:will |'ll )?(?:take (?:the|those|these|their) calls?|answer|give them|speak|reply|respond|handle|call them back|are the one)|give them our position|(?:what (?:the|our) [a-z]+ says|say(?:s)?), and when`,
      ),
      cue(
        `you (?:will |'ll )?represent (?:the|us|our|[a-z]+)|you're the one (?:on|they)|(?:main|sole|first) (?:public |press |media )?(?:point of )?contact (?:for|of)? ?(?:journalists|the press|media|public)?`,
      ),
    ],
  },
]
