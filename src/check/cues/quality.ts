/** Words on trades, addresses and what a posting does or does not say. */
import type { CueTable } from './cue-table.ts'

/** Words after which it would be wrong to say that something is not stated: loose on purpose. */
const MENTIONS = {
  'mentions-contract': [
    {
      pattern:
        /\b(?:permanente?s?|contrats?|contractuel\w*|contracts?|cdi|cdd|stages?|stagiaires?|intern(?:s|ship|ships)?|alternan\w+|apprenti\w*|benevol\w*|volunteer\w*|volontariat|service civique|free-?lances?|pigistes?|pige|interim\w*|temporary|temporaire|fixed-term|co-?op)\b/g,
    },
    { pattern: /\bv\.?i\.?[ea]\b/g, written: /^V\.?I\.?[EA]/ },
  ],
  // Wider than 'speaks-of-pay': "congés payés" is no pay to a law, yet a doubt before readers are told.
  'mentions-pay': [
    {
      pattern:
        /[€$£]|\b(?:euros?|eur|salaires?|salariale?s?|salar(?:y|ies)|remuner\w*|gratifi\w*|indemni\w*|honoraires?|cachets?|pay|paid|unpaid|payee?s?|compensation|stipends?|wages?|benevol\w*|volunteer\w*|smic|tjm|taux (?:journalier|horaire)|day rate|hourly rate|commissions?)\b/g,
    },
  ],
  'mentions-length': [
    {
      pattern:
        /\b(?:mois|semaines?|months?|weeks?|trimestr\w*|quarter|semestr\w*|semesters?|sessions?|summer|saison\w*|jusqu'(?:au|a|en)|until|conge (?:de )?(?:maternite|parental|paternite)|(?:maternity|parental) (?:leave|cover))\b|\b(?:un|deux|trois|1|2|3|one|two|three)[- ](?:ans?|annees?|years?)\b(?! (?:d'exp|of exp))/g,
    },
    { pattern: /\b[ld]'ete\b|\b(?:cet|en|stage|emploi|pour) ete\b|\bete 20\d\d\b/g },
    {
      pattern:
        /\bdu (?:lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )?\d[^.\n]{0,25} au \d|\b(?:de|d'|from|between|entre) ?(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december)[^.\n]{0,20} (?:a|to|et|and) |\bdurees? ?:|\bduration ?:/g,
    },
  ],
  'mentions-start': [
    {
      pattern:
        /\b(?:a partir d\w*|a compter d\w*|debut\w*|demarr\w*|commenc\w*|starts?|starting|rentree|immediat\w*|asap|as soon as possible|prise de (?:poste|fonctions?)|entree en (?:poste|fonctions?)|disponib\w+|available|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|june|july|august|september|october|november|december|sessions?|summer|hiver|automne|printemps|winter|autumn|spring)\b/g,
    },
    { pattern: /\bdes\b/g, written: /^dès/i },
    {
      pattern:
        /\b[ld]'ete\b|\b(?:cet|en|stage|emploi|pour) ete\b|\bete 20\d\d\b|\b(?:may|fall) (?:20\d\d|term|semester)\b/g,
    },
  ],
  'mentions-tutor': [
    {
      pattern:
        /\b(?:tut(?:eur|rice|or)\w*|maitre(?:sse)?s? (?:de|d')|mentor\w*|supervis\w*|encadr\w*|accompagn\w*|jumel\w*|marrain\w*|parrain\w*|coach\w*|buddy|binome|responsabilite d\w*|sous la direction|aux cotes d\w*|rattachee?|guide[es]? par|reporting to|reports? to|under the guidance)\b/g,
    },
    // Somebody guides, whatever it is called.
    {
      pattern:
        /\b(?:relit|relisent|relue?s? (?:par|avec)|corrig\w*|(?:t'|vous |te )(?:apprend|explique|montre|initie|guide|conseille)\w*|bilans?|feedback|epaul\w*|cotes d\w*|alongside|looks? over|corrected|reads? over|guided|shadow\w*|report straight to|lead community|suivre[sz]? (?!les|la|le|l'|nos|vos|des|un|une))/g,
    },
    { pattern: /\bformee?s?\b/g, written: /^formé/i },
  ],
} as const satisfies CueTable

/**
 * A word that is an item of a list by itself: "logo, site, vidéo" names work, "format vidéo" a kind
 * and "pour le site" a place.
 */
function item(words: string): RegExp {
  const article = "(?:le |la |les |l'|un |du |de la |de l'|des )?"
  const first = String.raw`(?<=\b(?:pour|gerer|gerez|faire)(?: ?:)? |\b(?:gerer|gerez|faire) ${article})`
  return new RegExp(
    String.raw`(?:${first}|(?<=, ?${article}))\b(?:${words})\b(?= ?,)|(?<=, ?${article})\b(?:${words})\b(?= ?(?:et|and|ou|or)\b)`,
    'g',
  )
}

/** Work of a trade of its own, by its tools and its tasks: domain 6.1. */
export const TRADE_CUES = {
  'trade-design': [
    {
      pattern:
        /\b(?:photoshop|illustrator|in-?design|canva|figma|(?:suite|pack) adobe|adobe (?:creative|suite|cc)|creative (?:suite|cloud)|graphisme|infographie|creations? graphiques?|conception graphique|graphic design|(?:cre|dessin|concev|refai|refon)\w{1,6} (?:de |du |d'un |le |un |notre )(?:nouveau )?logo)\b/g,
    },
    { pattern: item('logos?') },
  ],
  'trade-video': [
    {
      pattern:
        /\b(?:premiere pro|after ?effects|cap ?cut|final cut|davinci resolve|montages? (?:de |des )?(?:videos?|reels)|mont(?:er|ez|eras|erez) (?:\w+ ){0,2}videos?|motion design|video (?:editing|production|shooting)|edit(?:ing)? (?:\w+ )?videos?|film(?:er|erez|eras) (?:et|des|les)|(?:tournages?|captations?) (?:video|et (?:de |le )?montage)|(?:realis\w+|produ\w+) (?:de |des |les )?(?:courtes )?videos?)\b/g,
    },
    { pattern: item('videos?') },
  ],
  'trade-photo': [
    {
      pattern:
        /\b(?:photographie|photography|lightroom|prises? de vues?|shootings?(?: photos?)?|photo ?shoots?|(?:prise|prendre) (?:de |des )?photos?|(?:take|taking) (?:\w+ )?(?:photos?|pictures)|retouche(?:s)? (?:de |d')?(?:photos?|images?))\b/g,
    },
  ],
  'trade-seo': [
    { pattern: /\b(?:seo|referencement(?: naturel)?|search engine optimi[sz]ation)\b/g },
  ],
  'trade-ads': [
    {
      pattern:
        /\b(?:(?:meta|facebook|fb|google|linkedin|tiktok|social|instagram|snapchat|bing) ads|adwords|campagnes? (?:publicitaires?|sponsorisees?|payantes?|d'acquisition|sea)|(?<=seo ?[,/&] ?)sea|sea(?= ?[,/&] ?(?:seo|sma)\b)|ppc|paid (?:social|media|search|campaigns?|ads)|ad campaigns?|achat d'espaces?|achat media|media buying|google shopping|annonces? (?:google|facebook|payantes?)|publicites? (?:facebook|meta|payantes?|numeriques?))\b/g,
    },
  ],
  'trade-web': [
    {
      pattern:
        /\b(?:wordpress|prestashop|shopify|drupal|joomla|magento|webflow|html5?|css3?|webmaster(?:ing)?|(?:mise a jour|mettre a jour|gestion|gerer|refonte|administr\w+|alimenter|animer) (?:du|le|notre|de notre|les|des) sites?(?: web| internet)?|(?:updat\w+|manag\w+|maintain\w*) (?:our|the|company) websites?)\b/g,
    },
    { pattern: item('site(?: web| internet)?|website') },
  ],
  'trade-mailing': [
    {
      pattern:
        /\b(?:news-?letters?|infolettres?|e-?mailings?|mailchimp|brevo|sendinblue|crm|hubspot|salesforce|email (?:marketing|campaigns?)|campagnes? (?:d'e-?mails?|de courriels?)|marketing automation)\b/g,
    },
  ],
  'trade-writing': [
    {
      pattern:
        /\b(?:articles? (?:de|pour (?:le|notre)) blogu?e?s?|(?:notre|le|un|tenir un) blogu?e?|blog (?:posts?|articles?|content)|blogging|copywriting|redaction (?:web|d'articles?|seo)|(?:redig\w+|ecri\w+) (?:d'|des |les |de )?articles?|writ(?:e|ing) (?:\w+ )?articles?)\b/g,
    },
  ],
  'trade-press': [
    {
      pattern:
        /\b(?:relations? (?:avec la |de )?presse|relations? (?:publiques?|medias?)|(?:communiques?|dossiers?|revues?) de presse|press (?:relations|releases?|kits?)|media relations|public relations)\b/g,
    },
  ],
  'trade-events': [
    {
      pattern:
        /\b(?:evenementiel(?:le)?s?|(?:organis\w+|planifi\w+|coordonn\w+) (?:\w+ ){0,2}?(?:d'|des |les |nos |de |l')?(?:evenements?|salons|seminaires?|webinaires?|conferences?)|event (?:planning|management|coordination|organi[sz]ation)|(?:organi[sz]|plan|coordinat|host)(?:e|ing) (?:\w+ )?(?:events?|webinars?|conferences?))\b/g,
    },
  ],
  'trade-analytics': [
    {
      pattern:
        /\b(?:google analytics|ga4|looker(?: studio)?|data studio|power bi|web ?analytics|web analyse|analyse de donnees|data (?:analysis|analytics))\b/g,
    },
  ],
  'trade-care': [
    {
      pattern:
        /\b(?:sav|service apres[- ]vente|(?:service|support|relations?) clients?|service a la clientele|customer (?:service|support|care))\b/g,
    },
  ],
  'trade-translation': [
    {
      pattern:
        /\b(?:traductions?|translations?|(?:traduire|traduis\w*|translat(?:e|es|ing)) (?:(?:les|des|nos|vos|our|the) )?(?:contenus?|articles?|textes?|publications?|fiches|posts?|pages?|content|documents?))\b/g,
    },
  ],
  'trade-influence': [
    {
      pattern:
        /\b(?:influenceu(?:r|se)s?|(?:marketing|campagnes?|relations?) (?:d'influence|influence\w*)|influencer (?:marketing|relations|campaigns?|outreach|partnerships?)|influencers?)\b/g,
    },
  ],
  'trade-accounting': [
    {
      pattern:
        /\b(?:(?:tenir|tenez|tiens|tenue|gerer|gerez|assurer|assurez|faire|saisir|saisie) (?:de )?(?:la |notre )?comptabilite|saisies? comptables?|(?:etablir|emettre|etablissement|emission|edition|gestion|suivi) (?:des |les |de )?(?:factures|facturation)|(?:pre-?)?comptabilite (?:courante|generale|fournisseurs|clients)|book-?keeping|(?:do|doing|handle|handling|keep|keeping) (?:the |our )?(?:accounting|books|invoicing))\b/g,
    },
    { pattern: item('comptabilite|comptas?|accounting') },
  ],
  'trade-reception': [
    {
      pattern:
        /\b(?:accueil (?:physique|telephonique|des visiteurs)|standard telephonique|(?:tenir|tenez|tenue de|assurer) l'accueil|front desk|reception desk|answer(?:ing)? the (?:phone|door))\b/g,
    },
    { pattern: item('accueil|reception') },
  ],
  'trade-code': [
    {
      pattern:
        /\b(?:javascript|php|python|sql|react(?:\.?js)?|node\.?js|developpement (?:web|informatique|d'applications?)|web development|front-?end|back-?end)\b/g,
    },
  ],
} as const satisfies CueTable

/** Jobs that a title may name, each another person's elsewhere. */
export const JOB_CUES = {
  'job-community': title(
    /\b(?:(?:community|social media|content) manager|gestionnaire de communautes?|animateur de communautes?|cm)\b/g,
  ),
  'job-design': title(
    /\b(?:info-?graphistes?|graphistes?|graphic designer|web ?designer|directeur artistique)\b/g,
  ),
  'job-video': title(/\b(?:videastes?|monteur(?: video)?|motion designer|video editor|cadreur)\b/g),
  'job-photo': title(/\b(?:photographes?|photographer)\b/g),
  'job-code': title(
    /\b(?:developp?eur|web ?developer|webmaster|webmestre|integrateur web|front-?end developer)\b/g,
  ),
  'job-sales': title(
    /\b(?:commercial|vendeur|conseiller de vente|business developer|sales (?:representative|assistant))\b/g,
  ),
  'job-office': title(
    /\b(?:secretaire|assistant administratif|receptionniste|office manager|administrative assistant)\b/g,
  ),
  'job-press': title(/\b(?:attachee? de presse|journaliste|journalist|press officer)\b/g),
  'job-writing': title(/\b(?:redacteur|copywriter|concepteur[- ]redacteur|traducteur)\b/g),
  'job-ads': title(/\b(?:traffic manager|media buyer)\b/g),
} as const satisfies CueTable

function title(pattern: RegExp) {
  return [{ pattern, field: 'title' }] as const
}

/** Addresses and numbers that everyone can read, and programs too. */
const CONTACTS = {
  /** A host that gives a mailbox to anyone; those that also serve their own staff are left out. */
  'free-mail': [
    {
      pattern:
        /\b[a-z0-9][a-z0-9._%+-]{0,63}@(?:(?:gmail|hotmail|outlook|live|msn|yahoo|ymail|icloud|aol|gmx|protonmail)\.(?:com|fr|ca|be|ch|net)|yahoo\.co\.uk|proton\.me|(?:orange|wanadoo|free|sfr|neuf|bbox|numericable|aliceadsl)\.fr|laposte\.net|(?:videotron|sympatico|bellnet|cgocable|globetrotter)\.(?:ca|net|qc\.ca))\b/g,
    },
  ],
  'any-mail': [{ pattern: /\b[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9.-]{1,100}\.[a-z]{2,12}\b/g }],
  'mobile-number': [
    { pattern: /(?<![\d+/])0[67](?:[ .-]?\d\d){4}(?!\d)/g },
    { pattern: /(?<![\d/])\+33 ?(?:\(0\) ?)?[67](?:[ .-]?\d\d){4}(?!\d)/g },
    {
      pattern:
        /\b(?:cell|cellulaire|mobile|portable|texto|sms|whatsapp)\b[ :a-z]{0,15}\(?[2-9]\d\d\)?[ .-]?\d{3}[ .-]?\d{4}(?!\d)/g,
    },
  ],
} as const satisfies CueTable

/** What a title is not for. */
const TITLES = {
  'title-extra': [{ pattern: /!|[€$£]|\b\d{2} ?k\b|\burgente?s?\b/g, field: 'title' }],
} as const satisfies CueTable

export const QUALITY_CUES = {
  ...MENTIONS,
  ...TRADE_CUES,
  ...JOB_CUES,
  ...CONTACTS,
  ...TITLES,
} as const satisfies CueTable
