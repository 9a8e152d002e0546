/** Figures of French law, and the board's own measures of it. */
import { always, type ParameterTable, since } from './parameter.ts'

export const FRANCE = {
  'FR.stage.hourly': {
    name: {
      fr: "gratification minimale d'un stage, par heure de présence (15 % du plafond horaire de la sécurité sociale)",
      en: 'minimum internship allowance in France, per hour of presence (15% of the hourly social security ceiling)',
    },
    unit: 'EUR',
    values: [
      { from: '2019-01-01', value: 375 },
      { from: '2020-01-01', value: 390 },
      { from: '2023-01-01', value: 405 },
      { from: '2024-01-01', value: 435 },
      { from: '2026-01-01', value: 450 },
    ],
    knownUntil: '2026-12-31',
    source:
      'aequitas.fr, apecita-media.com, previssima.fr, bpifrance-creation.fr, artemis-paie.fr, cerfrance.fr',
  },
  'FR.stage.maxMonths': {
    name: {
      fr: "durée maximale d'un stage dans un même organisme, par année d'enseignement",
      en: 'longest internship with one host in France, per academic year',
    },
    unit: 'months',
    values: always(6),
    source: "Code de l'éducation, L. 124-5; urssaf.fr",
  },
  'FR.stage.plausibleMonths': {
    name: {
      fr: "durée au-delà de laquelle un stage qui n'est que lu dans un texte est sans doute un autre contrat",
      en: 'length beyond which an internship that is only read from a text is probably another contract',
    },
    unit: 'months',
    values: always(12),
    source: null,
  },
  'FR.stage.paidAfterMonths': {
    name: {
      fr: 'durée de stage au-delà de laquelle une gratification est due',
      en: 'length of an internship beyond which an allowance is due in France',
    },
    unit: 'months',
    values: always(2),
    source: "Code de l'éducation, L. 124-6; urssaf.fr",
  },
  'FR.stage.monthHours': {
    name: {
      fr: 'heures de présence comptées pour un mois de stage (22 jours de 7 heures)',
      en: 'hours of presence counted for a month of internship (22 days of 7 hours)',
    },
    unit: 'hours',
    values: always(154),
    source: 'urssaf.fr',
  },
  'FR.stage.shortMonthHours': {
    name: {
      fr: "heures d'un mois court (17 jours de 7 heures), en dessous desquelles aucun mois n'atteint le minimum",
      en: 'hours of a short month (17 days of 7 hours), below which no month reaches the minimum',
    },
    unit: 'hours',
    values: always(119),
    source: null,
  },
  'FR.stage.usualMonthHours': {
    name: {
      fr: "heures d'un mois ordinaire (21 jours)",
      en: 'hours of an ordinary month (21 days)',
    },
    unit: 'hours',
    values: always(147),
    source: null,
  },
  'FR.stage.dayHours': {
    name: {
      fr: 'heures de présence comptées pour un jour de stage',
      en: 'hours of presence counted for a day of internship in France',
    },
    unit: 'hours',
    values: always(7),
    source: 'urssaf.fr',
  },
  'FR.fullTimeHours': {
    name: {
      fr: "heures hebdomadaires d'un temps plein en France",
      en: 'hours of a full-time week in France',
    },
    unit: 'hours',
    values: always(35),
    source: 'lafinancepourtous.com',
  },
  'FR.stage.gapShare': {
    name: {
      fr: 'délai entre deux stages successifs sur un même poste, en part de la durée du précédent',
      en: 'gap between successive internships in the same post in France, as a share of the length of the previous one',
    },
    unit: 'share',
    values: always(1 / 3),
    source: "Code de l'éducation, L. 124-11; urssaf.fr",
  },
  'FR.stage.quotaSmall': {
    name: {
      fr: "nombre maximal de stagiaires en même temps, dans un organisme dont l'effectif est sous le seuil",
      en: 'most interns at a time in France, with a host under the headcount threshold',
    },
    unit: 'people',
    values: always(3),
    source: 'cci-paris-idf.fr',
  },
  'FR.stage.quotaHeadcount': {
    name: {
      fr: "effectif à partir duquel le plafond de stagiaires est une part de l'effectif",
      en: 'headcount from which the cap on interns is a share of the headcount in France',
    },
    unit: 'people',
    values: always(20),
    source: 'cci-paris-idf.fr',
  },
  'FR.stage.quotaShare': {
    name: {
      fr: "nombre maximal de stagiaires en même temps, en part de l'effectif, arrondi à l'entier supérieur",
      en: 'most interns at a time in France, as a share of the headcount, rounded up',
    },
    unit: 'share',
    values: always(0.15),
    source: 'cci-paris-idf.fr',
  },
  'FR.stage.longWeekHours': {
    name: {
      fr: 'heures de présence par semaine au-delà desquelles un stage mérite une vérification',
      en: 'weekly hours beyond which an internship in France deserves a check',
    },
    unit: 'hours',
    values: always(39),
    source: null,
  },
  'FR.smic.hourly': {
    name: {
      fr: 'salaire minimum de croissance, brut, par heure',
      en: 'French minimum wage, gross, per hour',
    },
    unit: 'EUR',
    values: [
      { from: '2024-11-01', value: 1188 },
      { from: '2026-01-01', value: 1202 },
      { from: '2026-06-01', value: 1231 },
    ],
    knownUntil: '2026-12-31',
    source: 'service-public.gouv.fr (F2300), lafinancepourtous.com, juritravail.com',
  },
  'FR.smic.hourlyMayotte': {
    name: {
      fr: 'salaire minimum à Mayotte, brut, par heure',
      en: 'minimum wage in Mayotte, gross, per hour',
    },
    unit: 'EUR',
    values: [
      { from: '2026-01-01', value: 933 },
      { from: '2026-06-01', value: 956 },
    ],
    knownUntil: '2026-12-31',
    source: 'service-public.gouv.fr (F2300), lafinancepourtous.com',
  },
  'FR.yearHours': {
    name: {
      fr: "heures d'une année à temps plein (35 heures sur 52 semaines)",
      en: 'hours of a full-time year in France (35 hours over 52 weeks)',
    },
    unit: 'hours',
    values: always(1820),
    source: null,
  },
  'FR.apprenticeship.maxAge': {
    name: {
      fr: "âge maximal au début d'un contrat d'apprentissage, hors exceptions",
      en: 'highest age at the start of a French apprenticeship, exceptions aside',
    },
    unit: 'years',
    values: always(29),
    source: 'Code du travail, L. 6222-1',
  },
  'FR.civicService.maxAge': {
    name: {
      fr: 'âge maximal pour un service civique (30 ans en situation de handicap)',
      en: 'highest age for French civic service (30 with a disability)',
    },
    unit: 'years',
    values: always(25),
    source: '1jeune1solution.gouv.fr',
  },
  'FR.vie.maxAge': {
    name: {
      fr: 'âge maximal à la candidature pour un V.I.E.',
      en: 'highest age when applying for a V.I.E.',
    },
    unit: 'years',
    values: always(28),
    source: 'mon-vie-via.businessfrance.fr',
  },
  'FR.freelance.leastClues': {
    name: {
      fr: "nombre d'indices d'un emploi salarié à partir duquel une mission en freelance mérite une vérification",
      en: 'number of clues of a salaried job from which freelance work in France deserves a check',
    },
    unit: 'groups',
    values: always(2),
    source: null,
  },
  'FR.payTransparency': {
    name: {
      fr: "obligation d'indiquer le salaire aux personnes qui candidatent (directive (UE) 2023/970, dont la transposition n'était pas votée à notre dernière vérification)",
      en: 'duty in France to tell applicants the pay (Directive (EU) 2023/970, whose transposition had not been passed at our last check)',
    },
    unit: 'start',
    values: since(null),
    source: 'capstan.fr, sainte-claire-avocats.fr, pointfactors.com',
  },
} as const satisfies ParameterTable
