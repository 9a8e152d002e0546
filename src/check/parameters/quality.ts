/** The board's own measures of a good posting: advice, not law. */
import { always, type ParameterTable } from './parameter.ts'

export const QUALITY = {
  'Q.trades.several': {
    name: {
      fr: 'nombre de métiers différents demandés dans un seul poste à partir duquel le conseil est donné',
      en: 'number of trades asked of one person from which advice is given',
    },
    unit: 'groups',
    values: always(4),
    source: null,
  },
  'Q.trades.many': {
    name: {
      fr: 'nombre de métiers différents à partir duquel le conseil devient une vérification',
      en: 'number of trades from which advice becomes a check',
    },
    unit: 'groups',
    values: always(6),
    source: null,
  },
  'Q.pay.widestRatio': {
    name: {
      fr: "rapport entre le haut et le bas d'une fourchette au-delà duquel elle ne dit plus grand-chose",
      en: 'ratio of the top to the bottom of a pay range beyond which it tells little',
    },
    unit: 'ratio',
    values: always(1.5),
    source: null,
  },
  'Q.pay.priceShare': {
    name: {
      fr: "part du salaire minimum en dessous de laquelle un montant à l'heure, sans mot de paie à côté, passe pour un prix",
      en: 'share of the minimum wage below which an hourly amount without a word of pay beside it is taken for a price',
    },
    unit: 'share',
    values: always(0.5),
    source: null,
  },
  'Q.text.leastWords': {
    name: {
      fr: 'nombre de mots en dessous duquel une annonce en dit trop peu',
      en: 'number of words below which a posting says too little',
    },
    unit: 'words',
    values: always(60),
    source: null,
  },
  'Q.history.months': {
    name: {
      fr: "mois pendant lesquels les autres annonces d'un employeur sont comparées à la nouvelle",
      en: "months during which an employer's other postings are compared with a new one",
    },
    unit: 'months',
    values: always(24),
    source: null,
  },
  'Q.repost.months': {
    name: {
      fr: "mois après la clôture d'un stage pendant lesquels un stage très proche compte comme republié",
      en: 'months after an internship closes during which a very similar one counts as posted again',
    },
    unit: 'months',
    values: always(12),
    source: null,
  },
} as const satisfies ParameterTable
