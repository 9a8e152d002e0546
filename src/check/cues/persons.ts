/**
 * Words that name what a person is instead of what they can do. Each pattern speaks of the candidate:
 * an employer, a community or a task about the same theme says nothing here.
 */
import type { CueTable } from './cue-table.ts'

/** What follows or goes before is the sentence that opens a post to everyone, or a denial. */
const OPEN_TO_ALL =
  /\b(?:que (?:vous soyez|tu sois)|nul besoin|pas (?:besoin|necessaire)|no need|whether|sans (?:distinction|discrimination|consideration|egard|tenir compte|prejuge|prise en compte)|quels? que soi\w+|quelles? que soi\w+|peu importe|independamment|egalite|equite|diversite|discriminat\w*|inclusi\w+|regardless|irrespective|without regard|equal|diversity|lutte contre|ne tien\w+ (?:pas )?compte)\b/
/** Initials: "VIE" is a contract, "vie" is life. */
const CAPITALS = /^\p{Lu}[\p{Lu}.]+$/u

const FAITHS =
  '(?:catholique|chretien|chretienne|protestant|protestante|evangelique|musulman|musulmane|juif|juive|bouddhiste)'
const FAITHS_EN = '(?:catholic|christian|muslim|jewish|buddhist|evangelical)'
const PERSON = '(?:candidat|candidate|personne|profil|stagiaire|collaborateur|collaboratrice)s?'
const ONLY =
  '(?:uniquement|exclusivement|imperativement|obligatoirement|exigee?s?|obligatoire|imperative?|requise?s?|indispensable|only|required|mandatory)'

const TONGUES =
  'anglaise?|francaise?|espagnole?|allemande?|italienne?|portugaise?|neerlandaise?|arabe|russe|chinoise?|japonaise?'
const TONGUES_EN =
  'english|french|spanish|german|italian|portuguese|dutch|arabic|russian|chinese|japanese'

export const PERSONS = {
  /** A nationality that the candidate must have: some posts may, most may not. */
  'hints-at-nationality': [
    {
      pattern: new RegExp(
        String.raw`\b(?:de )?nationalite (?:francaise|europeenne|belge|canadienne) (?:est )?${ONLY}\b|\bseule?s? [^.\n]{0,50}\bde nationalite (?:francaise|europeenne|belge|canadienne)\b`,
        'g',
      ),
      unlessBefore:
        /\b(?:pas|sans|ou|langues?|en|ecrit|oral|maitrise\w*|parle\w*|clients?|marches?)\b[^.]{0,25}$/,
    },
  ],
  /** An origin that the candidate must have, or may not have. */
  'asks-origin': [
    {
      pattern:
        /\b(?:pas d'etrangers|etrangers? s'abstenir|non[- ]europeens? s'abstenir|(?:personne|candidat|candidate|femme|homme|profil|physique) (?:de )?type (?:europeen|caucasien|maghrebin|africain|asiatique)|francais de souche|quebecois de souche|d'origine (?:francaise|quebecoise|europeenne|caucasienne|africaine|maghrebine|asiatique)s? (?:uniquement|exclusivement|exigee?|obligatoire|de preference)|(?:candidat|candidate)s? (?:de race )?(?:blanche?|noire?)s? (?:uniquement|exclusivement|s'abstenir)|(?:white|black|caucasian) (?:candidates|applicants) only|no (?:foreigners|immigrants)|(?:ne |n')(?:pren|accept|recrut|embauch|souhait|voul)\w{1,5} pas (?:de |d'|des )?(?:personnes? |candidats? )?(?:d'origine (?:etrangere|africaine|maghrebine|asiatique)|etrangers?|immigrees?)|accent (?:etranger|africain|maghrebin) (?:redhibitoire|exclu|refuse|s'abstenir)|sans accent etranger)\b/g,
      unlessBefore: OPEN_TO_ALL,
    },
  ],
  /** A language that the candidate must have been born to: level is what a job needs. */
  'hints-at-origin': [
    {
      pattern: new RegExp(
        String.raw`\b(?:(?:${TONGUES})(?: de)? langue maternelle|langue maternelle(?: :)? (?:${TONGUES})|(?:de )?langue maternelle (?:est )?${ONLY})\b`,
        'g',
      ),
      unlessBefore:
        /\b(?:pas|non|ni|sans|niveau|equivalent|comme|ou|clients?|clientele|public|lecteurs?|abonnes|membres|equipes?|collegues|contenus?|redacteurs|traducteurs|traductrice|apprenants|eleves|enfants|auteurs|leur|communaute)\b[^.]{0,25}$/,
      unlessAfter:
        /^[^.\n]{0,30}\b(?:ou|or|equivalent\w*|non|n'est|pas|c1|c2|traduct\w+|traduit)\b|^ ?\//,
    },
    {
      pattern: new RegExp(
        String.raw`\bnative (?:${TONGUES_EN})(?:[- ]speak(?:er|ers|ing))?(?: candidates| applicants)? (?:only|required|mandatory|exclusively|imperatively)\b|\bmust be (?:a )?native (?:${TONGUES_EN})(?:[- ]speaker)?\b|\bonly native (?:${TONGUES_EN})[- ]speakers\b|\b(?:${TONGUES_EN}) (?:mother tongue|native[- ]speaker)s? (?:only|required|mandatory)\b|\bnative (?:${TONGUES_EN})[- ]speakers?(?= ?(?:[.;)\n]|$))`,
        'g',
      ),
      unlessBefore:
        /\b(?:not|no|never|or|like|near|with|our|as|by|to|other|for|from|team|customers?|clients?|audience|community|readers?)\b[^.]{0,20}$/,
      unlessAfter: /^[^.\n]{0,25}\b(?:or|equivalent|not|level|fluent|bilingual|near)\b|^ ?\//,
    },
  ],
  /** A law ties some posts to a nationality: secrets of defence, the State's own posts, programmes. */
  'nationality-by-statute': [
    {
      pattern:
        /\b(?:habilit\w+|habitable defense|(?<!\bla )defense nationale|(?:secret|confidentiel|ministere|secteur|industrie|domaine|monde) (?:de la )?defense|armees?|militaires?|gendarmerie|police|(?:concours|cadre) de la fonction publique|fonctionnaires?|fonction publique|espace economique europeen|ressortissants?|union europeenne|volontariat|service civique|security clearance|itar)\b/g,
    },
    { pattern: /\b(?:v\.?i\.?[ea]|u\.?e)\b/g, written: CAPITALS },
  ],
  /** A body that the candidate must have. */
  'asks-looks': [
    {
      pattern:
        /\b(?:physique de mannequin|physique (?:agreable|avantageux|attrayant|attirant|irreprochable|avenant)|(?:beau|joli) physique(?! de)|bien de sa personne|(?:candidat|candidate|personne|profil)s? non[- ]tatouee?s?|vous mesurez (?:au moins |plus de )?1 ?m ?\d{2}|good[- ]looking (?:candidates?|person|woman|man|girl)|attractive (?:physique|female candidate|woman)|pleasant physical appearance)\b/g,
      unlessBefore: new RegExp(
        String.raw`${OPEN_TO_ALL.source}|\b(?:environnement|cadre|espace|lieu|local|locaux|magasin|boutique|activite|point de vente)\b[^.]{0,30}$`,
      ),
    },
  ],
  /** How one looks, said less plainly; a photograph with the application. */
  'hints-at-looks': [
    {
      pattern:
        /\b(?:(?:tres )?(?:bonne|excellente|belle|parfaite) presentation(?! (?:de|des|du|d'|orale|ecrite|et (?:redaction|mise)|powerpoint|graphique|visuelle|commerciale))|presentation (?:physique )?(?:irreprochable|impeccable|soignee|exigee)|apparence (?:physique )?(?:soignee|impeccable|irreprochable|agreable)|well[- ]presented (?:candidate|individual|person)|well[- ]groomed|presentable appearance)\b/g,
      unlessBefore:
        /\b(?:documents?|contenus?|visuels?|slides?|supports?|rapports?|produits?|rayons?|magasin|vitrines?|dossiers?|plats?|powerpoint|pptx?|redaction|assurer|garantir|garantit|veiller|veillez)\b[^.]{0,50}$/,
      unlessAfter:
        /^[^.]{0,40}\b(?:produits?|rayons?|magasin|marchandises?|documents?|supports?|dossiers?|vitrines?|powerpoint|plats?|donnees|visuels?|contenus?|publications?|photos?|pages?|feed|stands?)\b/,
    },
    {
      pattern:
        /\b(?:cv|curriculum vitae|candidature|resume|lettre de motivation|lm)\b[^.\n]{0,25}(?:avec|\+|et|with|and|,|incluant|including)[ ]?(?:une |votre |ta |a |your )?photo(?:graphie|graph)?s?\b(?! (?:de|d'|of|que|prises?|shoot|portfolio)\b)/g,
      unlessBefore:
        /\b(?:sans|pas|no|without|portfolio|ne)\b[^.]{0,30}$|\b(?:book|maitrise|competences)\b/,
      unlessAfter:
        /^s?[^.\n]{0,30}\b(?:travaux|realisations|video|book|portfolio|retouch\w*|montage)\b/,
    },
    {
      pattern:
        /\b(?:photo|photographie) (?:d'identite |recente |de vous )?(?:(?:est )?(?:exigee|obligatoire|demandee|indispensable)|(?:a joindre )?(?:sur|a|dans|avec) (?:le|votre|ton) (?:cv|curriculum|candidature))\b|\bphotos? (?:on|with) your (?:cv|resume|application)\b|\b(?:joindre|joignez|envoyer|envoyez|attach|include|send) (?:a (?:votre|ton) (?:cv|candidature|envoi) )?(?:une |votre |a |your )?(?:recent |photo d'identite|photo recente|photo en pied|photo de vous|photo of yourself)(?:photo(?:graph)?)?\b/g,
      unlessBefore: /\b(?:sans|pas|no|not|without|ne)\b[^.]{0,30}$/,
    },
  ],
  /** A faith that the candidate must have or hide. */
  'asks-religion': [
    {
      pattern: new RegExp(
        String.raw`\b(?:vous etes|tu es|il faut etre) (?:un |une |de confession )?(?:${FAITHS})(?: (?:pratiquante?|croyante?|convaincue?|engagee?))?\b|\b${PERSON} (?:de (?:confession|religion) |)(?:${FAITHS})s?(?: pratiquante?s?)? (?:${ONLY}|souhaitee?s?|recherchee?s?)|\b(?:recherch|cherch|attend|recrut|souhait|prefer)(?:ons|e) (?:une? )?(?:personne|candidate?|profil|collaborateur|collaboratrice|stagiaire) (?:de (?:confession|religion|foi) )?${FAITHS}\b|\b(?:candidate?|personne|stagiaire|vous) (?:recrutee? |retenue? )?(?:devra|doit|devez) etre (?:de (?:confession|religion) )?${FAITHS}\b|\b(?:catholique|chretien|chretienne|musulman|musulmane|juif|juive|croyant|croyante)s? (?:pratiquante?s? )?(?:exigee?s?|uniquement|imperativement|s'abstenir)\b`,
        'g',
      ),
      unlessBefore: OPEN_TO_ALL,
      unlessAfter: /^[^.]{0,30}\b(?:ou non|ou pas|ou autre|athee)\b/,
    },
    {
      // What is worn, and not the sport.
      pattern:
        /(?<=(?:^|[.!\n(]|\b(?:tenue|presentation|souriante?|look|apparence)\b[^.\n]{0,30},) ?[-•*]? ?)(?:pas de|sans) (?:voile|foulard|hijab|kippa|turban)s?(?: islamique| au (?:travail|bureau|poste)| en (?:boutique|magasin|clientele)| (?:face aux|devant les) clients?)?(?= ?(?:[.,;!)\n]|$))(?<!\b(?:nautique|kayak|paddle|bateaux?|mer|lac|plage|regates?|marine|surf)\b[\s\S]{0,120})(?![\s\S]{0,80}\b(?:kayak|paddle|bateaux?|planche|surf|moteur|regates?|nautique)\b)/g,
    },
    {
      pattern: new RegExp(
        String.raw`\b(?:must|should) be (?:a |an )?(?:practi[cs]ing |committed |devout )?${FAITHS_EN}\b|\b${FAITHS_EN} (?:candidates|applicants) only\b|\b(?:port du voile (?:exclu|refuse|non accepte|non autorise)|(?:femmes?|personnes?|candidates?) voilees? s'abstenir|no (?:hijab|headscarf|turbans?))\b`,
        'g',
      ),
      unlessBefore: OPEN_TO_ALL,
    },
  ],
  /** The employer has a faith of its own. */
  'religious-body': [
    {
      pattern:
        /\b(?:diocese|diocesain|paroisse\w*|eglises?|congregation|mosquee|synagogue|consistoire|parish|church|aumonerie|(?:radio|media|journal|magazine|presse|chaine|association|mouvement|etablissement|ecole|edition|editions) (?:chretien|catholique|protestant|juif|juive|musulman|religieu)\w*)\b/g,
    },
  ],
  /** Health, a disability or a pregnancy for which a candidate is put aside. */
  'asks-health': [
    {
      pattern: new RegExp(
        String.raw`\b(?:vous etes|tu es|vous jouissez|(?:candidat|candidate|profil)s?) (?:en|d'une) (?:tres )?(?:bonne|parfaite|excellente) sante\b(?! financ)|(?<!\b(?:leurs?|la|sa|notre|en|des?|du|d) ?)\b(?:parfaite|excellente|bonne) sante (?:physique |mentale )?(?:est )?${ONLY}|\bmust be in (?:good|excellent|perfect) (?:physical |mental )?health\b`,
        'g',
      ),
      unlessBefore: OPEN_TO_ALL,
    },
    {
      pattern:
        /\b(?:personnes? (?:handicapees?|en situation de handicap|malades?) s'abstenir|(?:sans|aucun) handicap (?:physique|exige|requis|uniquement)|candidats? (?:valides? uniquement|sans handicap|non handicapes?)|(?:(?:postes?|emploi|offre|stage|mission|metier) (?:(?:est )?non|n'est (?:malheureusement )?pas|pas)|(?<=(?:^|[.(\n]) ?[-•*]? ?)(?:non|pas)) (?:ouvert|accessible|adapte|compatible avec)e? ?(?:aux|pour (?:les|des)|les|des) (?:personnes (?:handicapees?|en situation de handicap)|travailleurs handicapes|handicapes|rqth)|femmes? enceintes? s'abstenir|(?<=(?:^|[.:\n]) ?[-•*]? ?)pas de (?:(?:problemes?|soucis?) de sante|handicap|maladie chronique)|ne pas etre enceinte|pas de femmes? enceintes?|sans projet de (?:grossesse|maternite)|not (?:be )?pregnant|no (?:disabled|pregnant) (?:candidates|applicants|women))\b/g,
      unlessBefore: OPEN_TO_ALL,
    },
  ],
  /** The place where a candidate must live, inside the country. */
  'asks-residence': [
    {
      pattern:
        /\b(?:habiter|habitez|habites|habitants?|habitantes?|habitant|resider|residez|resides|residents?|residant|domicilie\w*|vivre|vivez) (?:deja )?(?:uniquement|imperativement|obligatoirement|exclusivement|necessairement) (?:a|sur|dans|en|pres|proche|le|la)\b|\b(?:imperatif|obligatoire|indispensable|exige|imperativement|obligatoirement|uniquement|exclusivement) (?:d'|de |:? ?)?(?:habiter|resider|residant|habitant|vivre|etre domicilie|domicilie) (?:a|sur|dans|en|pres|proche|le|la)\b|\b(?:habiter|resider) (?!(?:a |en |au |dans )?(?:france|metropole|canada|quebec|europe|l'union|belgique|suisse))[^.,;\n]{2,30} (?:est )?(?:obligatoire|imperatif|exige|indispensable)\b/g,
      unlessBefore: /\b(?:pas|non|ni|sans|public|cible|clients?|audience)\b[^.]{0,30}$/,
      unlessAfter:
        /^ (?:de |la |le |l')?(?:france|metropole|canada|quebec|europe|union|u\.?e\b|belgique|suisse|qpv|quartiers? prioritaires?|zone|zrr|l'un des|un qpv|residence|foyer)/,
    },
    {
      pattern:
        /\b(?:(?:parisiens|franciliens|lyonnais|marseillais|bordelais|locaux|candidats locaux|candidatures locales) (?:uniquement|exclusivement)|local candidates only|(?:banlieue|banlieusards|hors departement|hors region) s'abstenir|candidats (?:du|hors) (?:93|departement) (?:s'abstenir|uniquement|exclus))\b/g,
      unlessBefore: /\b(?:produits?|producteurs?|clients?)\b[^.]{0,30}$/,
    },
  ],
  /** Living near is wished for. */
  'hints-at-residence': [
    {
      pattern:
        /\b(?:vous (?:habitez|residez|vivez|etes domicilie)|tu (?:habites|resides|vis)|(?:habiter|resider|vivre|habitant|residant|domicilie) (?:a proximite|a cote|pres|non loin|proche)) (?:a proximite|a cote|pres|proche|non loin|du|de|des|d'|dans les environs)\b|\b(?:candidat|candidate)s? (?:habitant|residant|domicilies?|vivant) (?:a |sur |dans |pres |proche |en )?[a-z]{2}/g,
      unlessBefore: /\b(?:si|que|ou que|pas|clients?|aupres|aide\w*|accompagn\w*)\b[^.]{0,30}$/,
      unlessAfter:
        /^[^.]{0,40}\b(?:france|canada|quebec|europe|union|\bou (?:pret|etes|vous|mobile|souhait)|qpv|quartiers? prioritaires?|zrr|loin|relocali|demenag)/,
    },
  ],
  /** Places of residence that a programme sets. */
  'residence-by-statute': [
    {
      pattern:
        /\b(?:qpv|quartiers? prioritaires?|zrr|zones? de revitalisation|adultes?[- ]relais|emplois? francs?|politique de la ville|pompiers?|astreintes?|gardien|logement de fonction)\b/g,
    },
  ],
  /** Opinions, or the lack of a union card. */
  'asks-opinion': [
    {
      pattern:
        /\b(?:non[- ]syndiquee?s? (?:uniquement|exige\w*|obligatoire)|(?:candidats?|profils?|personnes?) non[- ]syndiquee?s?|syndicalistes? s'abstenir|(?:candidat|candidate|personne|profil)s? sans (?:aucune )?(?:activite|appartenance|engagement) syndicale?s?|no union (?:members|activists) please)\b/g,
    },
  ],
  /** Political opinions that the candidate must have, or may not have. */
  'asks-politics': [
    {
      pattern: new RegExp(
        String.raw`\b(?:candidat|candidate|personne|profil)s? sans (?:aucune )?(?:activite|appartenance|engagement|etiquette|opinion|conviction) (?:politique|militante?)s?\b|\b(?:militants?|souverainistes?|independantistes?|federalistes?|gauchistes?|syndicalistes? et militants?) s'abstenir\b|\b(?:opinions?|convictions?|idees?|orientations?|allegeances?) (?:politiques?|souverainistes?|federalistes?|de (?:gauche|droite)) ${ONLY}|\b(?:vous etes|tu es|il faut etre|personne|candidate?) (?:un |une )?(?:souverainiste|independantiste|federaliste|de (?:gauche|droite)) ?(?:convaincue?|${ONLY}|$|[.,\n])|\b(?:membre (?:en regle )?|membership card |adherent )(?:du|d'un|of the|of a) parti\b[^.\n]{0,20}${ONLY}`,
        'g',
      ),
      unlessBefore: OPEN_TO_ALL,
      unlessAfter: /^[^.]{0,30}\b(?:ou non|ou pas|ou autre)\b/,
    },
  ],
  /** The employer has politics of its own. */
  'political-body': [
    {
      pattern:
        /\b(?:parti (?:politique|quebecois|liberal|conservateur|socialiste|populaire|vert)|bureau de (?:circonscription|comte|depute)|campagne electorale|political party|groupe parlementaire|permanence parlementaire|depute|senateur)/g,
    },
  ],
  /** Sexual orientation. */
  'asks-orientation': [
    {
      pattern:
        /\b(?:(?:homosexuels?|gays?|lesbiennes?|transsexuels?|transgenres?) s'abstenir|(?:candidats?|personnes?|profils?) (?:hetero(?:sexuel)?s?|gays?|homosexuels?) (?:uniquement|exigee?s?|exclusivement)|(?:heterosexual|gay|straight) (?:candidates|applicants) only)\b/g,
    },
  ],
  /** One sex called for. What follows tells a trade ("femme de chambre") or the other sex too. */
  'asks-sex': [
    {
      pattern:
        /\b(?:recherch|cherch|recrut|embauch)(?:e|ons) (?:pour [^.,;\n]{0,40},? )?(?:(?:actuellement|activement|un|une|notre|son|sa) ){0,2}(?:(?:(?:jeune|jolie|belle|charmante) )?(?:femme|homme|fille|dame|demoiselle|garcon)|jeunes (?:femmes|hommes|filles))\b(?!['-])|\b(?:looking for|seeking|hiring) a (?:young |pretty )?(?:woman|man|girl|lady|female|male)\b(?!['-])/g,
      unlessBefore:
        /\b(?:client\w*|cibl\w*|marque|figurant\w*|casting|models?|mannequins?|histoires?|temoign\w*|qui|who|pas|ne|n'|s'il)\b[^.]{0,40}$|\b(?:femmes?|hommes?|women|men)\b[^.]{0,20}$/,
      unlessAfter:
        /^ ?(?:\(?(?:ou|et|\/|-|or|and|&|,)\)? ?(?:d'|un|une|a|des|les)? ?(?:jeunes? )?(?:homme|femme|fille|garcon|dame|woman|women|man|men|girl|boy|lady|f\b|h\b|m\b|female|male|autre|personne)|(?:de |d')(?!\d)|a tout|toutes mains|orchestre|cle|menage|fort|model|influencer|power|engineer|founder|led|owned|who|qui|enceinte|victime|artiste)/,
    },
    {
      pattern:
        /\b(?:(?:jeune |jeunes )?(?:femme|homme|fille|dame|hotesse|vendeuse)s? (?:uniquement|exclusivement|seulement(?= ?(?:[.,;!)\n]|$))|exigee?s?|imperativement|obligatoirement|de preference|souhaitees?)|(?:de preference|preferablement|idealement),? (?:un|une) (?:jeune )?(?:femme|homme|fille)|(?:poste|emploi|offre|stage|mission|annonce|recrutement|candidature|candidat)s? (?:est |sont )?(?:uniquement |exclusivement |strictement )?(?:reservee?s?|limitee?s?) (?:uniquement |exclusivement |strictement )?(?:aux|a des|a une) (?:jeunes )?(?:femmes?|hommes?|filles|garcons|dames)|(?:candidat\w*|profils?|personnel) (?:feminin|masculin)e?s? (?:uniquement|exclusivement|exige\w*|de preference)|(?:candidat\w*|profils?|personnel) de sexe (?:feminin|masculin)|(?:hommes|femmes) s'abstenir|(?:female|male|women|men) (?:candidates?|applicants?)(?: are)? (?:only|preferred)|(?:for (?:female|male)s? only)|(?:females|males|ladies) only|only (?:female|male|women|men) (?:candidates?|applicants?|may apply|can apply|should apply))\b/g,
      unlessBefore:
        /\b(?:pas|client\w*|cibl\w*|salle|club|espace|reseau|boutique|marque|mode|vestiaire|application|app|public|audience|site|communaute|not|sport|collection|vetements?|ligne|produits?|chaussures|rayon|coiffure)\b[^.]{0,30}$|\b(?:pour|aux|de|des|entre|chez|par|les|a|for|un|une|la|cet|cette) $|\bl'$|\b(?:hommes?|femmes?)[ /,]+(?:et|ou)?[ ]?$/,
      unlessAfter:
        /^ ?(?:(?:ou|et|\/|or|and|,|-) ?(?:un |une |les |aux )?(?:jeune )?(?:homme|femme|hommes|femmes|masculin|feminin|men|women|male|female|garcon|fille)|(?:de menage|de chambre|d'affaires|orchestre))/,
    },
    {
      pattern:
        /\b(?:profil|candidate?|sexe|sex|genre|gender) (?:recherchee? |souhaitee? )?: (?:une? )?(?:jeune )?(?:femme|homme|fille|feminin|masculin|female|male)\b|\b(?:vous etes|tu es|you are|must be) (?:une |un |a |an )(?:jeune |young |vraie |jolie )?(?:femme|homme|fille|garcon|dame|woman|man|girl|lady|female|male)\b(?!-)|(?:^|(?<!\b(?:cibl\w*|persona\w*|public|lect\w+|audience|clientes?|casting)\b[^\n]{0,60})\n|\b(?:profil|recherch\w{1,4}|candidate?|poste|stage)s?\b[^.:\n]{0,15}: ?)(?:femme|homme|fille|jeune femme|jeune homme) (?:de|entre) (?:moins de )?\d\d (?:(?:a|et) \d\d )?ans\b/g,
      unlessBefore:
        /\b(?:que|si|whether|if|cible\w*|persona\w*|client\w*|audience|public|marque|communaute|target\w*|ambassad\w*|casting|figurant\w*|spectat\w*|lect(?:eur|rice)s?|abonn\w*|utilisat\w*|internaute\w*|joueu\w*|beneficiaire\w*|viewers?|readers?|users?|players?)\b[^.]{0,50}$/,
      unlessAfter:
        /^,? ?(?:(?:ou|et|\/|or|and|&|,|-|\() ?(?:un |une |a |an )?(?:jeune |young )?(?:homme|femme|fille|garcon|dame|woman|man|girl|boy|masculin|feminin|male|female|non|autre|h\b|f\b|m\b)|(?:de |d')(?!(?:moins de )?\d|entre)|orchestre|engagee|of|who|qui|wanting|influen)/,
    },
  ],
  /** A body for one group, or article 20 of Québec's Charter: the choice may be its right. */
  'body-for-a-group': [
    {
      pattern:
        /\b(?:article|articles|art\.?|section|s\.) ?20\b|\b(?:maisons?|centres?) d'(?:aide et d')?hebergement\b|\b(?:organismes?|organisations?|centres?|maisons?|refuges?|associations?|regroupements?|tables?|groupes?|ressources?|cercles?|foyers?) (?:communautaires? |de (?:sante|services|defense|ressources|jour|soir) |d'(?:aide|entraide|accueil|hebergement) )?(?:pour|de|des|aux|d') ?(?:(?:les|aux|jeunes) )?(?:femmes?|filles|meres|hommes|peres|aines|autochtones?|immigrante?s?|refugiee?s?|nouveaux arrivants|personnes (?:handicapees|agees|immigrantes|trans|autochtones|lgbt\w*)|lgbt\w*)\b|\bcentres? d'amitie autochtone\b|\b(?:women|men|girls|youth|seniors|natives?|indigenous)(?:'s)? (?:shelters?|centres?|centers?|organi[sz]ations?|house|refuge|friendship centre)\b|\b(?:shelters?|centres?|centers?|organi[sz]ations?|house) for (?:\w+ )?(?:women|men|girls|seniors|natives?)\b|\bfriendship cent(?:re|er)\b/g,
    },
  ],
  /** The same, said as a wish or of the person to come. */
  'wishes-for-sex': [
    {
      pattern:
        /\b(?:(?:prefer|imagin|privilegi|favoris)(?:ons|e|erions|erait|ions)|(?:aimerions|voudrions|souhaitons|souhaiterions) (?:plutot )?(?:recruter|embaucher|engager|accueillir|trouver)|verrions bien|(?:would|we'd|i'd) (?:like|love|prefer)|we (?:prefer|want)) (?:(?:plutot|idealement|surtout|recruter|embaucher|engager|accueillir|trouver|avoir|to (?:hire|find|have)) ){0,2}(?:une? |a )(?:(?:jeune |young )?(?:femme|homme|fille|garcon|dame|woman|man|girl|female|male)|(?:stagiaire|candidate?|etudiante?|profil) (?:fille|femme|garcon|homme|feminin|masculin))\b(?!['-])|\b(?:recherch|cherch|recrut|embauch)(?:e|ons) (?:uniquement|exclusivement|seulement) une (?:femme|fille|collaboratrice|candidate|etudiante|vendeuse|redactrice|animatrice|conseillere)\b|\b(?:le candidat|la candidate|la personne|le profil|le titulaire|la titulaire)(?: ideale?| recherchee?| recrutee?| retenue?| choisie?| du poste)? (?:sera|devra etre|doit etre|est|soit) (?:obligatoirement |imperativement |de preference )?(?:de sexe (?:feminin|masculin)|(?:une |un )?(?:jeune )?(?:femme|homme|fille))\b(?!['-])|\b(?:notre|votre) (?:future?|prochaine?) (?:collegue|recrue|collaborateur|collaboratrice|stagiaire|community manager) (?:sera|est) (?:une |un )(?:jeune )?(?:femme|homme|fille|garcon)\b(?!['-])|\b(?:poste|emploi|stage)\b[^.\n]{0,30}\b(?:conviendra|conviendrait|convient|ideal|parfait)\b[^.\n]{0,20} (?:a|pour) (?:une (?:jeune )?(?:femme|fille|maman|mere de famille)|un (?:jeune )?homme)\b|(?<=^|[.!\n] ?)ideal pour (?:une (?:jeune )?(?:femme|fille|maman|mere de famille)|un (?:jeune )?homme)\b|\b(?:this role is|the (?:role|job|position) is|better) suited to (?:a )?(?:woman|man|women|men|females?|males?)\b/g,
      unlessBefore:
        /\b(?:client\w*|cibl\w*|marque|figurant\w*|casting|models?|mannequins?|histoires?|temoign\w*|persona\w*|qui|who|pas|ne|not|n'|si|que|if)\b[^.]{0,40}$/,
      unlessAfter:
        /^ ?(?:\(?(?:ou|et|\/|-|or|and|&|,)\)? ?(?:d'|un|une|a)? ?(?:jeune )?(?:homme|femme|fille|garcon|woman|man|girl|boy|female|male|autre|etudiant\b|candidat\b|collaborateur|redacteur|animateur|vendeur|conseiller\b)|(?:de|d') ?(?!\d)|orchestre|cle\b|who|qui|to (?:feel|see|find))/,
    },
  ],
  /** Family life asked of the candidate. */
  'asks-family': [
    {
      pattern:
        /\b(?:celibataire[ ,]{1,2}(?:et |ou |et\/ou )?sans enfants?|(?:vous etes|tu es) (?:de preference |idealement )?(?:celibataire|sans enfants?)\b(?! ?[?,])|(?:candidat|candidate)s? (?:celibataire|sans enfant)s?|(?:celibataire|sans enfants?) (?:exigee?|de preference|imperativement|obligatoire|obligatoirement|uniquement|souhaitee?)|sans (?:aucune )?(?:contraintes?|charges?|obligations?|attaches?) (?:familiales?|de famille)|libre de (?:toute? )?(?:contraintes?|charges?|obligations?|attaches?) (?:familiales?|de famille)|(?:meres?|mamans?|peres?|papas?|parents?)(?: de famille| isoles?| de jeunes enfants)? s'abstenir|sans projet d'enfants?(?! d)|(?:situation (?:familiale|de famille)|candidate?|vous etes)\b[^.\n]{0,70}\bsans enfants? a charge|(?:precis|indiqu|mention|dites|dire)\w{0,4}\b[^.\n]{0,40}\bsi vous (?:etes (?:mariee?|celibataire|en couple|enceinte)|avez des enfants)|(?:must be|should be) (?:unmarried|childless)|single (?:and )?(?:without|with no) (?:children|kids)|(?<=(?:^|[.!\n(]) ?[-•*]? ?|\b(?:vous|profil|candidat|personne|disponible|mobile)\b[^.\n]{0,40}, ?)(?:idealement|de preference|preferablement),? (?:celibataire|sans enfants?))\b/g,
      unlessBefore: new RegExp(
        String.raw`${OPEN_TO_ALL.source}|\b(?:clients?|voyage\w*|sejours?|vacances|hotels?|couples?|public|cibl\w*|familles)\b[^.]{0,50}$`,
      ),
      unlessAfter: /^[^.]{0,25}\b(?:ou en couple|ou mariee?|ou non|ou pas|ou avec|or married)\b/,
    },
  ],
  /** The application is to tell one of the things that the Charter keeps out of it. */
  'asks-private-facts': [
    {
      pattern:
        /\b(?:indiqu|mentionn|precis|inscri|specifi|renseign|communiqu|fourni|transm|inclu|joind|joign|envo|ajout|donn|faites|veuillez|merci de|vous demander|te demander|states?|includ|provid|indicat|mention|specif|tell us|send|list|give|submit)[a-z]{0,8}\b(?![^.;\n]{0,40}\b(?:pas|jamais|aucune?|ni|nor|not|never)\b)(?![^.;\n]{0,70}\b(?:quel|quels|quelle|quelles|peu importe|regardless|irrespective|independamment|sans)\b)[^.;\n]{0,60}\b(?:votre|vos|ton|ta|leur|your|their) (?:(?:age|nom|prenom|adresse|cv|name|address|sexe|full name|telephone|phone number)(?:,| et| and) (?:votre |your |ton |ta )?){0,3}(?:age|date de naissance|etat civil|situation (?:familiale|matrimoniale|de famille)|statut (?:civil|matrimonial|marital|familial)|origine (?:ethnique|nationale)|pays d'origine|lieu de naissance|religion|confession religieuse|orientation sexuelle|date of birth|birth ?date|marital status|family (?:status|situation)|ethnic(?:ity| origin)|national origin|country of origin|religion|sexual orientation|nombre d'enfants|number of children)\b/g,
      unlessBefore:
        /\b(?:pas|sans|aucune?|jamais|not|no|never|don't|without|pouvez|peuvent|facultati\w*|volontaire\w*|optional\w*|voluntar\w*|souhait\w*|invit\w*|may|if you)\b[^.]{0,50}$/,
      unlessAfter:
        /^[^.]{0,60}\b(?:facultati\w*|volontaire\w*|si vous le (?:souhaitez|desirez)|optional\w*|voluntar\w*|ne (?:sont|sera|seront)|not required|if you wish|acces a l'egalite|employment equity|auto[- ]?identif\w*|self[- ]identif\w*|majeur\w*|18 ans)\b/,
    },
    {
      pattern:
        /\b(?:cv|curriculum vitae|candidature|lettre|formulaire|demande|resume|application|cover letter)\b[^.;\n]{0,30}\b(?:avec|indiquant|mentionnant|precisant|comprenant|incluant|with|stating|including|mentioning) (?:l'|la |le |votre |your |the )?(?:(?:nom|adresse|photo|name|address)(?:,| et| and) ){0,3}(?:age|date de naissance|etat civil|situation (?:familiale|matrimoniale)|statut (?:matrimonial|marital|familial)|origine ethnique|religion|date of birth|marital status|ethnicity|ethnic origin)\b/g,
      unlessBefore: /\b(?:pas|sans|jamais|not|never|without|ne)\b[^.]{0,40}$/,
      unlessAfter:
        /^[^.]{0,60}\b(?:facultati\w*|si vous le (?:souhaitez|desirez)|optional\w*|voluntar\w*|majeur\w*)\b/,
    },
    {
      pattern:
        /\b(?:etes[- ]vous|es[- ]tu) (?:mariee?|celibataire|en couple|enceinte|croyante?)\b|\b(?:avez[- ]vous|as[- ]tu) des enfants\b|\b(?:are you (?:married|pregnant|single)|do you have (?:children|kids))\b/g,
      unlessBefore:
        /\b(?:pas|jamais|never|not|clientes?|clients?|lectrices|abonnes|question)\b[^.]{0,50}$/,
    },
    {
      // A fact as the subject of "to be stated". An age by itself may be that of majority.
      pattern:
        /(?:\bage(?: et|,)? (?:et )?(?:votre |l'|la |le )?)?\b(?:date de naissance|etat civil|statut (?:civil|matrimonial|marital|familial)|situation (?:familiale|matrimoniale|de famille)|origine ethnique|religion|date of birth|marital status)(?:,? (?:et|ou|and|or) (?:votre |l'|la |le |leur )?[a-z]{2,15}(?: (?:de|of) [a-z]{2,12}| civil| familiale| matrimoniale?| ethnique)?){0,2} (?:(?:sont |est |are |is )?(?:demandee?s?|requise?s?|exigee?s?|obligatoires?|required|requested|mandatory)|a (?:preciser|indiquer|fournir|mentionner|joindre|inscrire|communiquer|specifier))\b/g,
      unlessBefore:
        /\b(?:pas|sans|aucune?|jamais|ni|not|no|never|without|membres?|joueurs?|abonnes|clients?|usagers?|utilisateurs?|players|members|users|customers|parents?|camps?|campeurs|enfants?|eleves|participants|inscription)\b[^.]{0,50}$/,
      unlessAfter:
        /^[^.]{0,60}\b(?:membres?|joueurs?|abonnes|clients?|usagers?|utilisateurs?|parents?|campeurs|participants|apres l'embauche|apres embauche|a l'embauche|facultati\w*|si vous le (?:souhaitez|desirez)|players|members|users|after hiring)\b/,
    },
    {
      pattern:
        /(?:^|\n)[-•* ]{0,3}(?:date de naissance|etat civil|situation (?:familiale|matrimoniale)|statut (?:civil|matrimonial)|date of birth|marital status) ?(?::|\?|\n|$)/g,
    },
  ],
  /** A voluntary questionnaire of an equal-access programme may ask for what a form may not. */
  'equal-access-form': [
    {
      pattern:
        /\b(?:acces a l'egalite|equite en (?:matiere d')?emploi|employment equity|equal access|auto[- ]?identif\w*|auto[- ]?declar\w*|self[- ]identif\w*|s'identifier)\b/g,
    },
  ],
} as const satisfies CueTable
