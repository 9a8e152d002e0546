import type { RuleExamples } from '../support.ts'

const title = 'Community manager'
const volunteer = 'Volontaire en service civique – animation de communauté'
const freelance = 'Community manager freelance'

export const FRANCE_CONTRACTS: RuleExamples = {
  'FR-SCIV': {
    fires: [
      {
        posting: {
          title: volunteer,
          text: 'Service civique de 8 mois à Brest. Vous êtes titulaire d’un bac +3 en communication.',
        },
        case: 'conditions',
        severity: 'likely_unlawful',
      },
      {
        posting: {
          title: volunteer,
          text: 'Mission de service civique de 8 mois à Lille, dans notre association. Diplôme de niveau bac+3 exigé.',
        },
        case: 'conditions',
        severity: 'likely_unlawful',
      },
      {
        posting: {
          title: volunteer,
          text: 'Service civique de 6 mois à Rennes. Expérience de 2 ans en communication exigée.',
        },
        case: 'conditions',
        severity: 'likely_unlawful',
        quote: 'Expérience de 2 ans en communication exigée',
      },
      {
        posting: {
          title: 'Civic service volunteer',
          text: 'Eight months of civic service in Lyon, France. At least two years of experience.',
          contract: 'volunteer',
          country: 'FR',
        },
        case: 'conditions',
        severity: 'likely_unlawful',
        quote: 'At least two years of experience',
      },
      {
        posting: {
          title: volunteer,
          text: 'Service civique de 8 mois à Nantes. Nous sommes une SARL de trois personnes qui vend des vélos.',
        },
        case: 'company',
        severity: 'likely_unlawful',
        quote: 'Nous sommes une SARL',
      },
      {
        why: "the firm's form ends its name",
        posting: {
          title: volunteer,
          text: 'Service civique de 8 mois à Nantes, 24 heures par semaine.',
          organization: 'Cabosse Bleue SAS',
        },
        case: 'company',
        severity: 'likely_unlawful',
      },
    ],
    silent: [
      {
        posting: {
          title: volunteer,
          text: 'Service civique de 8 mois à Brest. Que vous soyez titulaire d’un bac +3 ou sans diplôme.',
        },
      },
      {
        posting: {
          title: volunteer,
          text: "Service civique de 8 mois à Lille, sans condition de diplôme ni d'expérience.",
        },
      },
      { posting: { title: volunteer, text: 'Service civique à Metz. Aucune expérience requise.' } },
      {
        posting: {
          title: volunteer,
          text: 'Service civique à Brest. Un diplôme en communication est apprécié, mais pas exigé.',
        },
      },
      {
        posting: {
          title: volunteer,
          text: "Service civique à Dijon. Ni le diplôme ni l'expérience ne sont exigés.",
        },
      },
      {
        why: 'the experience that it is, not one that is asked for',
        posting: {
          title: volunteer,
          text: "Service civique à Metz : une expérience où seule la motivation est indispensable. Votre tutrice a au moins cinq ans d'expérience.",
        },
      },
      {
        why: 'a job that counts a past civic service',
        posting: {
          title,
          text: 'CDI à Paris, bac+3 exigé. Une expérience en service civique est bienvenue.',
        },
      },
      {
        why: 'a solidarity firm may be accredited',
        posting: {
          title: volunteer,
          text: 'Service civique à Lyon. Nous sommes une SAS agréée entreprise solidaire (ESUS).',
        },
      },
      {
        why: 'the firm is a partner of the host',
        posting: {
          title: volunteer,
          text: 'Service civique à Tours, dans une association qui récupère du bois avec la menuiserie Brunel SARL.',
        },
      },
    ],
  },
  'FR-BENEV': {
    fires: [
      {
        posting: {
          title: 'Community manager bénévole',
          text: 'SAS en création cherche community manager bénévole à Lyon.',
          contract: 'volunteer',
          country: 'FR',
        },
        case: 'business',
        severity: 'warning',
        quote: 'SAS',
      },
      {
        posting: {
          title: 'Community manager bénévole',
          text: 'Notre start-up lyonnaise cherche un community manager bénévole pour ses réseaux.',
          country: 'FR',
        },
        case: 'business',
        severity: 'warning',
        quote: 'Notre start-up',
      },
      {
        why: 'a declared kind of employer',
        posting: {
          title: 'Modération du forum',
          text: 'Poste bénévole à Paris, le soir.',
          contract: 'volunteer',
          employer_type: 'agency',
        },
        case: 'business',
        severity: 'warning',
      },
      {
        posting: {
          title: 'Volunteer social media manager',
          text: 'Our startup in Paris, France, looks for a volunteer. Our app has a growing forum.',
        },
        case: 'business',
        severity: 'warning',
      },
      {
        posting: {
          title: 'Community manager bénévole',
          text: 'Mission de bénévolat à Nice, deux soirs par semaine.',
          contract: 'volunteer',
          organization: 'Les Jeux du Phare SARL',
        },
        case: 'business',
        severity: 'warning',
      },
    ],
    silent: [
      {
        posting: {
          title: 'Community manager bénévole',
          text: 'Association en création : nous aidons une SAS en création, cliente du refuge.',
          country: 'FR',
        },
      },
      {
        posting: {
          title: 'Community manager bénévole',
          text: "L'association (loi 1901) recherche un community manager bénévole à Toulouse.",
        },
      },
      {
        posting: {
          title: 'Community manager bénévole',
          text: 'Poste bénévole à Paris. Notre produit est un logiciel libre.',
        },
      },
      {
        posting: {
          title: volunteer,
          text: 'Service civique à Paris.',
          employer_type: 'in-house',
        },
      },
      {
        posting: {
          title: 'Community manager bénévole',
          text: 'Notre start-up de Montréal cherche un community manager bénévole.',
        },
      },
      { posting: { title, text: 'CDI à Paris. Vous animerez nos ambassadeurs bénévoles.' } },
    ],
  },
  'FR-FREEL': {
    fires: [
      {
        posting: {
          title: freelance,
          text: 'Mission freelance à Paris, de 9h à 18h du lundi au vendredi. Exclusivité demandée.',
        },
        case: 'like-a-job',
        severity: 'warning',
        quote: 'Exclusivité demandée',
      },
      {
        posting: {
          title: freelance,
          text: 'Mission freelance de six mois à Lyon, à temps plein dans nos locaux. Vous êtes sous la responsabilité de notre directrice.',
        },
        case: 'like-a-job',
        severity: 'warning',
      },
      {
        posting: {
          title: 'Freelance community manager',
          text: 'Freelance contract in Paris, France. Full-time on site, reporting to our head of brand.',
        },
        case: 'like-a-job',
        severity: 'warning',
      },
      {
        posting: {
          title: freelance,
          text: 'Mission freelance à Nantes. Horaires fixes ; vos congés sont à valider avec votre manager.',
        },
        case: 'like-a-job',
        severity: 'warning',
      },
    ],
    silent: [
      {
        why: 'one clue alone',
        posting: {
          title: freelance,
          text: 'Mission freelance à Paris, à temps plein dans nos locaux.',
        },
      },
      {
        posting: {
          title: freelance,
          text: "Mission freelance à Lille, sans horaires fixes et sans clause d'exclusivité. Vous rejoignez l'équipe.",
        },
      },
      {
        why: 'the terms may be those of the job',
        posting: {
          title,
          text: "CDI ou freelance, à Paris. Horaires fixes, vous intégrez l'équipe marketing.",
          contract: 'freelance',
        },
      },
      {
        posting: {
          title: freelance,
          text: "Mandat à la pige à Montréal, de 9 h à 17 h, sous la responsabilité de l'éditrice.",
          contract: 'freelance',
        },
      },
      {
        posting: {
          title,
          text: 'CDI à Paris, de 9h à 18h, à temps plein dans nos locaux, sous la responsabilité de la directrice.',
        },
      },
      {
        why: 'what is published is exclusive, and the hours are free',
        posting: {
          title: freelance,
          text: 'Mission freelance à distance. Vous publiez des vidéos en exclusivité, en dehors des horaires de bureau si vous le voulez, et rendez compte à la cliente.',
          country: 'FR',
        },
      },
    ],
  },
}
