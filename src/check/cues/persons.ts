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
  '(?:uniquement|exclusivement|imperativement|obligatoirement|exigee?s?|obligatoire|imperative?|requise?s?|only|required|mandatory)'

export const PERSONS = {
  /** A nationality that the candidate must have: some posts may, most may not. */
  'hints-at-nationality': [
    {
      pattern: new RegExp(
        String.raw`\b(?:de )?nationalite (?:francaise|europeenne|belge|canadienne) (?:est )?${ONLY}\b`,
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
        /\b(?:pas d'etrangers|etrangers? s'abstenir|non[- ]europeens? s'abstenir|(?:personne|candidat|candidate|femme|homme|profil|physique) (?:de )?type (?:europeen|caucasien|maghrebin|africain|asiatique)|francais de souche|quebecois de souche|d'origine (?:francaise|quebecoise|europeenne|caucasienne|africaine|maghrebine|asiatique)s? (?:uniquement|exclusivement|exigee?|obligatoire|de preference)|(?:candidat|candidate)s? (?:de race )?(?:blanche?|noire?)s? (?:uniquement|exclusivement|s'abstenir)|(?:white|black|caucasian) (?:candidates|applicants) only|no (?:foreigners|immigrants))\b/g,
      unlessBefore: OPEN_TO_ALL,
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
        /\b(?:physique (?:agreable|avantageux|attrayant|attirant|irreprochable|avenant)|(?:beau|joli) physique(?! de)|bien de sa personne|(?:candidat|candidate|personne|profil)s? non[- ]tatouee?s?|vous mesurez (?:au moins |plus de )?1 ?m ?\d{2}|good[- ]looking (?:candidates?|person|woman|man|girl)|attractive (?:physique|female candidate|woman)|pleasant physical appearance)\b/g,
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
        /^[^.]{0,40}\b(?:produits?|rayons?|magasin|marchandises?|documents?|supports?|dossiers?|vitrines?|powerpoint|plats?|donnees)\b/,
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
        /\b(?:photo|photographie) (?:d'identite |recente |de vous )?(?:(?:est )?(?:exigee|obligatoire|demandee|indispensable)|(?:a joindre )?(?:sur|a|dans|avec) (?:le|votre|ton) (?:cv|curriculum|candidature))\b|\bphotos? (?:on|with) your (?:cv|resume|application)\b|\b(?:joindre|joignez|envoyer|envoyez|attach|include|send) (?:une |votre |a |your )?(?:recent |photo d'identite|photo recente|photo de vous|photo of yourself)(?:photo(?:graph)?)?\b/g,
      unlessBefore: /\b(?:sans|pas|no|not|without|ne)\b[^.]{0,30}$/,
    },
  ],
  /** A faith that the candidate must have or hide. */
  'asks-religion': [
    {
      pattern: new RegExp(
        String.raw`\b(?:vous etes|tu es|il faut etre) (?:un |une |de confession )?(?:${FAITHS})(?: (?:pratiquante?|croyante?|convaincue?|engagee?))?\b|\b${PERSON} (?:de (?:confession|religion) |)(?:${FAITHS})s?(?: pratiquante?s?)? (?:${ONLY}|souhaitee?s?|recherchee?s?)|\b(?:catholique|chretien|chretienne|musulman|musulmane|juif|juive|croyant|croyante)s? (?:pratiquante?s? )?(?:exigee?s?|uniquement|imperativement|s'abstenir)\b`,
        'g',
      ),
      unlessBefore: OPEN_TO_ALL,
      unlessAfter: /^[^.]{0,30}\b(?:ou non|ou pas|ou autre|athee)\b/,
    },
    {
      pattern: new RegExp(
        String.raw`\b(?:must|should) be (?:a |an )?(?:practi[cs]ing |committed |devout )?${FAITHS_EN}\b|\b${FAITHS_EN} (?:candidates|applicants) only\b|\b(?:port du voile (?:exclu|refuse|non accepte|non autorise)|femmes? voilees? s'abstenir|no (?:hijab|headscarf|turbans?))\b`,
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
        String.raw`\b(?:vous etes|tu es|vous jouissez|(?:candidat|candidate|profil)s?) (?:en|d'une) (?:tres )?(?:bonne|parfaite|excellente) sante\b(?! financ)|\b(?:parfaite|excellente|bonne) sante (?:physique |mentale )?(?:est )?${ONLY}|\bmust be in (?:good|excellent|perfect) (?:physical |mental )?health\b`,
        'g',
      ),
      unlessBefore: OPEN_TO_ALL,
    },
    {
      pattern:
        /\b(?:personnes? (?:handicapees?|en situation de handicap|malades?) s'abstenir|(?:sans|aucun) handicap (?:physique|exige|requis|uniquement)|candidats? (?:valides? uniquement|sans handicap|non handicapes?)|poste non (?:ouvert|accessible) aux (?:personnes (?:handicapees?|en situation de handicap)|rqth)|femmes? enceintes? s'abstenir|ne pas etre enceinte|pas de femmes? enceintes?|sans projet de (?:grossesse|maternite)|not (?:be )?pregnant|no (?:disabled|pregnant) (?:candidates|applicants|women))\b/g,
      unlessBefore: OPEN_TO_ALL,
    },
  ],
  /** The place where a candidate must live, inside the country. */
  'asks-residence': [
    {
      pattern:
        /\b(?:habiter|habitez|habites|habitants?|habitantes?|habitant|resider|residez|resides|residents?|residant|domicilie\w*|vivre|vivez) (?:deja )?(?:uniquement|imperativement|obligatoirement|exclusivement|necessairement) (?:a|sur|dans|en|pres|proche|le|la)\b|\b(?:imperatif|obligatoire|indispensable|exige|imperativement|obligatoirement|uniquement|exclusivement) (?:d'|de |:? ?)?(?:habiter|resider|residant|habitant|vivre|etre domicilie|domicilie) (?:a|sur|dans|en|pres|proche|le|la)\b/g,
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
        /\b(?:non[- ]syndiquee?s? (?:uniquement|exige\w*|obligatoire)|(?:candidats?|profils?|personnes?) non[- ]syndiquee?s?|syndicalistes? s'abstenir|(?:candidat|candidate|personne|profil)s? sans (?:aucune )?(?:activite|appartenance|engagement|etiquette) (?:syndicale?|politique|militante?)s?|no union (?:members|activists) please)\b/g,
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
        /\b(?:(?:jeune |jeunes )?(?:femme|homme|fille|dame|hotesse|vendeuse)s? (?:uniquement|exclusivement|exigee?s?|imperativement|obligatoirement|de preference|souhaitees?)|(?:de preference|preferablement|idealement),? (?:un|une) (?:jeune )?(?:femme|homme|fille)|(?:poste|emploi|offre|stage|mission|annonce|recrutement|candidature|candidat)s? (?:est |sont )?(?:uniquement |exclusivement |strictement )?(?:reservee?s?|limitee?s?) (?:uniquement |exclusivement |strictement )?(?:aux|a des|a une) (?:jeunes )?(?:femmes?|hommes?|filles|garcons|dames)|(?:candidat\w*|profils?|personnel) (?:feminin|masculin)e?s? (?:uniquement|exclusivement|exige\w*|de preference)|(?:candidat\w*|profils?|personnel) de sexe (?:feminin|masculin)|(?:hommes|femmes) s'abstenir|(?:female|male|women|men) (?:candidates?|applicants?)(?: are)? (?:only|preferred)|(?:for (?:female|male)s? only)|(?:females|males|ladies) only|only (?:female|male|women|men) (?:candidates?|applicants?|may apply|can apply|should apply))\b/g,
      unlessBefore:
        /\b(?:pas|client\w*|cibl\w*|salle|club|espace|reseau|boutique|marque|mode|vestiaire|application|app|public|audience|site|communaute|not|sport|collection|vetements?|ligne|produits?|chaussures|rayon|coiffure)\b[^.]{0,30}$|\b(?:pour|aux|de|des|entre|chez|par|les|a|for|un|une|la|cet|cette) $|\bl'$|\b(?:hommes?|femmes?)[ /,]+(?:et|ou)?[ ]?$/,
      unlessAfter:
        /^ ?(?:(?:ou|et|\/|or|and|,|-) ?(?:un |une |les |aux )?(?:jeune )?(?:homme|femme|hommes|femmes|masculin|feminin|men|women|male|female|garcon|fille)|(?:de menage|de chambre|d'affaires|orchestre))/,
    },
    {
      pattern:
        /\b(?:profil|candidate?|sexe|sex|genre|gender) (?:recherchee? |souhaitee? )?: (?:une? )?(?:jeune )?(?:femme|homme|fille|feminin|masculin|female|male)\b|\b(?:vous etes|tu es|you are|must be) (?:une |un |a |an )(?:jeune |young |vraie |jolie )?(?:femme|homme|fille|garcon|dame|woman|man|girl|lady|female|male)\b(?!-)|(?:^|\n|: ?)(?:femme|homme|fille|jeune femme|jeune homme) (?:de|entre) (?:moins de )?\d\d (?:(?:a|et) \d\d )?ans\b/g,
      unlessBefore:
        /\b(?:que|si|whether|if|cible\w*|persona\w*|client\w*|audience|public|marque|communaute|target\w*|ambassad\w*)\b[^.]{0,50}$/,
      unlessAfter:
        /^,? ?(?:(?:ou|et|\/|or|and|&|,|-|\() ?(?:un |une |a |an )?(?:jeune |young )?(?:homme|femme|fille|garcon|dame|woman|man|girl|boy|masculin|feminin|male|female|non|autre|h\b|f\b|m\b)|(?:de |d')(?!(?:moins de )?\d|entre)|orchestre|engagee|of|who|qui|wanting|influen)/,
    },
  ],
  /** Family life asked of the candidate. */
  'asks-family': [
    {
      pattern:
        /\b(?:celibataire[ ,]{1,2}(?:et |ou |et\/ou )?sans enfants?|(?:vous etes|tu es) (?:de preference |idealement )?(?:celibataire|sans enfants?)\b(?! ?[?,])|(?:candidat|candidate)s? (?:celibataire|sans enfant)s?|(?:celibataire|sans enfants?) (?:exigee?|de preference|imperativement|obligatoire|obligatoirement|uniquement|souhaitee?)|sans (?:aucune )?(?:contraintes?|charges?|obligations?|attaches?) (?:familiales?|de famille)|libre de (?:toute? )?(?:contraintes?|charges?|obligations?|attaches?) (?:familiales?|de famille)|(?:meres?|peres?|parents?)(?: de famille| isoles?)? s'abstenir|(?:must be|should be) (?:unmarried|childless)|single (?:and )?(?:without|with no) (?:children|kids))\b/g,
      unlessBefore: OPEN_TO_ALL,
      unlessAfter: /^[^.]{0,25}\b(?:ou en couple|ou mariee?|ou non|ou pas|ou avec|or married)\b/,
    },
  ],
  /** The application is to tell one of the things that the Charter keeps out of it. */
  'asks-private-facts': [
    {
      pattern:
        /\b(?:indiqu|mentionn|precis|inscri|specifi|renseign|communiqu|fourni|transm|inclu|joind|joign|envo|ajout|donn|faites|veuillez|merci de|states?|includ|provid|indicat|mention|specif|tell us|send|list|give|submit)[a-z]{0,8}\b(?![^.;\n]{0,70}\b(?:quel|quels|quelle|quelles|peu importe|regardless|irrespective|independamment|sans)\b)[^.;\n]{0,60}\b(?:votre|vos|ton|ta|leur|your|their) (?:(?:age|nom|prenom|adresse|cv|name|address|sexe|full name|telephone|phone number)(?:,| et| and) (?:votre |your |ton |ta )?){0,3}(?:age|date de naissance|etat civil|situation (?:familiale|matrimoniale|de famille)|statut (?:matrimonial|marital|familial)|origine (?:ethnique|nationale)|pays d'origine|lieu de naissance|religion|confession religieuse|orientation sexuelle|date of birth|birth ?date|marital status|family (?:status|situation)|ethnic(?:ity| origin)|national origin|country of origin|religion|sexual orientation|nombre d'enfants|number of children)\b/g,
      unlessBefore:
        /\b(?:pas|sans|jamais|not|never|don't|without|pouvez|peuvent|facultati\w*|volontaire\w*|optional\w*|voluntar\w*|souhait\w*|invit\w*|may|if you)\b[^.]{0,50}$/,
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
        /(?:^|\n)[-•* ]{0,3}(?:date de naissance|etat civil|situation (?:familiale|matrimoniale)|statut matrimonial|date of birth|marital status) ?(?::|\?|\n|$)/g,
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
