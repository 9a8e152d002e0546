/** Further wordings by which work is offered: for nothing, for a while, against an invoice, for good. */
import type { Contract } from '../domain/codes.ts'
import { OTHERS, text } from './contract-context.ts'
import type { Cue } from './reading.ts'

/** What the person of the posting does, or what is denied: "vous lancez l'appel", "no unpaid…". */
const A_DUTY =
  /\b(?:vous|tu|you|you'll|lanc\w+|publi\w*|redig\w+|relay\w+|diffus\w+|ecri\w+|prepar\w+|organis\w+|coordin\w+|coordonn\w+|encadr\w+|anim\w+|gere\w*|gerer|gestion|suiv\w+|valid\w+|trait\w+|process\w*|track\w*|chas\w+|approv\w+|manag\w+|supervis\w+|support\w*|recruit\w*|experience|clients?|pas|ni|not|never)\b[^.:]{0,35}$/

const VOLUNTEER: readonly Cue<Contract>[] = [
  text(
    'volunteer',
    5,
    /\b(?:cherch(?:ons|e)|recherch(?:ons|e)|recrut(?:ons|e)|besoin|manque|accueill(?:ons|e)|attend(?:ons)?|appel|mobilis(?:ons|e))\b(?:(?!pour |qui |anim|coord|gere|encadr|nos |les |avec )[^.;:\n]){0,35}\bbenevoles?\b/g,
    { unlessBefore: A_DUTY },
  ),
  text(
    'volunteer',
    4.5,
    /\b(?:personne|responsable|moderat\w{2,5}|animat\w{2,5}|coordonnat\w{2,5}|membre|redact\w{2,5}|gestionnaire|referente?|implication|heures?|tache|place|statut|activite|aide|administrat\w{2,5}|quelqu'un),? benevole\b|\bbenevole(?: comme|,? (?:demande|recherche|voulu|souhaite)|, comme)|\bdeven\w+ benevole\b|\b(?:sera|serez|seras|tous|toutes) benevoles?\b|\brejoi\w+ (?:nos|les|notre equipe de) benevoles\b|\bbenevoles\b[^.\n]{0,40}: ?(?:joins-toi|rejoi\w+)/g,
    { unlessBefore: A_DUTY },
  ),
  text(
    'volunteer',
    5,
    /\bc'est du benevolat\b|\ben benevolat\b|\bbenevolat (?:ouvre|de \d|:|pur|demande)|\bheures? de benevolat par\b|\bpetites mains\b|\b(?:engagement|maniere|facon|aide) desinteressee?\b/g,
  ),
  text('volunteer', 4, /\ba titre gracieux\b|\bgracieusement\b(?= (?:et|de|comme))/g, {
    unlessBefore:
      /\b(?:mis\w?|pret\w*|fourni\w*|loge\w*|billets?|acces|offert\w*|logement)\b[^.]{0,40}$/,
  }),
  text('volunteer', 4, /\bservice civique\b|\bcivic service\b/g, { unlessBefore: OTHERS }),
  text(
    'volunteer',
    3,
    /\bvolontariat (?:de|d'|associatif)(?! service| en)|\b16 ?(?:-|a|to|et) ?25(?: ans)?\b|\b(?:indemnite|versee?)\b[^.\n]{0,20}\bpar l'etat\b/g,
  ),
  text(
    'volunteer',
    2,
    /\bmission d'interet general\b|\b(?:au|la|le|du) volontaire\b|\bdefrai\w+|\bfrais\b[^.\n]{0,25} rembourses\b|\b(?:travel |out-of-pocket )?expenses (?:are |will be )?(?:refunded|reimbursed|covered)|\bof your (?:free|spare|own) time\b|\bsans condition de diplome\b/g,
  ),
  text(
    'volunteer',
    3.6,
    /\b(?:pas|point|aucune?|sans) (?:de )?(?:cachet|salaire|remuneration|paie|paye)\b|\bni (?:salaire|cachet|remuneration)\b/g,
    {
      unlessBefore: /\b(?:stage|convention)\b[^.]{0,40}$/,
      unlessAfter:
        /^ (?:affich|fixe|indiqu|communiqu|variable|secret|negoci|au rabais|minim|propos)/,
    },
  ),
  text(
    'volunteer',
    3.6,
    /\b(?:role|poste|fonction|mission|tache|activite|place|implication|travail|collaboration)s? (?:n'est pas|n'est ni|non) (?:remunere|paye)e?\b|\bpersonne (?:ici )?n'est (?:remunere|paye)e?\b|\brien n'est (?:remunere|paye)\b|\b(?:donne[rz]?|offre[rz]?) (?:de (?:ton|votre) temps|(?:un peu|quelques|une|deux|trois|quatre|\d) ?(?:heures?|soirees?) (?:par|de))/g,
  ),
  text(
    'volunteer',
    4.5,
    /\bvolunteers? (?:needed|wanted|sought|required|moderators?|editors?|writers?|hosts?|admins?|collaboration)\b|\b(?:looking for|seek|seeking|need|want) (?:an? |some |our next |new |more )?(?:[a-z-]{2,14} ){0,2}volunteers?\b|\bas an? (?:[a-z-]{2,12} )?volunteer\b|\bvolunteering (?:with|for) us\b|\bjoin our volunteers\b/g,
    { unlessBefore: A_DUTY },
  ),
  text(
    'volunteer',
    4,
    /\bvoluntary (?:role|position|post|work|commitment|capacity|job)\b|\b(?:role|position|post|job|it|this) is (?:entirely |purely |strictly )?(?:voluntary|unpaid)\b|\bunpaid (?:collaboration|volunteer|help|post)\b/g,
  ),
  text('volunteer', 3.6, /\bunpaid\b/g, {
    unlessAfter:
      /^ (?:leave|overtime|invoice|bill|intern|placement|work|lunch|break|stage|trainee|and\/or|or volunteer)/,
  }),
  text(
    'volunteer',
    3.6,
    /\b(?:no|without|isn't any) (?:pay|salary|wage|money|remuneration)\b|\bnobody (?:here |on the team )?(?:is|gets) paid\b|\b(?:can't|cannot|won't|don't|do not|unable to) pay (?:you|anyone|for your)/g,
    {
      unlessAfter: /^ (?:history|gap|secre|cap|range|expect)/,
      unlessBefore: /\bintern\w*[^.]{0,40}$/,
    },
  ),
  text(
    'volunteer',
    3.6,
    /(?:\b100 ?%|\b(?:entierement|totalement|uniquement|purement)) benevole\b|\b(?:pas|aucun) (?:de )?budget pour (?:payer|remunerer)|\bno (?:budget|funds|money) (?:for|to) (?:pay|salar|wage)|\bvolunteer-run\b|\ball (?:of us|of our [a-z]{3,12}|our [a-z]{3,12}) (?:are volunteers|volunteer)\b/g,
  ),
]

const FIXED_TERM: readonly Cue<Contract>[] = [
  text(
    'fixed-term',
    4,
    /\bcontrats? (?:a temps (?:plein|partiel) |initial |renouvelable |saisonnier |public |remunere )?(?:de|d'|d'une duree de|pour|sur|:) ?(?:\d{1,2}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|seize|dix-huit|vingt|vingt-quatre|trente) (?:mois|semaines|ans?|jours)\b/g,
  ),
  text(
    'fixed-term',
    4.5,
    /\bcontrat (?:du \d{1,2}(?:er)? |jusqu'(?:au \d|en [a-z]|a (?:la )?(?:fin|l'ete))|se termin|d'ete|de projet|d'usage|de remplacement|de mission|de vacation|occasionnel|non renouvelable|a terme|aide\b)|\b(?:emploi|poste|agent|agente|engagement) (?:etudiant|d'ete|estival|occasionnel|temporaire|saisonniere?|contractuel|contractuelle|surnumeraire|a terme|de remplacement|non permanent|vacataire)\b|\b(?:job|emplois?) (?:d'ete|etudiant|ete canada)\b|\bcanada summer jobs?\b|\bsummer jobs?\b|\bstudent job\b/g,
    { unlessBefore: A_DUTY },
  ),
  text(
    'fixed-term',
    5,
    /\binterim (?:de|pour|sur|,|:|jusqu')|\ben interim\b|\bmission interimaire\b/g,
    {
      language: 'fr',
      unlessBefore: /\b(?:par|assur\w+|l'|agences?|cdi|cdd|recrut\w+)[^.]{0,20}$/,
    },
  ),
  {
    ...text('fixed-term', 4, /\bv\.? ?i\.? ?e\b/g),
    written: /V\.? ?I\.? ?E/,
  },
  text('fixed-term', 6, /\bvolontariat international\b|\bduree determinee\b|\bfixed[- ]term\b/g),
  text('fixed-term', 4, /\bvacations? (?:de|d'|remuneree|hebdo|mensuel)|\ben vacations?\b/g, {
    language: 'fr',
  }),
  text(
    'fixed-term',
    4,
    /\bremplacement (?:d'un conge|de conge|d'une? (?:collegue|titulaire|salarie|agente?|personne|absence)|de (?:\d{1,2}|trois|quatre|cinq|six|huit|neuf|dix|douze) (?:mois|semaines)|temporaire|jusqu')|\ble temps d'un remplacement\b|\ben remplacement (?:d'une? (?:agente?|titulaire|salarie|collegue|personne|conge)|jusqu')|\b(?:accroissement|surcroit) (?:temporaire |saisonnier )?d(?:e |')(?:activite|travail)\b|\baffectation temporaire\b|\badultes?-? ?relais\b|\bparcours emploi competences\b|\bprojet specifique\b/g,
  ),
  text(
    'fixed-term',
    3.6,
    /\b(?:poste|emploi) (?:[a-z]{4,10} )?(?:pour|de|d'une duree de|limite a) (?:\d{1,2}|trois|quatre|cinq|six|huit|neuf|dix|douze|quinze|dix-huit|vingt-quatre) (?:mois|semaines)\b|\bemploi de \d{1,2} semaines\b/g,
  ),
  text(
    'fixed-term',
    4,
    /\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|sixteen|eighteen|twenty-four)[- ](?:months?|weeks?|years?) (?:full-time |part-time |renewable |seasonal |temporary |paid |initial )?(?:contract|term|post|appointment|assignment|gig)\b|\bcontract (?:of|for|lasting|is for|lasts|runs for) (?:up to )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|sixteen|eighteen|twenty-four) (?:months?|weeks?|years?)\b|\bterm ?: ?(?:\d{1,2}|one|two|three|six|nine|twelve|eighteen) (?:months?|years?)\b/g,
  ),
  text(
    'fixed-term',
    5,
    /\bseasonal (?:contract|job|position|role|post|employment|work)\b|\btemp (?:assignment|contract|role|job|position)\b|\b(?:parental|maternity|paternity|sick|sabbatical|family) leave (?:replacement|cover\w*|contract)\b|\b(?:maternity|paternity|sabbatical) cover\b|\bsummer (?:position|employment|contract|student position)\b|\blimited[- ](?:term|duration)\b|\btime-limited\b|\bcasual (?:contract|position|post|job)\b|\bsecondment\b/g,
  ),
  text(
    'fixed-term',
    4,
    /\b(?:contract|temporary) (?:position|role|post|job|until|ending|ends|to cover)\b|\bcasual, term-time\b|\bterm-time (?:contract|only)\b|\btemporary, (?:full|part)|\b(?:replacing|covering|cover|replacement) (?:for )?[^.\n]{0,30}\bon (?:[a-z]{4,10} )?leave\b|\bfunded (?:for|until)\b/g,
    { unlessBefore: A_DUTY },
  ),
  text(
    'fixed-term',
    3.6,
    /\bduree (?:de l'emploi|du contrat|de l'engagement|du poste) ?:? ?(?:de )?(?:\d{1,2}|trois|quatre|cinq|six|huit|neuf|dix|douze) (?:mois|semaines|ans?)\b|\bterm employee\b/g,
  ),
]

const FREELANCE: readonly Cue<Contract>[] = [
  text(
    'freelance',
    4,
    /\b(?:sur|reception de|presentation de|contre|a) factures?\b|\b(?:vous|tu) factur\w{1,3}\b|(?:^|, |\n|; )facturation (?:mensuelle|a |au |sur |trimestr|hebdo)|\(facturation\)|\bfacturee? (?:au|a|par|sur|a la)\b|\bsur presentation de notes\b|\bnotes? d'honoraires\b/g,
    { unlessBefore: /\b(?:valid|suiv|trait|ger|control|verifi|clients?)\w*\b[^.]{0,25}$/ },
  ),
  text(
    'freelance',
    4,
    /\bhonoraires\b(?=,? ?(?:selon|a |hors|payes|regles|sont|seront|:|mensuel|forfait|en |\d|au |ht|taxes|negoc))|\b(?:vos|tes) honoraires\b|\bhonoraires,/g,
    {
      unlessBefore: /\b(?:valid|suiv|negoci|agence|avocat|sans|pas)\w*\b[^.]{0,25}$/,
      unlessAfter: /^ (?:d'agence|d'avocat)/,
    },
  ),
  text(
    'freelance',
    4,
    /\b(?:tarif|taux|prix) (?:journalier|a la journee|jour|par jour)\b|\b\d{3} ?(?:€|euros?|\$) ?(?:ht |h\.t\. )?(?:par|\/|la|a la) ?(?:jour|journee)\b|[£€$] ?\d{3} ?(?:a|per|\/) ?day\b|\binscrit\w* a l'urssaf\b|\bbanque d'heures\b|\bnumero de (?:siret|tps)\b|\b(?:vos|tes|votre) (?:siret|tarifs?)\b/g,
  ),
  text(
    'freelance',
    4,
    /\b(?:etes|es|travaill\w+|installe\w?|deja|personnes?) (?:deja )?(?:installee? )?a (?:votre|ton|leur|son) compte\b|\b(?:un|une)(?: ou (?:d')?une?)? (?:consultante?|redact\w{2,5}|moderat\w{2,5}|professionnel\w{0,2}|community manager|social media manager|gestionnaire|graphiste|animat\w{2,5})? ?independante?\b(?! d')|\b(?:consultante?|professionnel\w{0,2}|travailleur|travailleuse) autonome\b/g,
    {
      unlessBefore: /\b(?:avec|nos|notre|coordin\w+|coordonn\w+|encadr\w+|brief\w*)\b[^.]{0,20}$/,
      language: 'fr',
    },
  ),
  text(
    'freelance',
    4,
    /\b(?:le|la|du|au) prestataire (?:retenue?|met |devra|sera|organise|intervient|assure|propose|est|aura)|\bmarche (?:public )?de (?:prestations?|services?)\b|\b(?:la ou le|le ou la) mandataire\b|\bmandataire retenue?/g,
    { unlessBefore: OTHERS },
  ),
  text(
    'freelance',
    4,
    /\b(?:proposition|offre) (?:chiffree|tarifaire|de tarifs?|d'honoraires|de prix)\b|\b(?:adress|envoy|transmet|depos|soumet)\w* (?:nous )?(?:une|votre|ton|son) offre de services?\b|\boffre de services? (?:et (?:votre |un |le )?(?:taux|tarif|devis|cv)|chiffree|detaillee)|\bdevis (?:forfaitaire|attendu|bienvenu|a (?:nous )?(?:envoyer|adresser|joindre)|demande)|\b(?:envoy|adress|joign|propos)(?:ez|e|es)(?:-nous|-moi)? (?:un|votre|ton|son) (?:devis|tarif)/g,
    {
      unlessBefore: /\b(?:clients?|annonceurs?|prestataires?|fournisseurs?|sponsors?)\b[^.]{0,40}$/,
    },
  ),
  text(
    'freelance',
    4,
    /\bmandat (?:de|d'une duree de|pour|d'environ) (?:\d{1,3}|un|deux|trois|quatre|cinq|six|huit|neuf|dix|douze|vingt|trente|quarante) (?:mois|semaines|jours|heures)\b|\bmandat de (?:consult\w+|services?|conseil|pige|redaction)\b|\bpresent mandat\b|\bmandat (?:ponctuel|contractuel|externe|forfaitaire)\b|\breten\w+ les services d'|\bprestation (?:de|d'une duree de) (?:\d{1,2}|trois|quatre|six|douze) (?:mois|jours)\b|\bmission facturee\b/g,
    { unlessBefore: /\b(?:elu|bureau|president|administrat\w+|conseil)\b[^.]{0,30}$/ },
  ),
  text(
    'freelance',
    2,
    /\btaxes? (?:incluses|en sus|comprises)\b|\bplus taxes\b|\bhors taxes\b|\bappels? de propositions\b|\bconsultante? (?:pour|en|autonome)\b|\bdevis\b|\blivrables attendus\b/g,
    { unlessBefore: A_DUTY },
  ),
  text(
    'freelance',
    4,
    /\b(?:liste|bassin|banque|vivier) de pigistes\b|\bpigistes? (?:recherche|demande|pour|voulu)|\bpayee? a la pige\b|\bcontrat a la pige\b|\bappel de propositions ?:/g,
  ),
  text(
    'freelance',
    4,
    /\binvoic(?:e|ing) (?:us|monthly|weekly|by|at|each|every|the)\b|\b(?:on|against|upon|receipt of|per) (?:an? |your |the )?invoices?\b|\b(?:you|you'll|you will) (?:invoice|bill)\b|\bbill us\b|\binvoiced (?:monthly|by|at|weekly|in)\b|\bfees? (?:on proposal|are |is |payable|negotiable|to be agreed|per)/g,
    {
      unlessBefore:
        /\b(?:process\w*|chas\w+|track\w*|approv\w+|clients?|suppliers?|check\w*)\b[^.]{0,25}$/,
    },
  ),
  text(
    'freelance',
    2,
    /\bconsultant (?:for|needed|wanted|sought|contract)\b|\b(?:need|seek|seeking|looking for|engage|commission) (?:an? |our )?(?:[a-z-]{2,14} ){0,2}consultant\b/g,
    { unlessBefore: A_DUTY },
  ),
  text(
    'freelance',
    4,
    /\bconsult(?:ancy|ing) (?:contract|mandate|assignment|project)\b|\bfreelancers? (?:wanted|needed|sought|welcome|for|only)\b|\b(?:need|seek|seeking|looking for|hire) (?:an? )?(?:[a-z-]{2,14} ){0,2}freelancer\b|\bfreelance (?:assignment|gig|only|until)\b/g,
    { unlessBefore: A_DUTY },
  ),
  text(
    'freelance',
    4,
    /\b1099 (?:role|position|contract|basis|worker)|\(1099\)|\bb2b (?:contract|basis)\b|\bcontractor (?:\(|role|position|basis|rate)|\bretainer of\b|\bon (?:a |monthly )?retainer\b|\bmonthly retainer\b|(?:^|\n|\bthis is a )(?:request|call) for (?:proposals?|quot\w+)|\b(?:send|submit|include|attach)(?: us)? (?:an? |your )(?:quote|rates?|proposal)\b|\byour (?:day|daily|hourly) rates?\b|\bpaid (?:per|by the) (?:article|post|piece|word|shift|assignment)\b|\bwork(?:ing)? for yourself\b|\b(?:in|out)side ir35\b|\bset your own (?:hours|rates?)\b(?=[^.\n]{0,30}(?:invoice|bill))/g,
    { unlessBefore: A_DUTY },
  ),
  text(
    'freelance',
    4,
    /\bstatut (?:d')?independante?\b|\bstatut de (?:travailleur autonome|free|micro)|\bcontrat de pige\b|\bmandat a (?:forfait|honoraires)\b|\b(?:you're|you are|as) an? (?:[a-z-]{2,12} )?freelancer\b|, facturation (?:aux|toutes)\b/g,
    { unlessBefore: A_DUTY },
  ),
]

const PERMANENT: readonly Cue<Contract>[] = [
  text(
    'permanent',
    5,
    /\b(?:poste|emploi|fonction) (?:cadre,? |syndique,? |professionnel,? |a temps (?:plein|complet|partiel),? )?(?:regulier|reguliere|permanente?)\b|\bduree indeterminee\b|\b(?:il|elle|poste|emploi|post|role|position|job|it|this) (?:est|is) (?:un |a )?(?:permanente?|regulier)\b/g,
  ),
  text(
    'permanent',
    6,
    /\b(?:embauch|recrut)(?:e|es|ons|ement) (?:directe? |immediate? )?en (?:cdi|contrat a duree indeterminee)\b|\b(?:signerez|signeras|signez) un cdi\b/g,
    {
      unlessBefore:
        /\b(?:possib\w+|perspectiv\w+|opportunit\w+|evolution|apres|suite|vue|via|agences?|pre)\b[^.]{0,30}$/,
      unlessAfter:
        /^ ?(?:(?:est |sera |reste )?(?:possible|envisag)|a la (?:cle|fin)|a l'issue|apres|en fin|ensuite|(?:,|\/|-|et|ou) ?(?:en )?(?:cdd|interim))/,
    },
  ),
  text(
    'permanent',
    4,
    /\bsans date de fin\b|\bpermanence apres\b|\bvoie statutaire\b|\bmutation ou (?:par |de )?detachement\b|\b(?:no|without an?|without) end date\b|\bemploi permanent\b/g,
  ),
  text(
    'permanent',
    5,
    /\bpermanent (?:post|staff|basis|vacancy|opportunity|contract)\b|(?:\(|\| ?|, )permanent(?=,| \||\)|;|\.|\n| and )|\bpermanent, (?:full|part)|\bregular,? (?:position|post|full[- ]time|part[- ]time|job|employment|staff)\b|\bindefinite (?:contract|term|duration)\b|\bongoing (?:position|post|contract|role)\b/g,
  ),
]

/** Sentences that offer voluntary, limited, invoiced or lasting work. */
export const WORK_CUES: readonly Cue<Contract>[] = [
  ...VOLUNTEER,
  ...FIXED_TERM,
  ...FREELANCE,
  ...PERMANENT,
]
