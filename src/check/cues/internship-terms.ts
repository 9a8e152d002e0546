/** Words on the pay and length of an internship. */
import type { CueTable } from './cue-table.ts'

/** "Not only", "without", "other than": the words before turn a wording into its contrary. */
const DENIED = /\b(?:pas|sans|aucune?|no|not|without|ni|jamais|never)\b[^.]{0,25}$/

export const INTERNSHIP_TERMS = {
  /** Something is given, but no allowance: expenses, meals, commission. */
  'only-expenses': [
    {
      pattern:
        /\b(?:uniquement|seulement|seuls?|only)\b[^.\n]{0,30}\b(?:remboursement|frais|(?:tickets?|titres?)[- ]resto\w*|(?:tickets?|titres?)[- ]restaurants?|commissions?|expenses|meal vouchers?)\b/g,
      unlessBefore: DENIED,
    },
    {
      pattern:
        /\b(?:remboursement (?:des|de vos|du) (?:frais|transports?)|frais rembourses?|tickets?[- ]resto\w*|a la commission|expenses (?:reimbursed|covered)|commission)[- ]only\b|\b(?:remuneration|remuneree?|paye) (?:exclusivement |uniquement )?(?:a la|par|en|sur) commissions?\b|\bcommission[- ]only\b|\b(?:n'ouvre|ne donne|n'ouvrant|ne donnant) (?:pas |aucun )?(?:droit|lieu) a (?:une |aucune )?(?:gratification|remuneration|indemnit\w+|indemnisation)|\bsans (?:contrepartie financiere|indemnisation|indemnite)\b|\b(?:aucune|pas d') ?(?:indemnite|indemnisation)(?: de stage)?\b(?! de (?:transport|repas|deplacement))|\bstage\b[^.\n]{0,25}, benevole\b|\bstages? (?:est |sont )?(?:entierement )?benevoles?\b|\bne (?:pouvons|pouvant|peut) pas (?:vous |te )?(?:payer|remunerer|gratifier|indemniser)\b/g,
      unlessBefore: DENIED,
    },
  ],
  /** An allowance is promised without its amount. */
  'promises-allowance': [
    {
      pattern:
        /\b(?:gratification|gratifiee?s?|indemnit\w+ (?:de stage|legale?s?|en vigueur|conventionnelle?s?)|indemnisee?s?|remuneration (?:legale|en vigueur)|selon (?:la )?(?:legislation|reglementation|bareme)|minimum legal|legal (?:allowance|minimum)|stipend|stage remunere)\b/g,
      unlessBefore: DENIED,
    },
  ],
  /** Pay is spoken of at all, so that it would be wrong to say that nothing is stated. */
  'speaks-of-pay': [
    {
      pattern:
        /[€$£]|\b(?:euros?|salaire|salary|remunerations?|remuneree?s?|gratif\w*|indemni\w*|honoraires?|pay|paid|unpaid|stipends?|wages?|benevol\w*|volunteer\w*)\b/g,
    },
  ],
  /** The presence is spread: some days a week, in turn with school. */
  'part-time-rhythm': [
    {
      pattern:
        /\b(?:stage alterne|stages? en alternance|temps partiel|mi-temps|part[- ]time|half[- ]time|temps (?:non complet|incomplet)|quatre cinquiemes)\b|\b(?:un|deux|trois|quatre|one|two|three|four|[1-4])(?: ?[,.]5)? ?(?:jours?|j|days?) ?(?:\/|par|per|a) ?(?:semaine|sem|week)\b/g,
      unlessAfter: /^ ?(?:de |of )?(?:teletravail|tele|a distance|remote|tt|home|work from home)/,
    },
    {
      pattern:
        /\b(?:a|temps(?: de travail)?|quotite(?: de travail)?|poste|contrat|stage|at)(?: de| a| ?:)? ?(?:[1-9]\d) ?%|\b[1-9]\d ?% ?(?:d'un temps|de temps|etp|fte|of full[- ]time|time)|\b0[.,]\d{1,2} ?(?:etp|fte)\b|\bquotite\b|\b(?:un|une|deux|trois|[1-3]) semaines? (?:sur|\/) (?:deux|trois|quatre|[2-4])\b|\b[1-3] semaines? ?\/ ?[1-4]\b|\b(?:cdi|cdd) ?[-:,(]? ?[1-9]\d ?%|\b(?:euros?|mois|mensuel\w*|an|annuel\w*|brut\w*|month|year)[ ,]?\( ?[1-9]\d ?% ?\)|€ ?\( ?[1-9]\d ?% ?\)|\b[1-4] ?\/ ?5 ?(?:e|eme)s?\b|\b(?:cdi|cdd|temps|poste|contrat) [1-4] ?\/ ?5\b|\bquelques heures par (?:semaine|mois)\b/g,
      unlessAfter:
        /^ ?(?:de |en |of |du |des |sur )?(?:la |le |les |l'|nos |vos )?(?:teletravail|tele|distance|remote|tt\b|home|presentiel|site|bureau|contenu|reseaux|objectifs?|croissance|audience)/,
    },
    {
      // In English a vacation is a holiday.
      pattern:
        /\b(?:vacations?|vacataires?)\b|\b(?:en |pour des |faire des |contrats? d'|cdd d')extras?\b|\bextras? (?:le|les|en|du) (?:soir|soirs|soiree|week|weekend|samedi|dimanche)/g,
      language: 'fr',
    },
  ],
} as const satisfies CueTable
