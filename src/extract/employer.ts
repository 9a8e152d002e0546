/** What kind of employer offers the work. */
import type { Employer } from '../domain/codes.ts'
import type { Fact } from './facts.ts'
import { type Cue, findHits, heaviest, type Reading } from './reading.ts'

const LEAST = 3
/** How many times more must speak for a kind than for any other. */
const CLEARLY = 1.5
/** Others: customers, partners, audiences. */
const OTHERS =
  /(?:\b(?:avec|with|clients?|partenaires?|partners?|pour|aupres|accompagn\w*|aupres|vers|entre|et|and|les|des|nos|our|notre|aux|tel(?:le)?s? que|such as|sponsor\w*|ancien\w*|formation|experience|diplome\w*|connaissance|autres|face|dans|by|for|spin-?off|issue? de|a l'|de l'|d'une|institutions?)\b[^.\n]{0,30})$/
const EXPERIENCE =
  /\b(?:experience|ideally|idealement|formation|preferably|atout|background|milieu|diplome)\b[^.\n]{0,60}$/

const cue = (
  value: Employer,
  weight: number,
  pattern: RegExp,
  more: Partial<Cue<Employer>> = {},
): Cue<Employer> => ({
  value,
  weight,
  pattern,
  unlessBefore: EXPERIENCE,
  ...more,
})

/** Somebody else's agency, magazine or shop: one that is hired, partnered with or listed. */
const NOT_US =
  /(?:\b(?:experience|avec (?:une?|l'|le|la|notre)|with (?:an?|our|the)|par (?:une?|l'|notre)|by (?:an?|our|the)|ou en|en|or|chez|through|sous-traitance|prestataire|externe|ancienn\w*|ferme et une|one of (?:them|our)|for (?:an?|the))\b[^.\n]{0,30})$/

/** An agency that hires for others, and not one of communication. */
const STAFFING =
  /\b(?:d'emploi|interim|(?:recrute|recherche) (?:pour|actuellement pour|une dizaine))\b/

const CUES: readonly Cue<Employer>[] = [
  cue(
    'agency',
    4,
    /\bagence (?:de (?:com\w*|publicite|relations|marketing|contenus?|social|conseil)|digitale|sociale|social media|creative|360|conseil|independante|integree|web|rp|cooperative|influence)\b|\b(?:creative|digital|social media|marketing|pr|communications?|boutique|influencer|full[- ]service) agency\b|\b(?:petite|sommes une|est une) agence\b|\bour agency\b|\b(?:we(?:'re| are)|is) an? [a-z -]{0,25}agency\b|\ban agency of (?:\w+ people|\w+ in)\b/g,
    { unlessBefore: NOT_US, unlessAfter: STAFFING },
  ),
  cue('agency', 4, /\b(?:a )?l'agence [a-z]/g, {
    field: 'text',
    unlessBefore: NOT_US,
    unlessAfter: STAFFING,
    written: /agence (?!Nationale|Régionale|Bio|France)\p{Lu}/u,
  }),
  cue(
    'agency',
    2,
    /\b(?:plusieurs|several|multiple) (?:clients|client accounts|comptes clients?|marques clientes)\b|\bportefeuille (?:de )?clients?\b|\bthe client\b|\bclient(?:'s|s')? budgets?\b|\baccount (?:manager|director)s?\b|\bdirectrices? de comptes?\b|\bchef\w* de pub\w*|\bfor each of them\b|\bwe have more clients\b|\bannonceurs?\b|\bnotre agence\b/g,
    {
      unlessBefore:
        /\b(?:aupres de|support|satisfaction|relation|service|experience|annees?|ans|chez une?|cadre)\b[^.\n]{0,20}$/,
    },
  ),
  cue(
    'public',
    4,
    /\.gouv\.fr\b|\bstartups? d'etat\b|\bservices? publics? numeriques?\b|\bfonction publique\b|\b(?:la )?mairie (?:de|d')\b|\bcommunaute (?:d'agglomeration|de communes|urbaine)\b|\bmetropole de\b|\bconseil (?:departemental|regional|municipal)\b|\bprefecture (?:de|du|d')?|\betablissement public\b|\bpublic (?:industrial|body|establishment|institution)\b|\bcollectivite territoriale\b|\bcategorie [abc]\b|\bagents? (?:publics?|contractuels?|territoria\w+|titulaires?)\b|\bcadre d'emplois\b|\bmunicipalite de\b|\barrondissement de\b|\bservice des communications de la ville\b|\bcabinet du maire\b|\b(?:city|town|county) of [a-z]|\bcity council\b|\bgovernment agency\b/g,
    {
      unlessBefore:
        /(?:\b(?:partenaires?|clients?|financ\w*|soutien|accompagne\w*|aupres|pour|subvention\w*|ambitions?|dans la|quartier|experience|environnement|connaissances?|fonctionnement|decouverte|mobility|by the|with the|with)\b[^.\n]{0,30})$/,
    },
  ),
  cue('public', 4, /\bville de [a-z]/g, {
    unlessBefore:
      /centre-$|\b(?:pleine|partenaires?|clients?|aupres|pour|avec|with)\b[^.\n]{0,30}$/,
    written: /(?:Ville|VILLE) d[eE] \p{Lu}/u,
  }),
  cue(
    'public',
    3,
    /\b(?:le |du )?ministere (?:de|du|des|d')\b|\bminist(?:ry|er) of\b|\b(?:cegep|ciusss|cisss|cpam|cnrs|inrae?|inserm|chu|crous|universite (?:de|d'|du|paris|lyon|rennes|laval|toulouse|bordeaux|lille|grenoble|nantes))\b|\bpole public\b|\bsociete d'etat\b|\buniversity (?:of|department)\b|\bunite mixte de recherche\b|\bhopital\b|\boffice (?:de|du) tourisme\b|\bcaisse (?:primaire|nationale)\b/g,
    { unlessBefore: OTHERS },
  ),
  cue(
    'nonprofit',
    5,
    /\bassociation (?:de )?(?:\(?loi|loi|a but non|reconnue|nationale|locale|culturelle|sportive|citoyenne|qui|fondee|creee|basee)\b|\b(?:obnl|osbl|asbl)\b|\ba but non lucratif\b|\bnot[- ]for[- ]profit\b|\bnon-?profit\b|\b501 ?\(c\)|\b(?:registered|public|national|small) charity\b|\borganisme (?:communautaire|de bienfaisance|sans but)\b|\b(?:an|our|international|environmental|local) ngo\b|\bfoundation (?:is|was)\b|\bdonors\b|\bcommunity[- ]based organization\b|\bcommunity organization\b/g,
    {
      unlessBefore:
        /(?:\b(?:experience|clients?|partner\w*|avec des|with|accompagne\w*|aupres|pour des|pour les|autres|milieu|secteur|tool for|tools for)\b[^.\n]{0,30})$/,
      unlessAfter: /^ (?:experience|sector|industry|organi[sz]ations)/,
    },
  ),
  cue(
    'nonprofit',
    3,
    /\b(?:l'|notre |cette |une |sous forme d')association\b|\b(?:la |notre )fondation\b|\b(?:notre|une|la|l') ?ong\b|\bnos (?:adherents?|benevoles)\b|\bclub (?:sportif|de (?:football|soccer|rugby|handball|basket\w*|hockey|natation))\b|\b(?:our|the) (?:charity|foundation|nonprofit|movement|mission-driven)\b|\b(?:built and )?run (?:entirely )?by volunteers\b|\bvolunteer agreements?\b|\b(?:social|reproductive|climate|racial) (?:justice|rights)\b|\badvocacy\b|\bvolunteer position\b|\beconomie sociale et solidaire\b|\bmaison de la culture\b|\bopen[- ]source (?:project|foundation)\b|\bprojet libre\b|\bworking group\b|\bfunded by grants\b|\b(?:parrains|donateurs)\b/g,
    {
      unlessBefore:
        /(?:\b(?:experience|clients?|partner\w*|avec|with|accompagne\w*|aupres|autres|milieu|domaine|par|other|des|les|dont|from)\b[^.\n]{0,30})$/,
    },
  ),
  cue(
    'media',
    4,
    /\b(?:est|sommes|is|are) (?:un|une|le|a|an|the) (?:[a-z-]+ ){0,2}(?:magazine|webzine|media|quotidien|hebdomadaire|mensuel|journal|podcast|balado|news site|newspaper|newsroom|broadcaster|radio|webradio)\b|\b(?:notre|our) (?:magazine|hebdomadaire|salle de redaction|redaction|newsroom)\b|\b(?:independent|online|digital|local) (?:newspaper|magazine|newsroom)\b|\bpodcast network\b|\bgroupe (?:de presse|media|audiovisuel)\b|\bchef\w* d'antenne\b|\bnos (?:lecteurs|lectrices|auditeurs|auditrices|abonnes papier)\b|\bour (?:readers|listeners)\b/g,
    {
      field: 'text',
      unlessBefore:
        /(?:\b(?:experience|presse|avec|with|dans (?:un|le)|articles?|pitch|lire|publie dans|partenaires?|newsletter|infolettre|blogu?e?s?|such|guest|sponsor\w*)\b[^.\n]{0,30})$/,
      unlessAfter: /^ ?(?:planning|buying|sociaux|social|kit|relations|training|strategy|interne)/,
    },
  ),
  // A name in capitals is a title; "le quotidien" and "la radio" are everyday words.
  cue(
    'media',
    4,
    /(?:^|[\n.!?] ?|[#*] ?)(?:radio[- ][a-z]|(?:le |la |l')?(?:quotidien|gazette|journal|hebdo|magazine) (?:du |de |des |de la )?[a-z])|, (?:(?:quotidien|hebdomadaire|mensuel|magazine|webzine) [a-z]+|media en ligne)\b/g,
    {
      field: 'text',
      written:
        /(?:Radio|Quotidien|Gazette|Journal|Hebdo|Magazine)[ -](?:d\S{1,2} )?(?:la )?\p{Lu}|^, \p{Ll}/u,
      unlessAfter: /^[^.\n]{0,20}\b(?:clients?|partenaires?)\b/,
    },
  ),
  cue(
    'media',
    4,
    /\b(?:podcast network|magazine|radio|balados?|auditoire|auditeurs|(?:audience|community) editor)\b/g,
    { field: 'title' },
  ),
  cue('media', 2, /\bjournaliste\b/g, { field: 'title' }),
  cue(
    'in-house',
    3,
    /\b(?:chez l'annonceur|notre (?:marque|maison|boutique|usine|produit|appli(?:cation)?|solution|logiciel|jeu|catalogue|entreprise|start-?up|hotel|cave|brasserie|restaurant|magasin)|our (?:brand|product|app|game|games|company|startup|store|software|users|players))\b/g,
    { unlessBefore: /\b(?:startups? d'|clients?)[^.\n]{0,20}$/ },
  ),
  cue(
    'in-house',
    3,
    /\b(?:start-?up|scale-?up|series [a-d]|serie [a-d]|seed round|levee de fonds|founding team|co-?founders?|cofondateurs?|bspce|studio (?:de jeux?|behind)|editeur de (?:jeux|logiciels)|edite un|we (?:make|sell)|filiale|subsidiary|groupe industriel|entreprise (?:cooperative|familiale)|(?:jeu|game) (?:mobile|studio|developer)|tech company)\b|\b(?:is|are|sommes|est)(?: an?| une?| le| la)? (?:[a-z]+ ){0,2}(?:maker of|makers of|fabricant|marque)\b/g,
    {
      unlessBefore:
        /(?:\b(?:experience|partner\w*|clients?|d'etat|sponsors?|accompagne\w*|associations? et|esprit|state|lean|environment|with|avec des|deja|ou en|one of (?:them|our))\b[^.\n]{0,25})$/,
      unlessAfter: /^ ?(?:d'etat|de l'etat|d'interet|forum|spirit)/,
    },
  ),
  cue(
    'in-house',
    3,
    /\b(?:b2b|e-commerce|saas|logiciel|marque de|maison de (?:joaillerie|mode|parfum)|jeux? (?:mobiles?|videos?)|games|assurances?)\b/g,
    { field: 'title', unlessBefore: /\b(?:chef\w*|responsables?|directeur|comptes?) de $/ },
  ),
  cue('in-house', 3, /(?:^|[\n.!?] ?)(?:[a-z'-]+ ){0,4}(?:games|assurances?) [a-z]/g, {
    field: 'text',
    written: /\p{Lu}\S* Games|Assurances? \p{Lu}/u,
  }),
  // Signs of a firm, which an agency shows too: two are needed.
  cue(
    'in-house',
    2,
    /\b(?:ceo|pdg|chiffre d'affaires|e-commerce|saas|b2b|games|maker of|fabricant|fabrication|marque de [a-z]|employees in|salaries dans|notre (?:plateforme|studio)|our (?:platform|studio))\b/g,
    {
      unlessBefore:
        /(?:\b(?:experience|partner\w*|clients?|sponsors?|accompagne\w*|esprit|state|knowledge|curious|chefs? de|confiees?|une? chaine|one of (?:them|our))\b[^.\n]{0,60})$/,
      unlessAfter: /^ ?(?:and (?:researchers|enthusiasts)|companies|compan|clients)/,
    },
  ),
]

/** The kind of employer, when its own words tell and none of them tells another; a start-up is in-house. */
export function extractEmployer(reading: Reading): Fact<Employer> | undefined {
  const hits = findHits(reading, CUES)
  const found = heaviest(hits, LEAST)
  if (found === undefined) return undefined
  const others = heaviest(
    hits.filter(({ value }) => value !== found.value),
    LEAST,
  )
  if (others !== undefined && found.sum < CLEARLY * others.sum) return undefined
  return { value: found.value, span: found.span }
}
