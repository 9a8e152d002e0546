import { type Cue, cue, er, gap, ir, MONEY, wide } from './cue.ts'

const PURSE = `(?:budgets?\\b|enveloppe|credits\\b|plan media|depenses\\b|cagnotte|achat d'espace)`
const YOU_DISPOSE = `(?:engag|repart|arbitr|choisi|dit(?:es)?\\b|dir(?:ez|as)\\b|dis\\b|ger(?:ez|es)|decid|depens|dispos|pilot|distribu|alloue)`

/** Money in one's hands: committed, shared out, arbitrated or negotiated. */
export const BUDGET: readonly Cue[] = [
  {
    id: 'owns-budget',
    side: 'for',
    strength: 'decisive',
    languages: ['fr', 'en'],
    patterns: [
      cue(
        `${er('ger', 'pilot', 'arbitr', 'engag', 'administr', 'negoci', 'allou', 'reallou', 'execut', 'control', 'optimis')}(?: et [a-z]{4,12})? ${gap(24)}${PURSE}`,
      ),
      cue(
        `${ir('repart', 'defin')} ${gap(20)}${PURSE}|construi(?:re|sez|s) ${gap(30)}${PURSE}|(?:tenir|tenez|tiens) (?:le|un|votre|ton) budget|garder la maitrise d`,
      ),
      cue(
        `(?:gestion|pilotage|responsabilite|arbitrage|suivi et arbitrage) (?:autonome )?(?:du |d'un |de |des |d'une )${gap(20)}${PURSE}`,
      ),
      cue(
        `dispos(?:ez|es|erez|eras) d'une? (?:petite? )?(?:budget|enveloppe)|(?:budget|enveloppe)\\b${gap(60)}(?:a (?:votre|ta) (?:disposition|main)|sous (?:votre|ta) responsabilite|(?:vous|te) (?:est|sera) confie|a (?:repartir|investir|engager|depenser|arbitrer))`,
      ),
      cue(
        `valid(?:er|ez|es) (?:les|des|leurs) (?:devis|factures|depenses|notes de frais)|arbitrages? budgetaires?|cordons de la bourse`,
      ),
      cue(`(?:responsable|garant|en charge|charge) (?:du|d'un|de l'|d'une) ?(?:budget|enveloppe)`),
      cue(
        `(?:enveloppe|budget|cagnotte|subvention|ligne|somme|fonds)\\b${wide(60)}(?:que |et |; ?|, ?|: ?|ou )(?:vous|tu|elle) (?:l'|les? |la |en )?(?:choisi|${YOU_DISPOSE})[a-z]{0,8}`,
      ),
      cue(
        `${MONEY}${wide(60)}(?:que |; ?|, ?|: ?)(?:vous|tu|elle) (?:l'|les? |la |en )?${YOU_DISPOSE}[a-z]{0,8}`,
      ),
      cue(
        `(?:vous|tu) (?:choisi|dir|dit|dis|decid)[a-z]{0,6} (?:ce qui part|si ca part|s'ils vont|ou va l'argent|ce qu'on (?:achete|paie)|a quoi (?:il|elle|l'argent)|quels? [^.;\\n]{0,80} (?:paiera|cette somme))`,
      ),
      cue(
        `sign(?:er|ez|es|eras|erez) (?:les |des |leurs )?(?:bons? de commande|devis|contrats|cheques|factures)|(?:vous|tu) regl(?:ez|es) leurs (?:notes|factures)|decider de sa repartition|comment elle s'en sert`,
      ),
      cue(
        `(?:own|manage|control|allocate|run|oversee|hold|split|commit|steward|spend|managing|owning|holding)(?:,? (?:and )?[a-z]{4,12})? ${gap(24)}budgets?\\b(?! (?:tracker|spreadsheet|file))`,
      ),
      cue(
        `(?:budget\\b${gap(40)}|${MONEY}${gap(30)})(?:at your disposal|to (?:spend|allocate|invest|split|share out)|of your own)|you(?:'ll| will)? (?:have|get|hold) (?:a |an |your own )${gap(24)}budget|company (?:credit )?card`,
      ),
      cue(
        `budget (?:ownership|responsibility|of ${MONEY}${gap(30)}(?:is )?yours)|yours to (?:spend|allocate|split)|how (?:it|the money) (?:is|gets) spent is (?:yours|up to you|your call)`,
      ),
      cue(
        `(?:budget|pot|purse|fund|envelope|grant|allowance)\\b${wide(50)}${MONEY}${wide(70)}\\byou (?:decide|strike|choose|split|spend|allocate|commit|sign|draw up)`,
      ),
      cue(
        `${MONEY}${wide(70)}\\b(?:you |and )(?:(?:will |'ll )?(?:decide|choose|say|pick|tell us) (?:how|where|what|who|to whom|which)|split it|spend it|allocate|commit)`,
      ),
      cue(
        `(?:vous|tu) (?:dites|dis|direz|diras|choisi[a-z]{1,6}|decid[a-z]{1,4}) (?:a qui|ou) (?:elle|il|ils|elles|va|vont|cet argent|on)|${MONEY}${wide(70)}(?:a depenser|comme bon (?:te|vous) semble|a votre guise|a ta guise)|(?:payer|payez|paies) (?:les|vos|tes) (?:pigistes|prestataires|createurs)`,
      ),
      cue(
        `(?:check|pay|settle) (?:the|their) invoices? (?:against|yourself|and)|you hold the purse|(?:choose|decide|say) where (?:it|the money) goes`,
      ),
      cue(
        '(?:sign|approve,? ?|sign off(?: on)?) (?:the |their |all )?(?:invoices|quotes|purchase orders|contracts)|(?:you )?draw up (?:their|the) agreements',
      ),
    ],
  },
  {
    id: 'negotiates',
    side: 'for',
    strength: 'decisive',
    languages: ['fr', 'en'],
    patterns: [
      cue(
        `${er('negoci')} ${gap(24)}(?:avec|les? (?:dotation|tarif|contrat|condition|prix|montant|cachet)|la (?:dotation|remuneration)|des? (?:contrat|tarif|partenariat|accord)|un (?:partenariat|accord|contrat)|contrats?|tarifs?|partenariats?)`,
      ),
      cue(`negociation (?:avec|des? (?:contrats|tarifs|partenariats|conditions))`),
      cue(
        `(?:tu|vous) fix(?:es|ez|eras|erez) (?:le|les|leurs?) (?:tarif|prix|montant|cachet)|marchand(?:er|ez|es) |discut(?:er|ez|es) (?:les|leurs?|du|des|le) (?:prix|cachets?|tarifs?|contrats?)|fixer ce qu'(?:ils|elles) nous doivent|(?:discuter|debattre) avec (?:elles|eux) (?:le|du|des) (?:montant|tarif|prix|cotisation)`,
      ),
      cue(
        `negotiate (?:with|contracts?|rates?|fees?|deals?|terms|sponsorship|partnership|prices?|the )|negotiating ${gap(16)}(?:contracts|deals|rates|fees|sponsor|partner)|haggle|bargain with|(?:the )?deals you strike|write the (?:offer|contract)s? (?:each|every|they|that)|set (?:the|their) (?:rates|fees|prices)`,
      ),
    ],
  },
]
