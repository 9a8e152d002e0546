/** The texts that rules rest on, each with its name and where it can be read whole. */
import type { Localised } from '../domain/localised.ts'

/** `href` is null where no address was confirmed. */
export type Law = { name: Localised; href: Localised | null }

export const LAWS = {
  CE: {
    name: { fr: "Code de l'éducation", en: 'Education Code (France)' },
    href: legifrance('LEGITEXT000006071191'),
  },
  CT: {
    name: { fr: 'Code du travail', en: 'Labour Code (France)' },
    href: legifrance('LEGITEXT000006072050'),
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
      fr: 'Charte de la langue française (C-11)',
      en: 'Charter of the French Language (C-11)',
    },
    href: legisquebec('lc', 'C-11'),
  },
  CDLP: {
    name: {
      fr: 'Charte des droits et libertés de la personne (C-12)',
      en: 'Charter of Human Rights and Freedoms (C-12)',
    },
    href: legisquebec('lc', 'C-12'),
  },
  LNT: {
    name: {
      fr: 'Loi sur les normes du travail (N-1.1)',
      en: 'Act respecting labour standards (N-1.1)',
    },
    href: legisquebec('lc', 'N-1.1'),
  },
  'LNT-R3': {
    name: {
      fr: 'Règlement sur les normes du travail (N-1.1, r. 3)',
      en: 'Regulation respecting labour standards (N-1.1, r. 3)',
    },
    href: legisquebec('rc', 'N-1.1,%20r.%203'),
  },
  'P-39.3': {
    name: {
      fr: 'Loi visant à assurer la protection des stagiaires en milieu de travail (P-39.3)',
      en: 'Act to ensure the protection of trainees in the workplace (P-39.3)',
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
    name: { fr: 'Règlement 476/24 (Ontario)', en: 'O. Reg. 476/24 (Ontario)' },
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
    name: { fr: 'Conseil du site', en: 'Advice of the board' },
    href: null,
  },
} as const satisfies Record<string, Law>

export type LawId = keyof typeof LAWS

function legifrance(id: string): Localised {
  const href = `https://www.legifrance.gouv.fr/codes/texte_lc/${id}/`
  return { fr: href, en: href }
}

function legisquebec(kind: 'lc' | 'rc', chapter: string): Localised {
  const at = (language: string) =>
    `https://www.legisquebec.gouv.qc.ca/${language}/document/${kind}/${chapter}`
  return { fr: at('fr'), en: at('en') }
}
