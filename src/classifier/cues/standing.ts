import { type Cue, cue, gap, wide } from './cue.ts'

const TOP = `(?:ceo|pdg|dg\\b|dgs\\b|direct(?:eur|rice) general|direction generale|(?:co-?)?fondat(?:eurs?|rices?)|presidente?\\b|gerante?\\b|dirigeante?\\b|conseil d'administration|comex|codir|comite (?:executif|de direction|de gestion)|board|cabinet du maire|associes\\b)`
const TOP_EN = `(?:ceo|cto|coo|cmo|founders?\\b|co-?founders?\\b|executive (?:director|team|committee)|managing director|president\\b|owners?\\b|board\\b|leadership\\b|c-level|partners\\b)`

/** Where the post stands in the house: to whom it answers, who else knows the trade. */
export const STANDING: readonly Cue[] = [
  {
    id: 'sole-in-charge',
    side: 'for',
    strength: 'decisive',
    languages: ['fr', 'en'],
    patterns: [
      cue(
        `(?<!prenez )(?<!prendre )(?<!prendrez )seule? (?:responsable|en charge|aux commandes|a bord|maitre|charge)|(?:l'|la |le )?unique (?:community manager|responsable|personne en charge|gestionnaire)`,
      ),
      cue(
        `il n'y en a pas d'autre|(?:le|la|vous|te) (?:le |la |les )?(?:remettre|confier|remis|confie) (?:entierement|les cles|la suite)|vous serait remis|on te laisse les cles|homme-orchestre|en prendre la tete|prendre la tete (?:de|du)`,
      ),
      cue(
        `(?:porte|assure|occupe) la fonction|(?:poste|fonction) (?:de [a-z ]{4,30} )?(?:etant |est |reste )?vacant|a perdu son (?:pilote|responsable)|tout est a (?:construire|batir|inventer|faire)|terrain vierge`,
      ),
      cue(`premier (?:poste|recrutement) (?:social|communication|community|communaute|marketing)`),
      cue(
        `(?:sole|only) (?:owner|person (?:in charge|responsible|looking after|doing|running)|community manager|responsible|lead|marketer)|(?:first|1st) (?:community|social|marketing|comms|communications?|devrel) (?:hire|manager|person)`,
      ),
      cue(
        `yours to run|(?:hand(?:ing)?|give|giving) you the keys|the keys are yours|now there's you|(?:chair|seat|desk|post|position|role)\\b${gap(24)}(?:has been |is |stood |been )(?:empty|vacant)|end[- ]to[- ]end ownership|you (?:will |'ll )?run (?:it all|the whole|everything)`,
      ),
    ],
  },
  {
    id: 'in-charge',
    side: 'for',
    strength: 'weak',
    languages: ['fr', 'en'],
    patterns: [
      cue(
        `(?:vous (?:etes|serez)|tu (?:es|seras)) (?:la |le |l'|notre )?(?:seule? |premiere? |unique )?(?:personne |interlocuteur |interlocutrice )?(?:responsable|garante?|en charge|aux commandes|a la manoeuvre|aux manettes|referente?) d`,
      ),
      cue(
        `(?:(?:vous|tu|en) )?(?:repren(?:ez|ds|drez|dre)|pren(?:ez|ds|drez|dre)) (?:en main|les renes|les commandes|la suite|la barre)|(?:avez|as|aurez|auras) la main sur|confi(?:e|ons|es) (?:tout|l'ensemble|la totalite|l'integralite)|(?:toute|l'ensemble de) (?:la|notre) (?:communication|communaute|presence)`,
      ),
      cue(
        `you(?:'ll| will)? (?:own|run|head|lead|steer|be in charge of|be responsible for|take over|take charge of|take ownership)\\b|(?:full|complete|total) ownership|take (?:full )?ownership|in charge of\\b`,
      ),
    ],
  },
  {
    id: 'nobody-of-the-trade',
    side: 'for',
    strength: 'strong',
    languages: ['fr', 'en'],
    isGoverned: false,
    patterns: [
      cue(
        `personne (?:d'autre )?(?:ici |chez nous |a l'interne |en interne |aux communications |dans l'equipe |n'y )?(?:ne |n'a |n'est |n')?${gap(12)}(?:connait|jamais fait|fait ce|maitrise|touche|s'y connait|s'en occupe|n'a (?:le temps|jamais))`,
      ),
      cue(
        `(?:(?:vous|tu) (?:etes|serez|es|seras) |la |le )seule? (?:a |sur |pour |dans |personne )|a (?:vous|toi) seule?\\b|only (?:one|(?:marketing|community|social|communications?|comms) (?:person|hire|employee))|department of one|one-person (?:team|department)`,
      ),
      cue(
        `aucune? (?:communicant|de nous|des (?:deux|trois|quatre|cinq|six|sept|huit) |salarie|autre)${gap(24)}|(?:pas de|sans|n'a pas de|aucun) (?:service|equipe|pole|direction) (?:communication|marketing|social|com\\b|digital)`,
      ),
      cue(
        `ni (?:elle|lui|le temps|[a-z]+) ni ${gap(24)}(?:connai|temps|compet|sait|savent)|on est nuls|n'ont aucun compte|tu n'auras pas de prof|tuteur administratif|comptez? sur (?:vous|toi) surtout`,
      ),
      cue(
        `ne vont pas sur les reseaux|n'ouvrent jamais les reseaux|n'ont pas la fibre|restent sont|nos (?:deux |trois )?salaries (?:n'|sont a)`,
      ),
      cue(
        `(?:(?:nobody|no one) (?:else )?(?:here|in the (?:office|team|company)|on the team|at [a-z]+)|(?:nobody|no one) else|none of (?:us|them)) (?:has |have |knows?|does|did|is|was|understands?|ever|touches)${gap(24)}`,
      ),
      cue(
        `(?:nobody|no one) (?:has (?:ever )?(?:done|run|looked after|worked|time)|does (?:this|it|communications?|social)|knows?|understands?|touches)\\b`,
      ),
      cue(
        `no (?:[a-z]+ )?(?:marketing|communications?|comms|community|social media|social|devrel|pr) (?:team|department|person|staff)|nobody else in between|without (?:a |any )(?:marketing|comms|community) (?:team|department)`,
      ),
    ],
  },
  {
    id: 'reports-to-top',
    side: 'for',
    strength: 'strong',
    languages: ['fr', 'en'],
    isGoverned: false,
    patterns: [
      cue(
        `(?:rattach|rapport|rend(?:re|s|ez|ras|rez)(?: directement)? compte|compte rendu|depend|relev|sous l'autorite|repond|en repond|reportant|reporte)[a-z]* ?(?::|${gap(26)})${gap(26)}${TOP}`,
      ),
      cue(
        `(?:avec|aupres de|entre|par) ${gap(30)}(?:les |des |aux )?(?:deux |trois )?(?:co-?)?fondat(?:eurs?|rices?)\\b|en lien direct avec ${gap(16)}${TOP}|(?:presenter|porter|montrer|defendre|soutenir|soumettre|voter|present)[a-z]* ${gap(60)}(?:devant le|devant|au|a l'|aupres du) ?${gap(4)}(?:${TOP}|assemblee)`,
      ),
      cue(
        `(?:president|gerant|dirigeant|directeur)[^.\\n]{0,30}(?:suit personnellement|une fois par mois)|m\\. [a-z]+ lui-meme`,
      ),
      cue(
        `(?:reports?|reporting|answers?|answering|accountable) (?:directly |straight |only )?to ${gap(24)}${TOP_EN}|(?:work|working) (?:hand in hand|closely|directly|side by side|straight) with ${gap(20)}founders?\\b|(?:present|presenting|make the case|report)[a-z]* ${gap(40)}(?:to|at|before) (?:the |our )?(?:board|leadership|executive|agm|founders)|sits on the [a-z ]{0,20}(?:leadership|executive|board)`,
      ),
    ],
  },
  {
    id: 'growth-target',
    side: 'for',
    strength: 'strong',
    languages: ['fr', 'en'],
    patterns: [
      cue(`(?:passer|faire passer|grandir|monter) ${gap(24)}de \\d[\\d ,.]{0,9} ${gap(20)}a \\d`),
      cue(
        `(?:atteindre|aller chercher|doubler|tripler|viser) ${gap(20)}(?:\\d[\\d ,.]{2,9}|la communaute|nos abonnes|le nombre|les objectifs)`,
      ),
      cue(
        `(?:objectif|cible|pari|clause|but)\\b${gap(40)}\\d[\\d ,.]{1,9} ?(?:abonn|membres|inscri|nouv|%|demandes|followers|vues|personnes)`,
      ),
      cue(
        `\\d[\\d ,.]{1,9} ?(?:abonnes|membres|inscrits|premiers inscrits|demandes|embauches|€ a reunir|nouvelles? )${gap(60)}(?:d'ici|avant (?:la fin|l'ete|le|noel)|au 3[01]|entre le)`,
      ),
      cue(
        `(?:vous|tu) (?:en )?(?:repond(?:ez|s)|serez|es|etes|seras) (?:de l'objectif|garant|redevable|responsable des (?:resultats|objectifs)|evalue sur)|garante? (?:de la croissance|des objectifs|des resultats|de l'atteinte)|personne redevable|c'est (?:toi|avec toi|vous|avec vous) (?:qui auras fait|qu'on va)|sur cette base que|tu en es garant|retour mesurable`,
      ),
      cue(`responsable (?:de la croissance|des resultats)`),
      cue(
        `(?:from|go from) \\d[\\d,.]{0,9}k? ${gap(12)}to \\d[\\d,.]{0,9}k?\\b|(?:grow|raise|increase|hit|reach|bring|deliver|double|triple|add) ${gap(34)}(?:by |to )?(?:\\d[\\d,.]{1,9}k?|\\d{2} ?%|the community|our following|eight new)`,
      ),
      cue(
        `(?:accountable|responsible) for ${gap(20)}(?:growth|results|numbers|targets?|kpis?)|(?:your|personal) (?:targets?|objectives?|kpis?|number)\\b|yearly goals|(?:set|own|hit) (?:the |your )?(?:marketing |growth |monthly )?(?:goals|targets|kpis)|numbers we'll look at`,
      ),
    ],
  },
  {
    id: 'builds-from-scratch',
    side: 'for',
    strength: 'weak',
    languages: ['fr', 'en'],
    patterns: [
      cue(
        `(?:de a a z\\b|a partir de (?:rien|zero)|page (?:presque )?blanche|creer (?:tous )?nos comptes|lancer (?:la|notre) (?:communaute|presence)|tout reste a faire|il lui faut enfin un visage|il n'y a ni )`,
      ),
      cue(`from (?:scratch|the ground up|the very beginning|zero)|blank (?:page|slate)`),
    ],
  },
  {
    id: 'fills-vacant-post',
    side: 'for',
    strength: 'strong',
    languages: ['fr', 'en'],
    isGoverned: false,
    patterns: [
      cue(
        `(?:conge (?:de )?maternite|s'envole|demenage|est parti|deja parti|accueille son (?:premier|deuxieme)|quitte)\\b${wide(90)}(?:vous|tu|te)\\b|t'assoiras a son bureau|(?:remplac(?:er|ement)|relais) (?:de |d'|du )(?:notre|la|le|un) ${gap(20)}(?:conge|titulaire|salarie|responsable)|(?:faisait|tenait)\\b${gap(6)},? et que (?:tu|vous)`,
      ),
      cue(
        `(?:used to (?:look after|run|do) it|moved (?:to|on|away)|left in|maternity leave)\\b${wide(90)}(?:you|empty|vacant)|takes? over from|stepping into`,
      ),
    ],
  },
]
