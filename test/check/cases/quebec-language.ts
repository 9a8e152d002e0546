import type { EarlierPosting } from '../../../src/check/history.ts'
import type { RuleExamples } from '../support.ts'

const title = 'Gestionnaire de communautés'
const MONTREAL = { country: 'CA', region: 'CA-QC-06', city: 'Montréal' }
const PAID = 'Poste permanent, 58 000 $ par année.'

const inFrench = (text: string, more: Record<string, unknown> = {}) => ({
  title,
  text,
  language: 'fr',
  date_posted: '2026-09-15',
  ...MONTREAL,
  ...more,
})
const inEnglish = (text: string, more: Record<string, unknown> = {}) => ({
  ...inFrench(text, { language: 'en', ...more }),
  title: 'Community manager',
})

const ENGLISH =
  'We are looking for a community manager for our office in Montréal. You will answer our members, plan the posts of the week and report to the head of marketing.'
const FRENCH =
  'Nous cherchons une personne pour animer notre communauté à nos bureaux de Montréal. Vous répondrez à nos membres, préparerez les publications de la semaine et relèverez de la direction du marketing.'

/** The same employer's posting in French, published on a day. */
function twin(day: string, more: Partial<EarlierPosting> = {}): EarlierPosting {
  return {
    id: 7,
    title,
    contract: 'permanent',
    family: null,
    lang: 'fr',
    ...MONTREAL,
    months: null,
    startMonth: null,
    datePosted: Date.parse(`${day}T12:00:00Z`),
    closedAt: null,
    ...more,
  }
}

export const QUEBEC_LANGUAGE: RuleExamples = {
  'QC-LANG-41': {
    fires: [
      {
        why: 'announced on this page, and not found there',
        posting: inEnglish(`(Le français suit.)\n${ENGLISH}`),
        case: 'elsewhere',
        severity: 'warning',
      },
      {
        posting: inEnglish(`French follows.\n${ENGLISH}`),
        case: 'elsewhere',
        severity: 'warning',
      },
      {
        posting: inEnglish(`${ENGLISH}\nVersion française ci-dessous.`),
        case: 'elsewhere',
        severity: 'warning',
      },
      {
        why: 'below or later, nobody can tell',
        posting: inEnglish(`${ENGLISH}\nFrench posting to follow.`),
        case: 'elsewhere',
        severity: 'warning',
      },
      {
        posting: inEnglish(`${ENGLISH}\nLe français suivra bientôt.`),
        case: 'later',
        severity: 'likely_unlawful',
      },
      {
        posting: inEnglish(`French follows.\n${ENGLISH}`, { contract: 'internship' }),
        case: 'elsewhere-internship',
        severity: 'warning',
      },
      { posting: inEnglish(ENGLISH), case: 'no-french', severity: 'likely_unlawful' },
      {
        why: 'a motto in French is no version',
        posting: inEnglish(`${ENGLISH}\nJe me souviens!`),
        case: 'no-french',
        severity: 'likely_unlawful',
      },
      {
        why: 'the first day of the duty',
        posting: inEnglish(ENGLISH, { date_posted: '2022-06-01' }),
        case: 'no-french',
        severity: 'likely_unlawful',
      },
      {
        why: 'a French posting two months earlier is another one',
        posting: inEnglish(ENGLISH),
        history: [twin('2026-07-10')],
        case: 'no-french',
        severity: 'likely_unlawful',
      },
      {
        why: 'a French posting for another city is another one',
        posting: inEnglish(ENGLISH),
        history: [twin('2026-09-15', { region: 'CA-QC-03', city: 'Québec' })],
        case: 'no-french',
        severity: 'likely_unlawful',
      },
      {
        why: 'a job in French is no version of an internship in English',
        posting: inEnglish(ENGLISH, { contract: 'internship' }),
        history: [
          twin('2026-09-15', { title: 'Comptable' }),
          twin('2026-09-15', { title: 'Comptable', contract: 'unspecified' }),
        ],
        case: 'no-french-internship',
        severity: 'warning',
      },
      {
        why: 'nor is a job for a time one of a permanent job',
        posting: inEnglish(ENGLISH, { contract: 'permanent' }),
        history: [twin('2026-09-15', { contract: 'fixed-term' })],
        case: 'no-french',
        severity: 'likely_unlawful',
      },
      {
        why: 'nor is a posting of another trade',
        posting: inEnglish(ENGLISH),
        history: [twin('2026-09-15', { title: 'Modératrice', family: 'moderation' })],
        case: 'no-french',
        severity: 'likely_unlawful',
      },
      {
        posting: inEnglish(`${ENGLISH}\nThe French version is available on our website.`),
        case: 'elsewhere',
        severity: 'warning',
      },
      {
        posting: inEnglish(`${ENGLISH}\nFrench posting will follow.`),
        case: 'later',
        severity: 'likely_unlawful',
        quote: 'French posting will follow',
      },
      {
        posting: inEnglish(`${ENGLISH}\nLa version française suivra.`),
        case: 'later',
        severity: 'likely_unlawful',
      },
      {
        posting: inEnglish(`${ENGLISH}\nFrench version coming soon!`),
        case: 'later',
        severity: 'likely_unlawful',
      },
      {
        why: 'to be asked for is not to come later',
        posting: inEnglish(`${ENGLISH}\nVersion française disponible sur demande.`),
        case: 'elsewhere',
        severity: 'warning',
      },
      {
        why: 'whether an internship is an offer of employment is a question, later or not',
        posting: inEnglish(
          `${ENGLISH}\nThis is a four-month internship. French version will follow.`,
          {
            contract: 'internship',
          },
        ),
        case: 'no-french-internship',
        severity: 'warning',
      },
    ],
    silent: [
      { posting: inFrench(FRENCH) },
      {
        why: 'a freelance is no staff',
        posting: inEnglish(ENGLISH, { contract: 'freelance' }),
      },
      { why: 'both versions stand here', posting: inEnglish(`${ENGLISH}\n\n${FRENCH}`) },
      {
        why: 'the French twin was published the same week; one of the two says which contract it is',
        posting: inEnglish(ENGLISH),
        history: [twin('2026-09-12')],
      },
      {
        why: 'that of an internship, of one trade by the dictionary',
        posting: inEnglish(ENGLISH, { contract: 'internship' }),
        history: [twin('2026-09-12', { contract: 'internship', family: 'community_mgmt' })],
      },
      {
        why: 'the day before the duty',
        posting: inEnglish(ENGLISH, { date_posted: '2022-05-31' }),
      },
      {
        why: 'the work is in Toronto',
        posting: {
          title: 'Community manager',
          text: ENGLISH.replace('Montréal', 'Toronto'),
          country: 'CA',
          region: 'CA-ON',
        },
      },
      {
        why: 'a title in English over a French text',
        posting: inFrench(FRENCH, { title: 'Social media manager' }),
      },
    ],
  },
  'QC-LANG-46': {
    fires: [
      {
        posting: inFrench('Stage non rémunéré, Montréal, bilingue obligatoire.'),
        case: 'no-reason',
        severity: 'warning',
      },
      {
        posting: inFrench(
          `${PAID}\n- Deux ans d'expérience\n- Anglais courant\n- Sens de l'humour`,
        ),
        case: 'no-reason',
        severity: 'warning',
        quote: 'Anglais courant',
      },
      {
        posting: inFrench(`${PAID} Excellente maîtrise du français et de l'anglais.`),
        case: 'no-reason',
        severity: 'warning',
        quote: "Excellente maîtrise du français et de l'anglais",
      },
      {
        posting: inFrench(`${PAID} Vous parlez couramment le français et l'espagnol.`),
        case: 'no-reason',
        severity: 'warning',
      },
      {
        posting: inEnglish(`${ENGLISH}\nFluent in English and French.`),
        case: 'no-reason',
        severity: 'warning',
        quote: 'Fluent in English',
      },
      {
        posting: inEnglish(`${ENGLISH}\n- Must be bilingual\n- Two years of experience`),
        case: 'no-reason',
        severity: 'warning',
      },
      {
        posting: inFrench(
          `${PAID} Anglais avancé exigé, car la moitié de nos membres vivent en Ontario.`,
        ),
        case: 'reason',
        severity: 'info',
      },
      {
        why: 'the reason stands before',
        posting: inFrench(
          `${PAID} Pour répondre à nos membres du Vermont, la maîtrise de l'anglais est requise.`,
        ),
        case: 'reason',
        severity: 'info',
      },
      {
        posting: inEnglish(
          `${ENGLISH}\nEnglish is required to serve our customers outside of Québec.`,
        ),
        case: 'reason',
        severity: 'info',
      },
      {
        posting: inFrench(`${PAID} Anglais fonctionnel (un atout).`),
        case: 'asset',
        severity: 'info',
      },
      {
        posting: inFrench(`${PAID}\n\n## Atouts\n\n- Connaissance du jeu vidéo\n- Anglais courant`),
        case: 'asset',
        severity: 'info',
      },
      {
        posting: inEnglish(`${ENGLISH}\nSpoken Spanish is an asset.`),
        case: 'asset',
        severity: 'info',
        quote: 'Spanish',
      },
      {
        posting: inFrench(`${PAID} Maîtrise du français parlé et écrit, anglais un atout.`),
        case: 'asset',
        severity: 'info',
        quote: 'anglais',
      },
      {
        posting: inFrench(`${PAID} Une bonne connaissance de l'espagnol serait un plus.`),
        case: 'asset',
        severity: 'info',
      },
    ],
    silent: [
      { why: 'denied', posting: inFrench(`${FRENCH}\nLe bilinguisme n’est pas exigé.`) },
      { posting: inFrench(`${PAID} Français impeccable, à l'oral comme à l'écrit.`) },
      { posting: inFrench(`${PAID} Vous rédigez une infolettre bilingue avec la traductrice.`) },
      { posting: inFrench(`${PAID} Nous sommes un organisme bilingue de douze personnes.`) },
      { posting: inFrench(`${PAID} L'anglais n'est pas requis; le français l'est.`) },
      { posting: inFrench(`${PAID} Aucune connaissance de l'anglais demandée.`) },
      { posting: inFrench(`${PAID} Connaissance du langage Python et de la langue des signes.`) },
      { posting: inEnglish(`${ENGLISH}\nYou will post to our bilingual newsletter and website.`) },
      { posting: inFrench(`${PAID} Nos textes sont traduits en anglais par une agence.`) },
      {
        why: 'a volunteer is no staff',
        posting: inFrench('Bénévolat à Montréal. Anglais courant.', { contract: 'volunteer' }),
      },
      {
        why: 'a rule of Québec',
        posting: {
          title,
          text: 'CDI à Paris. Anglais courant exigé.',
          contract: 'permanent',
          country: 'FR',
        },
      },
    ],
  },
}
