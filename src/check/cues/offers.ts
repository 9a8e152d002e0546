/** Words on the cost, the pay and the form of an offer. */
import type { CueTable } from './cue-table.ts'

/** "No fee", "we never ask you to pay", "free of charge": the words before deny what follows. */
const DENIED =
  /\b(?:pas|sans|aucune?s?|ne|ni|jamais|zero|no|not|never|without|nor|don't|doesn't|free of|if|si|gratuit\w*)\b[^.]{0,40}$/
/** Someone else bears it in the end. */
const COVERED =
  /^[^.;\n]{0,50}\b(?:rembours\w*|pris\w* en charge|finance\w* par|offert\w*|refund\w*|reimburs\w*|covered|paid by (?:us|the (?:company|employer))|by the (?:company|employer)|de l'(?:entreprise|employeur))\b/

/** What is sold: a course, a stand, a flat, and who buys it. */
const BUYERS = String.raw`\b(?:clients?|clientele|eleves?|apprenante?s?|adherents?|exposants?|participants?|locataires?|franchis\w*|voyageurs?|vacanciers|abonnee?s?|stagiaires de|nos (?:stagiaires|formations?|etudiants|alternants|candidats)|notre (?:formation|catalogue|ecole|cfa)|catalogue|brochure|page produit|slogan|vend(?:ez|re|ons)|ecoles?|bachelor|mastere?|location|reservation|souscription|auto-ecole|salle de sport|cpf|bafa|bafd|students?|learners?|customers?|tenants?|exhibitors?)\b`
const NOT_ASKED_OF_READER = new RegExp(`${DENIED.source}|${BUYERS}[^.]{0,70}$|[«“"] ?$`)
const PAID_BY_OTHERS = new RegExp(
  String.raw`${COVERED.source}|^[^.;\n]{0,60}${BUYERS}|^[^.;\n]{0,30}\b(?:par carte|en (?:plusieurs|trois|deux|quatre) fois|rentree|reservation|achats?|emprunt|le salon|le 1er)\b|^ (?:de |du |d')(?:nos|vos|leurs?|ses|chaque|la rentree|salon)`,
)

export const OFFERS = {
  /** The candidate pays to get the job. */
  'candidate-pays': [
    {
      pattern:
        /\b(?:frais (?:de dossier|d'inscription|d'adhesion|d'entree|de candidature|de formation)|formation (?:obligatoire|initiale|prealable|payante)|kits? de (?:demarrage|depart|bienvenue)|starter kit|depot de garantie|caution)\b[^.\n;]{0,50}?\b(?:(?:a|est a|sont a|reste a|restent a) (?:la )?charge (?:du|de la|des) (?:candidate?s?|recrues?|stagiaires?|salariee?s?|personne)|a (?:votre|ta) charge|a (?:vos|tes) frais|a (?:regler|payer|verser|acquitter) (?:avant|par (?:le |la |l'|chaque )(?:candidate?|stagiaire|alternante?|apprentie?|recrue)|lors|des|a l'inscription|au depart|pour (?:etre|commencer|demarrer|valider|confirmer)))\b(?! ?\?)/g,
      unlessBefore: NOT_ASKED_OF_READER,
      unlessAfter: PAID_BY_OTHERS,
    },
    {
      pattern:
        /\b(?:vous (?:devez|devrez|aurez a|etes tenu de)|tu (?:dois|devras)|(?:le|la|chaque|tout) candidate? (?:doit|devra)|les candidats (?:doivent|devront)|merci de|il vous faudra) (?:d'abord |prealablement |nous |vous )?(?:payer|verser|regler|acheter|acquerir|financer|acquitter)\b(?! (?:les|des|tous les) (?:probleme|question|litige|detail|point|souci|conflit|facture))[^.\n;]{0,40}?\b(?:frais (?:de dossier|d'inscription|d'adhesion|d'entree|de candidature|de formation)|kits? de (?:demarrage|depart|bienvenue)|starter kit|votre (?:kit|formation|pack)|la formation|caution|depot de garantie)\b/g,
      unlessBefore: NOT_ASKED_OF_READER,
      unlessAfter: PAID_BY_OTHERS,
    },
    {
      pattern:
        /\b(?:vous|te) sera demandee? de (?:regler|payer|verser)\b[^.\n;]{0,40}\b(?:dossier|candidature|inscription|formation|kit)\b|\bformation\b[^.\n;]{0,30}\b(?:payee?|financee?|reglee?) par (?:le |la |l'|chaque )(?:candidate?|recrue|stagiaire|alternante?|salariee?)\b|\bparticipation (?:financiere )?(?:de \d[\d ]{0,5} ?(?:€|euros?) )?aux frais (?:de dossier|de candidature|de formation)[^.\n;]{0,20}\b(?:demandee?|exigee?|requise?|a prevoir|a regler)\b|\b(?:vous|tu) (?:achet|pay|regl|financ)(?:ez|erez|es|eras) (?:d'abord )?(?:vous-meme |toi-meme )?(?:votre|ton|le|un) (?:kit|pack) (?:de (?:demarrage|depart|bienvenue|formation)|demo)\b|\b(?:cheque (?:de caution)?|caution|depot de garantie|virement|somme|acompte) (?:de \d[\d ]{0,5} ?(?:€|euros?) )?(?:vous |te )?(?:sera|est) (?:demandee?|exigee?)\b[^.\n;]{0,30}\b(?:candidature|votre dossier|entretien|postuler)\b|\b(?:deposit|fee) of [^.\n;]{0,15}(?:is|will be) (?:required|requested|charged|due|payable) (?:before|to apply|with your application|for your application|upon application|at the interview)\b/g,
      unlessBefore: NOT_ASKED_OF_READER,
      unlessAfter: PAID_BY_OTHERS,
    },
    {
      // A sum is named: "290 € de frais de dossier", "a training course of 490 € at your expense".
      pattern:
        /\b(?:(?:les|chaque|tout|tous les) (?:candidats?|recrues?|stagiaires?|alternants?)|(?:la|toute) (?:personne (?:retenue|recrutee)|recrue)|vous|tu) (?:doi\w+ |devr\w+ )?(?:regl|pai|pay|vers|acquitt)[a-z]{1,6} (?:d'abord |prealablement )?\d[\d ]{0,5}(?:[.,]\d\d)? ?(?:€|euros?) (?:de |pour (?:le |la |les |l')?|au titre des? )(?:frais de (?:dossier|candidature|formation|traitement)|caution|kits? de (?:demarrage|depart|bienvenue)|votre (?:kit|formation|dossier)|formation (?:obligatoire|initiale|prealable))|\bachat (?:obligatoire|prealable|impose) (?:du|d'un|de votre|de ton) (?:kit|pack) de (?:demarrage|depart|bienvenue|formation)|\b(?:achat|acquisition) (?:du|d'un|de votre|de ton) (?:kit|pack) de (?:demarrage|depart|bienvenue|formation) (?:est )?(?:obligatoire|exigee?|requise?|impose)|\bformation (?:(?:obligatoire|initiale|prealable|certifiante|payante) )?(?:de |a |: ?|\()\d[\d ]{0,5} ?(?:€|euros?)\)?[^.;\n]{0,15}? (?:a (?:votre|ta|la) charge|a (?:vos|tes) frais|a (?:regler|payer|financer) (?:avant|par|des|soi|vous))/g,
      unlessBefore: NOT_ASKED_OF_READER,
      unlessAfter: PAID_BY_OTHERS,
    },
    {
      pattern:
        /\b(?:investissement|apport|mise) (?:initiale?|de depart|personnelle?|financier)(?: (?:de |: ?)\d{1,3}[ .]?\d{0,3} ?(?:€|euros?))?,? (?:est )?(?:demandee?|requise?|exigee?|obligatoire|a votre charge|a prevoir|de votre part)\b/g,
      unlessBefore: DENIED,
    },
    {
      pattern:
        /\b(?:you|candidates?|applicants?) (?:must|will (?:need|have) to|need to|have to|are required to|shall) (?:first )?(?:pay|purchase|buy|deposit)\b[^.\n;]{0,40}?\b(?:application fees?|registration fees?|training(?: fees?| costs?)?|starter (?:kit|pack)|(?:security |refundable )?deposit|processing fees?|enrol?lment fees?|joining fees?)\b/g,
      unlessBefore: NOT_ASKED_OF_READER,
      unlessAfter: PAID_BY_OTHERS,
    },
    {
      pattern:
        /\b(?:application|registration|training|processing|enrol?lment|joining|onboarding|starter kit) (?:fees?|costs?)\b[^.\n;]{0,40}?\b(?:payable (?:before|upon|on|by)|to be paid (?:before|upon|by)|(?:is|are) required before|borne by (?:the |each )?(?:candidates?|applicants?|intern)|at your own (?:expense|cost))\b/g,
      unlessBefore: NOT_ASKED_OF_READER,
      unlessAfter: PAID_BY_OTHERS,
    },
  ],
  /** Asks what the candidate earns or earned; expectations are another matter. */
  'asks-past-pay': [
    {
      pattern:
        /\b(?:votre |vos |ton |dernier |derniere )(?:salaires?|remunerations?|package) (?:actuel\w*|precedente?s?|anterieure?s?)\b|\b(?:salaire|remuneration) (?:actuel\w*|precedente?|anterieure?|(?:actuel\w* )?percue?)(?= ?(?:et|ou|,|\/|\+|\)|:|$|\n|\.))|\b(?:votre |vos |ton )(?:derniere?s?|anciens?|anciennes?) (?:salaires?|remunerations?)\b|\b(?:dernier salaire|derniere remuneration) (?:percue?|brute?|annuel\w*|nette?)\b|\b(?:vos|tes|derniers|dernieres|trois|3) (?:(?:trois|3) )?(?:derniers |dernieres )?(?:bulletins|fiches) de (?:salaire|paie|paye)\b|\bhistorique (?:de (?:vos |votre )?)?(?:salaires?|remunerations?|salarial\w*)\b/g,
      unlessBefore: DENIED,
    },
    {
      pattern:
        /\b(?:your|state|stating|with|and|include|including|indicate|mention|share) (?:your )?(?:current|present|previous|past|last(?: drawn)?|most recent) (?:(?:and|or|\/|&) (?:expected|desired) )?(?:annual |base )?(?:salary|compensation|pay|ctc|remuneration|wage)\b|\b(?:current|present|last drawn) (?:salary|ctc)\b(?= ?(?:and|&|\/|,|:|\n|$))|\b(?:salary|pay|compensation|wage) history\b|\b(?:your|last|recent) (?:three |two |3 |2 )?pay ?slips\b/g,
      unlessBefore: DENIED,
      unlessAfter: /^ ?(?:range|band|scale|bracket|for th(?:is|e)|is not|will not)/,
    },
  ],
  /** Speaks of the pay only to say that it will be spoken of. */
  'vague-pay': [
    {
      pattern:
        /\b(?:salaires?|remunerations?|remuneree?|package|fixe|honoraires|salary|compensation|pay|remuneration)\b[^.\n;€$£\d]{0,40}?\b(?:(?:selon|en fonction d[eu]s?|suivant|fonction d[eu]s?)(?: la| le| l'| votre| ton| vos| tes| son| leur)? ?(?:profil|experiences?|competences?|qualifications?|diplomes?|niveau|seniorite|autonomie|parcours)|a (?:negocier|definir|discuter|convenir|determiner|voir)|negociable|competiti\w+|concurrentiel\w*|attracti\w+|attrayante?|motivante?|depending on|based on|according to|commensurate|negotiable|to be (?:discussed|negotiated|agreed|defined)|tbd|doe)\b/g,
    },
    {
      pattern:
        /\b(?:competitive|attractive|generous|negotiable) (?:base )?(?:salary|pay|compensation|package|remuneration|wages?)\b/g,
    },
  ],
  /** A figure that can only be pay: "44kEUR", "50 à 60 K", or the name of a legal scale. */
  'pay-figure': [
    {
      pattern:
        /\b\d{2,3}(?:[.,]\d)? ?(?:ke|keur|keuros?|k ?(?:€|eur\b|euros?))|\b\d{2,3} ?k?(?: ?- ?| a | et | to |\/)\d{2,3} ?k\b|\b(?:a partir de|jusqu'a|up to|from|salaire|salary|remuneration)(?: ?:)? ?\d{2,3} ?k\b|\b(?:smic|grille (?:indiciaire|salariale|de (?:salaires?|remuneration|la convention|la fonction))|traitement (?:indiciaire|de base)|indice majore|convention collective|taux horaire)\b/g,
    },
  ],
  /** What is paid depends on results, or the amount is only a part of it. */
  'variable-pay': [
    {
      pattern:
        /\b(?:variables?|commissions?|commissionnement|primes?|bonus|interessement|fixe|ote|on[- ]target|incentives?|pourboires?|tips|(?:13|14)(?:[.,]\d)? ?mois|(?:13|14) ?(?:e|eme) mois|treizieme mois)\b/g,
    },
  ],
  /** Forms of work whose pay has a scale of its own. */
  'own-pay-scale': [
    {
      pattern:
        /\b(?:volontariat (?:international|territorial)|vte|intermittente?s?|cachets?|cddu|service civique|professionnalisation|alternan\w+|apprenti\w*|stages?|stagiaires?|internships?|interns?|apprentice\w*|assistante? maternel\w*|pigiste|piges?|esat|titulaires?|moins de 18 ans|mineurs)\b/g,
      // The interns and apprentices of whoever is recruited are paid otherwise.
      unlessBefore:
        /\b(?:encadr\w*|manag\w*|accompagn\w*|supervis\w*|form(?:er|ez|e)|tutor\w*|mentor\w*|coach\w*|guid\w*|appui d|aide d|avec|with)\b[^.\n]{0,40}$/,
    },
    { pattern: /\bv\.?i\.?[ea]\b/g, written: /V\.?I\.?[EA]/ },
  ],
  /** A title in English that French has words for. */
  'english-title': [
    {
      pattern:
        /\b(?:community|social media|content|brand content|digital content|communication|communications|traffic|influence) (?:manager|officer|specialist|strategist|editor|lead)\b|\bcommunity management\b|\bhead of (?:social|community|content)\b/g,
      field: 'title',
    },
  ],
  /** The same trade in French beside it. */
  'french-title': [
    {
      pattern:
        /\b(?:animat\w+|gestionnaire|moderat\w+|charge|chargee|responsable|redact\w+|coordinat\w+|conseiller?|conseillere|chef|directeur|directrice|webmestre|edimestre)\b/g,
      field: 'title',
    },
  ],
  /** Names a way of working that is a training, whoever does it. */
  'names-training': [
    {
      pattern:
        /\b(?:stages?|stagiaires?|interns?|internships?|alternan\w+|apprentis?|apprentie?s?|apprentissage|apprentice\w*)\b/g,
    },
  ],
  /** Names a contract of employment or a freelance one. */
  'names-work': [
    {
      pattern:
        /\b(?:cdi|cdd|permanent|fixed[- ]term|duree (?:in)?determinee|free-?lances?|auto-?entrepreneurs?|micro-?entreprise|portage salarial)\b/g,
    },
  ],
  /** An employer is meant but not named. */
  'partner-employer': [
    {
      pattern:
        /\b(?:pour|chez|au sein d'|dans|par) ?(?:le compte d')?(?:l'une? (?:de|des)|une? (?:de|des)|une?|nos|ses|notre|son) ?(?:nos |ses |notre |nombreuses )?(?:entreprises?|societes?|employeurs?|structures?|clients?) partenaires?\b|\bpour (?:le compte de )?(?:l'une? |une? )de (?:nos|ses) partenaires\b|\b(?:nos|notre|ses|une?) (?:entreprises? partenaires?|partenaires? entreprises?|partenaires?) (?:recrute|recherche)\w*\b|\bone of our partner compan\w+\b|\bour partner compan\w+\b/g,
    },
  ],
  /** A school speaks in the first person, or recruits students. */
  'school-speaks': [
    {
      pattern:
        /\b(?:notre|nos) (?:ecoles?|cfa|centres? de formation|campus|formations?|etudiants|alternants|bachelors?|mastere?s?|bts|cursus)\b|\becole partenaire\b|\b(?:integre[rz]?|rejoigne[rz]|rejoins|suivez) (?:notre|nos) (?:formations?|ecoles?|bachelor|mastere?|bts|campus)\b|\bformation (?:100 ?% )?(?:gratuite|prise en charge|financee)\b|\bfrais de (?:formation|scolarite) (?:sont )?(?:pris en charge|finances|offerts)\b|\bour (?:school|campus|students|bachelor|master's programme)\b/g,
    },
  ],
  /** The reader is to become its student. */
  'recruits-students': [
    {
      pattern:
        /\b(?:integre[rz]?|integrez|rejoigne[rz]|rejoins|suivez|inscrivez-vous (?:a|dans)) (?:notre|nos) (?:formations?|ecoles?|bachelors?|mastere?s?|bts|campus|cursus)\b|\bjoin our (?:school|training programme|bachelor|master)\b/g,
    },
  ],
} as const satisfies CueTable
