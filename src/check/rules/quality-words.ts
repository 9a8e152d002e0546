/** How a good posting is written: in French, open to all, without personal addresses, at length. */
import type { Hit } from '../../extract/reading.ts'
import { spanOf } from '../../text/spans.ts'
import { genderedTitle } from '../gendered-title.ts'
import { constant } from '../parameters.ts'
import { ADVICE, defineRule, type Match, NOTHING, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { isWrittenIn } from '../written-languages.ts'

/** Countries, besides France and Canada, where French is what most readers look for work in. */
const FRENCH_SPEAKING: ReadonlySet<string> = new Set(
  'MC LU SN CI ML BF BJ TG NE GN TD GA CG CD CF MG DJ KM MA DZ TN HT'.split(' '),
)
/** Addresses shown of one posting: the others are mended alike. */
const MOST_CONTACTS = 3

export const QUALITY_WORDS: readonly Rule[] = [
  defineRule({
    id: 'Q-LANG',
    jurisdiction: 'quality',
    name: { fr: 'Langue du texte', en: 'Language of the text' },
    basis: ADVICE,
    yieldsTo: ['FR-LANGUE', 'QC-LANG-41'],
    cases: {
      'english-only': {
        severity: 'info',
        message: {
          fr: 'Le texte est en anglais seulement. Beaucoup de personnes qui lisent ce site cherchent un poste en français.',
          en: 'The text is in English only. Many readers of this site look for work in French.',
        },
        fix: {
          fr: 'Ajouter une version française, ou préciser le lieu et la langue de travail.',
          en: 'Add a French version, or state the place and the working language.',
        },
      },
    },
    find: (subject) => {
      const { country, lang } = subject.posting
      if (country !== null && !FRENCH_SPEAKING.has(country)) return NOTHING
      const isEnglishOnly = lang === 'en' && !isWrittenIn('fr', subject.reading)
      return isEnglishOnly ? [{ case: 'english-only', at: { field: 'language' } }] : NOTHING
    },
  }),

  defineRule({
    id: 'Q-CONTACT',
    jurisdiction: 'quality',
    name: { fr: 'Coordonnées dans le texte', en: 'Contact details in the text' },
    basis: ADVICE,
    cases: {
      'free-mail': {
        severity: 'warning',
        message: {
          fr: "Le texte donne une adresse de messagerie grand public, qui ne permet pas de savoir à qui l'on écrit.",
          'fr-ca':
            "Le texte donne une adresse de courriel gratuite, qui ne permet pas de savoir à qui l'on écrit.",
          en: 'The text gives an address at a free e-mail service, which does not show whom one is writing to.',
        },
        fix: {
          fr: "Remplacer cette adresse par celle de l'organisation, ou par un lien pour postuler.",
          en: "Replace this address with one of the organization's, or with a link to apply.",
        },
      },
      mobile: {
        severity: 'warning',
        message: {
          fr: 'Le texte donne un numéro de portable, que tout le monde et tous les robots pourront lire.',
          'fr-ca':
            'Le texte donne un numéro de cellulaire, que tout le monde et tous les robots pourront lire.',
          en: 'The text gives a mobile number, which anyone and any robot will be able to read.',
        },
        fix: {
          fr: 'Retirer ce numéro, et proposer un lien ou une adresse professionnelle pour postuler.',
          en: 'Remove this number, and offer a link or a work address to apply.',
        },
      },
      mail: {
        severity: 'info',
        message: {
          fr: "Le texte contient une adresse e-mail : des robots pourront l'y copier.",
          'fr-ca': "Le texte contient une adresse de courriel : des robots pourront l'y copier.",
          en: 'The text contains an e-mail address: robots may copy it from there.',
        },
        fix: {
          fr: 'Donner cette adresse dans le champ prévu pour postuler plutôt que dans le texte.',
          en: 'Give this address in the application field rather than in the text.',
        },
      },
    },
    find: contactMatches,
  }),

  defineRule({
    id: 'Q-GENDER',
    jurisdiction: 'quality',
    name: { fr: 'Titre dans un seul genre', en: 'Title in one gender' },
    basis: ADVICE,
    yieldsTo: ['FR-SEXE'],
    cases: {
      'one-gender': {
        severity: 'info',
        message: {
          fr: "Le titre n'est donné que dans un genre, et rien ne dit que le poste est ouvert à toutes et à tous.",
          en: 'The title is in one gender only, and nothing says that the job is open to everyone.',
        },
        fix: {
          fr: 'Écrire les deux formes (rédacteur ou rédactrice), ou un titre qui vaut pour les deux.',
          en: 'Write both forms (rédacteur ou rédactrice), or a title that serves for both.',
        },
      },
    },
    find: ({ posting: { title, text, country } }) => {
      const range = country === 'FR' ? null : genderedTitle(title, text)
      if (range === null) return NOTHING
      return [
        {
          case: 'one-gender',
          at: { span: spanOf({ title, text }, 'title', range.start, range.end) },
        },
      ]
    },
  }),

  defineRule({
    id: 'Q-SHORT',
    jurisdiction: 'quality',
    name: { fr: 'Texte très court', en: 'Very short text' },
    parameters: ['Q.text.leastWords'],
    figures: { least: 'Q.text.leastWords' },
    basis: ADVICE,
    cases: {
      short: {
        severity: 'info',
        message: {
          fr: 'Le texte compte {n} mots ; en dessous de {least}, il manque presque toujours une information utile pour se décider.',
          en: 'The text has {n} words; below {least}, something that readers need to decide is nearly always missing.',
        },
        fix: {
          fr: "Ajouter les tâches d'une semaine ordinaire, l'équipe, et les conditions du poste.",
          en: 'Add the tasks of an ordinary week, the team, and the terms of the job.',
        },
      },
    },
    find: (subject) => {
      const least = constant('Q.text.leastWords')
      const n = wordsUpTo(least, subject.reading.text.text)
      return n < least ? [{ case: 'short', at: { field: 'text' }, values: { n, least } }] : NOTHING
    },
  }),
]

/** How many words a text has; it is not read on when they are enough. */
function wordsUpTo(enough: number, text: string): number {
  let count = 0
  for (const [part] of text.matchAll(/\S+/g)) {
    if (/[a-z0-9]/.test(part) && ++count >= enough) break
  }
  return count
}

type ContactCase = 'free-mail' | 'mobile' | 'mail'

/** The gravest first, each address once. */
function contactMatches(subject: Subject): Match<ContactCase>[] {
  const free = subject.hits('free-mail')
  const others = subject.hits('any-mail').filter((mail) => !free.some(isAt(mail)))
  const cases = [
    ['free-mail', free],
    ['mobile', subject.hits('mobile-number')],
    ['mail', others],
  ] as const
  return cases
    .flatMap(([name, hits]) => hits.map(({ span }) => ({ case: name, at: { span } })))
    .slice(0, MOST_CONTACTS)
}

function isAt({ field, start }: Hit<unknown>): (other: Hit<unknown>) => boolean {
  return (other) => other.field === field && other.start === start
}
