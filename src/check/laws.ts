/** The texts that rules rest on, each with its name and where it can be read whole. */
import type { Localised } from '../domain/localised.ts'

export type Law = {
  name: Localised
  /** Null where no address was confirmed. */
  href: Localised | null
  /** Articles whose own address was confirmed. */
  articles?: Readonly<Record<string, string>>
}

const EDUCATION_ARTICLES = {
  'L. 124-1': legifranceArticle('LEGIARTI000029233449'),
  'L. 124-3': legifranceArticle('LEGIARTI000042815051'),
  'L. 124-5': legifranceArticle('LEGIARTI000029234973'),
  'L. 124-6': legifranceArticle('LEGIARTI000029234400'),
  'L. 124-7': legifranceArticle('LEGIARTI000029234119'),
  'L. 124-8': legifranceArticle('LEGIARTI000029234121'),
  'L. 124-9': legifranceArticle('LEGIARTI000029234123'),
  'L. 124-14': legifranceArticle('LEGIARTI000029234217'),
  // The section that it stands in.
  'D. 124-8': 'https://www.legifrance.gouv.fr/codes/id/LEGISCTA000029814078',
}

const LABOUR_ARTICLES = {
  'L. 1132-1': labourArticle('l1132-1'),
  'L. 1142-1': labourArticle('l1142-1'),
  'L. 3231-2': legifranceArticle('LEGIARTI000006902832'),
  'L. 5321-2': labourArticle('l5321-2'),
  'L. 5331-2': labourArticle('l5331-2'),
  'L. 5331-4': legifranceArticle('LEGIARTI000006903796'),
  'L. 5332-1': legifranceArticle('LEGIARTI000006903799'),
  'L. 5332-2': legifranceArticle('LEGIARTI000006903800'),
  'L. 8221-5': labourArticle('l8221-5'),
  'L. 8221-6': labourArticle('l8221-6'),
}

export const LAWS = {
  CE: {
    name: { fr: "Code de l'éducation", en: 'Education Code (France)' },
    href: legifrance('LEGITEXT000006071191'),
    articles: EDUCATION_ARTICLES,
  },
  CT: {
    name: { fr: 'Code du travail', en: 'Labour Code (France)' },
    href: legifrance('LEGITEXT000006072050'),
    articles: LABOUR_ARTICLES,
  },
  CP: {
    name: { fr: 'Code pénal', en: 'Penal Code (France)' },
    href: legifrance('LEGITEXT000006070719'),
  },
  JO2013: {
    name: {
      fr: 'Commission générale de terminologie, Journal officiel du 8 septembre 2013',
      en: 'French terminology commission, Journal officiel of 8 September 2013',
    },
    href: null,
  },
  SMIC: {
    name: { fr: 'Salaire minimum de croissance (SMIC)', en: 'French minimum wage (SMIC)' },
    href: {
      fr: 'https://www.service-public.gouv.fr/particuliers/vosdroits/F2300',
      en: 'https://www.service-public.gouv.fr/particuliers/vosdroits/F2300',
    },
  },
  'SERVICE-CIVIQUE': {
    name: { fr: 'Conditions du service civique', en: 'Conditions of French civic service' },
    href: {
      fr: 'https://www.1jeune1solution.gouv.fr/articles/faire-un-service-civique',
      en: 'https://www.1jeune1solution.gouv.fr/articles/faire-un-service-civique',
    },
  },
  'EU-2023-970': {
    name: { fr: 'Directive (UE) 2023/970', en: 'Directive (EU) 2023/970' },
    href: {
      fr: 'https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:32023L0970',
      en: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32023L0970',
    },
  },
  CLF: {
    name: {
      fr: 'Charte de la langue française (RLRQ, c. C-11)',
      en: 'Charter of the French Language (CQLR, c. C-11)',
    },
    href: legisquebec('lc', 'C-11'),
  },
  CDLP: {
    name: {
      fr: 'Charte des droits et libertés de la personne (RLRQ, c. C-12)',
      en: 'Charter of Human Rights and Freedoms (CQLR, c. C-12)',
    },
    href: legisquebec('lc', 'C-12'),
  },
  LNT: {
    name: {
      fr: 'Loi sur les normes du travail (RLRQ, c. N-1.1)',
      en: 'Act respecting labour standards (CQLR, c. N-1.1)',
    },
    href: legisquebec('lc', 'N-1.1'),
  },
  'LNT-R3': {
    name: {
      fr: 'Règlement sur les normes du travail (RLRQ, c. N-1.1, r. 3)',
      en: 'Regulation respecting labour standards (CQLR, c. N-1.1, r. 3)',
    },
    href: legisquebec('rc', 'N-1.1,%20r.%203'),
  },
  'P-39.3': {
    name: {
      fr: 'Loi visant à assurer la protection des stagiaires en milieu de travail (RLRQ, c. P-39.3)',
      en: 'Act to ensure the protection of trainees in the workplace (CQLR, c. P-39.3)',
    },
    href: legisquebec('lc', 'P-39.3'),
  },
  CCT: {
    name: { fr: 'Code canadien du travail, partie III', en: 'Canada Labour Code, Part III' },
    href: {
      fr: 'https://laws-lois.justice.gc.ca/fra/lois/L-2/',
      en: 'https://laws-lois.justice.gc.ca/eng/acts/L-2/',
    },
  },
  ESA: {
    name: {
      fr: "Loi de 2000 sur les normes d'emploi (Ontario)",
      en: 'Employment Standards Act, 2000 (Ontario)',
    },
    href: {
      fr: 'https://www.ontario.ca/fr/lois/loi/00e41',
      en: 'https://www.ontario.ca/laws/statute/00e41',
    },
  },
  'OREG-476-24': {
    name: { fr: "Règlement de l'Ontario 476/24", en: 'O. Reg. 476/24 (Ontario)' },
    href: {
      fr: 'https://www.ontario.ca/fr/lois/reglement/240476',
      en: 'https://www.ontario.ca/laws/regulation/240476',
    },
  },
  'BC-PTA': {
    name: {
      fr: 'Pay Transparency Act (Colombie-Britannique)',
      en: 'Pay Transparency Act (British Columbia)',
    },
    href: {
      fr: 'https://www.bclaws.gov.bc.ca/civix/document/id/complete/statreg/23018',
      en: 'https://www.bclaws.gov.bc.ca/civix/document/id/complete/statreg/23018',
    },
  },
  BOARD: {
    name: { fr: 'Conseil du site', en: "The board's advice" },
    href: null,
  },
} as const satisfies Record<string, Law>

export type LawId = keyof typeof LAWS

function legifrance(id: string): Localised {
  const href = `https://www.legifrance.gouv.fr/codes/texte_lc/${id}/`
  return { fr: href, en: href }
}

function legifranceArticle(id: string): string {
  return `https://www.legifrance.gouv.fr/codes/article_lc/${id}`
}

/** The State's own edition of the labour code: an address per article, always its text in force. */
function labourArticle(number: string): string {
  return `https://code.travail.gouv.fr/code-du-travail/${number}`
}

function legisquebec(kind: 'lc' | 'rc', chapter: string): Localised {
  const at = (language: string) =>
    `https://www.legisquebec.gouv.qc.ca/${language}/document/${kind}/${chapter}`
  return { fr: at('fr'), en: at('en') }
}
