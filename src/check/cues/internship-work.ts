/** Words on the agreement, the duties, the supervision, the number and the hours of interns. */
import type { CueTable } from './cue-table.ts'

/** "No candidate without…", "we do not take…": the contrary of what a wording says by itself. */
const DENIED =
  /(?:\b(?:pas|jamais|aucune?|ni|sans|ne|impossible|refus\w*|no|not|never|without|cannot|nor)\b|\bn'|n't\b)[^.]{0,60}$/
/** What is without an agreement is turned away. */
const TURNED_AWAY =
  /^[^.]{0,60}\b(?:ne|pas|refus\w*|abstenir|impossibles?|rejet\w*|ecart\w*|ignore\w*|exclue?s?|irrecevables?|passe\w*|inutile|non|not|cannot|will be|unfortunately)\b|^[^.]{0,60}\bn'/
/** A talent that is asked for, somebody else, or a state that comes with time. */
const NOT_THE_WAY_OF_WORKING =
  /\b(?:pas|jamais|ni|ne|capa\w+|aptes?|aptitudes?|sach\w+|savoir|sait|savez|sais|aim\w+|envie|si|quand|lorsque|parfois|accessibles?|usagers?|clients?|utilisateurs?|permett\w+|permet|progressi\w+|peu a peu|terme|gagn\w+|monte\w*|objectif|apres|puis|ensuite|devenir|ils|elles|equipes?|able|ability|comfortable|capable|if|when|not|never|no|users?|customers?|learn\w*|gradually|later|utilisation|residents|personnes|experience|deplacer|pouvoir|pouvez)\b[^.]{0,60}$|\bn'[^.]{0,60}$/
/** Somebody is at hand all the same. */
const BUT_FOLLOWED =
  /^[^.]{0,60}\b(?:accompagn\w+|encadr\w+|supervis\w+|guid\w+|tut\w+|maitre d[eu']|mentor\w*|relecture|relue?s?|relit|relira|apres|progressivement|une fois|aide|collegues|after|once|coach\w*)\b/
/** A shop, a service or a crowd that never sleeps: no hours of the intern. */
const OPEN_TO_OTHERS =
  /(?:\b(?:pas|jamais|aucune?|ni|sans|hors|services?|support|sav|clients?|clientele|communautes?|ambiances?|boutiques?|magasins?|lieux?|ouverte?s?|sites?|plate-?formes?|assistance|hotline|acces\w*|chaines?|medias?|appli\w*|produits?|salle|gym|fitness|relation|conciergerie|tourne\w*|team|stores?|open|customers?|communit\w+|platforms?|operat\w+|internet|monde|majorations?|solutions?|systemes?|world|news|infos?|actualite|marques?|brands?|nous|we|our|no|not|never|without|qui)\b|\bn'|n't\b)[^.]{0,45}$/
const DONE_BY_OTHERS =
  /^[^.]{0,50}\b(?:assure\w* par|gere\w* par|pris\w* en charge par|prestataires?|handled by|covered by|non concern\w*|volont\w+|jamais|never|facultati\w*|optional)\b/
/** The reader has interns, or had them: none are looked for. */
const INTERNS_OF_OTHERS =
  /^ (?:par an|chaque|tous les|deja|en poste|actuel\w*|a year|each|every|per year|already|qui)\b/

export const INTERNSHIP_WORK = {
  /** No agreement and no course of study are needed. */
  'no-agreement': [
    {
      pattern:
        /\bconventions?(?: de stage| tripartite)?,? (?:est |etant |optionnelle ou )?(?:facultative|optionnelle|en option|non obligatoire|non exigee|non requise|non necessaire|pas obligatoire|pas exigee|pas requise|pas necessaire|pas indispensable|inutile)\b/g,
      unlessBefore: DENIED,
    },
    {
      pattern:
        /\bconventions?(?: de stage)? n'(?:est|etant) (?:pas|ni) (?:obligatoire|exigee|requise|necessaire|indispensable|demandee)\b|\bpas besoin d(?:e|'une) convention\b|\bpass(?:ons|er|e) (?:tres bien )?de convention\b(?! collective)|\bnon[- ]etudiante?s? (?:accepte\w*|bienvenu\w*|possibles?)\b|\b(?:aucune|pas de) convention(?: de stage)? (?:n'est )?(?:requise|exigee|demandee|necessaire|obligatoire|a signer|a fournir)\b|\b(?:stage )?avec ou sans convention\b|\bsans convention(?: de stage)? (?:possible|accepte|acceptee|acceptes|obligatoire|requise|exigee|necessaire|bienvenue?s?)\b/g,
      unlessBefore:
        /\b(?:stage|stagiaire|candidatures?)s? (?:n'est |ne sont )?(?:pas|non|ni)[^.]{0,10}$/,
    },
    {
      pattern:
        /(?<=\b(?:stages?|stagiaires?|ouverte?s?|accessibles?|accueill\w+|acceptons|postul\w+)\b[^.\n]{0,60})\b(?:sans|hors) convention\b(?! collective)(?: de stage)?/g,
      unlessBefore: DENIED,
      unlessAfter: TURNED_AWAY,
    },
    {
      pattern:
        /\b(?:stages?|stagiaires?|candidat\w*|profils?)(?: possibles?| ouverts?| acceptes?)? hors (?:de tout )?(?:cursus|scolarite)\b|\bhors cursus (?:possibles?|accepte\w*|bienvenue?s?)\b|\b(?:pas besoin|inutile) d'etre (?:encore )?(?:etudiante?|scolarisee?|inscrite?)\b|(?<=\b(?:stages?|candidat\w*|postul\w*|profils?|soyez|sois)\b[^.\n]{0,60})\betudiante? ou (?:non|pas)\b(?! encore)/g,
      unlessBefore: DENIED,
      unlessAfter: TURNED_AWAY,
    },
    {
      pattern:
        /\b(?:no|without (?:an?|any)) (?:school |university |internship )?(?:agreement|convention) (?:is )?(?:needed|required|necessary)\b|\b(?:school|university|internship) agreement (?:is )?(?:optional|not (?:required|needed|necessary|mandatory))\b|\b(?:no need|you do not need|you don't need) (?:to be (?:a student|enrolled)|for an? (?:school|university|internship) agreement|an? (?:school|university|internship) agreement)\b|(?<=\b(?:internship|apply|applicants?)\b[^.\n]{0,60})\bstudent or not\b/g,
    },
  ],
  /** People who have left school are invited, which only some agreements allow. */
  'open-to-graduates': [
    {
      pattern:
        /\bjeunes? diplomee?s? (?:accepte\w*|bienvenue?s?|possibles?|aussi|egalement)\b|(?<=\b(?:stages?|offre|poste|annonce|mission)\b[^.\n]{0,40})\b(?:ouverte?s?|accessibles?)(?: egalement| aussi)? (?:aux|a un|a une) jeunes? diplomee?s?\b|(?<=\b(?:stages?|offre|poste|annonce|mission)\b[^.\n]{0,40})\b(?:proposee?|destinee?|ouverte?|accessible|s'adresse|reservee?)s? (?:aussi |egalement )?(?:aux|a des|a de) (?:(?:etudiante?s?|alternants) )?(?:(?:et|ou|comme|ou bien) )?(?:aux |a des |a de |de )?jeunes? diplomee?s?\b|\b(?:recent |new )graduates (?:are )?(?:welcome|accepted)\b|(?<=\b(?:internship|position|role|placement)\b[^.\n]{0,40})\b(?:open|available) to (?:recent |new )?graduates\b/g,
      unlessBefore: DENIED,
      unlessAfter:
        /^[^.]{0,40}\b(?:en cdi|en cdd|alternance|convention|agreement|programme|program)\b/,
    },
  ],
  /** A contract of employment is spoken of beside the internship: who is invited to which is open. */
  'speaks-of-employment': [
    {
      pattern: /\b(?:cdi|cdd|contrat de travail|job contract|permanent|fixed[- ]term|freelance)\b/g,
    },
  ],
  /** A school, a course or a degree is mentioned in whatever way. */
  'speaks-of-school': [
    {
      pattern:
        /\b(?:ecoles?|etudiant\w*|etudes?|scolaires?|scolarite|formations?|cursus|masters?|mastere|licences?|bachelors?|bac|bts|dut|deust|iut|l[23]|m[12]|promo|cesure|alternance|facs?|universi\w+|etablissements?|enseignement|conventions?|conventionne\w*|diplom\w+|pedagogi\w+|memoire|soutenance|students?|schools?|degrees?|colleges?|campus|gap year|under-?graduates?|graduat\w+|academic|studies|studying|enrolled|curriculum|coursework|semesters?|semestres?)\b/g,
    },
    { pattern: /\bbut\b/g, written: /^BUT$/ },
  ],
  /** An absent or leaving member of staff is replaced. */
  'replaces-staff': [
    {
      pattern:
        /\bremplac(?:er|erez|eras|era|ez|ement|ante?)\b[^.;!?\n]{0,60}\b(?:conges? (?:de )?(?:maternite|paternite|parental|maladie|sabbatique|d'adoption)|arret (?:de travail|maladie)|(?:salariee?|collegue|collaborateur|collaboratrice|titulaire|personne|employee?) absente?|absente? (?:jusqu\w*|pendant|depuis|pour))\b|\bremplacement (?:de |d'un |pour )?(?:conge )?(?:maternite|paternite|conge parental|arret maladie)\b|\b(?:pallier|palliant|compenser|suppleer) l'absence\b|\b(?:assur(?:er|erez|eras|ez|es)|fer(?:ez|as)|faire|faites|tenir) l'interim (?:de|du|d')|\b(?:part|partira|sera|est|absente?|pendant|durant|le temps)\b[^.;!?\n]{0,25}\bconge (?:de )?(?:maternite|paternite|parental|maladie|sabbatique|d'adoption)[^.;!?\n]{0,30}\b(?:vous|tu|toi) (?:qui )?(?:le |la |l'|les )?(?:assur|prend|repren|tiend|occup|gere|remplac)\w+/g,
      unlessBefore:
        /(?:\b(?:pas|jamais|ni|aucune?|sans|ne|gerer|gerez|gestion|organis\w+|planifi\w+|planning|suivi|suivre|recherche d|guides?|articles?|livres? blancs?|contenus?|fiches?|tutoriels?|clients?|interim|logiciels?|plate-?forme|application|droits?)\b|\bn')[^.]{0,40}$/,
      unlessAfter:
        /^[^.]{0,40}\b(?:de|chez|pour) (?:ses|nos|leurs|vos|les) (?:clients?|adherents?|lecteurs?|abonnes)\b/,
    },
    {
      pattern:
        /\b(?:maternity|parental|paternity|sick)(?: leave)? (?:cover|replacement)\b|\b(?:cover|covering|replac(?:e|ing)|stand(?:ing)? in|fill(?:ing)? in)\b(?: for)? [^.;!?\n]{0,40}\b(?:maternity|parental|paternity|sick) leave\b|\b(?:on|during (?:his|her|their)) (?:maternity|parental|paternity|sick) leave[^.;!?\n]{0,30} you (?:will )?(?:replace|cover|stand in)\b/g,
      unlessBefore: /\b(?:no|not|never|without|plan\w*|manag\w*|organi\w*)\b[^.]{0,40}$/,
    },
  ],
  /** A post that somebody leaves, or holidays, are to be covered: vaguer. */
  'takes-over': [
    { pattern: /\bposte d[eu]\b[^.;!?\n]{0,40}\b(?:etant|est|reste|restera) vacant\b/g },
    {
      pattern:
        /\b(?:remplac\w+|occup(?:er|ez|erez|e)|pourvoir|comble[rz]?|reprend\w*|repren(?:ez|drez)) (?:a )?(?:un|le|notre|ce) poste (?:laisse |devenu |actuellement |aujourd'hui |reste )?vacant\b|\bposte (?:laisse|devenu) vacant\b|\bfill(?:ing|s)? (?:a|our|the) vacant (?:post|position|role)\b/g,
      unlessBefore: DENIED,
    },
    {
      pattern:
        /\b(?:prend(?:re|rez|ras)|prenez|prends|assur(?:er|erez|eras)) la (?:suite|releve|succession|place) (?:de |du |d')(?![^.;!?\n]{0,50}\b(?:stagiaires?|alternante?s?|apprentie?s?)\b)[^.;!?\n]{0,70}\b(?:quitt\w+|part(?:i|ie|ira|ant)?|s'en va|depart|retraite|conge\w*|absen\w+)\b|\b(?:take|taking|step|stepping) (?:over from|in for|into the (?:role|shoes) of)(?![^.;!?\n]{0,40}\b(?:intern|apprentice)\b)[^.;!?\n]{0,60}\b(?:who (?:is leaving|has left|left)|leaves|(?:is|goes) (?:away|on leave)|(?:maternity|parental|sick) leave)\b/g,
      unlessBefore: DENIED,
    },
    {
      pattern:
        /\bremplac(?:er|erez|eras|era|ez|ement|ante?)\b[^.;!?\n]{0,60}\b(?:(?:nous|l'entreprise|l'equipe|la societe) (?:a )?quitte|pendant (?:ses|leurs) (?:conges|vacances)|depart (?:de|en retraite|a la retraite))|\bremplacement (?:suite a (?:un|son) depart|d'un depart|au pied leve)\b|\b(?:replacing|replacement for|fill(?:ing)? in for|cover(?:ing)? for)\b[^.;!?\n]{0,50}\b(?:who (?:is leaving|has left|left us)|on holiday|on leave)\b/g,
      unlessBefore:
        /(?:\b(?:pas|jamais|ni|aucune?|sans|ne|no|not|never|stagiaire|intern)\b|\bn')[^.]{0,40}$/,
      unlessAfter: /^[^.]{0,20}\b(?:stagiaire|intern)\b/,
    },
  ],
  /** A passing rise of work is the reason for the internship. */
  surge: [
    {
      pattern:
        /\b(?:surcroit|accroissement) (?:temporaire|ponctuel|saisonnier) (?:d'activite|de travail|de l'activite)\b|(?<=\b(?:pour|face a|raison|suite a|fait|cause|cadre|absorber|motif)\b[^.;!?\n]{0,15})\bsurcroit (?:d'activite|de travail)\b|\b(?:face a|pour absorber|en raison d'|a cause d'|du fait d'|suite a) ?(?:un|une|ce|cette) ?(?:pic|surcharge) (?:temporaire |ponctuel |ponctuelle )?(?:d'activite|de travail|de commandes)\b|\btemporary (?:increase|surge|rise|peak) in (?:activity|work|workload|demand)\b|\bto (?:absorb|cover) (?:a|our|the) (?:surge|peak|temporary)\b/g,
      unlessBefore:
        /(?:\b(?:pas|jamais|ni|aucune?|sans|ne|gerer|gerez|gere|capa\w+|resist\w+|no|not|never|clients?|entreprises|interim|guides?|articles?|contenus?|logiciels?|plate-?forme|application)\b|\bn')[^.]{0,40}$/,
      unlessAfter:
        /^[^.]{0,40}\b(?:de|chez|pour) (?:ses|nos|leurs|vos|les) (?:clients?|adherents?|lecteurs?|abonnes|entreprises)\b/,
    },
  ],
  /** The post itself is a seasonal one. */
  'seasonal-post': [
    {
      pattern:
        /\b(?:stage|stagiaire) saisonni(?:er|ere)\b|\b(?:ce|le present|cette offre est un|ceci est un|il s'agit d'un|c'est un|stage est un|stage (?:sur|pour|en|dans le cadre d'un)(?: un)?|(?:vous|tu) (?:occuper|tiendr|occup)(?:ez|as|es)(?: un| le)?|type de contrat ?:|contrat ?:) (?:contrat|poste|emploi) saisonnier\b|(?<=(?:^|[.!\n]) ?[-•*]? ?)(?:contrat|poste|emploi) saisonnier(?= ?(?:[.;!)\n]|, (?:de|du|a|sur|pour) |$)| (?:de \d|d'un|de (?:deux|trois|quatre|cinq|six)|du|d'ete|a |jusqu))|\b(?:this|this is a|our|offering a|for a|as a) seasonal (?:internship|intern|position|contract)\b|(?<=(?:^|[.!\n]) ?[-•*]? ?)seasonal (?:internship|intern)\b/g,
      unlessBefore:
        /\b(?:pas|ni|aucun|sans|rien|no|not|without|non|ou|or|clients?|nos|campings?|candidats?|saisonniers|issue|apres|guides?|articles?|promo\w*|users?|customers?)\b[^.]{0,40}$/,
      // The interns' own training, and not a course that is sold to the public.
      unlessAfter:
        /^ (?:de |d')(?!\d|une?\b|deux|trois|quatre|cinq|six|comm|marketing|redac|anim|social|gestion|content|moder|fin)|^[^.]{0,30}\b(?:de (?:nos|ses|leurs) clients?|guides?|for our)\b/,
    },
  ],
  /** Help for a season or a busy time, which may be a project as well. */
  'season-help': [
    {
      pattern:
        /\b(?:cadre|raison|face a|fait|suite a)(?: d')? ?(?:un |l'|une )(?:accroissement|hausse) (?:d'activite|de l'activite|de travail)\b/g,
      unlessBefore: DENIED,
    },
    {
      pattern:
        /\b(?:renfort|renforts|renforcer (?:l'|notre |une )equipe|pallier|preter main forte|extra help|extra hands|reinforce (?:the|our) team)\b[^.;!?\n]{0,40}\b(?:saison|estival\w*|fetes|soldes|noel|black friday|rush|pics? d'activite|vacances|ete|season|summer|christmas|holidays|peak)\b|\b(?:pour|pendant|durant) (?:toute )?(?:la|notre) (?:haute |pleine )?saison (?:estivale|hivernale|d'ete|d'hiver|touristique|haute|des fetes)\b|\b(?:for|during) the (?:high|busy|peak|summer|winter|holiday|tourist) season\b/g,
      unlessBefore:
        /\b(?:pas|ni|sans|no|not|saisonniers?|campagnes?|contenus?|offres?|ouverte?s?|open|audience|clients?|visiteurs|evenements?|concours|programme)\b[^.]{0,40}$/,
    },
  ],
  /** The same post is offered as a job too. */
  'job-or-internship': [
    {
      pattern:
        /\b(?:cdi|poste permanent|permanent|emploi permanent|permanent (?:job|position|role|contract)) ?(?:ou|\/|or) ?(?:en |un |an )?(?:stages?|internship)\b|\b(?:stages?|internship) ?(?:ou|\/|or) ?(?:en |un |a )?(?:cdi|poste permanent|emploi permanent|permanent (?:job|position|role|contract))\b/g,
      unlessBefore:
        /\b(?:experiences?|offres?|plate-?formes?|opportunites|annonces|recrut\w+|postes|equipes?|collaborateurs|nos|autres|toutes?|tous|apres|embauche\w*|deboucher|issue|suivi|cdd|alternance|apprentissage|vie|jobs|roles|openings|other|our|experience|all|fait|effectue\w*|realise\w*|lors|cherch\w+ un|premier|premiere|anciens?|precedent\w*)\b[^.]{0,40}$/,
      unlessAfter:
        /^ ?(?:,|\/|ou|or) ?(?:en )?(?:cdd|alternance|apprentissage|vie|freelance|interim|apprenticeship)\b|^[^.]{0,30}\b(?:experience|precedent\w*|similaire|previous)\b/,
    },
  ],
  /** The intern has nobody to turn to. */
  'works-alone': [
    {
      pattern:
        /\b(?:vous|tu) (?:serez|seras|etes|es|travaillerez|travailleras|travaillez|travailles|gererez|gereras|avancerez|avanceras|tiendrez|tiendras)(?: donc| quasiment| tout| toute| entierement)? seule?\b(?! (?:decideu\w+|interlocut\w+|juge|responsable d[eu] (?:vos|votre|ton|ta|tes)))|\bstagiaire (?:sera|est|travaillera|gerera)(?: donc)? seule?\b|\bla seule personne (?:en charge|a s'occuper|chargee|a gerer|a tenir|responsable)\b|\bseule?(?:\/seule)? (?:en charge|aux commandes|maitre a bord|a bord|a la barre|charge) (?:de|du|des|d')/g,
      unlessBefore:
        /\b(?:pas|jamais|ne|si|quand|lorsque|parfois|aujourd'hui|actuellement|jusqu'ici|jusqu'alors|present|etait|restera|un|une)\b[^.]{0,30}$|\b(?<!stagiaire )est [^.]{0,5}$|\bn'[^.]{0,30}$|, $/,
      unlessAfter: BUT_FOLLOWED,
    },
    {
      pattern:
        /\bsans (?:aucun |aucune |reel |reelle |vrai |vraie )?(?:encadrement|tuteur|tutrice|tutorat|supervision|supervisor|encadrant|maitre de stage)\b/g,
      unlessBefore: NOT_THE_WAY_OF_WORKING,
      unlessAfter:
        /^ (?:d'equipe|d'une equipe|de personnel|hierarchique|de collaborateurs|d'autres|direct|permanent|constant)|^[^.]{0,40}\b(?:ne|pas|impossible|refus\w*)\b/,
    },
    {
      pattern:
        /\ben (?:totale|toute|complete|pleine) autonomie\b|\ben autonomie (?:totale|complete)\b/g,
      unlessBefore: NOT_THE_WAY_OF_WORKING,
      unlessAfter: BUT_FOLLOWED,
    },
    {
      pattern:
        /\bpersonne ne (?:vous |te |t')(?:encadrera|guidera|supervisera|relira|formera|accompagnera|encadre|supervise|relit|forme)\b|\bseule?s? maitre(?:sse)?s? a bord\b|\b(?:l'unique|la seule) personne (?:de|a|dans|au) (?:la |l'|le )?(?:communication|equipe|service|pole)\b|\bpersonne(?: ici)? (?:pour|ne pourra|n'est la pour|n'aura le temps de) (?:vous |te |t')(?:encadrer|guider|superviser|relire|former|accompagner)\b|\b(?:pas de|aucune?) (?:tuteur|tutrice|maitre de stage|encadrant)\b|\b(?:personne|nul) ne (?:repasse|relit|relira|valide|corrige)\b|\bnobody (?:here )?(?:to|will) (?:guide|supervise|train|review|mentor) (?:you|your)\b/g,
    },
    {
      pattern:
        /\byou(?:'ll be| will be| are|'re| would be) (?:the only (?:person|one) (?:in charge|responsible|running|handling|looking after)|(?:entirely |completely |fully |largely )?on your own(?! (?:terms|schedule|pace))|(?:entirely |completely )?alone|solely (?:responsible|in charge)|unsupervised)\b|\byou(?:'ll| will| would)? (?:work|run|manage|handle)\b[^.;!?\n]{0,40}\b(?:unsupervised|alone|(?:completely|entirely|fully) on your own|with (?:full|complete|total) autonomy)\b|\bwithout (?:a |any )?(?:supervisor|tutor|mentor|supervision)\b|\b(?:there is|there's|there will be|you have|you'll have|you will have|with) no (?:supervisor|tutor|mentor|supervision)\b/g,
      unlessBefore: NOT_THE_WAY_OF_WORKING,
      unlessAfter: BUT_FOLLOWED,
    },
  ],
  /** Somebody helps, leads, teaches or reads over, in whatever words. */
  'speaks-of-supervision': [
    {
      pattern:
        /\b(?:tut(?:eur|rice|orat|ore|oree)s?|maitre(?:sse)?s? de stage|marrain\w*|parrain\w*|mentor\w*|buddy|encadr\w+|accompagn\w+|supervis\w+|sous la (?:responsabilite|direction|houlette|tutelle|coupe)|responsable de stage|rattachee?s?|forme(?:e|s|es|ra|ront|rons)?|formation|aux cotes|a (?:ses|leurs) cotes|avec l'aide|binome|tandem|duo|epaul\w+|assist\w+|second\w+|aide\w*|apprendr\w+|apprend|guid\w+|coach\w*|relit|relue?s?|relira|relecture|valide\w*|(?:fer(?:ez|as|ons)|fait|faire) (?:le|un) point|points? (?:hebdo\w*|quotidiens?|reguliers?)|check\w*|review\w*|hand in hand|(?:work|working|report|reporting|alongside|assisting|shadow|help|helping)(?: \w{1,20}){0,3} (?:to|with|under|the|our)|under the|teach\w*|train(?:s|ed|ing)?|learn\w*)\b/g,
    },
  ],
  /** Several interns are looked for; the figure is read from the match. */
  'asks-interns': [
    {
      pattern:
        /\b(?:recrut\w+|recherch\w+|cherch\w+|accueillons|accueillera|accueillerons|besoin|proposons|ouvrons|hiring|hire|looking for|seek\w*|recruiting|taking on|need)\b(?: (?:de|ses|nos|its|our|for))? (?:\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) (?!ancien|former)(?:\w{1,20} )?(?:stagiaires?|interns?)\b/g,
      unlessBefore: /\b(?:pas|jamais|n'avons|vous|tu|you|avons|chaque|every)\b[^.]{0,25}$/,
      unlessAfter: INTERNS_OF_OTHERS,
    },
    {
      pattern:
        /\b(?:\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) (?:(?:postes?|places?|offres?) de (?:stage|stagiaire)s?|stages (?:sont )?(?:a pourvoir|disponibles|ouverts|proposes)|stagiaires (?:recherches|recrutes|demandes)|internships? (?:are )?(?:open|available|on offer)|(?:intern|internship) (?:positions|places|openings))\b/g,
      unlessAfter: INTERNS_OF_OTHERS,
    },
    {
      field: 'title',
      pattern:
        /\b(?:\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:stagiaires|stages|interns|internships)\b/g,
    },
  ],
  /** How many work for the host, not for one of its teams; the figure is read from the match. */
  'host-headcount': [
    {
      pattern:
        /\b(?:nous sommes|we are|we're)(?: (?:une|un|an?) (?:petite |small |jeune |young )?(?:equipe|agence|entreprise|start-?up|societe|association|studio|structure|pme|team|agency|company|startup|charity|nonprofit)(?: \w{1,20}){0,2} (?:de|d'|of))?(?: seulement| only| actuellement| currently)? ?(?:\d{1,4}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-huit|vingt|trente|quarante|cinquante|two|three|four|five|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty)(?: (?:personnes|salariee?s|collaborateurs|collaboratrices|employee?s|people|employees|staff|permanents))\b/g,
    },
    {
      pattern:
        /\b(?:agence|entreprise|start-?up|societe|association|studio|structure|pme|tpe|cabinet|maison|fondation|company|agency|charity|nonprofit)\b(?: \w{1,20}){0,3} (?:de|d'|of|compte|emploie|reunit|rassemble|employs|has|counts)(?: environ| pres de| about| around| aujourd'hui| actuellement)? ?(?<!\b(?:plus|more|over|moins|least|equipe|team|service|pole)(?: de| of| than)? )(?:\d{1,4}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-huit|vingt|trente|quarante|cinquante|two|three|four|five|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty) (?:personnes|salariee?s|collaborateurs|collaboratrices|employee?s|people|employees|staff|permanents)\b|\beffectif(?: total)? ?(?:de|:|est de)? ?\d{1,4}\b(?! ?\d)/g,
    },
  ],
  /** Nights, stand-by, around the clock, or every week-end. */
  'heavy-hours': [
    {
      pattern: /\bastreintes?\b|\bon[- ]call (?:duty|shifts?|rota|weeks?|hours)\b/g,
      unlessBefore:
        /(?:\b(?:pas|jamais|aucune?|ni|sans|hors|non|gestion|gerer|planning|suivi|no|not|never|without|primes?|majorations?|equipe|personnel|cadre)\b|\bn')[^.]{0,30}$/,
      unlessAfter: DONE_BY_OTHERS,
    },
    {
      pattern:
        /\b(?:travail|travailler|horaires?|presence|permanences?|moderation|veille|poste) (?:de |la |en )nuit\b(?! (?:des|du|de la|de l')\b)|\by compris la nuit\b|\bnuits? et (?:les |le )?week-?ends?\b|\bnight (?:shifts?|work|duty)\b|\bincluding (?:at )?nights?\b/g,
      unlessBefore: OPEN_TO_OTHERS,
      unlessAfter: DONE_BY_OTHERS,
    },
    {
      pattern:
        /\b(?:repond(?:re|rez|ras|ez|s)|moder(?:er|erez|eras|ez|es)|veill(?:er|erez|eras|ez|es)|travaill(?:er|erez|eras|ez|es)|disponibles?|joignable|connectee?|reponses?|work|answer|reply|reachable|available|moderate)\b[^.;!?\n]{0,40}\b(?:la nuit|les nuits|at night|overnight)(?= ?(?:[.,;:)\n]|$|(?:et|ou|comme|aussi|and|or|as|too)\b))/g,
      unlessBefore:
        /(?:\b(?:pas|jamais|aucune?|ni|sans|no|not|never|prestataires?|equipe|moderateurs|agence|team|partner)\b|\bn')[^.]{0,45}$/,
      unlessAfter: DONE_BY_OTHERS,
    },
    {
      pattern:
        /(?<=\b(?:vous|tu|ton|ta|votre|stagiaire|disponib(?:les?|ilite)|joignable|presence|horaires?|rythme|reacti\w+|connectee?|moder\w+|repond\w+|you|your|available|availability|reachable|online|responsive|intern)\b[^.;!?\n]{0,50})(?:\b24 ?h? ?\/ ?(?:24|7)\b|\b24 heures sur 24\b|\b7 ?(?:j|jours) ?(?:\/|sur) ?7\b|\bsept jours sur sept\b|\b(?:jour et nuit|nuit et jour|a toute heure|around the clock|at all hours|day and night)\b)/g,
      unlessBefore: OPEN_TO_OTHERS,
      unlessAfter: DONE_BY_OTHERS,
    },
    {
      pattern:
        /(?<=\b(?:vous|tu|ton|ta|votre|stagiaire|disponib\w+|presence|horaires?|rythme|travail\w*|you|your|available|availability|work\w*|intern|shifts?)\b[^.;!?\n]{0,50})\b(?:tous les (?:week-?ends|samedis|dimanches)|(?:chaque|every) (?:week-?end|samedi|dimanche|saturday|sunday))\b/g,
      unlessBefore:
        /(?:\b(?:pas|jamais|sans|ni|publi\w+|post\w*|organis\w+|lettre|newsletter|ouverte?|emissions?|paraitr\w*|parait|libres?|no|not|never|off|publish\w*)\b|\bn')[^.]{0,40}$/,
      unlessAfter: /^[^.]{0,30}\b(?:libres?|off|free|publie\w*|paraitr\w*|parait)\b/,
    },
  ],
  /** A week that takes in a day of the week-end. */
  'weekend-days': [
    {
      pattern:
        /\bdu (?:mardi|mercredi|jeudi|vendredi|lundi) au (?:samedi|dimanche)\b|\b(?:monday|tuesday|wednesday|thursday|friday) (?:to|through|till|until) (?:saturday|sunday)\b/g,
      unlessBefore:
        /\b(?:ouverte?s?|open|festival|salon|magasins?|boutiques?|musees?|expositions?|evenement|event|clients?)\b[^.]{0,50}$/,
    },
  ],
} as const satisfies CueTable
