/** Word classes that several cues share: verbs of duties, people, money, courses of action. Folded words. */
import { englishVerbs, frenchVerbs } from './verbs.ts'

/** Words parted by blanks; `a*` begins so, `-a` takes one out, `@a` is another class. */
export const LEXICON: Readonly<Record<string, string>> = {
  you: 'vous tu toi you',
  your: 'votre vos ton ta tes your',
  the: 'le la l les un une des du de d the a an notre nos votre vos ton ta tes son sa ses leur leurs our your its their this that these cette cet ce ces',
  of: 'de d des du of for pour',
  per: 'par chaque per each every a',
  adverb:
    'aussi egalement ensuite directement quotidiennement seul seule ensemble y en plus donc also then directly alone yourself personally entirely entierement',
  number: '# plusieurs several multiple quelques some various different differents differentes',

  // People
  staff:
    'equipe equipes squad pole collaborateur* collaboratrice* salarie* pigiste* prestataire* independant* moderateur* moderatrice* modo modos moderos ambassadeur* ambassadrice* relais referent* graphiste* videaste* illustrat* photographe* developpeur* developpeuse* redacteur* redactrice* animateurs animatrices createur createurs createurs creatrices agents plumes juniors correspondant* correspondantes etudiants etudiantes etudiant etudiante monteur* monteuse* cadreur* streamers streameurs casteurs commentateurs trainee traducteur* traductrice* auteurs autrices benevole* maquettiste* hotes hotesses vacataire* renforts recrue recrues brigade bande personnes collegues ' +
    'team crew squad staff moderator* mods mod ambassador* freelancer* contractor* employees designer* writer* editor* creator* builders student students photographer* videographer* helpers helper hosts host translators translator juniors illustrator* developer people captains champions contributors hire hires reports',

  // Money
  purse:
    'budget budgets enveloppe enveloppes credits depense depenses cagnotte tresorerie purse envelope spend spending allowance',
  money:
    '€ budget budgets enveloppe cagnotte subvention somme fonds argent money pot fund funds grant cash dollars euros pounds francs',
  spend:
    frenchVerbs(
      'gerer piloter arbitrer engager administrer allouer reallouer executer controler optimiser repartir depenser distribuer ventiler affecter partager tenir',
    ) +
    ' ' +
    englishVerbs(
      'manage own control arbitrate allocate run+ oversee hold split+ commit+ steward spend administer',
    ),
  approve:
    frenchVerbs('valider signer approuver regler payer commander') +
    ' ' +
    englishVerbs('approve sign pay settle order'),
  invoice:
    'devis facture factures depenses notes bons bon cheque cheques contrat contrats invoice invoices quote quotes expenses orders contract contracts cheques',
  bargain:
    frenchVerbs('negocier marchander') + ' ' + englishVerbs('negotiate haggle renegotiate bargain'),

  funds:
    '@purse fonds somme sommes dotation dotations bourse bourses argent fric deniers subvention subventions investissement investissements placements money funds fund kitty pot cash endowment grant grants investment investments',
  invest:
    frenchVerbs(
      'repartir depenser distribuer ventiler engager placer investir affecter allouer reallouer arbitrer partager',
    ) +
    ' ' +
    englishVerbs('allocate reallocate spend split+ invest commit apportion distribute'),
  obtain:
    frenchVerbs('obtenir decrocher arracher chercher trouver') +
    ' ' +
    englishVerbs('get+ secure win+ obtain land'),
  discuss:
    frenchVerbs('discuter debattre convenir fixer arreter baisser revoir') +
    ' ' +
    englishVerbs('agree settle hammer thrash discuss'),
  price:
    'prix tarif tarifs tarifaires cachet cachets honoraires montant montants cout couts devis forfait forfaits cotisation cotisations price prices fee fees rate rates quote quotes pricing cost costs terms termes',
  terms:
    '@price contrat contrats condition conditions entente ententes accord accords partenariat partenariats clause clauses droits remise remises rabais loyer loyers dotation dotations sponsoring budget budgets taux remuneration remunerations achat achats placement placements espace espaces marche marches echange echanges visibilite licence licences deal deals contract contracts agreement agreements partnership partnerships sponsorship sponsorships discount discounts rights license licenses collaboration collaborations collabs deliverables renewal renewals space buys',
  supplier:
    'influenceur* influenceuse* createur* creatrice* createurs fournisseur* prestataire* agence agences agent agents regie regies imprimeur* imprimerie* photographe* videaste* studio studios partenaire* commanditaire* sponsor* annonceur* diffuseur* plateforme plateformes media medias pigiste* artiste* streamer* marque marques influencer* creator* supplier* vendor* printer* agency agencies photographer* videographer* freelancer* contractor* partner* advertiser* talent talents publisher* venue venues networks rep reps',

  // Course
  course:
    'strateg* positionnement orientation orientations cap gouvernance roadmap vision playbook positioning governance',
  plan: 'strateg* positionnement orientations cap gouvernance roadmap vision playbook positioning governance ligne politique charte feuille axes priorites priorities line guidelines rules charter',
  topic:
    'theme themes sujet sujets canal canaux reseau reseaux plateforme plateformes ton rythme contenus formats angle angles rubriques topics subjects channels platforms platform tone formats content angles calendar calendrier programme programmation',
  shape:
    frenchVerbs(
      'definir redefinir batir etablir elaborer piloter porter fixer poser impulser orchestrer determiner penser repenser inventer imaginer arreter dessiner tracer orienter concevoir construire rediger ecrire structurer refondre',
    ) +
    ' ' +
    englishVerbs(
      'define redefine own set+ drive design craft devise determine establish build create write plan+ formulate rethink draft shape invent rewrite',
    ),
  decide:
    frenchVerbs('decider trancher arbitrer choisir retenir determiner juger fixer') +
    ' ' +
    englishVerbs('decide choose pick settle judge'),

  // Voice
  press:
    'journaliste journalistes presse medias confreres radio radios redactions redaction quotidien quotidiens elus tele television correspondant journalists journalist reporter reporters press media newspaper newspapers',
  answer:
    frenchVerbs(
      'repondre rediger ecrire publier decrocher parler expliquer intervenir poster assumer calmer defendre porter',
    ) +
    ' ' +
    englishVerbs('answer respond reply write draft speak post publish handle explain face'),
  storm:
    'crise crises polemique polemiques scandale scandales rumeur rumeurs tempete incident incidents accident accidents panne pannes derape deraper chauffe brule explose tourne buzz rappel fuite crue avarie crisis crises scandal backlash outage outages storm leak leaks recall incident incidents emergency trouble',

  // Clients
  client:
    'client clients cliente clientes annonceur annonceurs sponsor sponsors commanditaire commanditaires mecene mecenes marques partenaires partenaire exposants exposant sponsor client clients sponsors advertisers brands partners partner',
  court:
    frenchVerbs(
      'prospecter demarcher fideliser relancer convaincre conclure closer vendre signer',
    ) +
    ' ' +
    englishVerbs('prospect pitch win+ sign close upsell sell renew court'),

  buyer:
    'client clients cliente clientes prospect prospects annonceur annonceurs annonceuse sponsor sponsors commanditaire commanditaires mecene mecenes donateurs exposants advertiser advertisers',
  win:
    frenchVerbs(
      'decrocher gagner signer trouver amener convertir chasser apporter conclure convaincre chercher',
    ) +
    ' ' +
    englishVerbs('win+ land sign find bring secure close pitch chase approach'),
  country:
    'france belgique suisse allemagne espagne italie portugal pologne luxembourg canada quebec maroc senegal tunisie benin perou autriche belgium germany switzerland spain italy portugal poland austria netherlands uk ireland usa benelux dach iberia scandinavia nordics irish dutch british german french belgian spanish portuguese italian',
  accounts:
    'client clients cliente clientes compte comptes account accounts mandat mandats business',
  outlet:
    'clients marques enseignes restaurants hotels auberges boutiques magasins succursales etablissements filiales franchises maisons pays marches labels titres revues jeux clubs domaines entites associations commerces commercants editeurs artistes brands countries markets shops stores venues restaurants subsidiaries sites properties breweries titles games podcasts balados houses businesses companies musees museums',
  channel:
    'pages comptes reseaux social media socials communautes communities accounts feeds channels profils profiles fils instagram facebook',
  crowd:
    'compte comptes public publics clientele clienteles page pages ton tons audience audiences communaute communautes charte chartes carte cartes voix facons manieres lecteurs lecteur lectorat lectorats abonnes habitues account accounts crowd crowds voice voices followers readers community communities following tone tones feed feeds channel channels menus menu',
  tend:
    frenchVerbs(
      'gerer animer piloter tenir nourrir alimenter administrer accompagner orchestrer coordonner porter reprendre assurer mener',
    ) +
    ' ' +
    englishVerbs('manage run+ handle own lead tend juggle grow oversee drive steer'),

  // Standing
  top: 'ceo pdg dg dgs fondateur fondateurs fondatrice fondatrices cofondateur cofondateurs cofondatrice cofondatrices presidente president gerante gerant dirigeante dirigeant associes associee patron patronne comex codir coo cto cmo founder founders cofounder cofounders owner owners board leadership partners proprietaire proprietaires proprio',
  trade:
    'community communaute communautes social reseaux communication communications communicatrice communicant editorial editoriale contenu contenus content digital digitale marketing participation sociaux webmestre devrel comms press presse cm smm numerique web audience moderation',
  rank: 'responsable directeur directrice chef cheffe charge chargee manager manageur manageuse gestionnaire conseiller conseillere coordonnateur coordonnatrice coordinateur coordinatrice stratege specialiste agent agente attache attachee head director lead officer editor coordinator specialist strategist advisor vp',
  tutor:
    'tuteur tutrice maitre maitresse mentor mentore marraine parrain tutor mentor supervisor buddy encadrant encadrante superviseur superviseure coach',

  // Deciding
  rule:
    frenchVerbs(
      'decider trancher arbitrer determiner statuer choisir definir fixer arreter retenir juger',
    ) +
    ' ' +
    englishVerbs('decide determine settle choose judge pick set+'),
  say: 'dit dis dites dira diras direz dire disent say says',
  wh: 'ou quoi qui quand comment quel quelle quels quelles pourquoi lesquels lesquelles what where who whom which how whether why',
  house: 'nous on notre nos maison entreprise association we our us',
  exist:
    'parle parlons parler adresse adresser adressons dit disons dire raconte racontons raconter existe exister existons present presente presentes presents etre sommes va allons aller doit devons devrait vise visons viser ferme fermons fermer ouvre ouvrons ouvrir montre montrons montrer tait garde gardons garder laisse laissons arrete arretons arreter abandonne publie publions apparait apparaissons defend defendons promet promettons repond repondons change changer faut fait faisons faire speak talk say says exist be are is go post tell target drop keep close open stop stand sound reach address appear show do promise give defend should must change needs',
  we: 'nous on je we i they membres salaries benevoles associes conseil bureau members board everyone everybody',
  follow:
    'suivrons suivra suivront suivrai suivons suit suivent publierons publiera publieront appliquerons appliquera appliqueront adopterons adoptera executerons respecterons respectera accepterons ferons obeirons obeira croirons croira croirai suivre appliquer publier follow accept trust back adopt respect obey',
  plans: 'doctrine strateg* playbook governance gouvernance positionnement positioning',
  none: 'personne nul nulle aucun aucune ni',
  nobody: 'nobody none noone neither',
  craft:
    'medias sociaux quoi reseaux reseau communication com comm web numerique internet tiktok instagram insta facebook linkedin marketing metier metiers algorithme algorithmes community communaute communautes digital social media public comms communications online posts content twitter discord youtube blog',
  carry: frenchVerbs('developper deployer proposer concretiser mettre decliner imaginer'),
  advance: englishVerbs('develop propose strategize recommend implement execute'),

  // Experience
  year: 'an ans annee annees year years yr yrs hiver hivers etes winter winters summers saison saisons season seasons exercice exercices mois month months mos trimestres semestres quarters',
  practice:
    'experience experiences exp xp pratique metier anciennete parcours carriere expertise bouteille compteur vecu background practice record career expertise',
  floor:
    'expect* minimum minimal mini min minima moins justifi* exige* requis requise requises comptez compter compte possed* dispose* disposez faut plancher avez as aurez faudra atten* requiert least less over than must need needs require* possess* bring have with avec candidat candidate recherch* ideal* entre between totalis* aligner cumul*',
  'floor-after':
    'minimum mini min minima moins exige exiges exigees exigee requis requise requises demandes demandees obligatoires plancher plus davantage over more up required preferred needed mandatory mot imperatif imperatifs mettons souhaites souhaitees souhaite sinon dessous',
  field:
    '@trade trade craft payroll metier poste postes fonction fonctions similaire similaires equivalent equivalente comparable comparables domaine secteur agence entreprise cabinet niveau direction encadrement gestion animation administration management developpement vente commercial conduite service redaction role roles position positions field industry sector agency capacity similar related equivalent management development sales marketing charge forum relations team',
  living:
    'metier exerce exercez exerces vivez vis vivre vecu gagne gagnez gagnes gagner gagnaient salaire salaires salarie salariee paie paye payee payes remunere remuneree wage wages living earned earning paid paying payroll employed employeur employeurs employer employers',
  reader: 'vous tu toi t you candidat candidate',
  done: 'anime* tenu tenue gere geree pilote pilotee lance lancee conduit fait grandir modere moderee dirige encadre signe vecu traverse negocie recrute travaille occupe exerce paye payee fourbi porte mene assume publie accompagne repris monte run ran managed grown grew moderated led launched built worked kept held paid earned hosted looked done shipped handled owned served',

  // Voice: trouble, those who ask, and words that stand for the whole house
  hardstorm:
    'crise crises polemique* scandale* rumeur* tempete tempetes rappel rappels blocage alerte alertes eclosion deces catastrophe* inondation* controverse* buzz shitstorm bashing boycott petition incendie fuite avarie contamin* crisis crises scandal* backlash outage outages recall recalls outbreak outbreaks uproar storm storms emergency emergencies controvers* rumour* rumor* breach leak meltdown firestorm',
  trouble:
    '@storm @hardstorm attaque* accuse* accusation* plainte* fache fachent colere* furieu* sinistre* drame malade malades intoxi* rat rats mort morts eau greve panne pannes bloque gronde grogne vire plante casse scandaleu* rate loupe attack* accuse* accusation* furious anger angry wrong sour nasty ugly crash* fire burns blows breaks flood* sick strike fails failure injured hurt complaint* pile*',
  when: 'quand lorsque lorsqu si cas jour jours lors soir nuit matin chaque fois when whenever if should day night once in during',
  speak:
    frenchVerbs(
      'repondre rediger ecrire publier parler exprimer expliquer intervenir poster annoncer dementir presenter composer diffuser dire trancher decider assumer calmer defendre livrer rassurer signer choisir affronter decrocher exposer apaiser prendre porter tenir passer rappeler faire monter',
    ) +
    ' coupes coupez ' +
    englishVerbs(
      'write answer reply respond speak draft post publish announce explain handle face decide choose say tell deny apologise apologize take calm go issue record own step+',
    ),
  declare:
    frenchVerbs(
      'rediger ecrire publier annoncer dementir diffuser composer livrer signer tenir prendre assumer poster porter exposer decider',
    ) +
    ' ' +
    englishVerbs(
      'write draft publish post issue announce sign release deliver approve record send decide own',
    ),
  reply:
    frenchVerbs('repondre parler rappeler decrocher intervenir recevoir expliquer confier') +
    ' ' +
    englishVerbs('answer reply respond speak talk brief call deal'),
  represent: frenchVerbs('representer') + ' ' + englishVerbs('represent'),
  tame:
    frenchVerbs(
      'gerer piloter mener assurer conduire traiter anticiper desamorcer affronter diriger tenir coordonner prendre activer apaiser contenir dejouer orchestrer',
    ) +
    ' eteindre eteins eteignez eteint eteindra eteindras eteindrez ' +
    englishVerbs(
      'lead handle manage own activate run+ steer coordinate defuse face contain tackle weather navigate direct command head',
    ),
  mic: 'micro micros antenne antennes plateau plateaux ondes camera cameras tribune microphone microphones mic mics air podium lectern',
  org: 'maison association entreprise marque organisation organisme club ville commune mairie etablissement federation cooperative coop collectif ong refuge musee festival theatre syndicat groupe institution comite mouvement collectivite caisse titre union foundation company brand charity organisation organization club city town house museum festival ngo union group institution agency studio programme program project projet reseau cause laboratoire laboratory refuge marche territoire shelter hopital hospital ecole school bibliotheque library banque bank committee',

  // People in one's charge
  det: '@the @number chaque each every some any new certains certaines both',
  crew: 'equipe equipes squad squads brigade brigades bande gang cellule pool escouade equipage effectif effectifs troupe pole noyau binome team teams crew crews unit desk staff workforce roster',
  hand: 'collaborateur collaboratrice salarie salariee pigiste prestataire independant independante moderateur moderatrice modo mod graphiste videaste illustrateur illustratrice photographe developpeur developpeuse redacteur redactrice animateur animatrice correspondant correspondante monteur monteuse cadreur cadreuse traducteur traductrice maquettiste benevole ambassadeur ambassadrice adjoint adjointe coequipier coequipiere trainee vacataire agente assistant assistante commentateur renfort recrue remplacant remplacante moderator freelancer contractor employee designer writer editor illustrator photographer videographer translator assistant helper host ambassador coworker teammate deputy hire',
  hands:
    'collaborateurs collaboratrices salaries salariees pigistes prestataires independants independantes moderateurs moderatrices modos mods moderos graphistes videastes illustrateurs illustratrices photographes developpeurs redacteurs redactrices animateurs animatrices correspondants correspondantes monteurs monteuses cadreurs traducteurs traductrices maquettistes ambassadeurs ambassadrices relais referents referentes adjoints adjointes coequipiers coequipieres trainee vacataires agents agentes assistants assistantes commentateurs casteurs commis copywriters preposes preposees employes employees equipiers renforts recrues remplacants gestionnaires conseillers conseilleres contractuels apprentis plumes juniors consultants chroniqueurs auxiliaires equipieres moderators freelancers contractors employees designers writers editors illustrators photographers videographers translators assistants helpers hosts ambassadors builders captains champions hires contributors deputies juniors subordinates coworkers teammates correspondents coordinators crewmembers saisonniers saisonnieres occasionnels surnumeraires webmestres ecoutants ecoutantes freelances intermittents specialistes coordonnateurs coordonnatrices coordinateurs coordinatrices vendeurs vendeuses accompagnateurs accompagnatrices timers executives specialists producers operators reviewers stewards',
  // Staff in some sentences, the public in others
  folk: 'etudiants etudiantes etudiante etudiant eleves jeunes personnes gens auteurs autrices hotes hotesses journalistes streamers commentateurs cm cms chefs cheffes students student people workers colleagues collegues persons journalists reporters managers',
  makers:
    'pigiste pigistes monteur monteurs monteuse monteuses graphiste graphistes photographe photographes videaste videastes illustrateur illustratrice illustrateurs illustratrices traducteur traductrice traducteurs traductrices redacteur redactrice redacteurs redactrices maquettiste prestataire prestataires moderateur moderatrice moderateurs moderatrices modos developpeur cadreur motion freelancer freelancers contractor contractors trainee designer designers writer writers editor editors illustrator illustrators photographer photographers videographer videographers translator translators moderator moderators mods helper helpers',
  kind: 'petite petit petites petits grande jeune jeunes nouvelle nouvelles nouveaux nouveau futur futurs future futures prochain prochains prochaine prochaines propre propres deux trois quatre cinq six autres premiers premieres meilleurs bons charges chargees charge chargee chefs entire toute small little young new next own other first junior senior part time student community content social media video graphic summer volunteer paid remote best right good two three four five full whole local key active dedicated editorial creative creators digital marketing regional',
  guide:
    frenchVerbs('encadrer superviser chapeauter coacher guider parrainer driver') +
    ' managez managiez manageras managerez managera manages ' +
    englishVerbs('supervise mentor coach oversee'),
  head:
    frenchVerbs(
      'diriger coordonner piloter gerer mener conduire animer administrer orchestrer commander mobiliser responsabiliser dynamiser federer motiver',
    ) +
    ' ' +
    englishVerbs(
      'lead manage head run+ direct steer coordinate supervise mentor coach oversee motivate motivated captain',
    ),
  gather:
    frenchVerbs(
      'constituer composer monter batir creer construire reunir rassembler etoffer structurer assembler bricoler agrandir elargir',
    ) +
    ' ' +
    englishVerbs('build assemble gather grow form staff+ create'),
  select:
    frenchVerbs(
      'choisir selectionner retenir nommer coopter auditionner denicher engager rencontrer recevoir',
    ) +
    ' designes designez designeras designerez designera' +
    ' ' +
    englishVerbs('choose pick select appoint nominate shortlist interview audition screen'),
  seek:
    frenchVerbs('trouver chercher rechercher reperer recruter') +
    ' ' +
    englishVerbs('find source scout get+ hire recruit'),
  employ: frenchVerbs('recruter embaucher') + ' ' + englishVerbs('hire recruit onboard employ'),
  applicant:
    'candidat candidats candidate candidates candidature candidatures cv postulant postulants postulantes applicant applicants application applications resumes cvs',
  interview: 'entretien entretiens entrevue entrevues interview interviews auditions',
  give:
    frenchVerbs(
      'attribuer remettre donner confier distribuer partager passer repartir assigner fixer dicter deleguer affecter envoyer dispatcher allouer preparer',
    ) +
    ' ' +
    englishVerbs('give hand assign divide share allocate delegate distribute set+ dispatch dole'),
  work: 'travail charge taches tache missions mission sujet sujets creneau creneaux semaine quart quarts consigne consignes planning plannings objectif objectifs role roles commande commandes ouvrage boulot besogne rotation permanences permanence reportages articles briefs brief sections secteur secteurs priorites work task tasks assignment assignments shift shifts slot slots goal goals target targets orders instructions stories story priorities roles duties deadlines rota',
  output:
    'travail textes texte articles article papiers copie copies montages rendu rendus rendement heures feuilles conges vacances notes posts publications brouillons prestations performance performances progres evaluation evaluations resultats montant contributions work drafts draft copy hours timesheets leave holidays posts performance progress reviews edits deliverables output appraisal appraisals invoices',
  check:
    frenchVerbs(
      'valider verifier corriger controler noter evaluer approuver signer superviser attester apprecier retoucher recadrer jauger rectifier',
    ) +
    ' relire relis relisez relit relira ' +
    englishVerbs(
      'approve check correct edit proofread review evaluate assess sign validate grade appraise',
    ),
  brief:
    frenchVerbs('briefer former evaluer noter debriefer recadrer') +
    ' brief briefs briefing ' +
    englishVerbs('train brief evaluate assess debrief'),
  rota: 'planning plannings horaire horaires roulement quarts shifts rota roster rosters tableau tour tours garde gardes permanences permanence conges schedule schedules shift grille rotation rotations calendrier',
  schedule:
    frenchVerbs(
      'etablir construire organiser faire tenir dresser boucler caler monter planifier ecrire preparer gerer batir repartir',
    ) +
    ' ' +
    englishVerbs('draw schedule plan+ organise organize write make build set+ run manage fill'),

  // What a person in charge does to people, and with money
  boss:
    frenchVerbs(
      'recruter embaucher engager choisir former encadrer occuper animer coordonner remercier garder changer remplacer renvoyer virer briefer noter evaluer corriger recadrer motiver organiser planifier mener monter payer superviser diriger guider',
    ) +
    ' ' +
    englishVerbs(
      'hire recruit pick choose train manage lead brief schedule pay fire sack replace supervise coach mentor correct appoint dismiss select coordinate',
    ),
  buys:
    frenchVerbs('commander acheter choisir negocier marchander comparer couper') +
    ' ' +
    englishVerbs('order buy source negotiate haggle choose compare'),
  pays:
    frenchVerbs('payer regler signer depenser rallonger') +
    ' ' +
    englishVerbs('pay sign settle spend'),
  merchant:
    'commercant commercants hotelier hoteliers restaurateur restaurateurs boutiquiers artisans vignerons brasseurs libraires hoteliers marchands shopkeepers shopkeeper hoteliers retailers retailer brewers restaurateurs landlords growers grocers traders merchants',

  // Trades
  make:
    frenchVerbs(
      'creer concevoir realiser dessiner fabriquer composer faire decliner maquetter imaginer illustrer elaborer retoucher imprimer',
    ) +
    ' produire produis produisez produira produirez produiras creation conception realisation production fabrication ' +
    englishVerbs('create design make produce draw craft build prepare illustrate lay retouch'),
  film:
    frenchVerbs('filmer tourner monter cadrer etalonner') +
    ' montage tournage captation ' +
    englishVerbs('film shoot edit cut+ record'),
  record:
    frenchVerbs('enregistrer mixer monter realiser animer faire creer') +
    ' produire produis produisez produirez produiras enregistrement montage mixage production ' +
    englishVerbs('record mix edit produce host make cut+'),
  clip: 'video videos film films capsule capsules reel reels clip clips tiktok tiktoks rush rushes rushs short shorts vlog vlogs teaser teasers interview interviews tutoriel tutoriels spot spots aftermovie diffusions footage trailer trailers bande bandes sequence sequences',
  layout:
    'visuel visuels affiche affiches flyer flyers depliant depliants brochure brochures plaquette plaquettes infographie infographies logo logos maquette maquettes banniere bannieres etiquette etiquettes vignette vignettes miniature miniatures illustration illustrations autocollant autocollants sticker stickers gabarit gabarits menu menus ardoise invitations signaletique kakemono kakemonos pochettes poster posters graphics visual visuals banner banners label labels layout layouts template templates thumbnail thumbnails leaflet leaflets map maps programme programmes badges panneaux totebags goodies prospectus tract tracts',
  advertise:
    frenchVerbs(
      'gerer lancer regler acheter configurer optimiser piloter parametrer programmer creer suivre concevoir booster placer administrer deployer',
    ) +
    ' gestion achat reglage lancement creation pilotage optimisation suivi ' +
    englishVerbs('run+ buy launch manage set+ place tune optimise optimize create boost'),
  advert: 'publicites publicite pub pubs annonces ads adverts',
  upkeep:
    frenchVerbs(
      'tenir gerer alimenter administrer construire creer mettre integrer developper refondre depanner retaper rafraichir reparer coder',
    ) +
    ' maintenir maintiens maintenez maintient refaire refais refaites refait refera mise gestion refonte maintenance integration administration developpement ' +
    englishVerbs('update maintain build redesign run+ manage code rebuild fix keep refresh edit'),
  stage:
    frenchVerbs('organiser preparer monter planifier tenir animer coordonner installer') +
    ' organisation preparation planification tenue logistique animation ' +
    englishVerbs('organise organize plan+ host run+ stage set+ staff coordinate'),
  event:
    'evenement evenements soiree soirees atelier ateliers conference conferences webinaire webinaires webinar webinars meetup meetups tournoi tournois inauguration inaugurations stand stands kiosque kiosques gala galas vernissage vernissages degustation degustations rencontre rencontres anniversaire anniversaires apero aperos afterwork afterworks fete fetes table ronde concert concerts  colloque event events workshop workshops booth stall stalls party parties tasting tastings tournament tournaments fair fairs talks ceremony gala galas conference conferences popup openings',
  survey:
    'sondage sondages questionnaire questionnaires enquete enquetes etude etudes survey surveys poll polls',
  study:
    frenchVerbs(
      'lancer mener analyser depouiller concevoir construire creer faire batir rediger preparer realiser monter administrer tenir nettoyer',
    ) +
    ' analyse realisation conception ' +
    englishVerbs(
      'run+ analyse analyze build design conduct launch create make write clean maintain',
    ),
  serve:
    frenchVerbs('assurer traiter gerer tenir repondre regler prendre faire suivre') +
    ' gestion traitement suivi ' +
    englishVerbs('answer handle provide manage run+ resolve deal process cover staff'),
  spread:
    frenchVerbs(
      'rediger ecrire envoyer diffuser preparer monter faire tenir relancer contacter demarcher appeler',
    ) +
    ' redaction envoi diffusion preparation relance ' +
    englishVerbs('write draft send issue pitch contact call handle prepare chase'),

  // What speaks against
  // What a course is made of: it speaks against when somebody else sets it
  matter:
    'strateg* -stratege -strateges -strategist -strategists plan plans calendrier calendriers cap orientation orientations theme themes thematiques sujet sujets programme programmes priorites budget budgets enveloppe depenses planning plannings ligne angles campagnes clients equipe recrutement recrutements decision decisions partenariats contrats fournisseurs commanditaires objectifs feuille consignes regles roadmap road calendar calendars direction course line tone topics subjects schedule schedules priorities spend spending team hiring partnerships contracts suppliers sponsors objectives targets guidelines campaigns agenda rules',
  line: 'strateg* plan plans calendrier cap orientation orientations programme planning charte trame themes theme sujets ligne feuille roadmap calendar schedule guidelines brief playbook direction line topics agenda',
  their:
    'le la l les un une d de du des notre nos son sa ses leur leurs the a an our her his their each',
  lays:
    'fixe fixera fixent arrete arretera batit batira ecrit ecrira definit definira definissent prepare preparera pose decide decidera decident trace tracera concoit choisit choisira choisissent tient tiendra tiennent pilote gere gerera gerent arbitre tranche signe fournit dresse elabore etablit valide approuve mene menera garde gardera conduit impose dicte negocie vote coordonne ' +
    'sets draws drives writes owns defines decides runs leads holds handles manages chooses picks approves plans keeps supplies provides shapes devises prepares steers negotiates directs plots lays controls supervises oversees reviews determines dictates',
  laid:
    'defini definie definis definies fixe fixee fixes fixees arrete arretee arretes arretees choisi choisie choisis choisies bati batie fourni fournie fournis fournies redige redigee rediges trace tracee traces tracees pilote pilotee pilotes pose posee poses posees ecrit ecrite ecrits ecrites decide decidee decides decidees valide validee valides validees tenu tenue tenus gere geree geres gerees vote votee votes votees concu concue elabore elaboree etabli etablie transmis transmise approuve approuvee prepare preparee prepares suivi suivie dresse dressee ' +
    'set drawn owned defined written decided led managed held approved designed devised chosen picked supplied provided plotted handed shaped followed run kept planned prepared agreed laid voted signed reviewed controlled',
  reviewed:
    'relu relue relus relues valide validee valides validees verifie verifiee verifies verifiees corrige corrigee corriges corrigees approuve approuvee approuves approuvees approved validated checked reviewed proofread corrected vetted verified',
  reviews:
    'relit relira relisent relirons corrige corrigera corrigent recadre recadrera valide validera valident verifie verifiera approuve approuvera signe',
  checks:
    'check checks review reviews proofread proofreads approve approves correct corrects edit edits validate validates vet vets sign signs',
}
