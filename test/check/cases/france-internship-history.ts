import type { EarlierPosting } from '../../../src/check/history.ts'
import type { RuleExamples } from '../support.ts'

/** A stage of six months in Lyon from December 2025: it ends on 31 May, the next may start in August. */
const EARLIER: EarlierPosting = {
  id: 1,
  title: 'Stage – Community manager (H/F)',
  contract: 'internship',
  family: 'community_mgmt',
  lang: 'fr',
  country: 'FR',
  region: 'FR-ARA',
  city: 'Lyon',
  months: { min: 6, max: 6 },
  startMonth: '2025-12',
  datePosted: Date.UTC(2025, 9, 6),
  closedAt: Date.UTC(2025, 10, 20),
}
const after = (changes: Partial<EarlierPosting> = {}) => [{ ...EARLIER, ...changes }]

const POSTING = {
  title: 'Community manager en stage',
  text: 'Stage conventionné de 6 mois à Lyon, 5 € de l’heure.',
  organization: 'Atelier des Deux-Quais',
  date_posted: '2026-04-20',
}
const startingIn = (start_date: string, changes: object = {}) => ({
  ...POSTING,
  start_date,
  ...changes,
})
const TOO_SOON = { case: 'too-soon', severity: 'warning' } as const

export const FRANCE_INTERNSHIP_HISTORY: RuleExamples = {
  'FR-STG-CARENCE': {
    fires: [
      {
        why: 'the next one starts on the day after the last day of the one before',
        posting: startingIn('2026-06-01'),
        history: after(),
        ...TOO_SOON,
      },
      {
        why: 'even the last day of July is too early',
        posting: startingIn('2026-07'),
        history: after(),
        ...TOO_SOON,
      },
      {
        posting: { ...POSTING, text: 'Stage de 6 mois à Lyon. Début : juin 2026.' },
        history: after(),
        ...TOO_SOON,
        quote: 'Début : juin 2026',
      },
      {
        why: 'in English',
        posting: startingIn('2026-06', {
          title: 'Community manager intern',
          text: 'Internship of 6 months in Lyon.',
          country: 'FR',
        }),
        history: after(),
        ...TOO_SOON,
      },
      {
        why: 'the dictionary knows neither title, but they are the same',
        posting: startingIn('2026-06', { title: 'Stagiaire vidéo H/F – Lyon' }),
        history: after({ title: 'Stage vidéo (F/H), dès décembre', family: null }),
        ...TOO_SOON,
      },
      {
        why: 'no town is known, but the region is the same',
        posting: startingIn('2026-06'),
        history: after({ city: null }),
        ...TOO_SOON,
      },
      {
        why: 'three months ask for one',
        posting: startingIn('2026-03'),
        history: after({ months: { min: 3, max: 3 } }),
        ...TOO_SOON,
      },
      {
        why: 'the last of several counts',
        posting: startingIn('2026-06'),
        history: [...after(), ...after({ id: 2, startMonth: '2025-06' })],
        ...TOO_SOON,
      },
    ],
    silent: [
      { why: 'the gap is kept', posting: startingIn('2026-08'), history: after() },
      {
        why: 'after five months the gap ends within the month',
        posting: startingIn('2026-06'),
        history: after({ months: { min: 5, max: 5 } }),
      },
      {
        why: 'two interns side by side',
        posting: startingIn('2026-05'),
        history: after(),
      },
      { why: 'the same start: the same posting', posting: startingIn('2025-12'), history: after() },
      {
        why: 'a posting of what came before the other',
        posting: startingIn('2025-06'),
        history: after(),
      },
      {
        why: 'another trade',
        posting: startingIn('2026-06', { title: 'Modérateur ou modératrice' }),
        history: after(),
      },
      {
        why: 'another town',
        posting: startingIn('2026-06', { text: 'Stage de 6 mois à Grenoble.' }),
        history: after(),
      },
      {
        why: 'a town of the same name elsewhere',
        posting: startingIn('2026-06', { city: 'Saint-Denis', region: 'FR-IDF', country: 'FR' }),
        history: after({ city: 'Saint-Denis', region: 'FR-974' }),
      },
      {
        why: 'no intern came',
        posting: startingIn('2026-06'),
        history: after({ isUnfilled: true }),
      },
      {
        why: 'the one before was a job',
        posting: startingIn('2026-06'),
        history: after({ contract: 'fixed-term' }),
      },
      {
        why: 'how long the one before lasted is not known',
        posting: startingIn('2026-06'),
        history: after({ months: { min: 4, max: 6 } }),
      },
      {
        why: 'when the one before began is not known',
        posting: startingIn('2026-06'),
        history: after({ startMonth: null }),
      },
      { why: 'no start is stated', posting: POSTING, history: after() },
      { why: 'nothing is known of the employer', posting: startingIn('2026-06') },
      {
        why: 'an apprenticeship',
        posting: startingIn('2026-06', {
          title: 'Community manager',
          text: "Contrat d'apprentissage de 12 mois à Lyon.",
        }),
        history: after(),
      },
      {
        why: 'in Montréal',
        posting: startingIn('2026-06', { text: 'Stage de 6 mois à Montréal.' }),
        history: after({ country: 'CA', region: 'CA-QC-06', city: 'Montréal' }),
      },
      {
        why: 'titles that name no role are no sign',
        posting: startingIn('2026-06', { title: 'Stage à Lyon' }),
        history: after({ title: 'Stage (H/F)', family: null }),
      },
    ],
  },
}
