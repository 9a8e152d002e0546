import type { Match } from '../matcher.ts'
import { numberAt, type Words } from '../words.ts'
import type { Cue } from './cue.ts'

/** What is counted beside accounts: spans of time, people who follow, pieces of work. */
const OTHER_THINGS =
  /^(?:heure|mois|jour|semaine|an|annee|minute|fois|abonne|membre|post|publication|article|video|story|photo|hour|month|day|week|year|time|follower|member|people|personne|benevole|photo|k|abonnees|membres)s?$/
const MOST_ACCOUNTS = 100

/** Whether several are meant: not "une page", nor "trois heures", nor "5 000 abonnés". */
function isSeveral(words: Words, { start, end }: Match): boolean {
  let ones = 0
  for (let at = start; at < end; at++) {
    const value = numberAt(words, at)
    const next = words.entries[at + 1]?.word ?? ''
    if (value >= 2 && value <= MOST_ACCOUNTS && !OTHER_THINGS.test(next)) return true
    if (value > 0) ones++
    if (SEVERAL.test(words.entries[at]!.word)) return true
  }
  // "Pour une banque, un zoo et une fromagerie"
  return ones === 0 || ones >= 3
}

const SEVERAL =
  /^(?:plusieurs|several|multiple|different|various|differents|differentes|portefeuille|portfolio|chacun|chacune|chaque|each|jongl.*|juggl.*|dizaine|douzaine|dozen|multi.*)$/

/** Clients, brands and countries in one's hands. */
export const ACCOUNTS: readonly Cue[] = [
  {
    id: 'leads-client-accounts',
    side: 'for',
    strength: 'decisive',
    languages: ['fr', 'en'],
    patterns: [
      // The person whom clients know
      'interlocuteur|interlocutrice|referent|referente (unique / principal / principale / direct / directe / attitre / attitree / privilegie / privilegiee / seul / seule)? ..3 @buyer',
      'contact principal|unique|direct|attitre|privilegie|commercial ..4 @buyer',
      '(main / primary / first / single / key / sole / only / day to day) (point of)? contact ..3 @buyer|accounts',
      'point of contact (for / with) ..3 @buyer|accounts',
      '((vous / toi) (que / qu) / celui que / celle que / person|one|contact|number (whom / that)?) ..2 @buyer (appelle* / appeler* / rappel* / call / calls / ring / rings / phone / phones / sollicit* / ask for / asks for)',
      '@buyer ~8 (affaire / parl* / passe / passent / sign* / trait* / deal|deals / go|goes / talk / speak / traite) ..2 (par / qu a / avec / a / with / through / to) (toi / vous / you)',
      '(avec / with) (toi / vous / you) (qu / que / that) ..3 (sign* / @buyer)',
      '@buyer ~6 (au bout du fil / on the phone to you / t appellent / vous appellent / te parlent / te suivent / vous suivent / te suit / follow you)',
      '(@buyer / commer*) ~12 (c est (toi / vous) qu (ils / elles) (appell* / cherch* / sollicit*))',
      '(visage / face) (de l / du / of the / of our) (agence / studio / agency)',
      '(account / client) (lead / owner / executive) for|on|of',
      '(prendre / prenez / prends / take / taking / recueill*) ..2 brief|briefs ..4 client|clients',
      '(seul / seule / alone / yourself) ..3 (face|devant / in front of / opposite / across from) ..2 @buyer',
      'sit|sits|sitting (across from / down with / opposite) ..3 client|clients|owner|owners|sponsor|sponsors|advertisers',
      '(votre / ton / your / his / her / vos / tes) (propre / propres / own) ..1 (portefeuille / portfolio / clients / accounts / book / comptes)',
      '(votre / ton / your) (portefeuille / book of / portfolio of)',
      '!@tend|developper|developpez|developpes|developpe|constituer|grow|build|handle|faire|fais ..4 (portefeuille / book of / portfolio of) ..4 @buyer|marques|brands|commer*|enseignes|smes|accounts|businesses',
      '^ ..3 (portefeuille / portfolio) ..4 @buyer',
      // Running the relation
      '!mener|menez|menes|mene|porter|portez|portes|assurer|assurez|assures|assure|gerer|gerez|geres|gere|piloter|pilotez|pilotes|tenir|tenez|tiens|entretenir|developper|developpez ..4 (relation / relations / suivi / contact) ..1 (d affaires / commercial* / (avec / aupres) ..3 @buyer)',
      '!gerer|gerez|geres|gere|piloter|pilotez|pilotes|prendre|prenez|prends|suivre|conduire|animer|superviser|reprendre|reprends|reprenez ..4 (comptes / compte) (client / clients / cle / cles)',
      '(gestion / pilotage / prise en charge / suivi) ..4 (comptes / portefeuille / relation / relations) ..1 (client / clients / cles / commercial* / d affaires / annonceurs)',
      '!prendre|prenez|prends (en charge / en main) ..3 clients|client|annonceurs',
      '!own|manage|lead|run|grow|handle|managing|leading|running|owning|oversee|nurture|maintain|hold|look ..5 client|clients|sponsor|advertiser|customer|key accounts|account|relationship|relationships|portfolio|book|meetings|calls|presentations|reviews',
      '(client / key / strategic) (account / accounts / relationship) (management / manager / lead / ownership)',
      'account management (for / of / with)',
      '!own|manage|lead|run|grow|handle|managing|leading|running ..3 (book / portfolio) of ..3 @buyer|accounts|smes|brands|businesses|shops|restaurants',
      '!lead|manage|run|leading|managing (the / our / your)? (clients / client accounts)',
      '!presenter|presentez|presentes|presente|defendre|defends|defendez|defend|exposer|recommander|present|presenting|pitch|pitching ..6 (au client / aux clients / chez le client / devant le client / devant les clients / en comite client / au comite client / to the client / to clients / to our clients / to sponsors / aux annonceurs / aux commanditaires)',
      '!presenter|presentez|presentes|presente|defendre|defends|defendez|defend ..5 (reunion / comite / rendez vous / rdv) client|clients',
      '!presenter|presentez|presentes|presente|defendre|defends|defendez|defend ..6 devant ..6 (du client / de clients)',
      '!animer|animez|animes|mener|menez|menes|conduire|diriger ..2 (reunions / rendez vous / rdv / comites / comite / points) (client / clients)',
      '!represent* ..4 (aupres|chez|devant|face) ..3 @buyer',
      'clients are (yours / in your hands)',
      // Winning them
      '!prospecter|prospectez|prospectes|prospecte|prospectera|prospecteras|prospecterez ..3 @buyer|entreprises|commerc*|boutiques|restaur*|hotels|marques|magasins|pme|regies',
      '!demarcher|demarchez|demarchera|demarcheras|demarcherez|demarches ..3 (@buyer / boutiques / entreprises / cooperatives / commercant* / restaur* / hotels / marques / magasins / maisons / les)',
      'prospection|demarchage (commerciale / commercial / clients / b2b / active / telephonique / (de / d) ..1 @buyer)',
      '^ ..3 (developpement commercial / business development)',
      'developpement (commercial / du portefeuille / de la clientele)',
      '!@win ..2 @buyer|contrats|mandats|nouveaux|accounts|business|contracts|mandates|deals',
      '!approach|approaching|solliciter|sollicitez|sollicites|contacter|demarcher|convaincre|convaincs|convainquez|seduire|court ..3 (sponsors / sponsor / commanditaires / commanditaire / annonceurs / mecenes / prospects / advertisers / de futurs clients / nouveaux clients)',
      '!transformer|convertir|convertissez|convertis|convert ..3 (prospects / leads / contacts) ..3 (clients / contrats / customers)',
      '!pitch|pitching|bring|bringing|generate|chase|chasing ..2 (new business / new clients / new accounts / new contracts / new brands)',
      'new business',
      '(frapper / frappez / frappes / knock / knocking) ..2 (porte / portes / door / doors)',
      '(emport* / rapport* / ramen* / ramene* / reviens / reven* / repart* / bring / come / get / obten* / arrach*) ..5 (signature / signatures / signed page / signed contract / bon de commande / bon de souscription / contrat signe / signed)',
      '(repart* / revien* / reven* / come home / come back / return / go home) (avec / with) ..3 (accord / oui / yes / signature / contrat / commande / contract / order)',
      '(turn / convert / transform) ..5 into ..2 (clients / customers / sponsors / subscribers)',
      '@buyer ~3 (find / sign / bill) them',
      '(bon de souscription / bons de souscription)',
      '!faire|faites|fais|fera|ferez|feras ..2 signer (le / la / les / l / leur / leurs / un / nos / ses / vos / tes)? devis|contrat|contrats|entente|ententes|mandat|bon|client|clients|commanditaires|sponsors|commercants|proposition',
      '!get|getting (it / them / quotes / contracts / clients / sponsors) signed',
      '!closer|closez|closes|close|closing ..2 (vente / ventes / sales / sale / clients / prospects)',
      'closing ..3 (vente / rendez / prospection / deals)',
      // Selling
      '!vendre|vendez|vends|vend|vendras|vendrez|vendra|sell|selling|revendre ..5 (prestations / offre / offres / formule / formules / espace / espaces / forfait / forfaits / services / encarts / abonnements / publicite / publicites / visibilite / packs / packages / package / slots / space / sponsorships / sponsorship / plan / plans / retainers / ads / advertising / subscriptions / memberships / mois / months / adhesions / stands)',
      '(upsell / upselling / up selling / cross selling / vente additionnelle / ventes additionnelles / montee en gamme)',
      '!etablir|etablissez|etablis|etablit|faire|faites|fais|fait|chiffrer|chiffrez|chiffres|chiffre|envoyer|envoyez|envoies|envoie|rediger|redigez|rediges|redige|monter|montez|montes|monte|preparer|preparez|prepares|prepare|presenter|presentez|emettre ..3 (le / les / des / un / leur / leurs / vos / tes / nos) ..1 devis|propositions|proposition|offre|offres commerciales|commerciale|tarifaire|et|aux|au|,',
      '!etablir|etablissez|etablis|etablit|faire|faites|fais|chiffrer|chiffrez|chiffres|envoyer|envoyez|envoies|rediger|redigez|monter|montez|emettre ..3 devis',
      '!relancer|relancez|relances|suivre ..2 (devis / impayes / propositions / prospects)',
      '(devis / quotes) ..4 (factur* / relances / bilans / invoic* / renewals)',
      '!repondre|repondez|reponds|respond|responding|reply ..2 (appels d offres / appel d offres / rfps / tenders / rfp)',
      'proposition|propositions commerciale|commerciales|tarifaire',
      '!send|write|prepare|draft|build|sending|writing|preparing|issue ..3 (quotes / quote / estimates / (commercial|client|sales|business|pitch|sponsorship) (proposals / proposal / decks / deck))',
      '!write|writing|draft|drafting|send|prepare proposals ..3 (quotes / send / price / pricing / clients / rfp)',
      '(leur / lui) (present* / propos* / annonc* / remet* / envo* / vend* / chiffr* / ecri*) ..3 (devis / prix / facture / factures / tarif / tarifs / forfait / formule / suivant / abonnement / abonnements / contrat / la suite)',
      '(leur / lui) (vendre / vends / vendez / vendras / vendrez)',
      '!gerer|gerez|geres|assurer|assurez|assures|faire|prendre|tenir ..3 facturation',
      '(name / naming) (the / a / your) price',
      '(send / sends / quote / show / pitch / offer / sell / bill / invoice) (them / clients / owners / him / her) ..4 (price / quote / invoice / bill / package / packages / months / proposal)',
      'prepar*|envoi*|envoy*|redig* leur|leurs facture|factures',
      '!defendre|defends|defendez|annoncer|annonces|annoncez ..2 (facture / factures / devis / nos tarifs / vos tarifs / tes tarifs)',
      '(annonce / annonces / annoncez) nos tarifs',
      'prix compris ~6 (concl* / sign*)',
      'vous|tu concluez|conclus|conclurez|concluras',
      '(send / sends / sending / bring) the (invoice / invoices / bill)',
      // Keeping them
      '!renouveler|renouvelez|renouvelles|renouvelle|renew|renewing ..3 contrats|contrat|contracts|contract|mandat|mandats|entente|ententes|forfait|forfaits|partenariats|abonnements|adhesions|retainers|them',
      'renewal|renewals|renouvellements ..8 (are your|yours / sign / you / yours / your job / your desk)',
      '(^ / charge|responsable (de / du / des)) ..3 (relation d affaires / relations d affaires / relation commerciale / suivi commercial)',
      '!@tend|prendre|prenez|prends ..3 (relation d affaires / relations d affaires / relation commerciale / suivi commercial)',
      '(six / twelve / douze / # / next / prochains / another) ..2 (mois / months) ..3 (vendre / vends / vendez / sell / signed)',
      '(talk / talking) (them / the owners / owners / clients / sponsors / him / her) into',
      '@buyer|maison|maisons|compte|account|brand|marque|commanditaire|owner|bakery|brewery|il|elle|they|one|if|si|s ~7 (menac* de / veut|veulent partir / s en (va / aller / vont) / leaving / walks / walk away / walks away / want out / wants out / threatens / cancel|cancels) ~12 (vous / toi / tu / you)',
      '!garder|gardez|gardes|retenir|retenez|retiens|conserver|keep|retain|keeping|retaining ..3 (nos clients / les clients / tes clients / vos clients / clients / sponsors / annonceurs / advertisers)',
      '!fideliser|fidelisez|fidelises ..3 (annonceurs / sponsors / commanditaires / mecenes / partenaires / donneurs)',
      '(put / putting) (the / a) (number / price / figure) on the table',
      'what ..4 should cost them|him|her',
    ],
  },
  {
    id: 'several-accounts',
    side: 'for',
    strength: 'strong',
    languages: ['fr', 'en'],
    patterns: [
      // A duty over several brands, clients, countries
      '!@tend ..8 @number ..2 @outlet',
      '!@tend|write|publish ..5 @channel ..2 (de / d / of / for / pour) ..1 @number',
      '(vous / tu / you / ^) ..6 @channel ..2 (de / d / of / for / pour) ..1 @number',
      '(faire / fais / faites) vivre ..6 @number ..1 @outlet',
      '!@tend ..5 @channel ..2 (nos / our / leurs / ses) clients',
      'our clients s? @channel',
      '!developper|developpez|developpes|definir|definissez|definis|definit|ecrire|ecrivez|elaborer|elaborez|deployer|build|write|set|define|own|shape|publier|publiez|publies|publish|post ..7 (de / des / pour / sur / dans / for / of / in / across / on) ..2 @number ..1 @outlet',
      '!@tend ..6 (une dizaine de / une douzaine de / a dozen / dozens of / une vingtaine de) ..1 @outlet|comptes|pages|accounts',
      '!@tend ..4 (the|our|nos|les|des|ses)? ..2 (chacun / chacune / each) (de / des / d / of) ..2 @outlet',
      '!@tend ..6 (l ensemble de nos / tous nos / toutes nos / all our / all of our / differents / differentes / les autres) ..1 @outlet',
      '^ ..3 (management / gestion / animation / prise en charge / pilotage / moderation) ..5 (de / des / pour / for / of / across) ..2 @number ..2 @outlet|comptes|accounts',
      '(management / gestion / animation) ..5 (l ensemble de nos / tous nos / toutes nos / all our) ..1 @outlet',
      '!@tend ..4 @number ..1 (pages / comptes / accounts / communautes / communities / reseaux / channels / feeds) ..1 (de|des|for|of|d ..2 @outlet / clients|client / separes|separees|distincts|distinctes|separate|distinct / , chacun*|each / (chacun* / each))',
      '!@tend|prendre|take ..3 (six / sept / huit / neuf / dix / douze / quinze / vingt / seven / eight / nine / ten / twelve / fifteen / twenty / a dozen / une dizaine de) ..1 (pages / comptes / accounts)',
      'community management|management|communication ..3 (differentes / diverses / various / range of / several / plusieurs) ..1 @outlet',
      '(management / !@tend ..3) (for / of)? (a / wide / the) ..1 range of (brands / clients / accounts / markets)',
      '(t / vous) occup* ..4 @number ..2 @outlet',
      '(prendre / prenez / prends / take / taking) (soin / care) ..4 @number ..2 @outlet',
      '(as / avez / en) charge ..4 @number ..1 (@outlet / comptes|accounts)',
      '(^ / !@tend / charge|charged) ..4 @number ..1 (client accounts / comptes clients)',
      '@number ..3 (comptent sur / count on / rely on / depend on) (toi / vous / you)',
      '(pour / for) (une / un / a / an) ..2 , (une / un / a / an) ..2 (et / and) (une / un / a / an)',
      'alternez|alternes|alterner|alternate|alternating (entre / between) ..2 (@number / marques / clients / comptes)',
      '(vous / tu / you) (run / manage / handle / gerez / geres / animez / animes / tiens / tenez) (both / all of them / all three / all four / les deux / les trois / les quatre)',
      '(t / vous) occup* ..5 (chacun / chacune) (de / d) ..3 @outlet',
      '(charge / responsable / responsible / charged) (de / du / des / d / for / with / of) ..6 @number ..1 @outlet',
      '(vos / tes / your) @number ..1 @outlet|comptes|pages|accounts|communautes|communities',
      '@number ..2 @outlet|comptes|accounts ..4 (te / vous / t) (seront / sont / sera / reviennent / reviendront / confi*|attribu*)',
      '@number (de / d / of) (ces / nos / the / our / these / those) ..2 (seront / sont / would / will / are) (be)? (votres / tiennes / tiens / votre / yours / a toi / a vous / pour toi / pour vous)',
      '@number ..2 (@outlet|comptes|accounts) ~4 (toutes|tous)? (are / will be / would be / sont / seront) (yours / votres / tiennes / tiens / a toi / a vous)',
      '@number ..2 @outlet ~8 (toutes / tous / all) (pour / for) (toi / vous / you)',
      '(all three / all four / all five / all of them / both / toutes / tous les trois / les trois / les quatre) (are / sont) (in your hands / yours / entre vos mains / a vous / a toi)',
      // At once
      '@outlet|comptes|accounts|communautes ~8 (de front / a la fois / at once / in parallel / en meme temps / en parallele / at the same time / simultanement / simultaneously / concurrently)',
      '(simultanement / en parallele / de front / in parallel / at once) ..5 @number ..2 @outlet|comptes|accounts|pages',
      '@number ..1 @outlet|comptes de front',
      '!jongler|jonglez|jongles|jongle|juggle|juggling ..4 (clients / marques / brands / comptes / accounts / markets / enseignes / @number ..1 @outlet)',
      '(d un / d une / from one) (marque / client / compte / brand / enseigne / pays / account / country / boutique / maison) (a l autre / to the next / to another)',
      '(switch / switching / move / moving / passer / passez / passes / alterner) (between / entre) ..4 (clients / brands / accounts / marques / comptes / markets / langues)',
      // Many of them
      '(!@tend / prise en charge / votre / ton / your / ^) ..3 portefeuille|portfolio|book (de / of / d) ..4 (clients / marques / comptes / brands / accounts / enseignes / annonceurs)',
      '(^ ..4 / gestion ..2 / animation ..2 / environnement / contexte / strateg* ..2) multi|multis marque|marques|comptes|compte|clients|client|sites|pays|enseignes|brand|account|market|country',
      'multi (brand / account / client / market / country) ..2 management|community|social',
      '!@tend ..2 multiple|several|plusieurs|various ..2 accounts|comptes',
      '@number (comptes clients / client accounts) ..3 (en / at / simult* / autonomie)',
      '@number|our|nos ..2 @outlet ..6 (chacun / chacune / each) ..4 (son / sa / ses / its / their / own / leur) ..2 @crowd',
      '(chacun / chacune / each / chaque marque / chaque enseigne / chaque compte / each brand / each account) (ayant / with / a / avec / have / has / ont / is)? (pour / leur / son / sa / ses / its / their) ..3 @crowd',
      '@number ..4 (chacun / chacune / each) (avec / with / ayant / having)',
      '(chaque / each) ..1 (a / aura / possede / has) (son / sa / ses / its / their) ..2 @crowd',
      '@number ..3 , @number ..1 @crowd',
      '@number ..2 (with / aux) @number ..1 @crowd',
      '@number ..3 @outlet|@crowd , @number ..1 @crowd , @number',
      '(un / une / one / a) @crowd , (un / une / one / a) @crowd ~10 @outlet',
      '@number ..1 @outlet ~8 (separes / separees / distincts / distinctes / separate / distinct / differents publics / different audiences)',
      '(comptes / communautes / accounts / communities / pages / clienteles / publics / audiences) ..10 (separes / separees / distincts / distinctes / separate / distinct)',
      '(one for each / (account / compte / page / profil) ..2 (for each / par)) (of / pays / marque / enseigne / brand / country / market / client / boutique / magasin)',
      '!@tend|couvrir|couvrez|couvres|cover|covering ..9 @country ..3 @country',
      '(look / looking) after ..6 @country ..2 @country',
      'cover|covering|couvrir|couvrez|couvres ..3 @number ..1 (markets / countries / pays / marches)',
      '(look / looking) after ..5 @number ..2 @outlet',
      '(look / looking) after ..5 (the|our|all|these) ..3 @outlet ..6 (each / own)',
      'suivre|suivez|suis|accompagner|accompagnez ..2 (@number / une dizaine de / une douzaine de) ..1 (clients / comptes clients)',
      '(take / taking) (over / care of / on) ..5 (@number / dozen) ..2 (@outlet / accounts)',
      '!prendre|prenez|prends|prendras|prendrez (en charge / en main) ..3 @number ..2 (@outlet / comptes / pages)',
    ],
    accept: isSeveral,
  },
]
