/** Words on Canadian employers, their postings, and where one may apply from. */
import type { CueTable, Wording } from './cue-table.ts'

const DENIED =
  /\b(?:pas|sans|aucune?|no|not|non|without|ni|jamais|never|neither|nor|isn't|don't|n'est)\b[^.]{0,30}$/
/** Customers, shops and travels stand elsewhere than the person. */
const OTHERS_THERE =
  'clients?|clientele|customers?|utilisat\\w+|users?|bureaux?|offices?|magasins?|boutiques?|stores?|succursales?|membres?|members?|partenaires?|partners?|communautes?|communities|livr\\w+|ship\\w*|deliver\\w*|deplac\\w+|travel\\w*|voyag\\w+|evenements?|events?|campagnes?|campaigns?|lecteurs?|readers?|abonnes?|reseau|network|franchises?|etablissements?|locations|donors?|donat\\w+|benevoles?|volunteers|organism\\w+|organi[sz]ations?|ecoles?|schools?|auditoires?|audiences?|marques?|brands?|ventes?|sales|serv\\w+|dess\\w+'
const OF_OTHERS = new RegExp(`\\b(?:${OTHERS_THERE}|nous|we|our|notre|nos)\\b[^.]{0,40}$`)
const FOR_OTHERS = new RegExp(`^ ?(?:[a-z]+ ){0,2}(?:${OTHERS_THERE}|tour|tournee)\\b`)

/** Not where customers, shops or travels follow in the sentence. */
const APART = `(?![^.\\n]{0,40}\\b(?:${OTHERS_THERE})\\b)`
const REMOTE = '(?:100 ?% |fully |full |entirely )?(?:remote|teletravail|a distance|work from home)'

/** Ways of inviting people of a place to work from there: "remote (Canada)", "partout au Canada". */
function openTo(english: string, french: string, closedTo?: RegExp): readonly Wording[] {
  const unlessAfter =
    closedTo === undefined ? FOR_OTHERS : new RegExp(`${FOR_OTHERS.source}|${closedTo.source}`)
  return [...inEnglish(english), ...inFrench(french)].map((source) => ({
    pattern: new RegExp(source, 'g'),
    unlessBefore: new RegExp(`${OF_OTHERS.source}|${DENIED.source}`),
    unlessAfter,
  }))
}

function inEnglish(place: string): readonly string[] {
  return [
    `\\b${REMOTE}(?: ?[(,:/|-] ?| - |, (?:anywhere )?in | (?:from |within |across |in )(?:anywhere (?:in |within ))?)(?:all of )?${place}\\b`,
    `\\b${place} ?(?:[(,:/|-] ?| - ?)${REMOTE}\\b`,
    `\\b(?:residents of|resid(?:e|ing) in|liv(?:e|ing) in|must be (?:based|located) in) ${place}\\b`,
    `\\b${REMOTE} ${place}(?= ?(?:[).,;\\n-]|$))`,
    `\\b(?:work|working|apply|applications?|candidates?|applicants?|live|living|reside|residing|located|open to|based|eligible)\\b${APART}[^.\\n]{0,30}\\b(?:anywhere|from|across|within|somewhere|elsewhere|residents of|residing)(?: (?:else )?in| within)? ${place}\\b`,
    `\\bremote\\b${APART}[^.\\n]{0,30}\\b(?:anywhere in ${place}|${place}-wide)\\b|\\b${place}-wide,? (?:fully )?remote\\b`,
  ]
}

function inFrench(place: string): readonly string[] {
  return [
    `\\b(?:teletravail\\w*|a distance|remote|depuis|d'ou|travaill\\w*|candidatures?|candidat\\w*|resid\\w+|habit\\w+|postul\\w+|vivre|vivez|vis|ouverte?)\\b${APART}[^.\\n]{0,30}\\b(?:partout|n'importe ou|ou que (?:vous soyez|tu sois),?|d'ailleurs|ailleurs) ${place}\\b`,
    `\\b(?:teletravail|a distance|full remote|100 ?% remote) ${place}\\b`,
    `\\b(?:resid(?:er|ez|es|ant)|habit(?:er|ez|es|ant)|domicilie) ${place}\\b`,
  ]
}

const CANADA = {
  english: 'canada',
  french: '(?:au canada|dans tout le canada|a travers le canada)',
}
/** "Anywhere in Canada, Québec excepted". */
const BUT_QUEBEC =
  /^[^.\n]{0,6}\b(?:except|excepte|excluding|excl|outside|other than|hors|sauf|but not|a l'exception)[^\n]{0,20}quebec/
const EXCEPT_QUEBEC =
  "[^.\\n]{0,6}\\b(?:except|excepte|excluding|excl|outside|other than|hors|sauf|but not|a l'exception)[^\\n]{0,20}quebec"

/** A bank of food or of images, an airline's partner, a channel of the web. */
const NOT_IT =
  /^(?:'s|-| ?(?:alimentaire|d'|de |des |du |of |for |account|holiday|details|partenaires?|postale|partners?|clients?|customers?|booking|software|tech|start-?up|industry|marketing|magazine|data|comparison|app\b|web|en ligne|online|youtube|twitch|internet))/

/** In digits or in words, "1 200" or "vingt-huit". */
const COUNT =
  '(?:\\d{1,3}(?:[ ,.]\\d{3}){1,2}|\\d{1,4}|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent|mille|two|three|four|five|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)(?:-[a-z]{2,6})?)'
/** People counted in the whole world are not those of one province. */
const ELSEWHERE_TOO =
  /^[^.]{0,40}\b(?:pays|countries|continents?|internationa\w*|europe|worldwide|world|monde|globally|provinces|offices|bureaux|clients?|customers)\b/

/** An amount of dollars, and what it is paid for. */
const DOLLARS =
  '(?:\\$ ?\\d{1,3}(?:[ ,.]?\\d{1,3}){0,3} ?k?\\b|\\b\\d{1,3}(?:[ ,.]?\\d{1,3}){0,3} ?k? ?\\$)'
const PER =
  "(?: ?(?:cad|brut|gross))?(?: ?(?:\\/|per|par|an|a|de l'|l')? ?(?:hour|hourly|heure|hr|h|year|annum|annee|an|month|mois)\\b)?"

/** Pay with a lower end alone: "$25 an hour and up", "à partir de 25 $". Also read in a pay field. */
export const OPEN_ENDED_PAY = new RegExp(
  `${DOLLARS}${PER},?(?: ?\\+|\\b ?(?:and up|and above|or more|et plus|et \\+|ou plus)\\b)|\\b(?:starting (?:at|from)|from|starts at|a partir de|des|a compter de) ${DOLLARS}(?![ ,.]?\\d)(?!${PER} ?(?:-|a|(?:up )?to|et|and|jusqu'a) ?\\$? ?\\d)`,
  'g',
)
/** Pay with an upper end alone: "up to $60,000". Also read in a pay field. */
export const OPEN_TOP_PAY = new RegExp(
  `\\b(?:up to|as much as|a maximum of|maximum:?|maximum de|jusqu'a|au plus) ${DOLLARS}${PER}`,
  'g',
)

export const CANADA_CUES = {
  'open-to-canada': openTo(CANADA.english, CANADA.french, BUT_QUEBEC),
  'open-to-canada-outside-quebec': [
    {
      pattern: new RegExp(
        `\\b(?:in|au|across|within|remote \\(?|distance \\(?)(?: le)? ?canada${EXCEPT_QUEBEC}`,
        'g',
      ),
      unlessBefore: OF_OTHERS,
    },
  ],
  'open-to-quebec': openTo('quebec', '(?:au quebec|dans tout le quebec|a travers le quebec)'),
  'open-to-ontario': openTo('ontario', "(?:en ontario|dans tout l'ontario)"),
  'open-to-bc': openTo('(?:british columbia|b\\.?c)', 'en colombie-britannique'),
  'open-to-france': openTo('france', '(?:en france|dans toute la france)'),
  /** Said of the employer itself: banks, telecoms, broadcasters, carriers between provinces. */
  'federal-employer': [
    {
      pattern:
        /\b(?:nous sommes|notre employeur est|we are|we're) (?:une? |la |le |l'|the |an? )?(?:[a-z-]{2,14} ){0,2}?(?:banque|bank|entreprise de telecommunications?|operateur de telecommunications?|telecom(?:munications?)? (?:company|operator|provider)|fournisseur de (?:services de )?telecommunications?|telediffuseur|radiodiffuseur|broadcaster|compagnie aerienne|transporteur aerien|airline|compagnie ferroviaire|railway|station de (?:radio|television)|chaine de television|(?:radio|tv|television) station)\b/g,
      unlessAfter: NOT_IT,
    },
    {
      pattern:
        /\b(?:notre|our) (?:banque|bank|compagnie aerienne|airline|reseau de telecommunications?)\b/g,
      unlessAfter: NOT_IT,
      unlessBefore: /\b(?:partenaires?|partner|clients?|avec|with|aupres de)\b[^.]{0,20}$/,
    },
    {
      // "Notre station de radio de Montréal": the town that follows changes nothing.
      pattern:
        /\b(?:notre|our) (?:station de (?:radio|television)|chaine de television|(?:radio|tv|television) station)\b/g,
      unlessAfter:
        /^(?:'s|-| ?(?:partenaires?|partners?|clients?|web|en ligne|online|youtube|twitch|internet))/,
      unlessBefore: /\b(?:partenaires?|partner|clients?|avec|with|aupres de)\b[^.]{0,20}$/,
    },
  ],
  /** An internship that belongs to a course of study. */
  'belongs-to-studies': [
    {
      pattern:
        /\b(?:programmes? d'(?:etudes?|enseignement)|programmes? (?:coop|universitaires?|collegia(?:l|ux))|stages? (?:credites?|obligatoires?|de fin d'etudes|coop)|credits?|cegep|dec|aec|baccalaureat|maitrise|universit\w+|colleg\w+|etudiante?s?|etudes|ecoles?|cursus|scolaires?|conventions? de stage|students?|schools?|enrolled|enrol?ment|course|academic|co-?op|degree|curriculum|practicum|field placement)\b/g,
      unlessBefore: DENIED,
      unlessAfter: /^ ?(?:\(?e?s?\)? )?(?:ou non|ou pas|or not)\b/,
    },
  ],
  /** People on the employer's own payroll. */
  'employer-headcount': [
    {
      pattern: new RegExp(
        `\\b${COUNT} ?\\+? (?:employes?|employees?|salarie?s?|staff members|collabora(?:teur|trice)s)\\b|\\b(?:company|entreprise|organi[sz]ation|organisme) (?:of|de) ${COUNT} (?:people|personnes|employes)\\b|\\b(?:we are|we're|nous sommes|we employ|employs|employing|nous employons|emploie) (?:about |over |environ |plus de )?${COUNT} (?:people|personnes)\\b|\\b${COUNT}[- ]person (?:[a-z-]{2,14} )?(?:company|business|employer|organi[sz]ation|firm|agency|studio|charity)\\b`,
        'g',
      ),
      unlessBefore:
        /\b(?:clients?|customers?|for|pour|with|avec|fewer|moins|under|below|serv\w+|aupres|entre|between|companies|entreprises de|equipes?|teams?|department|pole|direction|brief\w*|\d+ (?:a|to|-))\b[^.]{0,35}$|\b(?:pays|countries|continents?|mondial\w*|internationa\w*|worldwide|global\w*)\b[^.]{0,60}$|-$/,
      unlessAfter: ELSEWHERE_TOO,
    },
  ],
  /** A team of so many: the employer is no smaller. */
  'team-size': [
    {
      pattern: new RegExp(
        `\\b(?:team|equipe) (?:of|de|d'environ|of about|of over|de plus de) ${COUNT}(?= ?(?:people|personnes|employes?|employees|professionals|professionnels|collegues|colleagues|[.,;)]|$))`,
        'g',
      ),
      unlessAfter: ELSEWHERE_TOO,
    },
  ],
  /** Experience acquired in Canada, asked for and not merely welcome. */
  'canadian-experience-required': [
    {
      pattern:
        /\b(?:must have|requires?|required:?|minimum|at least|need|mandatory|\d\+? (?:years?|ans?|annees?)(?: of| d')?|exig\w+|requis\w*:?|doit avoir|devez avoir|au moins|obligatoire ?:) ?(?![^.\n]{0,40}\b(?:asset|plus|atout|preferred|souhait\w+|apprecie\w*|not|pas|non)\b)[^.,;\n]{0,30}\b(?:canadian (?:work |professional |job |employment )?experience|experience (?:de travail |professionnelle )?(?:canadienne|acquise au canada)|(?:work |professional )?experience in (?:canada|the canadian (?:job |labour )?market))\b/g,
      unlessBefore: DENIED,
      unlessAfter:
        /^[^.]{0,40}\b(?:assets?|plus|atout|preferred|souhait\w+|apprecie\w*|not|pas|non|helpful|nice|ideal\w*|considered)\b/,
    },
    {
      pattern:
        /\b(?:canadian (?:work |professional |job |employment )?experience|experience (?:de travail |professionnelle )?(?:canadienne|acquise au canada))(?: is| est)? ?[(:,-]? ?(?:required|mandatory|essential|a must|needed|necessary|exigee|requise|obligatoire|indispensable|necessaire)\b/g,
      unlessBefore: DENIED,
    },
  ],
  /** Whether the post exists and is vacant. */
  'vacancy-statement': [
    {
      pattern:
        /\b(?:vacan(?:cy|cies|t)|postes? vacante?s?|vacance|newly created|nouveau poste|new(?:ly)? (?:position|role)|creation de poste|existing (?:position|role|opening)|talent (?:pool|pipeline)|bassin de candidat\w*|future (?:opportunities|openings)|poste existant)\b/g,
    },
  ],
  'open-ended-pay': [{ pattern: OPEN_ENDED_PAY }],
  'open-top-pay': [
    {
      pattern: OPEN_TOP_PAY,
      // The lower end stands before it, or it is not the base pay.
      unlessBefore:
        /\d[^.]{0,25}$|\b(?:from|entre|between|bonus\w*|bonis?|primes?|commissions?|budgets?|plus|benefits?|credits?|allowances?|allocations?|relocation|rembours\w*|reimburs\w*|donat\w+|dons?|grants?|subventions?|raise\w*|revenues?|sales of)\b[^.]{0,35}$/,
      unlessAfter:
        /^[^.]{0,20}\b(?:bonus\w*|boni|prime|commissions?|budgets?|benefits?|allowance|relocation)\b/,
    },
  ],
  /** Applications pass through a tool. */
  'automated-screening': [
    {
      pattern:
        /\b(?:applications?|resumes?|cvs?|candidates?|applicants?)\b[^.\n]{0,20}\b(?:are|is|will be)\b[^.\n]{0,15}\b(?:pre-?screened|screened|sorted|ranked|scored|filtered|assessed|evaluated|shortlisted)\b[^.\n]{0,15}\b(?:automatically|by (?:an? |our |the )?(?:[a-z-]{2,14} ){0,2}(?:tools?|software|system|algorithms?|platform|bot))\b|\b(?:automated|automatic|algorithmic) (?:pre-?screening|screening|ranking|scoring|shortlisting) of (?:the |all )?(?:applications?|resumes?|candidates?|applicants?)\b/g,
      unlessBefore: DENIED,
    },
    {
      pattern:
        /\b(?:candidatures?|cv|dossiers? de candidature|candidats?)\b[^.\n]{0,20}\b(?:sont|est|seront|sera)\b[^.\n]{0,15}\b(?:triee?s?|preselectionnee?s?|classee?s?|filtree?s?|evaluee?s?|notee?s?)\b[^.\n]{0,15}\b(?:automatiquement|par (?:un|une|notre|le|la) (?:outil|logiciel|algorithme|systeme|plateforme|robot))\b|\b(?:tri|preselection|classement) (?:automatique|automatisee?|algorithmique) (?:des|de vos) candidatures\b/g,
      unlessBefore: DENIED,
    },
  ],
  /** Artificial intelligence in the hiring, used or not: loose, for it only keeps a rule silent. */
  'ai-statement': [
    {
      pattern:
        /\b(?:artificial intelligence|intelligence artificielle|machine learning|a\.?i|i\.?a)\b[^.\n]{0,80}\b(?:candida\w+|applica\w+|resumes?|cvs?|recruit\w*|recrut\w*|hiring|screen\w*|selection)\b|\b(?:candida\w+|applica\w+|resumes?|cvs?|recruit\w*|recrut\w*|hiring|screen\w*|selection)\b[^.\n]{0,80}\b(?:artificial intelligence|intelligence artificielle|machine learning|a\.?i|i\.?a)\b/g,
      written: /A\.?I|I\.?A|ntelligence|achine/,
    },
  ],
  /** Any amount that may be pay, with its sign or without; funds raised and turnover aside. */
  'dollar-amount': [
    {
      pattern: new RegExp(
        `${DOLLARS}|\\b\\d{2}(?:[.,]\\d{2})? ?(?:\\/|per|an|de l'|l') ?(?:hour|hr|h|heure)\\b|\\b\\d{2,3} ?k\\b|\\b\\d{2,3}[ ,]?\\d{3} ?(?:cad|(?:\\/|per|par|a) ?(?:year|annum|annee|an))\\b`,
        'g',
      ),
      unlessAfter:
        /^ ?(?:m\b|md\b|b\b|bn\b|million|milliard|billion|series|in (?:annual |yearly )?(?:revenue|funding|sales)|of (?:revenue|funding|sales)|raised|(?:[a-z-]{2,14} )?budget|de (?:budget|chiffre|ventes|revenus)|followers?|abonne\w*|members?|membres?|subscribers?)/,
      unlessBefore:
        /\b(?:raised|raising|(?:have|to) raise|lev(?:ee?|ons) (?:de )?|budgets? (?:of|de|d'environ)|revenues? of|funding of|sales of|turnover of|chiffre d'affaires (?:de|d'environ)|ventes de|revenus de)\b[^.;]{0,20}$/,
    },
  ],
  /** The internship is paid, whatever the amount. */
  'paid-intern': [
    {
      pattern:
        /\b(?:paid (?:[a-z-]{3,10} )?(?:internship|intern|co-?op|placement|work term|position)|stages? (?:[a-z-]{3,10} )?remuneree?s?|remuneree?s?|salaires?|salary|wages?|hourly|stipend|competitive pay|remuneration)\b/g,
      unlessBefore: DENIED,
    },
  ],
} as const satisfies CueTable

/** Employers under federal labour law, by folded name; a credit union is not one of them. */
export const FEDERAL_NAMES =
  /^(?:la )?banque (?!alimentaire|d'|de (?!developpement)|des |a )|\b(?:royal bank|bank of (?:montreal|canada|nova scotia)|toronto-dominion bank|scotiabank|cibc|rbc|bmo|bell (?:canada|media|mobility|mobilite)|telus|rogers (?:communications|media|sports)|videotron|cogeco|radio-canada|cbc|groupe tva|air canada|air transat|westjet|porter airlines|via rail|canadian national railway)\b|(?<!\b(?:food|blood|image|time|data|diaper|clothing|toy|tool|milk|seed|bread|book|furniture|memory|word|piggy|power) )\bbank(?:,? (?:canada|inc)\.?)?$/
/** Names of what is mostly, but not always, under it: a web radio is not. */
export const MAYBE_FEDERAL_NAMES =
  /\b(?:radio|television|tele|telecom\w*|telecommunications?|airlines?|airways|aviation|aerien(?:ne)?s?|broadcasting|media|rail|railway|ferroviaires?|trucking|camionnage)\b/
