import type { RuleExamples } from '../support.ts'

const title = 'Gestionnaire de communautés'
const MONTREAL = { country: 'CA', region: 'CA-QC-06', city: 'Montréal' }
/** A job in Montréal, published in the time of the rate of 16,60 $ unless told. */
const job = (text: string, more: Record<string, unknown> = {}) => ({
  title,
  text,
  contract: 'permanent',
  date_posted: '2026-09-15',
  ...MONTREAL,
  ...more,
})
const internship = (text: string, more: Record<string, unknown> = {}) =>
  job(text, { contract: 'internship', ...more })
const cad = (amount: number, unit: string, min = amount) => ({
  min,
  max: amount,
  currency: 'CAD',
  unit,
})

export const QUEBEC_WORK: RuleExamples = {
  'QC-SALMIN': {
    fires: [
      {
        why: 'students of a community body may be excepted',
        posting: job("Emploi étudiant à Montréal, pour une personne aux études, 14 $ de l'heure.", {
          employer_type: 'nonprofit',
        }),
        case: 'exempt-maybe',
        severity: 'info',
      },
      {
        posting: job("Poste permanent à Montréal, 16,10 $ de l'heure."),
        case: 'below',
        severity: 'likely_unlawful',
        quote: "16,10 $ de l'heure",
      },
      {
        posting: job("Poste à Montréal. Salaire : 7 $ de l'heure."),
        case: 'below',
        severity: 'likely_unlawful',
      },
      {
        why: 'the rate of the year before holds until the end of April',
        posting: job('Temporary position in Montréal, $15.75 per hour.', {
          contract: 'fixed-term',
          date_posted: '2026-04-30',
          language: 'en',
        }),
        case: 'below',
        severity: 'likely_unlawful',
      },
      {
        posting: job("Poste à Montréal, 15,50 $ de l'heure.", { date_posted: '2024-05-01' }),
        case: 'below',
        severity: 'likely_unlawful',
      },
      {
        posting: job("Poste à Montréal, 15,75 $ de l'heure.", { date_posted: '2025-05-01' }),
        case: 'below',
        severity: 'likely_unlawful',
      },
      {
        why: 'work that starts in May 2026 is paid at the rate of that day',
        posting: job("Poste à Montréal, 16,10 $ de l'heure.", {
          date_posted: '2026-03-10',
          start_date: '2026-05',
        }),
        case: 'below',
        severity: 'likely_unlawful',
      },
      {
        why: 'the stated hours make a rate of a yearly amount',
        posting: job('Poste à Montréal, 40 heures par semaine.', {
          salary: cad(31_000, 'YEAR'),
          weekly_hours: 40,
        }),
        case: 'below',
        severity: 'likely_unlawful',
      },
      {
        why: 'no rate is known after April 2027: the last one, one step less grave',
        posting: job("Poste à Montréal, 16,10 $ de l'heure.", { start_date: '2027-05' }),
        case: 'below',
        severity: 'warning',
      },
      {
        why: 'hours that the posting does not state are only assumed',
        posting: job('Poste à Montréal, équipe de quatre personnes.', {
          salary: cad(29_000, 'YEAR'),
        }),
        case: 'hours-unstated',
        severity: 'warning',
      },
      {
        why: 'a commission may come on top',
        posting: job("Poste à Montréal, 14 $ de l'heure + commissions."),
        case: 'maybe-partial',
        severity: 'warning',
      },
      {
        why: 'so small an amount is hardly the whole pay',
        posting: job('Poste à Montréal, 35 heures par semaine.', {
          salary: cad(500, 'MONTH'),
          weekly_hours: 35,
        }),
        case: 'maybe-partial',
        severity: 'warning',
      },
      {
        posting: internship("Stage d'été rémunéré à Montréal, 14 $ de l'heure."),
        case: 'internship',
        severity: 'warning',
        quote: "14 $ de l'heure",
      },
      {
        why: 'an internship of a programme may stand outside of the act',
        posting: internship('Stage crédité à Montréal, allocation de 400 $ par mois.'),
        case: 'internship-unsure',
        severity: 'info',
      },
      {
        why: 'so may that of a student in a community body',
        posting: internship("Stage d'été à Montréal, 14 $ de l'heure.", {
          employer_type: 'nonprofit',
        }),
        case: 'internship-unsure',
        severity: 'info',
      },
    ],
    silent: [
      { posting: job("Poste permanent à Montréal, 16,60 $ de l'heure.") },
      {
        why: 'the best end of the range counts',
        posting: job("Poste à Montréal, de 16 $ à 18 $ de l'heure."),
      },
      {
        why: 'the day before the rate of 2026',
        posting: job("Poste à Montréal, 16,10 $ de l'heure.", { date_posted: '2026-04-30' }),
      },
      {
        why: 'the day before the rate of 2025',
        posting: job("Poste à Montréal, 15,75 $ de l'heure.", { date_posted: '2025-04-30' }),
      },
      {
        why: 'the day before the rate of 2024',
        posting: job("Poste à Montréal, 15,25 $ de l'heure.", { date_posted: '2024-04-30' }),
      },
      {
        why: 'no rate is known for 2019',
        posting: job("Poste à Montréal, 12 $ de l'heure.", { date_posted: '2019-06-01' }),
      },
      {
        why: 'part time, without its hours: the rate cannot be told',
        posting: job('Poste à temps partiel à Montréal.', { salary: cad(1_400, 'MONTH') }),
      },
      {
        why: 'the whole sum of a contract of some months',
        posting: job('Contrat à Montréal.', {
          contract: 'fixed-term',
          months: 6,
          salary: cad(21_000, 'YEAR'),
        }),
      },
      {
        why: 'so small an amount without hours is for fewer of them',
        posting: job('Poste à Montréal, équipe de quatre.', { salary: cad(600, 'MONTH') }),
      },
      { why: 'pay after deductions', posting: job("Poste à Montréal, 15 $ net de l'heure.") },
      { posting: job("Poste à Montréal, 15 $ de l'heure après impôt.") },
      {
        why: 'prices are no pay',
        posting: job("Poste à Montréal. Stationnement 4 $ de l'heure. Salaire compétitif."),
      },
      { posting: job("Poste à Montréal. Rabais de 5 $ de l'heure au stationnement.") },
      { posting: job("Poste à Montréal. Location de nos salles à 12 $ de l'heure.") },
      { posting: job("Poste à Montréal. Nos casques, 6 $ de l'heure, partent vite.") },
      {
        why: 'the work is in Ottawa',
        posting: {
          title,
          text: 'Permanent position in Ottawa, $16 per hour.',
          contract: 'permanent',
          country: 'CA',
          region: 'CA-ON',
        },
      },
      { posting: job("À la pige, 15 $ de l'heure.", { contract: 'freelance' }) },
    ],
  },
  'QC-SALAIRE': {
    fires: [
      {
        posting: job('Poste permanent à Montréal, 35 heures par semaine.'),
        case: 'missing',
        severity: 'info',
      },
      {
        why: 'pay that is left open is not stated',
        posting: job('Poste permanent à Montréal. Salaire concurrentiel.'),
        case: 'missing',
        severity: 'info',
        quote: 'Salaire concurrentiel',
      },
      {
        posting: job('Permanent position in Montréal. Competitive salary and paid vacation.', {
          language: 'en',
        }),
        case: 'missing',
        severity: 'info',
      },
      {
        why: 'an insurance and an advertising budget are no pay',
        posting: job('Assurance salaire et REER. Vous gérez un budget publicitaire de 8 000 $.'),
        case: 'missing',
        severity: 'info',
      },
      {
        posting: job('Poste permanent à Montréal.', { pay: "Selon l'expérience" }),
        case: 'missing',
        severity: 'info',
      },
      {
        posting: internship("Stage d'été de douze semaines à Montréal."),
        case: 'missing',
        severity: 'info',
      },
    ],
    silent: [
      { posting: job('Poste permanent à Montréal, 55 000 $ à 62 000 $ par année.') },
      { posting: job('Poste permanent à Montréal.', { pay: 'Échelle 4, convention collective' }) },
      { posting: internship('Stage non rémunéré à Montréal.') },
      {
        why: 'pay is promised, though its amount is not said',
        posting: internship('Stage rémunéré de 15 semaines à Montréal.'),
      },
      { posting: { title, text: 'CDI à Paris.', contract: 'permanent', country: 'FR' } },
      { posting: job('Bénévole pour nos réseaux, à Montréal.', { contract: 'volunteer' }) },
    ],
  },
  'QC-STG-NP': {
    fires: [
      {
        posting: internship('Stage crédité (bac en communication, UQAM), non rémunéré.'),
        case: 'tied',
        severity: 'info',
      },
      {
        posting: internship('Stage non rémunéré, Montréal, bilingue obligatoire.'),
        case: 'untied',
        severity: 'warning',
        quote: 'non rémunéré',
      },
      {
        posting: internship('Unpaid internship in Montréal: help our team with social media.', {
          language: 'en',
        }),
        case: 'untied',
        severity: 'warning',
        quote: 'Unpaid',
      },
      {
        posting: internship(
          'Stage de trois mois à Montréal. Seulement le remboursement du titre de transport.',
        ),
        case: 'untied',
        severity: 'warning',
      },
      {
        why: 'a programme that is denied ties nothing',
        posting: internship('Stage non rémunéré et non crédité, à Montréal.'),
        case: 'untied',
        severity: 'warning',
      },
      {
        posting: internship('Stage crédité et non rémunéré de 12 semaines à Montréal.'),
        case: 'tied',
        severity: 'info',
      },
      {
        posting: internship('Stage non rémunéré, pour une personne inscrite au DEC en médias.'),
        case: 'maybe-tied',
        severity: 'info',
      },
      {
        posting: internship('Unpaid internship for course credit in Montréal.', {
          language: 'en',
        }),
        case: 'tied',
        severity: 'info',
      },
    ],
    silent: [
      { posting: internship("Stage rémunéré à Montréal, 20 $ de l'heure.") },
      { posting: internship('Stage crédité (bac en communication), observation, à Montréal.') },
      {
        posting: job('Bénévolat non rémunéré à Montréal, quatre heures par semaine.', {
          contract: 'volunteer',
        }),
      },
      { posting: { title, text: 'Stage non rémunéré de 2 mois à Lyon.', contract: 'internship' } },
      { posting: internship("Stage à Montréal, 21 $ de l'heure. Congé non rémunéré possible.") },
    ],
  },
  'QC-STG-DROITS': {
    fires: [
      {
        posting: internship('Stage crédité (bac en communication), observation, à Montréal.'),
        case: 'tied',
        severity: 'info',
      },
      {
        posting: internship("Stage coop de quatre mois à Montréal, 22 $ de l'heure."),
        case: 'tied',
        severity: 'info',
      },
      {
        posting: internship('Internship in Montréal for university credit, four months.', {
          language: 'en',
        }),
        case: 'tied',
        severity: 'info',
      },
      {
        why: 'the day from which the act holds',
        posting: internship('Stage crédité à Montréal.', { date_posted: '2022-08-24' }),
        case: 'tied',
        severity: 'info',
      },
      {
        why: 'studies are spoken of, but not whether the internship belongs to them',
        posting: internship('Stage à Montréal. Vous étudiez en communication ou en marketing.'),
        case: 'maybe-tied',
        severity: 'info',
      },
    ],
    silent: [
      { posting: internship("Stage d'été à Montréal, 20 $ de l'heure.") },
      {
        why: 'the day before the act held',
        posting: internship('Stage crédité à Montréal.', { date_posted: '2022-08-23' }),
      },
      { posting: job('Poste permanent à Montréal, baccalauréat en communication exigé.') },
      {
        why: 'a month is no diploma',
        posting: internship('Stage non crédité à Montréal, du 3 oct. au 15 déc. 2026.'),
      },
      {
        posting: {
          title,
          text: 'Stage conventionné de 4 mois à Paris.',
          contract: 'internship',
          country: 'FR',
        },
      },
    ],
  },
}
