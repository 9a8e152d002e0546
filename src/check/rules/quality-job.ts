/** How a good posting names the job: one trade, and a title that holds nothing else. */
import type { Hit } from '../../extract/reading.ts'
import { constant } from '../parameters.ts'
import { ADVICE, defineRule, type Match, NOTHING, type Rule } from '../rule.ts'
import { jobsNamed, tradeList, tradesAsked } from '../several-trades.ts'
import type { Subject } from '../subject.ts'

export const QUALITY_JOB: readonly Rule[] = [
  defineRule({
    id: 'Q-TRADES',
    jurisdiction: 'quality',
    name: { fr: 'Plusieurs métiers en un', en: 'Several jobs in one' },
    parameters: ['Q.trades.several', 'Q.trades.many'],
    basis: ADVICE,
    cases: {
      several: {
        severity: 'info',
        message: {
          fr: "L'annonce demande à une même personne, en plus de l'animation, le savoir-faire de {n} métiers : {trades}.",
          'fr-ca':
            "L'offre demande à une même personne, en plus de l'animation, le savoir-faire de {n} métiers : {trades}.",
          en: 'Besides community work, the posting asks one person for the skills of {n} trades: {trades}.',
        },
        fix: {
          fr: 'Garder ce qui sert chaque semaine, présenter le reste comme un plus et indiquer la part de temps des tâches principales.',
          en: 'Keep what is needed every week, call the rest a plus and state the share of time of the main tasks.',
        },
      },
      many: {
        severity: 'warning',
        message: {
          fr: "L'annonce demande à une même personne, en plus de l'animation, le savoir-faire de {n} métiers : {trades}. Peu de gens les exercent tous.",
          'fr-ca':
            "L'offre demande à une même personne, en plus de l'animation, le savoir-faire de {n} métiers : {trades}. Peu de gens les exercent tous.",
          en: 'Besides community work, the posting asks one person for the skills of {n} trades: {trades}. Few people practise them all.',
        },
        fix: {
          fr: 'Répartir ces tâches entre plusieurs postes ou prestataires, et garder deux ou trois savoir-faire.',
          en: 'Share these tasks among several jobs or contractors, and keep two or three skills.',
        },
      },
    },
    find: (subject) => {
      const asked = tradesAsked(subject)
      if (asked.length < constant('Q.trades.several')) return NOTHING
      const first = asked.map(({ hit }) => hit).sort(byPlace)[0]!
      return [
        {
          case: asked.length < constant('Q.trades.many') ? 'several' : 'many',
          at: { span: first.span },
          values: { n: asked.length, trades: tradeList(asked.map(({ trade }) => trade)) },
        },
      ]
    },
  }),

  defineRule({
    id: 'Q-TITLE',
    jurisdiction: 'quality',
    name: { fr: "Titre de l'annonce", 'fr-ca': "Titre de l'offre", en: 'Title of the posting' },
    basis: ADVICE,
    cases: {
      jobs: {
        severity: 'info',
        message: {
          fr: 'Le titre nomme plusieurs métiers différents.',
          en: 'The title names several different jobs.',
        },
        fix: {
          fr: 'Garder le métier principal dans le titre et décrire les autres tâches dans le texte.',
          en: 'Keep the main job in the title and describe the other tasks in the text.',
        },
      },
      capitals: {
        severity: 'info',
        message: {
          fr: "Le titre est écrit tout en capitales : il se lit moins bien, surtout avec un lecteur d'écran.",
          en: 'The title is all in capitals: it is harder to read, above all with a screen reader.',
        },
        fix: {
          fr: 'Écrire le titre en minuscules, avec une capitale au début.',
          'fr-ca': 'Écrire le titre en minuscules, avec une majuscule au début.',
          en: 'Write the title in lower case, with an initial capital.',
        },
      },
      extra: {
        severity: 'info',
        message: {
          fr: 'Le titre contient autre chose que le métier : « {words} ».',
          en: 'The title contains something other than the job: “{words}”.',
        },
        fix: {
          fr: 'Ne laisser dans le titre que le nom du métier ; le reste a sa place dans les champs et le texte.',
          en: 'Leave only the name of the job in the title; the rest belongs in the fields and the text.',
        },
      },
    },
    find: titleMatches,
  }),
]

type TitleCase = 'jobs' | 'capitals' | 'extra'

function titleMatches(subject: Subject): Match<TitleCase>[] {
  const { title } = subject.posting
  const jobs = jobsNamed(subject)
  const [extra] = subject.hits('title-extra')
  const found: Match<TitleCase>[] = []
  if (jobs.length > 1) found.push({ case: 'jobs', at: { span: jobs[1]!.span } })
  if (isInCapitals(title)) found.push({ case: 'capitals', at: { field: 'title' } })
  if (extra !== undefined) {
    const { span } = extra
    found.push({ case: 'extra', at: { span }, values: { words: span.text } })
  }
  return found
}

/** Several long words and no small letter: initials and "H/F" alone are none. */
function isInCapitals(title: string): boolean {
  const longWords = title.match(/\p{Lu}{4,}/gu) ?? []
  return longWords.length >= 2 && !/\p{Ll}/u.test(title)
}

function byPlace(a: Hit<unknown>, b: Hit<unknown>): number {
  return a.field === b.field ? a.start - b.start : a.field === 'title' ? -1 : 1
}
