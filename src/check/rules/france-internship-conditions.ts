/** France: tutor, number and hours of interns. */
import { NUMBER_WORDS } from '../../extract/number-words.ts'
import type { Signal } from '../cues/index.ts'
import type { Location } from '../finding.ts'
import { constant } from '../parameters.ts'
import { type Basis, defineRule, NOTHING, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

const verified = (article: string): Basis => ({ law: 'CE', article, mark: 'verified' })

export const FRANCE_INTERNSHIP_CONDITIONS: readonly Rule[] = [
  defineRule({
    id: 'FR-STG-TUTEUR',
    jurisdiction: 'FR',
    name: { fr: "Encadrement d'un stage", en: 'Supervision of an internship' },
    contracts: ['internship'],
    basis: [verified('L. 124-9'), verified('R. 124-13')],
    cases: {
      alone: {
        severity: 'warning',
        message: {
          fr: "En France, l'organisme d'accueil désigne un tuteur ou une tutrice pour chaque stage. L'annonce semble décrire un travail en solitaire ou sans encadrement.",
          en: 'In France, the host appoints a tutor for each internship. This posting seems to describe work done alone or without supervision.',
        },
        fix: {
          fr: 'Indiquer qui encadre le stage et comment le travail est suivi.',
          en: 'State who supervises the internship and how the work is followed up.',
        },
      },
      'not-mentioned': {
        severity: 'info',
        message: {
          fr: "L'annonce ne dit pas qui encadre le stage. En France, l'organisme d'accueil désigne un tuteur ou une tutrice.",
          en: 'This posting does not say who supervises the internship. In France, the host appoints a tutor.',
        },
        fix: {
          fr: 'Indiquer la fonction de la personne qui encadrera le stage.',
          en: 'State the role of the person who will supervise the internship.',
        },
        seeker: { fr: 'Tutorat non précisé', en: 'Tutor not stated' },
      },
    },
    find: (subject) => {
      if (subject.posting.hasTutor) return NOTHING
      const alone = subject.saidAt('works-alone')
      if (alone !== null) return [{ case: 'alone', at: alone }]
      if (subject.says('speaks-of-supervision') || subject.says('mentions-tutor')) return NOTHING
      return [{ case: 'not-mentioned', at: { field: 'tutor' } }]
    },
  }),

  defineRule({
    id: 'FR-STG-QUOTA',
    jurisdiction: 'FR',
    name: { fr: 'Nombre de stagiaires', en: 'Number of interns' },
    contracts: ['internship'],
    parameters: ['FR.stage.quotaSmall', 'FR.stage.quotaHeadcount', 'FR.stage.quotaShare'],
    usesHistory: true,
    basis: [verified('L. 124-8'), verified('R. 124-10')],
    cases: {
      over: {
        severity: 'warning',
        message: {
          fr: "En France, pour un effectif de {headcount}, un organisme accueille au plus {cap} stagiaires en même temps. L'annonce en cherche {n}.",
          en: 'In France, a host with a headcount of {headcount} takes at most {cap} interns at a time. This posting looks for {n}.',
        },
        fix: {
          fr: "Ramener le nombre de stages simultanés à {cap}, ou préciser l'effectif s'il est différent.",
          en: 'Reduce simultaneous internships to {cap}, or state the headcount if it differs.',
        },
      },
      'with-others': {
        severity: 'warning',
        message: {
          fr: 'En France, pour un effectif de {headcount}, un organisme accueille au plus {cap} stagiaires en même temps. Avec les autres annonces de stage de cet employeur ouvertes sur le site, on en compte {n}.',
          en: "In France, a host with a headcount of {headcount} takes at most {cap} interns at a time. With this employer's other internships open on the board, the count is {n}.",
        },
        fix: {
          fr: 'Vérifier que ces stages ne se déroulent pas tous en même temps, ou fermer une partie des annonces.',
          en: 'Check that these internships do not all run at the same time, or close some of the postings.',
        },
      },
    },
    find: (subject) => {
      const host = largest('host-headcount', subject)
      if (host === null) return NOTHING
      const headcount = host.figure
      const cap = mostInterns(headcount)
      const asked = largest('asks-interns', subject)
      if (asked !== null && asked.figure > cap) {
        return [{ case: 'over', at: asked.at, values: { headcount, cap, n: asked.figure } }]
      }
      const others = othersOpen(subject)
      const n = (asked?.figure ?? 1) + others
      if (others === 0 || n <= cap) return NOTHING
      return [{ case: 'with-others', at: host.at, values: { headcount, cap, n } }]
    },
  }),

  defineRule({
    id: 'FR-STG-HORAIRES',
    jurisdiction: 'FR',
    name: { fr: "Horaires d'un stage", en: 'Hours of an internship' },
    contracts: ['internship'],
    parameters: ['FR.fullTimeHours', 'FR.stage.longWeekHours'],
    figures: { full: 'FR.fullTimeHours' },
    basis: [verified('L. 124-14')],
    cases: {
      'long-week': {
        severity: 'warning',
        message: {
          fr: "L'annonce indique {hours} heures par semaine. Les durées maximales et les repos prévus pour le personnel de l'organisme d'accueil valent aussi pour les stages.",
          en: "This posting states {hours} hours a week. The maximum hours and rest periods of the host's employees apply to interns too.",
        },
        fix: {
          fr: 'Vérifier ce nombre, ou le ramener à {full} heures.',
          en: 'Check this figure, or reduce it to {full} hours.',
        },
      },
      'above-full-time': {
        severity: 'info',
        message: {
          fr: "L'annonce indique {hours} heures par semaine, soit plus de {full} heures. Quand une gratification est due, elle l'est pour chaque heure de présence.",
          en: 'This posting states {hours} hours a week, more than {full}. Where an allowance is due, it is due for each hour of presence.',
        },
        fix: {
          fr: 'Indiquer si ces heures sont gratifiées ou récupérées.',
          en: 'State whether these hours are paid or compensated with time off.',
        },
        seeker: { fr: "Semaine plus longue qu'un temps plein", en: 'More than a full-time week' },
      },
      heavy: {
        severity: 'warning',
        message: {
          fr: "L'annonce demande une présence de nuit, en astreinte, tous les week-ends ou en continu. Les règles de durée, de nuit et de repos du personnel valent aussi pour les stages.",
          'fr-ca':
            "L'annonce demande une présence de nuit, sur appel, toutes les fins de semaine ou en continu. Les règles de durée, de nuit et de repos du personnel valent aussi pour les stages.",
          en: 'This posting asks for nights, on-call duty, every weekend or round-the-clock presence. The rules on hours, night work and rest for employees apply to interns too.',
        },
        fix: {
          fr: 'Indiquer les horaires réels et les repos prévus, ou retirer cette demande.',
          en: 'State the actual hours and the rest provided, or drop this request.',
        },
      },
      'evenings-weekends': {
        severity: 'info',
        message: {
          fr: "L'annonce prévoit une présence le soir ou le week-end. Les règles de durée et de repos du personnel valent aussi pour les stages.",
          'fr-ca':
            "L'annonce prévoit une présence le soir ou la fin de semaine. Les règles de durée et de repos du personnel valent aussi pour les stages.",
          en: 'This posting includes evenings or weekends. The rules on hours and rest for employees apply to interns too.',
        },
        fix: {
          fr: 'Indiquer combien de fois par mois et comment ces heures sont récupérées.',
          en: 'State how many times a month and how these hours are compensated.',
        },
      },
    },
    find: (subject) => [...weekLength(subject), ...timesOfDay(subject)],
  }),
]

/** The largest figure among the passages of a signal: of two headcounts the mildest counts. */
function largest(signal: Signal, subject: Subject): { figure: number; at: Location } | null {
  const found = subject.hits(signal).map((hit) => {
    const words = subject.reading[hit.field].text.slice(hit.start, hit.end).match(WORDS) ?? []
    const figures = words.map((word) => NUMBER_WORDS[word] ?? Number(word)).filter(isCount)
    return { figure: Math.max(...figures), hit }
  })
  const [best] = found.filter(({ figure }) => isCount(figure)).sort((a, b) => b.figure - a.figure)
  return best === undefined ? null : { figure: best.figure, at: { span: best.hit.span } }
}

const WORDS = /\d+|[a-z-]+/g

/** "Une" of "une équipe de six" is an article. */
const isCount = (figure: number) => Number.isInteger(figure) && figure > 1

/** How many interns a host of that headcount may have at the same time. */
function mostInterns(headcount: number): number {
  return headcount < constant('FR.stage.quotaHeadcount')
    ? constant('FR.stage.quotaSmall')
    : Math.ceil(constant('FR.stage.quotaShare') * headcount)
}

/** Open internships of the employer in France, in one language: a post may have a page in each. */
function othersOpen({ history, posting }: Subject): number {
  return (history ?? []).filter(
    ({ contract, country, closedAt, lang }) =>
      contract === 'internship' && country === 'FR' && closedAt === null && lang === posting.lang,
  ).length
}

function weekLength(subject: Subject) {
  const hours = subject.posting.weeklyHours
  const full = constant('FR.fullTimeHours')
  if (hours === null || hours <= full) return NOTHING
  const isLong = hours > constant('FR.stage.longWeekHours')
  const at = subject.factAt('weeklyHours', 'weekly_hours')
  return [{ case: isLong ? 'long-week' : 'above-full-time', at, values: { hours, full } } as const]
}

function timesOfDay(subject: Subject) {
  const { hours, provenance } = subject.posting
  const heavy = subject.saidAt('heavy-hours')
  if (heavy !== null) return [{ case: 'heavy', at: heavy } as const]
  // An extracted "24/7" may be the shop's; a declared one is the post's.
  if (provenance.hours === 'declared' && hours.includes('on-call')) {
    return [{ case: 'heavy', at: { field: 'text' } as Location } as const]
  }
  if (hours.includes('evenings') || hours.includes('weekends')) {
    return [{ case: 'evenings-weekends', at: subject.factAt('hours', 'text') } as const]
  }
  const weekend = subject.saidAt('weekend-days')
  return weekend === null ? NOTHING : [{ case: 'evenings-weekends', at: weekend } as const]
}
