import type { Match } from '../matcher.ts'
import { KIND, type Words } from '../words.ts'
import type { Cue } from './cue.ts'
import { YOURS } from './yours.ts'

/** Words near an amount that is somebody's pay, or hours of work. */
const PAY = new Set(
  (
    'heure heures h hour hours hourly salaire salary gratification gratifie indemnite indemnites remuneration ' +
    'remunere stipend tickets titres panier prime mutuelle brut bruts gross net paid wage tjm allocation'
  ).split(' '),
)
const PAY_REACH = 5
/** Words that call a sum somebody's to spend, whatever stands around it. */
const PURSE =
  /^(?:budgets?|enveloppes?|cagnottes?|fonds|credits|depenses?|tresorerie|funds?|pot|kitty|purse|spend|spending|subventions?)$/

/** Words beside "budget" that make it a benefit of the post. */
const BENEFIT =
  /^(?:equipement|materiel|formation|logement|teletravail|transport|repas|bien|wellbeing|wellness|learning|training|equipment|courses|books|homeoffice|travel)$/

/** False for an amount that is the reader's pay: "750 € par mois", "110 heures à 38 $, que vous répartirez". */
function isNoPay(words: Words, { start, end, duty }: Match): boolean {
  const { entries, sentences } = words
  let amount = -1
  for (let at = start; at < end; at++) {
    if (PURSE.test(entries[at]!.word)) return duty >= 0 || !isBenefit(words, at)
    if (amount < 0 && entries[at]!.kind === KIND.number) amount = at
  }
  if (amount < 0) return true
  const last = Math.min(entries.length, amount + PAY_REACH)
  for (let at = Math.max(0, amount - PAY_REACH); at < last; at++) {
    if (sentences[at] === sentences[amount] && PAY.has(entries[at]!.word)) return false
  }
  return true
}

/** "A learning budget of 1,000 euros", "un budget de 500 € pour votre équipement". */
function isBenefit({ entries, clauses }: Words, at: number): boolean {
  for (let near = Math.max(0, at - 2); near < Math.min(entries.length, at + 6); near++) {
    if (clauses[near] === clauses[at] && BENEFIT.test(entries[near]!.word)) return true
  }
  return false
}

/** False for what the posting leaves open: "salaire à négocier", "horaires à convenir avec l'école". */
function isNotOpen({ entries }: Words, { start }: Match): boolean {
  const isLeft = entries[start - 1]?.word === 'a' && /(?:er|ir|re)$/.test(entries[start]!.word)
  const before = entries[start - 2]?.word ?? ''
  return !isLeft || /^(?:vous|toi|charge|reste|consiste|vise|habitue|habituee)$/.test(before)
}

/** Money in one's hands: committed, shared out, arbitrated or negotiated. */
export const MONEY: readonly Cue[] = [
  {
    id: 'owns-budget',
    side: 'for',
    strength: 'decisive',
    languages: ['fr', 'en'],
    patterns: [
      // A duty over a budget, or over an amount
      '!@spend ..5 @purse|placements|investissements',
      '!@invest ..5 @funds|€',
      '!@spend ..3 (€ / l argent / les sous / the money)',
      '!construire|construisez|construis|construit|definir|definissez|definis|fixer|fixez|fixes|batir|batissez|batis|arreter|arretez|boucler|bouclez|boucles|proposer|proposez|programmer|elaborer|elaborez|elabores|elabore|etablir|etablissez|etablis|etablit|preparer|preparez|prepares|prepare|monter|montez|defendre|defendez|defends|defend|set|draft|plan|planning|build|prepare|forecast|draw (up / et @spend / and @spend / and track / chaque annee)? @the ..3 budget|budgets|enveloppe',
      '!utiliser|utilisez|utilises|employer|employez|consommer|use ..1 (le / l / les / la / the / your / votre / ton) ..1 budget|enveloppe|fonds|subvention|funds|grant',
      '!acheter|achetez|achetes|achete|buy|buying|purchase ..3 espace|espaces|encarts|placements|media|inventory',
      '!passer|passez|passes ..1 marches',
      '!remettre|remettez|remets|deplacer|deplacez|deplaces|reporter|reportez|reportes|basculer|bascules|basculez|move|shift|moving|pull ..2 (l argent / une somme / des sommes / du budget / le budget / les sous / money / the money / budget / spend)',
      // The same in nouns
      'gestion|pilotage|responsabilite|arbitrage|tenue|maitrise|execution|elaboration|construction|optimisation|administration ..4 (du / d un / des / d une / de l / de la / de nos / de votre) ..1 budget|budgets|enveloppe|enveloppes|credits|depenses',
      '^ ..4 (suivi / suivi et gestion) (du / d un / des / de l) budget|budgets|enveloppe ..6 €|alloue*|annuel|publicitaire*|media|pub|marketing|communication|campagnes',
      'ventilation|repartition|allocation|affectation|emploi|engagement|arbitrage|distribution|usage (de / des / du / de la / de l / d) ..3 (€ / fonds / sommes / depenses / budget / budgets / enveloppe / investissements / cagnotte / subvention / dotation / argent)',
      'arbitrage|arbitrages|choix|decisions (budgetaire|budgetaires / d investissement)',
      '(responsable / responsables / garant / garante / en charge / charge / chargee / comptable / titulaire) (du / d un / de l / d une / de la / des / de) ..4 (budget / budgets / enveloppe / cagnotte / tresorerie / depenses)',
      'responsible|accountable|charge|ownership|control|custody (for / of) ..6 budget|budgets|spend|purse|spending',
      '(own / your own / full / sole / entire) budget|budgets',
      'budget|budgets|spend ownership|responsibility|management|planning|allocation|forecasting|oversight|holder|owner',
      'p l responsibility|ownership|owner|accountability',
      'cordons ..2 bourse|cagnotte|tiroir',
      'purse strings',
      'hold|holds|holding ..1 (purse / wallet / chequebook / checkbook / cash box)',
      // It is handed over, or is at hand
      'dispos*|-disposons|-disposent|-disposition|composer|composerez|composeras|compose ..2 (de / d / du / avec) ..4 €|budget|enveloppe|cagnotte|fonds',
      '(avez / as / aurez / auras / recevez / recois / recevrez / recevras / gardez / gardes) (un / une / le / la / l / votre / ton / d un / chaque annee un) ..2 (budget / enveloppe / cagnotte / ligne budgetaire / fonds) ..3 de|d|pour|a|annuel|annuelle|mensuel|mensuelle|publicitaire|pub|media|que|dont|propre|,',
      '(recevez / recois / recevrez / recevras / touchez / get / receive / have) ..5 € ..10 @invest',
      '(confi* / remet / remettons / laisse / laissons / laissera / alloue / allouons / ouvre / ouvrons) (pour ca / pour cela)? ..2 (€ / un budget / une enveloppe / le budget / la cagnotte / une cagnotte / l enveloppe / les cordons)',
      '(on / nous) (te / t / vous) (donne / donnons / confie / confions / laisse / remet) ..3 (budget / enveloppe / portefeuille annuel / cagnotte)',
      '@funds|€ ~8 (vous|t|te) etre (confi* / attribu* / remis*)',
      '@funds|€ ..8 (could|would|will|may) be (handed|entrusted|given) (over)? to you',
      '(hand / hands / give / gives / trust / trusts / entrust / entrusts / leave) you ..4 (€ / budget / pot / purse / wallet / cash / fund / money)',
      '(trusted / entrusted) with ..4 €|budget|dollars|euros|money|purse|funds|thousand',
      '@funds|€ ~10 (a (ta / votre) (main / disposition / guise / discretion) / a (ton / votre) (gre / idee) / entre (tes / vos) mains / est a (toi / vous) / (est / sera) (le tien / la tienne / le votre / la votre) / de (ton / votre) ressort / (passe / passent / passera / passeront) par (toi / vous / ta / votre / tes / vos) / sous (ta / votre) responsabilite / (vous / te / t) (est / sera / sont / seront) (confi* / ouvert*) / bon (te / vous) (semble / semblera))',
      '@money|purse|spend|spending|dollars|pounds ~6 (at your disposal / in your hands / into your hands / as you see fit / however you / is yours / are yours / as you think / on your word / on your say / your own signature / of your own / your call / up to you / on your signature)',
      '@funds|€ ~8 (sous / sur) (sa / votre / ta) seule? signature',
      '@money|spend|spending ~14 your name on the card|cheques|account|envelope',
      '@money ~14 carte|card (a ton nom / a votre nom / in your name / with your name)',
      '(avez / as / aurez / auras / avoir / prenez / prends / gardez / gardes / prendre / garder) la haute? main sur (le / la / les / l) ..1 budget|budgets|cagnotte|depenses|enveloppe|caisse|achats|sous',
      '(carte blanche / dernier mot / last word / final say / free hand / control) (sur / on / over / of) (le / la / les / l / the)? ..1 budget|budgets|cagnotte|depenses|enveloppe|spend|spending|caisse|achats|sous',
      '(carte bleue / carte bancaire / carte de credit / carte prepayee / carte de paiement / carte de l asso / carte de la maison / cb de / chequier / company card / credit card / debit card / prepaid card / cheque book / checkbook) ~6 (vous / te / toi / tu / ta / ton / votre / your / you / yours)',
      '(votre / ta / ton / your / tu as / vous avez / you have / you get / you hold) (la / le / the)? ..2 (carte bleue / carte bancaire / carte de credit / chequier / company card / credit card / debit card)',
      // Whose choice the spending is
      '@money ~14 (que|dont|, (vous / tu) / et (vous / tu) / c est (vous / toi) qui / you / that you / which you) (l / les / la / le / en / ll / will / would / d / get to)? !@invest',
      '€|budget|enveloppe|cagnotte ~10 (que (vous / tu) / dont (vous / tu) / , (vous / tu) (l / les / la / le / en) / that you / which you) (ll / will / would)? !@spend|dispos*|choisirez|choisiras|decide',
      '@money ~12 (a (repartir / investir / engager / depenser / arbitrer / placer / distribuer / ventiler / allouer) / to (spend / allocate / invest / split / share out / commit / distribute))',
      '@money ~14 a (vous / toi) d|de (voir / dire / decider / choisir / juger / trancher / repartir / placer)',
      '@money ~14 (vous / tu / you / c est toi qui / c est vous qui) (ll / will / would / d)? @decide|dire|dis|dites|diras|direz|say|see|determine ..2 (ou / a quoi / dans quoi / a qui / ce qui / ce qu / ce que / comment / qui / quel* / s ils / si / who / whom / where / what / how / which / to whom)',
      '@money ~14 where (it / they|that|this) (goes / go / gets / is spent / get spent)',
      '(vous / tu / you / etudiant* / trainee) (ll / will / d / would)? @decide|dire|dis|dites|diras|direz|say ..2 (ou / comment / a quoi / where / how / what) ..3 (va / vont / ira / iront / part / partent / passe / passent / goes / go / spent / money / depens*)',
      '(vous / tu / you) (ll / will)? @decide|dire|dis|dites|diras|direz|say (ce qui / ce qu / ce que / qui / quoi / who / what) (part en / touche / recoit / gets what / gets paid / get paid / gets funded / on achete / on paie / we buy / we pay)',
      '!decider|decidez|decides|decidera|deciderez|decideras|decide|fixer|choisir (de l / du / de son / l / on how / how / what) ..1 (emploi / usage / affectation) ..5 @money',
      '!decide|decides|deciding ..2 (where / how / what) ..6 (spent / spend / goes / money / budget)',
      '(spend / spends / spending / placer / depenser / depense) (it / le / la / les)? (where / as|however / selon / ou / comme) (it / you / votre / ton / tes / vos / bon)',
      '(vous / tu / you) (l / le / la / les)? (achet* / commandez / commandes / buy) (ce / ce que / what) ..1 (vous / tu / you) (jug* / voul* / veux / want / need / estim* / like)',
      '(jusqu a / jusque / up to) ..3 € ..4 (sans / without) (contreseing / contresigner / autre signature / double signature / demander / visa / countersign* / asking / approval / second signature)',
      '(nobody / no one / personne) (ne)? (countersigns / contresigne / checks / verifie) ..3 (spend / depens* / paie* / buy / factures / invoices)',
      '(money / spend / spending / budget / depens* / depense / argent / dollar / euro) ..3 (goes / go / passe / passes / passera) (through / par) (you / toi / vous / votre / ta)',
      '@money ~12 (spent / depens* / engag* / reparti* / investi*) (selon / a / according to / as / on) ..1 vos|votre|ton|ta|tes|your|you',
      '!decide|decides|deciding|decider|decidez|determine ..3 @money ~10 (spent / goes / go / depens* / paie / paiera / finance*)',
      '(t / vous) occup* ..2 (du / des / d un / de la / de l) ..2 budget|budgets|enveloppe|cagnotte|depenses',
      'look|looking after ..3 budget|purse|fund|money|spend|cash|kitty',
      '(ce que / what) ..2 (coute / coutera / coutent / costs / cost) ~8 (c est (vous / toi) / a (vous / toi) / is yours / up to you)',
      '(votre / ta / your) signature ..2 (engage / engagera / binds / commits / releases)',
      'en dispos* (a votre / a ta / a ton / comme / librement)',
      'where|how|what ..4 (it / money / budget / spend / sponsorship) ..3 (spent / goes / go / gets) ..4 (yours / you / your)',
      '@money ~14 (vous / tu / you) (ll / d)? (coup* / tranch* / rabot* / cut / trim)',
      '(a (vous / toi)) (les)? €',
      '(a (votre / ta) (main / disposition)) ..4 €',
      'maitre|maitresse (de / du / des) ..1 depense|depenses|budget|cagnotte|bourse',
      '!prendre|prenez|prends (en charge / en main) ..2 budget|budgets|depenses|enveloppe',
      '!@spend ..4 money|cash|dollars',
      // Bills
      '!@approve ..3 (@invoice / paiements / achats / payments / purchases / fournisseurs / suppliers)',
      'autorise|autoriser|autorisez|autorises|authorise|authorize|authorising ..2 paiements|depenses|achats|payments|spend|purchases',
      '(vous / tu / you / et / and / ,) (les / them / qui)? !regler|reglez|regles|regle|payer|payez|paies|paie|pay|paying ..2 @staff|imprimeur*|photographe*|fournisseurs|printers|printer|suppliers|annonces|notes|influenceurs|influencers',
      '(vous / tu) (les / leur) (payez / paies / paierez / paieras / reglez / regles)',
      '(votre / ta / sa / your / the) signature ..6 (devis / factures / bons / cheques / depenses / quotes / invoices / orders / cheque)',
      'cheques|cheque|checks|payments|orders|invoices ..4 your (signature / word / say)',
      '!payer|payez|paies|pay|paying|regler ..5 (sur / avec / out of / from / on) ..3 (budget / ligne / cagnotte / caisse / carte / enveloppe / purse / fund / pot / card)',
      'sign|signs|signing|approve|approving|sign off|signing off (on)? ..2 (purchase orders / orders / invoices / quotes / expenses / spend / payments)',
      // Spending, bills and the means to pay, then whose they are
      `@funds|€|budget|budgets|depense|depenses|achat|achats|spending|purchase|purchases|payments|paiements ,? ..4 ${YOURS}`,
      `(devis / facture / factures / invoice / invoices / quotes / bons de commande / purchase orders|order / cheques / chequebook / chequier / carte bancaire|bleue|prepayee / company card) ..4 ${YOURS}`,
      '@funds|€|budget|budgets|depense|depenses|achats|purchases ~8 c est (vous / toi) qui (le / la / les / l / en)? @spend|@decide|@approve|fix*|regl*|sign*|coup*|repart*|engag*|debloqu*',
      '(spending / spend / money / budget / purse / depense / depenses / budget / argent|sous) ~2 (up to you / your call / vous seul / toi seul / c est vous / c est toi)',
      // "Ce que nous dépensons… c'est vous", "whom we pay and how much"
      '(ce que / ce qu / combien / qui|ou / what / how much / whom / where) (nous / on / l on / we) (depens* / pay* / paie / achet* / met|mettons / engage|engageons / place|placons / finance / spend / buy / pay / put|sponsor) ~12 (vous / toi / tu / te / votre / ta / ton / you / your)',
      '@decide|say|saying|dire|dis|dites|diras|direz ..2 (qui / what / who / whom / how much / combien / ce que|qu) (nous / on / l on / we) (paie / paye / payons / pay / spend / buy / achete / depense / depensons / met|mettons)',
      '(ce qui / tout ce qui / what / whatever|everything) (s achete / se paie / se depense / gets bought / gets paid / is bought / is paid) ~14 (vous / toi / tu / te / votre / ta / ton / sa plume|signature|main / you / your)',
      '€ ~10 (whom / who / qui) (we / on / nous) (pay / paie / paye / payons)',
      // Nothing goes out without the reader
      '(no / not a / pas un / pas une / aucun / aucune / nul / nulle / nothing / rien) ..1 (€ / @invoice / euro / dollar / cent / penny / pound / centime / cenne / sou / achat / depense / purchase / payment / paiement / purchase order / commande) ..5 (without / sans / before / until|unless / tant que) (que)? (your / votre / ton / ta / you / tu / vous)',
      '(votre / ta / ton / your) (signature / paraphe / visa / accord / oui / initials / nod / yes) ..4 (debloqu* / engage / vaut / au bas / under / on (the / every / each / all) / sur (les / chaque / le|la|tous) / releases / clears / valid*) ..3 (@invoice / paiement / paiements / payment / payments / achat / achats / bon / entente / commande / commandes / purchase / fonds|argent|money)',
      '@invoice|achats|purchases|suppliers|fournisseurs ~6 (une / one) signature ~1 (la votre / la tienne / yours|you|vous|toi)',
      '(you / vous / tu) alone|seul|seule (draw / spend / sign / release / tir* / depens* / sign* / engag*)',
      '€ ~12 (nobody / no one / personne) (ne|n)? (will / te / vous|t)? (ask|asks / demand* / verifi* / question* / regard* / count*|counts|checks|check)',
      '€|budget|enveloppe ~12 (comme|as|however (tu / vous / bon / you) (le / la / l / vous)? (veux / voulez / entends / entendez / sens / semble / souhait* / like / please / wish / want / see))',
      '@funds|€ ~6 (a|the|your free hand / main libre / carte blanche)',
      '€ ~10 !choose|decide|decides|chooses ..1 (where / when / which|how) ..1 (lands / ends / goes / it|they)',
      // Cards, chequebooks
      '(avez / as / aurez / auras / recevez / recois / recevrez / tiens / tenez / tiendr* / hold / holding / carry / keep / get / elle aura / personne aura / trainee aura) (le / la / un / une / the / a / our)? (chequier / carnet de cheques / carte de la|l|credit|debit|paiement / carte bancaire|bleue|prepayee / chequebook / checkbook / company card / purse / purse strings)',
      '(handed / given / trusted with) (the / a / our) (company / credit / debit / prepaid)? (card / chequebook / purse)',
      '(carte / card / chequier / chequebook / bank account / compte bancaire) ~8 (a (votre|ton|ta nom) / in your name)',
      'carte (prepayee / bancaire / de credit / de debit) ~10 €',
      'card|purse|wallet|kitty ~6 € ~6 yours|you',
      '(!tenir|tiens|tenez|tient|tiendras|tiendrez|tiendra) (la / les|le) (bourse / cordons / livres|finances)',
      '!keep|keeping|keeps the (books|purse)',
      '!porter|portez|portes|porte|portera|porteras|porterez|carry|carries ..1 budget|budgets|enveloppe',
      '!@spend|prendre|prends|prenez en? (l / the|les)? (argent / money / commandites / sous) (de|des|du|from ..2 (campagne / commandit* / association / pub / subvention|collecte))',
      // Orders given, bills settled
      '!viser|vises|visez|vise|visera|endosser|debloquer|debloquez|debloques|clear|clearing|release|releasing|contresigner ..2 @invoice|payments|paiements|achats|funds|fonds|-notes',
      '!accorder|accordez|accordes|accordera|accorderas|attribuer|attribuez|attribues|award|awarding|adjuger ..2 (contrat / contrats / contracts / marche / marches / mandats / orders)',
      '(reglement / paiement / validation / visa / engagement / payment / approval / settlement) (et suivi / and tracking)? (des / de|of|the) ..1 (factures / devis / depenses / invoices / quotes / expenses / bills)',
      '(devis / quote / quotes / facture / factures / soumission / soumissions) ~8 (dit|dites|dis|say|the yes|oui (, / or / ou|et) ..2 no|non)',
      '(yes / oui / go) (or no|ou|non)? ..2 (on / to / sur / a|aux) ..1 (devis / quote / quotes / soumission|soumissions|expense|expenses|purchase)',
      '(a vous / a toi / you|yours) (de / d / to) !@spend|@invest|payer|regler|pay ..4 (@funds / € / fournisseurs / factures / createurs / monteurs / suppliers|bills)',
      '(coup* / arret* / cut|pull|stop|kill) (une / les / the / a|an|any|la) (campagne / campagnes / campaign / pub / ad|ads) ..8 (argent / money / somme / budget|spend)',
      // Two verbs of a purchase in one breath; the sum, then what the reader does with it
      '(vous / tu / you) @buys ..1 , (vous / tu / you|and|et|puis) (vous / tu / you)? @pays',
      '(vous / tu / you) !@pays , (vous / tu / you)? ..1 @buys|coup*|cut',
      '€|@funds ~8 (a / to) (mettre / placer / jouer / investir / depenser / spend / put|invest / place) (ou / la ou / comme|wherever|where|as|selon|how)',
      '!stretch|juggle|juggling|stretching|etirer|etires|etirez|jongler|jongles|jonglez ..5 €|@funds',
      '@money|€ ~8 (your / ton / votre) (flair / instinct / jugement / nez / nose / judgement / judgment|choix)',
      '(are|is|get|gets paid / pay* / regl*) (when / once / if|only / si / quand|que si) (you / vous / tu) (say / dis|dites|sign* / approve|agree)',
      '(aucun / aucune / no / not a) (@invoice / achat / depense / purchase / payment) ..7 (si / unless|until|before) (vous / tu / you)',
      '(du / from) (devis / quote / order / commande) (au / to) (paiement / reglement / payment)',
      'budget|budgets|depenses|enveloppe|cagnotte|achats ~4 (vous / tu / that you / which you / que vous / que tu) (le / la / les / l)? !batir|batissez|batis|defendez|defends|tenez|tiens|construisez|construis|proposez|proposes|portez|portes|build|defend|draft|hold|run|set|propose',
      '(on / nous) (vous / t / te) (ouvre / ouvrons) ..5 €',
      '€|budget|enveloppe|cagnotte ~6 (vous / te / t) (est|sont|sera|seront remis*)',
      '(wants / asks / demande / veut|reclame) ..3 (money / budget / rallonge|sous) ~6 (you / vous / tu|c est vous|toi) (decide / say|decid* / dis|dites|tranch*)',
      'spending (power / authority / limit) of|up',
      '(choix / selection) des (prestataires / fournisseurs / imprimeurs) (, / et) ..3 (depenses / factures / commandes|devis|paiement|achats)',
      '€|@funds ~3 to (play / work|start) with',
      '€|@funds ~4 (which / that) you (plan / spend / manage / track / hold / share|split)',
      '@decide|sort|say|settle|deciding (out)? who gets paid',
      `(media buying / ad spend / achat d espace|espaces / achat media / media spend) ..2 ${YOURS}`,
      '(a vous / a toi) (les sous / l argent / le budget / la bourse / les cordons / les comptes|achats)',
    ],
    accept: isNoPay,
  },
  {
    id: 'negotiates',
    side: 'for',
    strength: 'decisive',
    languages: ['fr', 'en'],
    patterns: [
      '!@bargain ..7 (avec / with / over / @terms / @supplier)',
      '!renegocier|renegociez|renegocies|renegocie|renegotiate|renegotiating',
      '(tu / vous / you / et / and / puis / then) (les / leur / ll / will / also)? !@bargain',
      // Nouns: "identification, négociation et suivi des influenceurs"
      'negociation|negociations|renegociation|nego|negos ..5 (@terms / @supplier / avec / commerciale|commerciales|tarifaire|tarifaires)',
      '!mener|menez|menes|mene|conduire|conduisez|lead|run|conduct|handle|leading|running|own ..3 (negociation / negociations / negotiation / negotiations / discussions tarifaires / discussions commerciales / price talks)',
      '@terms|@supplier|partner|talent negotiation|negotiations',
      'negotiation|negotiations ..2 (with / of|over / skills required)',
      '(avec / with) (vous / toi / you) (que / that) ..3 (parlent / talk / discuss / negocient / settle) ..1 (argent / money / prix / price / prices)',
      '@supplier|outreach|influence ..3 negotiation|negociation|nego',
      '(parl* / discut* / caus* / talk / talking / speak) (prix / tarif* / argent / gros sous / cachet* / money / price / prices / fees) ..1 (avec / aux / with / to)',
      'talks (about / over / on) ..1 @price|money',
      // A price is agreed
      '!sceller|scellez|scelles|scelle ..3 @terms',
      '!etablir|etablissez|etablis ..2 (termes / contrats)',
      '(avoir / ayant) (debattu / negocie / discute / convenu) ..3 @terms',
      '!reach|reaching ..2 agreement|agreements|deal|deals',
      '!@discuss ..4 @price',
      '!discuter|discutez|discutes|debattre|debattez|debats|convenir|convenez|conviens|discuss|thrash ..4 @terms',
      '(prix / tarif / tarifs / cachet / devis / forfait / montant / offres) ~6 (tu / vous) (le / les / en)? (discut* / debat* / negoci* / marchand* / tranch* / fixes / fixez)',
      '(tu / vous) (fix* / discut* / debatt* / convien* / conven* / arret* / etabli*) (avec (eux / elles / lui / elle / chacun*)) ..3 @terms|nombre',
      '(vous / t / you) (entends / entendez / entendras / entendrez / accordez) ..5 sur (le / la / les / leur / leurs) @terms',
      '(t / s / vous) entendre|entendra|entendras|entendrez ..3 sur (le / la / les / leur / leurs) @terms',
      '(se / s) (regle / reglent / discute / discutent / debat / negocie / negocient / joue) entre (toi / vous) et',
      '(!settle|agree|agreeing|hammer|thrash|iron / work out) ..3 (fee / fees / rate / rates / price / prices / terms / contract / contracts)',
      'set|setting|fix|fixing (the / their / your / our / a / each)? (fee / fees / price / prices / rates) ..1 (with / for / each)?',
      '!strike|close|closing|seal|cut|broker|make|striking ..3 (deal / deals / bargain)',
      'deals you strike|close|make|broker',
      '!conclure|concluez|conclus|conclut ..3 entente|ententes|accord|accords|partenariat|partenariats|marche|contrat|contrats|deal|deals',
      '(make / making) (them|creators|suppliers|partners)? (an / the) offer ~5 (close / sign|settle|seal)',
      '!proposer|proposez|proposes ..3 (un / le / leur / votre / ton) (prix / tarif / cachet / montant)',
      '(leur / lui) (proposez / proposes / faites / fais) ..2 (un / le / ton / votre) ..1 (prix / tarif / chiffre)',
      // Down with it
      '(bataill* / ferraill* / bras de fer / (tenir / tiens / tenez / tiendr*) tete) ~8 (@price / agents|regies|fournisseurs|imprimeurs)',
      '!argue|arguing|wrangle|spar|quibble|push (back)? ..4 @price',
      '(demand* / ask|asking for) ..2 rabais|remise|remises|ristourne|ristournes|discount|discounts',
      '(get / make / bring) ..3 (@supplier / them) to (come down / drop / lower / cut)',
      '@price|@supplier ~8 (to come down / come down|drop on price)',
      '!@obtain ..3 meilleur|meilleurs|meilleure|meilleures|best|better|lowest ..1 (prix / tarif / tarifs / conditions / price / prices / rates / deals / terms / offre / deal)',
      '(meilleur|meilleurs|meilleures) (prix / tarif / tarifs / conditions) ..3 (regies / fournisseurs / imprimeurs / prestataires / createurs / agences)',
      '(obtien* / obten* / arrach* / decroch* / secure / securing / win / get / obtain) ..3 (rabais / remise / remises / ristourne / ristournes / escompte / discount / discounts / concessions)',
      '(obtient / obtenir / obtiens / obtenez) ..5 (meilleurs / meilleur) (prix / tarifs / tarif)',
      '(faire / fais / faites / fait / feras / ferez / tire* / tirer) ..2 (baisser / descendre / plier / flechir / jouer) ..3 (prix / tarif* / devis / cachet* / concurrence / factures / facture)',
      '(prix / tarif* / cachet* / devis / cher / chere / demandent) ~8 (faire (baisser / descendre / plier) / faites (baisser / descendre) / fais (baisser / descendre) / descendre / (les / le) descendre)',
      '(tirer / tires / tirez / tire) ..2 (prix / tarifs) (vers le bas)',
      '(mettre / mettez / mets / met / remettre / remet / remettez / remets) ..5 en concurrence',
      '(price / prices / quote / quotes / fee / fees / rate / rates / dear / expensive / cost / costs) ~12 (talk / beat / knock / haggle / bring / push / drive / argue) (them / him / her / it / prices) down',
      '(talk / beat / knock / haggle / bring / push / argue) (them / him / her / it) down ~6 price|prices|quote|quotes|fee|fees|rate|rates|high|dear|expensive',
      'talk|beat|knock|push|drive|haggle|bargain|bring|beating|driving|pushing (down)? (suppliers / vendors / printers / prices / rates / fees / the price / agents / costs / quotes) ..1 (down / on price)',
      '(hold / push) ..2 (line / back) on (price / prices / fees / rates)',
      'draw up (their / the)? (agreements / contracts)',
      'marchander|marchandez|marchandes|haggle|haggling',
      '!@discuss|agree|settle|fix|arreter ..5 (ce qu ils|elles|on / ce que ..3 / what they|he|she|each) (toucher* / gagner* / recevr* / touchent / coutent / couter* / earn|earns / cost|charge|charges / get|are paid)',
      '@supplier ..2 (qu|que ..2 (baissent / reduisent / cassent|revoient|descendent) ..2 @price)',
      '(sit / sitting) down with ..6 @supplier ..8 (price / right / fee / deal|terms|agree)',
      '!strike|settle|agree|set|fix|hammer|striking|settling|agreeing (out)? terms',
      '@price|@terms ..8 (between / entre) (you / vous / toi) (and / et)',
      `@price|@terms ..4 (avec / with) ..3 @supplier|chacun|each ~3 ${YOURS}`,
      '(contrats / contrat / contracts / accords / agreements / ententes|deals) ..4 , (you / vous / tu) (les / them)? (write / draft / sign / redig* / ecriv* / sign*|negoci*)',
      '(vous / t / s) entend* avec ..3 sur (son / sa / ses / le|la|les|leur) @price|@terms',
      '@price ~10 (repond* / reponds / answer / say / reply) ..2 (oui / yes / no / non / moins / less / trop)',
      '(make / accept / refuse / counter|turn|accepter|refuser|acceptez|refusez|acceptes|refuses) (the / their / les|leurs)? (offers / offer / tarifs / prix|quotes|rates|fees)',
      '(get|ask|demand*|obten* (three / trois / several|plusieurs|des) (quotes / devis|soumissions)) ..8 (@decide / sign|beat|knock|choos*|tranch*|sign*)',
      '(price / rate / fee / cachet / tarif / montant / prix) ..3 (you / vous|tu) (agree / set / fix* / accept|accord* / convien* / conven*)',
      '!put|name|putting|naming (a / the) (price / figure|value) (on / to)',
      '(get / make / convince|push) ..2 @supplier (to)? (pay / charge) ..3 (more / less)',
      '!discuter|discutez|discutes|argue|debattre|parlementer ..6 (avec / with) ..2 (agents / regies / imprimeurs / fournisseurs / vendors / suppliers|printers)',
      '(magasin* / shop around / shopping around) ..4 (fournisseurs / prix / suppliers|imprimeurs / order|buy / forfaits)',
      '@supplier|offres|offers|devis ~8 (you / vous / tu) (accept*) (or / ou) (vous / tu / you)? (refus* / decline / turn)',
    ],
    accept: isNotOpen,
  },
]
