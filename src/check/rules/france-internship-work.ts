/** France: agreement, duties, tutor, number and hours of interns. */
import { NUMBER_WORDS } from '../../extract/number-words.ts'
import type { Signal } from '../cues/index.ts'
import type { Location } from '../finding.ts'
import { constant } from '../parameters.ts'
import { type Basis, defineRule, NOTHING, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

const verified = (article: string): Basis => ({ law: 'CE', article, mark: 'verified' })

export const FRANCE_INTERNSHIP_WORK: readonly Rule[] = [
  defineRule({
    id: 'FR-STG-CONV',
    jurisdiction: 'FR',
    name: { fr: 'Convention et cursus', en: 'Agreement and course of study' },
    contracts: ['internship'],
    basis: [verified('L. 124-1'), verified('L. 124-3'), verified('D. 124-2')],
    cases: {
      without: {
        severity: 'likely_unlawful',
        message: {
          fr: "En France, un stage suppose une convention avec un établissement d'enseignement et une inscription dans un cursus. L'annonce semble s'en passer.",
          en: 'In France, an internship requires an agreement with a school and enrolment in a course of study. This posting seems to do without.',
        },
        fix: {
          fr: 'Demander une convention de stage, ou proposer un contrat de travail.',
          en: 'Ask for an internship agreement, or offer an employment contract.',
        },
      },
      graduates: {
        severity: 'warning',
        message: {
          fr: "L'annonce s'adresse aussi à de jeunes diplômé·es. Un stage suppose d'être encore inscrit·e dans un cursus : est-ce bien le cas ?",
          en: 'This posting also addresses recent graduates. An internship requires current enrolment in a course of study: is that the case?',
        },
        fix: {
          fr: 'Préciser que la convention reste nécessaire, ou quel contrat est prévu pour les personnes diplômées.',
          en: 'Say that the agreement remains necessary, or which contract graduates would have.',
        },
      },
      'not-mentioned': {
        severity: 'info',
        message: {
          fr: "L'annonce ne parle ni de convention, ni d'école, ni d'études. Un stage suppose une convention avec un établissement d'enseignement.",
          en: 'This posting mentions no agreement, school or studies. An internship requires an agreement with a school.',
        },
        fix: {
          fr: "Indiquer qu'une convention de stage est nécessaire.",
          en: 'State that an internship agreement is needed.',
        },
        seeker: { fr: 'Convention non mentionnée', en: 'Agreement not mentioned' },
      },
    },
    find: (subject) => {
      const { hasSchoolAgreement } = subject.posting
      const without = subject.saidAt('no-agreement')
      if (without !== null) return [{ case: 'without', at: without }]
      const graduates = subject.saidAt('open-to-graduates')
      if (graduates !== null) {
        const isUnsure = hasSchoolAgreement || subject.says('speaks-of-employment')
        return [{ case: isUnsure ? 'graduates' : 'without', at: graduates }]
      }
      if (hasSchoolAgreement || subject.says('speaks-of-school')) return NOTHING
      return [{ case: 'not-mentioned', at: { field: 'school_agreement' } }]
    },
  }),

  defineRule({
    id: 'FR-STG-POSTE',
    jurisdiction: 'FR',
    name: { fr: 'Ce pour quoi un stage est proposé', en: 'What an internship is offered for' },
    contracts: ['internship'],
    basis: [verified('L. 124-7')],
    cases: {
      replaces: {
        severity: 'likely_unlawful',
        message: {
          fr: "En France, un stage ne sert pas à remplacer une personne absente. L'annonce parle d'un remplacement.",
          en: 'In France, an internship does not serve to replace an absent employee. This posting speaks of a replacement.',
        },
        fix: {
          fr: 'Proposer un CDD de remplacement, ou décrire un stage distinct de ce poste.',
          en: 'Offer a fixed-term contract for the cover, or describe an internship apart from that post.',
        },
      },
      surge: {
        severity: 'likely_unlawful',
        message: {
          fr: "En France, un stage ne sert pas à faire face à un accroissement temporaire d'activité. L'annonce donne ce motif.",
          en: 'In France, an internship does not serve to meet a temporary rise in activity. This posting gives that reason.',
        },
        fix: {
          fr: "Proposer un CDD, ou décrire ce que le stage apporte à la formation de l'étudiant·e.",
          en: "Offer a fixed-term contract, or describe what the internship brings to the student's training.",
        },
      },
      season: {
        severity: 'likely_unlawful',
        message: {
          fr: "En France, un stage ne sert pas à occuper un emploi saisonnier. L'annonce décrit un poste saisonnier.",
          en: 'In France, an internship does not serve to fill a seasonal job. This posting describes a seasonal post.',
        },
        fix: {
          fr: 'Proposer un contrat saisonnier, ou retirer ce mot si le stage est un projet de formation.',
          en: 'Offer a seasonal contract, or drop the word if the internship is a training project.',
        },
      },
      'season-help': {
        severity: 'warning',
        message: {
          fr: "L'annonce présente le stage comme un renfort pour une période chargée. Un stage ne sert ni à un surcroît d'activité ni à un emploi saisonnier.",
          en: 'This posting presents the internship as help for a busy time. An internship serves neither a rise in activity nor a seasonal job.',
        },
        fix: {
          fr: 'Décrire le projet confié et ce que la personne y apprend, indépendamment de la période.',
          en: 'Describe the project and what the intern learns from it, whatever the time of year.',
        },
      },
      'takes-over': {
        severity: 'warning',
        message: {
          fr: "L'annonce parle de prendre la place d'un membre de l'équipe. Un stage ne sert ni à remplacer une personne absente ni à tenir un poste permanent.",
          en: 'This posting speaks of taking the place of a member of staff. An internship serves neither to replace an absent employee nor to hold a permanent post.',
        },
        fix: {
          fr: 'Proposer un contrat de travail pour ce remplacement, ou décrire un stage distinct.',
          en: 'Offer an employment contract for this cover, or describe a separate internship.',
        },
      },
      'permanent-or-internship': {
        severity: 'warning',
        message: {
          fr: "L'annonce propose le même poste en emploi permanent ou en stage. Un stage ne sert pas à exécuter la tâche régulière d'un poste permanent.",
          en: 'This posting offers the same post as a permanent job or as an internship. An internship does not serve to do the regular work of a permanent post.',
        },
        fix: {
          fr: 'Publier deux annonces, chacune avec ses missions.',
          en: 'Publish two postings, each with its own duties.',
        },
      },
    },
    find: (subject) => {
      const [found] = DUTIES.flatMap(([name, signal]) => {
        const at = subject.saidAt(signal)
        return at === null ? [] : [{ case: name, at }]
      })
      return found === undefined ? NOTHING : [found]
    },
  }),

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
          fr: "En France, l'organisme d'accueil désigne un tuteur ou une tutrice pour chaque stage. L'annonce décrit un travail mené seul·e ou sans encadrement.",
          en: 'In France, the host names a tutor for each internship. This posting describes work done alone or without supervision.',
        },
        fix: {
          fr: 'Indiquer qui encadre le stage, et comment le travail est suivi.',
          en: 'State who supervises the internship, and how the work is followed.',
        },
      },
      'not-mentioned': {
        severity: 'info',
        message: {
          fr: "L'annonce ne dit pas qui suit le stage. L'organisme d'accueil désigne un tuteur ou une tutrice.",
          en: 'This posting does not say who follows the internship. The host names a tutor.',
        },
        fix: {
          fr: 'Indiquer la fonction de la personne qui encadrera le stage.',
          en: 'State the role of the person who will supervise the internship.',
        },
        seeker: { fr: 'Tutorat non précisé', en: 'Tutor not mentioned' },
      },
    },
    find: (subject) => {
      if (subject.posting.hasTutor) return NOTHING
      const alone = subject.saidAt('works-alone')
      if (alone !== null) return [{ case: 'alone', at: alone }]
      if (subject.says('speaks-of-supervision')) return NOTHING
      return [{ case: 'not-mentioned', at: { field: 'tutor' } }]
    },
  }),

  defineRule({
    id: 'FR-STG-QUOTA',
    jurisdiction: 'FR',
    name: { fr: 'Nombre de stagiaires', en: 'Number of interns' },
    contracts: ['internship'],
    parameters: ['FR.stage.quotaSmall', 'FR.stage.quotaHeadcount', 'FR.stage.quotaShare'],
    basis: [verified('L. 124-8'), verified('R. 124-10')],
    cases: {
      over: {
        severity: 'warning',
        message: {
          fr: "Pour un effectif de {headcount}, un organisme accueille au plus {cap} stagiaires en même temps. L'annonce en cherche {n}.",
          en: 'With a headcount of {headcount}, a host takes at most {cap} interns at the same time. This posting looks for {n}.',
        },
        fix: {
          fr: "Ramener le nombre de stages simultanés à {cap}, ou préciser l'effectif s'il est différent.",
          en: 'Bring simultaneous internships down to {cap}, or state the headcount if it differs.',
        },
      },
      'with-others': {
        severity: 'warning',
        message: {
          fr: 'Pour un effectif de {headcount}, un organisme accueille au plus {cap} stagiaires en même temps. Avec les autres stages ouverts de cet employeur sur le site, on en compte {n}.',
          en: "With a headcount of {headcount}, a host takes at most {cap} interns at the same time. With this employer's other internships open on the site, there are {n}.",
        },
        fix: {
          fr: 'Vérifier que ces stages ne se déroulent pas tous en même temps, ou en fermer.',
          en: 'Check that these internships do not all run at the same time, or close some.',
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
    basis: [verified('L. 124-14')],
    cases: {
      'long-week': {
        severity: 'warning',
        message: {
          fr: "L'annonce indique {hours} heures par semaine. La présence en stage suit les durées maximales et les repos des salariés de l'organisme d'accueil.",
          en: "This posting states {hours} hours a week. An intern's presence follows the maximum hours and rest of the host's employees.",
        },
        fix: {
          fr: 'Vérifier ce nombre, ou le ramener à {full} heures.',
          en: 'Check this figure, or bring it down to {full} hours.',
        },
      },
      'above-full-time': {
        severity: 'info',
        message: {
          fr: "L'annonce indique {hours} heures par semaine, au-delà de {full} heures. La gratification compte chaque heure de présence.",
          en: 'This posting states {hours} hours a week, above {full}. The allowance counts each hour of presence.',
        },
        fix: {
          fr: 'Indiquer si ces heures sont gratifiées ou récupérées.',
          en: 'State whether these hours are paid or made up for by time off.',
        },
        seeker: { fr: 'Semaine au-delà du temps plein', en: 'Week above full time' },
      },
      heavy: {
        severity: 'warning',
        message: {
          fr: "L'annonce demande une présence de nuit, en astreinte, tous les week-ends ou en continu. Un stage suit les règles de durée, de nuit et de repos des salariés.",
          'fr-ca':
            "L'annonce demande une présence de nuit, en astreinte, toutes les fins de semaine ou en continu. Un stage suit les règles de durée, de nuit et de repos des salariés.",
          en: 'This posting asks for nights, on-call duty, every week-end or around-the-clock presence. Internships follow the rules on hours, nights and rest of employees.',
        },
        fix: {
          fr: 'Indiquer les horaires réels et les repos prévus, ou retirer cette demande.',
          en: 'State the real hours and the rest provided, or drop this request.',
        },
      },
      'evenings-weekends': {
        severity: 'info',
        message: {
          fr: "L'annonce prévoit des soirs ou des week-ends. Un stage suit les règles de durée et de repos des salariés.",
          'fr-ca':
            "L'annonce prévoit des soirs ou des fins de semaine. Un stage suit les règles de durée et de repos des salariés.",
          en: 'This posting includes evenings or week-ends. Internships follow the rules on hours and rest of employees.',
        },
        fix: {
          fr: 'Indiquer combien de fois par mois, et comment ces heures sont récupérées.',
          en: 'State how many times a month, and how these hours are made up for.',
        },
        seeker: {
          fr: 'Soirs ou week-ends prévus',
          'fr-ca': 'Soirs ou fins de semaine prévus',
          en: 'Evenings or week-ends',
        },
      },
    },
    find: (subject) => [...weekLength(subject), ...timesOfDay(subject)],
  }),
]

/** The gravest first: one is said. */
const DUTIES = [
  ['replaces', 'replaces-staff'],
  ['surge', 'surge'],
  ['season', 'seasonal-post'],
  ['takes-over', 'takes-over'],
  ['permanent-or-internship', 'job-or-internship'],
  ['season-help', 'season-help'],
] as const

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
