/** Words on civic service, volunteering and freelance work. */
import type { CueTable } from './cue-table.ts'

const DENIED =
  /\b(?:pas|sans|aucune?|no|not|non|without|ni|jamais|never|any|d'aucune|quel que soit|quelle que soit|libre|librement|si)\b[^.]{0,40}$/
const NOT_ASKED =
  /^ ?(?::|-)? ?(?:aucune?|neant|sans|none|non)\b|^[^.]{0,15}\b(?:n'est|ne sont|n'est pas|pas|not)\b/

/** What counts as a degree when it is asked for. */
const DEGREE =
  "(?:diplomes?|bac ?\\+ ?\\d|niveau (?:bac|licence)(?: ?\\+ ?\\d)?|master|bts|dut|(?:bachelor(?:'s)?|master's|university|college) degree)"
const ASKED =
  '(?:exigee?s?|requise?s?|obligatoires?|indispensables?|imperati(?:f|ve)s?|required|mandatory)'
/** No denial in the words up to the demand, and nothing else is what is demanded. */
const PLAINLY =
  '(?![^.\\n]{0,40}\\b(?:pas|non|ni|aucune?|not|sans|motivation|engagement|permis|presence|curiosite|envie|humaine|unique)\\b)'
/** How long others have done it. */
const OF_OTHERS =
  /\b(?:tut(?:eur|rice)s?|encadr\w+|equipes?|association|accompagn\w+|coordinat\w+|tutor|mentor|team)\b[^.]{0,45}$/

export const CONTRACTS = {
  'civic-service': [
    {
      pattern: /\b(?:services? civiques?|french civic service|civic service)\b/g,
      unlessBefore:
        /\b(?:ancien\w*|experience|apres un|hors|pas (?:d'un|un|de)|encadr\w+|accompagn\w+|tut\w+|supervis\w+|coordon\w+|nos (?:volontaires|jeunes|equipes)|other than|not a)\b[^.]{0,30}$/,
    },
  ],
  /** A condition of degree or experience. */
  'requires-qualification': [
    {
      pattern: new RegExp(`\\b${DEGREE}\\b${PLAINLY}[^.,;:\\n]{0,25}\\b${ASKED}\\b`, 'g'),
      unlessBefore: DENIED,
      unlessAfter: NOT_ASKED,
    },
    {
      pattern:
        /\b(?:niveau (?:d'etudes |de diplome |de formation )?(?:requis|exige|minimum)|diplome (?:requis|exige|minimum)) ?:? ?(?:bac ?\+ ?\d|licence|master|bts|dut)|\bbac ?\+ ?\d (?:au )?(?:minimum|mini)\b/g,
      unlessBefore: DENIED,
    },
    {
      pattern: new RegExp(`\\bexperience\\b${PLAINLY}[^.,;:\\n]{0,40}\\b${ASKED}\\b`, 'g'),
      unlessBefore: DENIED,
      unlessAfter: NOT_ASKED,
    },
    {
      pattern:
        /\b(?:minimum|au moins|at least) (?:\d|une?|deux|trois|two|three) (?:ans?|annees?|years?)(?: of| d')? ?(?:work )?experience\b|\b(?:\d|une?|deux|trois|two|three) (?:ans?|annees?|years?)(?: of| d') ?experience (?:minimum|au moins|exiges?|requis)\b/g,
      unlessBefore: new RegExp(`${DENIED.source}|${OF_OTHERS.source}`),
    },
  ],
  /** A degree or an experience that the reader is said to have. */
  'has-qualification': [
    {
      pattern: new RegExp(
        `\\b(?:vous etes|tu es|etre) (?:deja )?(?:titulaire|diplomee?|detenteur) (?:d'un|d'une|de la|du|en) (?:${DEGREE}|licence|bachelor|baccalaureat|bac\\b|communication|marketing|journalisme)|\\b(?:vous justifiez|tu justifies|justifier) (?:deja )?d'une (?:premiere |solide |bonne )?experience\\b`,
        'g',
      ),
      unlessBefore: /\b(?:que|si|pas|ou|soit|sans)\b[^.]{0,25}$/,
      unlessAfter: /^[^.]{0,25}\b(?:ou non|ou pas|peu importe)\b/,
    },
  ],
  /** The host's own company form. */
  'company-form': [
    {
      pattern:
        /\b(?:nous sommes|notre structure est|notre entreprise est) (?:une )?(?:petite |jeune )?(?:sas|sarl|sasu|eurl|societe (?:commerciale|par actions simplifiee|a responsabilite limitee|anonyme))\b|\b(?:notre|our) (?:(?:start-?up|entreprise|societe|agence|pme) )?(?:sas|sarl|sasu|eurl|societe commerciale)\b|\bwe are a (?:for-profit|limited|commercial) company\b/g,
      unlessAfter: /^[^.]{0,40}\b(?:esus|solidaire|utilite sociale|d'insertion)\b/,
    },
    {
      pattern:
        /\b(?:sas|sarl|sasu|eurl)\b(?= (?:(?:en (?:cours de )?(?:creation|developpement|croissance)|de \d{1,3} (?:personnes|salariee?s)|[a-z]{4,12}(?:aise|ienne|oise)),? )?(?:recherche|recrute|accueille|propose|cherche)\b)/g,
      written: /^(?:SAS|SARL|SASU|EURL)$/,
      unlessBefore: /\b(?:clients?|partenaires?)\b[^.]{0,30}$/,
    },
  ],
  /** A host that is no ordinary company, or works for one that is none. */
  'non-profit-host': [
    {
      pattern:
        /\b(?:associations?|associatif|associative|loi (?:de )?1901|ong|ngo|fondations?|foundation|but non lucratif|non[- ]?profit|not-for-profit|charity|collectif|esus|utilite sociale|solidaires?|cooperati(?:f|ve)|scic|startups? d'etat|open[- ]source|logiciel libre|projet libre|wiki\w*|mairie|collectivite|ministere|federation|syndicat|club|organisme public|service public|festival|refuges?|amicale|comite des fetes|cause animale|paroisse)\b/g,
    },
  ],
  'freelance-fixed-hours': [
    {
      pattern:
        /\b(?:horaires (?:fixes?|imposes?|de bureau|de l'entreprise|de l'equipe)|fixed (?:working )?hours|set hours|office hours|core hours|(?:9|10|nine) ?(?:am)? ?(?:-|to) ?(?:5|6|five) ?(?:pm)?)\b|\b(?:de |entre )?(?:8|9|10) ?h ?(?:\d\d)? ?(?:-|a|et) ?(?:1[678]) ?h ?(?:\d\d)?/g,
      unlessBefore:
        /\b(?:pas|sans|aucune?|no|not|without|joignable|dehors|hors|formation|libres?|flexibles?|standard|ouvert|ouverture|live|evenement|salon|permanence clients?)\b[^.]{0,30}$/,
    },
  ],
  'freelance-full-time-on-site': [
    {
      pattern:
        /\b(?:temps plein(?! ou)|plein temps|3[59] ?h(?:eures)? (?:par semaine|hebdo\w*)|full[- ]time(?! or)|5 ?(?:jours?|j|days)(?: ?\/ ?5| par semaine| a week| per week)?|tous les jours|every day|presence quotidienne|au quotidien)\b[^.\n]{0,30}\b(?:sur (?:site|place)|dans nos (?:locaux|bureaux)|au bureau|en presentiel|a l'agence|on[- ]site|(?:in|at) (?:our|the) offices?)\b|\b(?:sur (?:site|place)|dans nos (?:locaux|bureaux)|au bureau|en presentiel|on[- ]site|in our offices?)\b[^.\n]{0,20}\b(?:a temps plein|a plein temps|full[- ]time|5 ?(?:jours?|j|days)|tous les jours|every day)\b|\bpresence (?:quotidienne|a temps plein|obligatoire tous les jours)\b/g,
      unlessBefore: /\b(?:pas|sans|aucune?|ni|no|not|without)\b[^.]{0,30}$/,
    },
  ],
  'freelance-exclusive': [
    {
      pattern:
        /\b(?:clause d'exclusivite|exclusivite (?:demandee?|exigee?|requise?|attendue?|souhaitee?|pendant|totale)|(?:travaill\w+|disponible|dediee?) exclusivement (?:pour|avec|a) (?:nous|l'agence|la marque|notre)|seul client|client unique|exclusivity (?:required|clause|expected)|exclusively (?:for|with) us|no other clients?|(?:aucun|pas d'|sans) autres? (?:clients?|missions? en parallele))\b/g,
      unlessBefore:
        /\b(?:pas|sans|aucune?|no|not|without|ni)\b[^.]{0,15}$|\bn'(?:est|etes|avez|exig\w+)\b[^.]{0,30}$/,
    },
  ],
  'freelance-orders': [
    {
      pattern:
        /\b(?:sous (?:l'autorite|la responsabilite|la direction|la supervision|la hierarchie) (?:de|du|d')|responsable hierarchique|superieur hierarchique|hierarchiquement|rattachee? (?:au|a la|a l'|directement)|n ?\+ ?1|votre manager|your (?:line )?manager|report(?:s|ing)? (?:directly )?to (?:the|our)|rend(?:rez|re|ez) compte (?:au|a la|a l'|a notre)|integr\w+ (?:pleinement )?(?:a |au sein de )?(?:l'|notre |une )equipe|(?:part|member) of (?:the|our) team|(?:reunions?|points?) d'equipe (?:obligatoires?|quotidien\w*|chaque)|mandatory team meetings)\b/g,
      unlessBefore: /\b(?:pas|sans|aucune?|no|not|without|ni)\b[^.]{0,15}$/,
    },
  ],
  'freelance-leave': [
    {
      pattern:
        /\b(?:conges?|absences?|vacances)\b[^.\n]{0,25}\b(?:a (?:demander|valider|poser|faire valider)|valide\w*|soumis\w*|autoris\w+|accord|approuv\w+)\b|\b(?:leave|absences?|holidays?|time off|vacation)\b[^.\n]{0,20}\b(?:approved|requested|approval|agreed with your manager)\b|\b(?:demander|poser) (?:vos|ses|tes) conges\b/g,
      unlessBefore: /\b(?:pas|sans|aucune?|no|not|without|ni|gestion des|suivi des)\b[^.]{0,15}$/,
    },
  ],
  /** The same post is also offered as a job: its terms may be those of the job. */
  'freelance-or-job': [
    {
      pattern:
        /\b(?:cdi|cdd|salariee?|permanent|employee|stage|alternance|interim)\b ?(?:\/|,|ou|or|et|and) ?(?:en |un |une |a |as an? )?(?:contrat |mission |statut )?(?:free-?lance|independante?|contractor)|\b(?:free-?lance|independante?|contractor)s? ?(?:\/|,|ou|or|et|and) ?(?:en |un |une |a |as an? )?(?:contrat )?(?:cdi|cdd|salariee?|permanent|employee|stage|alternance|interim)\b/g,
    },
  ],
} as const satisfies CueTable
