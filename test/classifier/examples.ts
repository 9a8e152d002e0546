/** For each cue: sentences that hold it, and near ones that do not. Some are read in the title. */
export const EXAMPLES: Record<string, { yes: string[]; no: string[]; areTitles?: true }> = {
  'manages-people': {
    yes: [
      'Vous encadrez deux stagiaires et un vidéaste.',
      'Tu coordonneras une équipe de six modératrices.',
      'Management de trois pigistes.',
      'Lead and mentor a team of four moderators.',
      'You will supervise two interns.',
    ],
    no: [
      'Vous serez encadré par une équipe de trois personnes.',
      'Vous n’encadrez pas d’équipe.',
      'Notre directrice encadre une équipe de six personnes.',
      'Le community manager de l’équipe vous accueille.',
      'You will be supervised by a team of three.',
    ],
  },
  'recruits-people': {
    yes: [
      'Recruter et former les modérateurs du serveur.',
      'Vous choisirez trois ambassadrices.',
      'Une illustratrice que vous aurez choisie.',
      'Recruit, onboard and train new volunteers.',
      'You hire two freelancers in spring.',
    ],
    no: [
      'Nous souhaitons recruter un stagiaire pour renforcer notre équipe.',
      'Vous assisterez Zoé, qui recrute les ambassadeurs.',
      'We recruit ambassadors every year.',
    ],
  },
  'assigns-work': {
    yes: [
      'Vous leur distribuez le travail chaque lundi.',
      'Vous faites les entretiens annuels des deux animatrices.',
      'Tell each of them what to do and see that it gets done.',
      'Run performance reviews twice a year.',
    ],
    no: ['La cheffe de pôle vous donne le travail de la semaine.', 'She tells you what to do.'],
  },
  'owns-budget': {
    yes: [
      'Gérer le budget publicitaire de la marque.',
      'Une enveloppe de 8 000 € que vous répartissez entre photos et concours.',
      'Vous disposez d’un budget de production.',
      'Own the paid media budget.',
      'There is $5,000 a month and you decide where it goes.',
    ],
    no: [
      'Suivre le budget dans un tableau.',
      'Aider à gérer le budget publicitaire.',
      'Le budget est géré par la directrice.',
      'Un budget logement est prévu.',
      'The clients’ budgets stay with the account director.',
    ],
  },
  negotiates: {
    yes: ['Négocier les tarifs avec les créateurs.', 'Negotiate fees with influencers.'],
    no: ['Vous ne négociez pas avec les sponsors.', 'Learn to negotiate with partners.'],
  },
  'owns-strategy': {
    yes: [
      'Définir la stratégie éditoriale.',
      'Vous pilotez et déployez notre stratégie social media.',
      'Élaboration de la ligne éditoriale.',
      'Own the social media strategy.',
      'Set and run our community roadmap.',
    ],
    no: [
      'Participer à la définition de la stratégie.',
      'Vous contribuerez à définir la stratégie éditoriale.',
      'La stratégie est définie par la directrice.',
      'Mettre en œuvre la stratégie.',
      'Assist in defining the content strategy.',
      'Vous aiderez Ana à :\n- définir la stratégie\n- classer les retours',
    ],
  },
  'decides-alone': {
    yes: [
      'C’est toi qui choisis les sujets de la semaine.',
      'À vous de décider où nous sommes présents.',
      'What we post is your call.',
      'You decide which platforms we keep.',
    ],
    no: [
      'Vous choisissez les thèmes ensemble, avec votre tutrice.',
      'Le comité décide des sujets.',
      'She decides what gets posted.',
    ],
  },
  'final-word': {
    yes: ['Personne ne relit vos publications.', 'Nobody reviews your posts before they go out.'],
    no: ['Votre tutrice relit vos publications.', 'Your mentor reviews every post.'],
  },
  'develops-strategy': {
    yes: [
      'Développer une stratégie de contenus.',
      'Develop and implement social media strategies.',
    ],
    no: ['Aider à développer une stratégie.', 'Assist in developing strategies.'],
  },
  'leads-crisis': {
    yes: [
      'Gestion de crise et de bad buzz.',
      'Piloter la communication de crise.',
      'Si un produit fait scandale, vous rédigez la réponse.',
      'Handle crisis communications.',
      'When a launch goes wrong, you write the answer.',
    ],
    no: [
      'Observer une cellule de communication de crise.',
      'En cas de crise, vous prévenez la responsable.',
      'Vous n’aurez jamais à gérer de crise.',
      'Learn how we prepare crisis communications.',
    ],
  },
  'speaks-for-organisation': {
    yes: [
      'Vous serez le porte-parole de la marque.',
      'Répondre aux journalistes.',
      'Act as our spokesperson.',
      'Answer the press when they call.',
    ],
    no: [
      'Vous prenez des notes derrière le porte-parole.',
      'Vous ne répondez jamais aux journalistes.',
      'The director speaks to the press.',
    ],
  },
  'leads-client-accounts': {
    yes: [
      'Vous êtes l’interlocutrice unique des clients.',
      'Développer votre portefeuille de clients.',
      'Own client relationships and renewals.',
    ],
    no: ['Assister aux réunions clients.', 'Notre agence a un portefeuille de clients.'],
  },
  'several-accounts': {
    yes: ['Vous animerez les pages de cinq marques.', 'You will run social media for four brands.'],
    no: ['Présent dans 31 pays, le groupe recrute.', 'Nous travaillons pour vingt marques.'],
  },
  'years-required': {
    yes: [
      'Vous avez au moins trois ans d’expérience.',
      '3 ans d’expérience minimum en communication.',
      'Expérience de 4 à 6 ans exigée.',
      '3+ years of experience in social media.',
      'At least five years in community work.',
    ],
    no: ['Un an d’expérience.', 'One to three years of experience.', 'Aucune expérience exigée.'],
  },
  'experience-required': {
    yes: [
      'Une première expérience en community management est exigée.',
      'Deux ans d’expérience en agence.',
      'Prior experience in community management.',
      'One to two years of experience in social media.',
    ],
    no: [
      'Aucune expérience n’est demandée.',
      'Une première expérience serait un plus.',
      'No prior experience is needed.',
    ],
  },
  'senior-title': {
    areTitles: true,
    yes: [
      'Responsable social media (stage)',
      'Head of Community – intern',
      'Community manager expérimenté',
      'Marketing Manager',
    ],
    no: [
      'Stage community manager',
      'Content & social media manager',
      'Gestionnaire de communauté',
      'Assistant responsable communication',
      'Traffic manager',
      'Chef de projet éditorial',
    ],
  },
  'deputy-title': { areTitles: true, yes: ['Bras droit du fondateur'], no: ['Stage droit social'] },
  'sole-in-charge': {
    yes: ['Vous serez seule responsable des réseaux.', 'You will be our first community hire.'],
    no: ['Vous ne serez pas seul responsable des réseaux.', 'The team has five people.'],
  },
  'in-charge': {
    yes: ['Tu prends les commandes du serveur.', 'You’ll take charge of our channels.'],
    no: ['Mathis est responsable du serveur.', 'Rosa is in no hurry.'],
  },
  'nobody-of-the-trade': {
    yes: [
      'Personne ici n’a jamais fait de communication.',
      'L’entreprise n’a pas de service communication.',
      'We have no marketing team.',
    ],
    no: ['Notre service communication compte six personnes.', 'Our marketing team is friendly.'],
  },
  'reports-to-top': {
    yes: [
      'Rattaché directement au PDG.',
      'Vous rendez compte au comité de direction.',
      'Reporting to the CEO.',
    ],
    no: [
      'Rattaché à la responsable éditoriale.',
      'Reporting to the social media manager.',
      'Le reporting mensuel des statistiques.',
    ],
  },
  'growth-target': {
    yes: [
      'Atteindre 20 000 abonnés avant l’été.',
      'Vous êtes garant de la croissance.',
      'Grow the community from 5,000 to 20,000 members.',
    ],
    no: ['Nous avons 20 000 abonnés.', 'Our forum has 5,000 members.'],
  },
  'builds-from-scratch': {
    yes: ['Créer tous nos comptes.', 'Build the community from scratch.'],
    no: ['Nos comptes existent depuis 2015.', 'Join a thriving community.'],
  },
  'fills-vacant-post': {
    yes: [
      'Notre chargée de communication est en congé maternité et vous reprenez ses dossiers.',
      'She moved on in May and you start in June.',
    ],
    no: ['Aucun poste n’est remplacé.', 'You join a team of four.'],
  },
  'autonomous-from-day-one': {
    yes: [
      'Autonomie totale exigée.',
      'Opérationnel dès le premier jour.',
      'Hit the ground running.',
    ],
    no: [
      'Une autonomie qui grandit de mois en mois.',
      'Une petite équipe autonome et agile.',
      'You will never work without supervision.',
    ],
  },
  'jack-of-all-trades': {
    yes: ['Un profil touche-à-tout.', 'You wear many hats.'],
    no: ['Un profil littéraire.', 'Hats are welcome.'],
  },
  'irregular-hours': {
    yes: [
      'Travail le soir et le week-end.',
      'Un week-end sur deux.',
      'Être présent les soirs de match.',
      'Some evenings and weekends.',
    ],
    no: [
      'Jamais le soir ni le week-end.',
      'Du lundi au vendredi, de 9 h à 17 h.',
      'No evenings or weekends.',
    ],
  },
  'many-trades': {
    yes: [
      '- filmer et monter les vidéos\n- photographier les produits\n- dessiner les affiches\n- régler les publicités\n- tenir le site WordPress',
      'You will film, take photos, design posters, buy ads and organise events.',
    ],
    no: [
      '- filmer\n- photographier\n- répondre aux commentaires',
      'Photoshop, Premiere, WordPress, Google Ads : un plus.',
      'Paul (graphiste), Mia (vidéo), Luc (photo) et Ana (événements) forment l’équipe.',
    ],
  },
  'under-trade-tutor': {
    yes: [
      'Votre tutrice, Ana, est social media manager.',
      'En binôme avec Hugo, community manager.',
      'Your mentor is our community manager.',
    ],
    no: ['Votre tuteur est le comptable.', 'Your tutor is the chief financial officer.'],
  },
  'work-is-reviewed': {
    yes: ['Vos textes sont relus par Ana.', 'Every post is approved before it goes out.'],
    no: ['Vous publiez chaque matin.', 'You post every morning.'],
  },
  'course-set-above': {
    yes: ['Le calendrier est fixé par la responsable.', 'The strategy is set by the head office.'],
    no: ['Vous aimez les calendriers.', 'You like calendars.'],
  },
  'duties-excluded': {
    yes: [
      'Ce que tu ne feras pas : répondre à la presse.',
      'What you won’t do: talk to the press.',
    ],
    no: ['Ce que tu feras : écrire.', 'What you will do: write.'],
  },
  assists: {
    yes: ['Vous assisterez la responsable.', 'You will assist the community manager.'],
    no: ['Vous publiez.', 'You publish.'],
  },
  'takes-part': {
    yes: ['Vous participerez aux réunions.', 'Contribute to campaigns.'],
    no: ['Vous animez les réunions.', 'Run campaigns.'],
  },
  learns: {
    yes: ['Vous apprendrez à modérer.', 'You will learn to moderate.'],
    no: ['Vous modérez.', 'You moderate.'],
  },
  'beginners-welcome': {
    yes: ['Débutant accepté.', 'Aucune expérience requise.', 'No experience needed.'],
    no: ['Expérience exigée.', 'Experience required.'],
  },
  watches: {
    yes: ['Tu regardes, puis tu essaies.', 'Sit in on client calls.'],
    no: ['Tu publies.', 'Run client calls.'],
  },
  'assistant-title': {
    areTitles: true,
    yes: ['Assistante community manager', 'Junior social media officer'],
    no: ['Community manager'],
  },
}
