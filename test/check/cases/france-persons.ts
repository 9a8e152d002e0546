import type { RuleExamples } from '../support.ts'

const title = 'Community manager (H/F)'
const paris = (text: string) => ({ title, text, country: 'FR' })

export const FRANCE_PERSONS: RuleExamples = {
  'FR-DISC': {
    fires: [
      {
        posting: paris('CDI. Anglais langue maternelle exigé.'),
        case: 'to-check',
        severity: 'warning',
        quote: 'Anglais langue maternelle',
      },
      {
        posting: paris('Permanent job in Paris. Native English speaker only.'),
        case: 'to-check',
        severity: 'warning',
      },
      {
        posting: paris('CDI à Paris. Résider à Paris intra-muros obligatoire.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Boutique de quartier. Pas de voile.'),
        case: 'asked',
        severity: 'likely_unlawful',
        quote: 'Pas de voile',
      },
      {
        posting: paris('Poste non adapté aux personnes handicapées.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
      { posting: paris('Bonne santé indispensable.'), case: 'asked', severity: 'likely_unlawful' },
      {
        posting: paris('Le poste n’est pas ouvert aux personnes handicapées.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Nous cherchons une personne de confession chrétienne.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Habiter Nantes même est obligatoire.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Merci de joindre à votre CV une photo en pied.'),
        case: 'to-check',
        severity: 'warning',
      },
      {
        posting: paris('CDI à Lyon. Poste pour candidats habitant imperativement à Lyon.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Stage de 4 mois. Nationalité française exigée.'),
        case: 'to-check',
        severity: 'warning',
        quote: 'Nationalité française exigée',
      },
      {
        why: 'La Défense is a place here, and a diploma no rank in the State',
        posting: paris('CDI à La Défense. Titulaire d’un bac+3, nationalité française exigée.'),
        case: 'to-check',
        severity: 'warning',
      },
      {
        posting: paris("Vous animez nos comptes. Physique agréable, sens de l'accueil."),
        case: 'asked',
        severity: 'likely_unlawful',
        quote: 'Physique agréable',
      },
      {
        posting: paris('Vous êtes catholique pratiquante et à l’aise à l’oral.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Journée de tournage debout : femmes enceintes s’abstenir.'),
        case: 'asked',
        severity: 'likely_unlawful',
        quote: 'femmes enceintes s’abstenir',
      },
      {
        posting: paris('We need a presenter for our live shows. You must be in good health.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Poste à Lyon, étrangers s’abstenir.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Petite équipe. Personnes non syndiquées, merci.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Profil : aisance à l’oral, bonne présentation, ponctualité.'),
        case: 'to-check',
        severity: 'warning',
        quote: 'bonne présentation',
      },
      {
        posting: paris('Envoyez votre CV avec photo à notre équipe.'),
        case: 'to-check',
        severity: 'warning',
        quote: 'CV avec photo',
      },
      {
        posting: paris('Vous habitez à proximité de Rennes.'),
        case: 'to-check',
        severity: 'warning',
      },
      {
        why: 'a religious body may have reasons: asked, not stated',
        posting: paris(
          'Le diocèse recrute pour ses réseaux. Vous êtes catholique pratiquant, bon rédacteur.',
        ),
        case: 'to-check',
        severity: 'warning',
      },
    ],
    silent: [
      {
        posting: paris('Anglais courant, langue maternelle ou niveau équivalent.'),
      },
      {
        posting: paris('Vous écrivez pour des lecteurs de langue maternelle anglaise.'),
      },
      {
        posting: paris('You will work with native English speakers and French editors.'),
      },
      {
        posting: paris('Base nautique : kayak, paddle, pas de voile en hiver.'),
      },
      {
        posting: paris(
          'Pas de voile, mais du kayak et du surf : notre base cherche sa voix en ligne.',
        ),
      },
      {
        posting: paris(
          'Notre site, non adapté aux personnes handicapées, est à refaire avec vous.',
        ),
      },
      {
        why: 'the building',
        posting: paris(
          'Bureau au troisième étage, non accessible aux personnes à mobilité réduite.',
        ),
      },
      {
        posting: paris('Parti politique : vous animez nos pages et répondez aux adhérents.'),
      },
      {
        posting: paris(
          'Vous écrivez sur les étudiants et leur bonne santé mentale, indispensable à la réussite.',
        ),
      },
      { posting: paris('Apparence soignée de nos visuels, ton élégant.') },
      {
        posting: paris(
          "Nos postes sont ouverts à toutes et tous, sans distinction d'origine, de religion, d'apparence physique, de santé ou de lieu de résidence.",
        ),
      },
      {
        posting: paris(
          'We welcome all candidates regardless of race, religion, disability, pregnancy, national origin or union membership.',
        ),
      },
      {
        posting: paris(
          "Association de patients, nous défendons l'accès à la santé des personnes handicapées et des femmes enceintes.",
        ),
      },
      {
        posting: paris(
          "Radio chrétienne d'information : vous animez la communauté des auditeurs catholiques et protestants.",
        ),
      },
      {
        posting: paris(
          "Le musée de l'immigration cherche sa voix en ligne : récits d'origine algérienne, portugaise, malienne.",
        ),
      },
      {
        why: 'what the employer is about',
        posting: paris(
          'Club de voile ouvert aux enfants handicapés et non handicapés, cadre physique agréable, programme de type européen ; bassin mesurant 1 m 80.',
        ),
      },
      {
        why: 'secrets of defence',
        posting: paris('Nationalité française exigée, le poste suppose une habilitation défense.'),
      },
      { posting: paris('Aisance à l’écrit, bonne présentation des visuels, portfolio et photos.') },
      {
        posting: paris(
          'Télétravail complet : vous pouvez habiter où vous voulez, à condition de résider en France.',
        ),
      },
      {
        posting: paris('Vous habitez près de Lyon ou êtes prêt à déménager ? Écrivez-nous.'),
      },
      { posting: paris('Poste accessible aux personnes en situation de handicap (RQTH).') },
      {
        why: 'the place of work is in Québec',
        posting: { title, text: 'Bonne présentation demandée.', country: 'CA', region: 'CA-QC' },
      },
    ],
  },
  'FR-SEXE': {
    fires: [
      {
        posting: paris('Profil recherché : femme de 25 à 35 ans.'),
        case: 'demanded',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('CDI à Rouen. Femme seulement.'),
        case: 'demanded',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('La personne idéale est une jeune femme.'),
        case: 'demanded',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Déplacements toutes les semaines. Idéalement sans enfants.'),
        case: 'demanded',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Nous imaginons plutôt une jeune femme à ce poste.'),
        case: 'demanded',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Nous préférons une stagiaire fille pour nos tournages.'),
        case: 'demanded',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('La personne recrutée sera de sexe masculin.'),
        case: 'demanded',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Un poste qui conviendrait mieux à une femme.'),
        case: 'demanded',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Indiquez dans votre lettre si vous avez des enfants.'),
        case: 'demanded',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Nous recherchons une jeune femme dynamique pour nos stories.'),
        case: 'demanded',
        severity: 'likely_unlawful',
        quote: 'recherchons une jeune femme',
      },
      {
        posting: paris('Salon de mai : hôtesses uniquement, trois jours.'),
        case: 'demanded',
        severity: 'likely_unlawful',
        quote: 'hôtesses uniquement',
      },
      {
        posting: paris('Profil : homme de 25 ans, à l’aise face caméra.'),
        case: 'demanded',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Déplacements fréquents : célibataire sans enfant de préférence.'),
        case: 'demanded',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Our shop is looking for a young woman to present our videos.'),
        case: 'demanded',
        severity: 'likely_unlawful',
      },
      {
        posting: { title: 'Chargée de communication', text: 'CDI à Nantes, 28 k€.', country: 'FR' },
        case: 'title',
        severity: 'info',
        quote: 'Chargée',
      },
      {
        posting: {
          title: 'Stage – Rédacteur web',
          text: 'Stage de 4 mois à Lille. Vous écrivez pour le blog.',
          country: 'FR',
        },
        case: 'title',
        severity: 'info',
        quote: 'Rédacteur',
      },
    ],
    silent: [
      { posting: paris('Casting de notre vidéo : femme de 30 à 40 ans, que vous choisirez.') },
      {
        posting: paris('Une collection pour femme seulement, et une communauté à animer.'),
      },
      {
        posting: paris('Séjours à deux, idéalement sans enfants : vous racontez nos hôtels.'),
      },
      {
        why: 'a wish for the cover',
        posting: paris('Nous aimerions une femme en couverture chaque mois.'),
      },
      { posting: paris('La personne que vous accompagnez est une femme de lettres.') },
      { posting: paris('Vos lectrices préfèrent une femme comme héroïne.') },
      { posting: paris('Nous recherchons une femme ou un homme de terrain.') },
      { posting: paris('Marque de mode pour jeunes femmes : vous animez sa communauté.') },
      { posting: paris('Site de rencontre pour célibataires, 400 000 membres.') },
      {
        posting: paris('Voyages en famille, en couple ou sans enfants : vous publiez nos offres.'),
      },
      {
        posting: paris(
          "L'égalité entre les femmes et les hommes nous tient à cœur ; 60 % de femmes dans l'équipe.",
        ),
      },
      { posting: { title: 'Community manager', text: 'CDI à Paris.', country: 'FR' } },
      {
        posting: { title: 'Responsable des réseaux sociaux', text: 'CDI à Paris.', country: 'FR' },
      },
      { posting: { title: 'Animateur·trice de communauté', text: 'CDI à Paris.', country: 'FR' } },
      { posting: { title: 'Rédacteur ou rédactrice web', text: 'CDI à Paris.', country: 'FR' } },
      { posting: { title: 'Chargé de communication F/H', text: 'CDI à Paris.', country: 'FR' } },
      {
        why: 'the text opens the post to all',
        posting: {
          title: 'Modérateur de forum',
          text: 'CDI à Paris. Le masculin est employé pour alléger le texte.',
          country: 'FR',
        },
      },
      {
        why: 'an English title is for everyone',
        posting: {
          title: 'Community Assistant',
          text: 'Join our Paris team. You will help with our social media and the forum.',
          country: 'FR',
        },
      },
    ],
  },
}
