/** Figures of Québec, of Canada's federal rules, of Ontario and of British Columbia. */
import { always, type ParameterTable, since } from './parameter.ts'

export const CANADA = {
  'QC.minimumWage': {
    name: {
      fr: 'salaire minimum général au Québec, par heure',
      en: 'general minimum wage in Québec, per hour',
    },
    unit: 'CAD',
    values: [
      { from: '2023-05-01', value: 1525 },
      { from: '2024-05-01', value: 1575 },
      { from: '2025-05-01', value: 1610 },
      { from: '2026-05-01', value: 1660 },
    ],
    knownUntil: '2027-04-30',
    source: 'newswire.ca, infodimanche.com, hebdorivenord.com, valleedurichelieuexpress.ca',
  },
  'QC.fullTimeHours': {
    name: {
      fr: "heures hebdomadaires retenues pour un temps plein au Québec quand l'annonce n'en dit rien",
      en: 'weekly hours assumed for full time in Québec when the posting states none',
    },
    unit: 'hours',
    values: always(35),
    source: null,
  },
  'QC.wholePayShare': {
    name: {
      fr: "part du salaire minimum d'un temps plein en dessous de laquelle un montant au mois ou à l'année n'est sans doute pas le salaire complet",
      en: 'share of the full-time minimum wage below which a monthly or yearly amount is probably not the full pay',
    },
    unit: 'share',
    values: always(0.5),
    source: null,
  },
  'QC.offersInFrench': {
    name: {
      fr: "publication d'une offre en français en même temps et auprès d'un public comparable",
      en: 'publication of an offer in French at the same time and to a comparable audience',
    },
    unit: 'start',
    values: since('2022-06-01'),
    source: 'oqlf.gouv.qc.ca',
  },
  'QC.twinDays': {
    name: {
      fr: "plus grand écart de publication entre les versions française et anglaise d'une même offre",
      en: 'longest gap between the publication of the French and of the English version of one offer',
    },
    unit: 'days',
    values: always(30),
    source: null,
  },
  'QC.internRights': {
    name: {
      fr: 'protection des stagiaires en milieu de travail (P-39.3)',
      en: 'protection of trainees in the workplace (P-39.3)',
    },
    unit: 'start',
    values: since('2022-08-24'),
    source: 'legisquebec.gouv.qc.ca, travail.gouv.qc.ca',
  },
  'CA.federalInterns': {
    name: {
      fr: 'stages chez les employeurs de compétence fédérale',
      en: 'internships with federally regulated employers',
    },
    unit: 'start',
    values: since('2020-09-01'),
    source: 'canada.ca',
  },
  'ON.publicPostings': {
    name: {
      fr: "contenu des offres d'emploi publiées en Ontario",
      en: 'content of public job postings in Ontario',
    },
    unit: 'start',
    values: since('2026-01-01'),
    source: 'ontario.ca',
  },
  'ON.leastHeadcount': {
    name: {
      fr: "effectif à partir duquel ces règles s'appliquent en Ontario",
      en: 'headcount from which those rules apply in Ontario',
    },
    unit: 'people',
    values: [{ from: '2026-01-01', value: 25 }],
    source: 'ontario.ca',
  },
  'ON.widestRange': {
    name: {
      fr: "écart maximal entre les deux bornes d'une fourchette annuelle en Ontario",
      en: 'widest gap between the two ends of a yearly range in Ontario',
    },
    unit: 'CAD',
    values: [{ from: '2026-01-01', value: 5_000_000 }],
    source: 'ontario.ca',
  },
  'ON.exemptAbove': {
    name: {
      fr: "rémunération annuelle au-delà de laquelle l'écart de la fourchette n'est pas limité en Ontario",
      en: 'yearly pay above which the width of the range is not limited in Ontario',
    },
    unit: 'CAD',
    values: [{ from: '2026-01-01', value: 20_000_000 }],
    source: 'ontario.ca',
  },
  'ON.yearHours': {
    name: {
      fr: "heures d'une année retenues pour ramener à l'année une fourchette horaire en Ontario",
      en: 'hours of a year assumed to bring an hourly range in Ontario to a year',
    },
    unit: 'hours',
    values: always(1820),
    source: null,
  },
  'BC.payInPostings': {
    name: {
      fr: 'salaire ou fourchette dans les offres publiées en Colombie-Britannique',
      en: 'pay or range in public postings in British Columbia',
    },
    unit: 'start',
    values: since('2023-11-01'),
    source: 'gov.bc.ca',
  },
} as const satisfies ParameterTable
