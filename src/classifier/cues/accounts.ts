import { type Cue, cue, er, gap, NUMBER, wide } from './cue.ts'

const SEVERAL = `(?:${NUMBER}|plusieurs|several|multiple)`
const READER = `(?:vous|tu|ton|tes|vos|votre|you|you'll|your)\\b`

/** Clients, brands and countries in one's hands. */
export const ACCOUNTS: readonly Cue[] = [
  {
    id: 'leads-client-accounts',
    side: 'for',
    strength: 'decisive',
    languages: ['fr', 'en'],
    patterns: [
      cue(
        `interlocut(?:eur|rice) (?:unique|principale?|direct(?:e)?|attitree?) (?:des?|d'|aupres|pour)? ?${gap(10)}(?:clients?|marques?|comptes?)?`,
      ),
      cue(
        `${er('ger', 'pilot', 'developp', 'suiv', 'anim')} (?:un|votre|ton|son|le|ton propre) (?:propre )?portefeuille|(?:votre|ton) (?:propre )?portefeuille d`,
      ),
      cue(
        `(?:que le client appelle|qu'appelle le client)|(?:${er('prospect', 'demarch', 'fidelis', 'relanc')}) ${gap(14)}(?:clients?|annonceurs?|sponsors?|cooperatives|marques)|(?:etabli|fai|chiffr|envo|redig)[a-z]{1,5} (?:les|des|leurs|vos|tes) (?:devis|offres commerciales)|vend(?:re|ez|s|rez) (?:nos|des|les|vos|tes) (?:prestations|offres|formules|espaces|services)|(?:faire signer|renouvel(?:er|ez|es) (?:les|leurs?|le) contrats?)|prospection (?:et|commerciale|de)`,
      ),
      cue(
        `(?:own|manage|lead|run|grow|handle) ${gap(14)}client (?:accounts?|relationships?|portfolio)|person the client calls|your own (?:book|clients|portfolio|accounts)|renewals?\\b${gap(40)}(?:sign|you|yours)|get them (?:signed|to renew)|upsell|(?:send|write|prepare) (?:the |them )?quotes\\b|(?:win|pitch|sign|close) (?:new )?(?:clients|business|deals)|lead(?:ing)? (?:the )?client`,
      ),
      cue(`sponsors?${wide(60)}passent par (?:toi|vous)|montes? leur offre`),
    ],
  },
  {
    id: 'several-accounts',
    side: 'for',
    strength: 'strong',
    languages: ['fr', 'en'],
    patterns: [
      cue(
        `${READER}${wide(60)}${SEVERAL} (?:[a-z]+ )?(?:clients|marques|enseignes|pages facebook|fiches google|restaurants|pays|brands|countries|markets|language communities)\\b`,
      ),
      cue(
        `${SEVERAL} (?:[a-z]+ )?(?:clients|marques|enseignes|pages facebook|communautes|brands|language communities|client accounts)\\b${wide(60)}(?:${READER}|de front|a la fois|at once|in parallel)`,
      ),
      cue(
        `(?:strateg|reseaux|comptes|animer|gerer|manage|run)[a-z]* ${gap(30)}(?:de|des|pour|for|of|les) ${SEVERAL} (?:[a-z]+ )?(?:clients|marques|hotels|enseignes|brands|countries)`,
      ),
      cue(
        `(?:a |mener |mene |anime[a-z]* )(?:de front)|portefeuille de (?:clients|marques)|multi-?(?:marques|comptes|clients)|(?:chacune?|each) (?:ayant|with|a|avec) (?:son|sa|its) (?:own )?(?:compte|public|charte|audience|crowd|followers|ton)|(?:all three|all four|both|toutes|tous les trois|les trois|les quatre) (?:are|sont) (?:in your hands|yours|entre vos mains|a vous)`,
      ),
    ],
  },
]
