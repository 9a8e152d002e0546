/** Canada: internships with a federally regulated employer. */
import { fold } from '../../text/normalise.ts'
import { isOfStudies } from '../canadian-pay.ts'
import { FEDERAL_NAMES, MAYBE_FEDERAL_NAMES } from '../cues/canada.ts'
import { defineRule, NOTHING, type Rule } from '../rule.ts'

export const CANADA_FEDERAL: readonly Rule[] = [
  defineRule({
    id: 'CA-FED-STG',
    jurisdiction: 'CA',
    name: {
      fr: 'Stage non rémunéré chez un employeur de compétence fédérale',
      en: 'Unpaid internship with a federally regulated employer',
    },
    contracts: ['internship'],
    since: 'CA.federalInterns',
    basis: [
      {
        law: 'CCT',
        article: null,
        mark: 'verified',
        note: {
          fr: 'Sont notamment visés les banques, les télécommunications, la radiodiffusion et le transport interprovincial.',
          en: 'It covers, among others, banks, telecommunications, broadcasting and interprovincial transport.',
        },
      },
    ],
    cases: {
      unpaid: {
        severity: 'likely_unlawful',
        message: {
          fr: "Au Canada, chez un employeur de compétence fédérale, un stage ne peut être non rémunéré que s'il fait partie d'un programme d'études. L'annonce n'en mentionne aucun.",
          en: 'In Canada, an internship with a federally regulated employer may be unpaid only as part of a study programme. This posting mentions none.',
        },
        fix: {
          fr: "Prévoir une rémunération, ou indiquer le programme d'études dont fait partie le stage.",
          en: 'Offer pay, or name the study programme that the internship is part of.',
        },
      },
      'unpaid-maybe': {
        severity: 'info',
        message: {
          fr: "L'employeur est-il de compétence fédérale (banque, télécommunications, radiodiffusion, transport interprovincial) ? Si oui, un stage ne peut y être non rémunéré que s'il fait partie d'un programme d'études.",
          en: 'Is the employer federally regulated (bank, telecommunications, broadcasting, interprovincial transport)? If so, an internship there may be unpaid only as part of a study programme.',
        },
        fix: {
          fr: "Indiquer le programme d'études dont fait partie le stage, ou prévoir une rémunération.",
          en: 'Name the study programme that the internship is part of, or offer pay.',
        },
      },
    },
    find: (subject) => {
      const { isUnpaid, hiringOrganization, employer } = subject.posting
      if (!isUnpaid || isOfStudies(subject) || employer === 'nonprofit') return NOTHING
      const name = fold(hiringOrganization?.name ?? '').text
      const at = subject.factAt('unpaid', 'salary')
      if (subject.says('federal-employer') || FEDERAL_NAMES.test(name))
        return [{ case: 'unpaid', at }]
      return MAYBE_FEDERAL_NAMES.test(name) ? [{ case: 'unpaid-maybe', at }] : NOTHING
    },
  }),
]
