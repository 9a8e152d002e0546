import { describe, expect, test } from 'vitest'
import { factsOf } from './support.ts'

describe('remote work', () => {
  test.each([
    ['Télétravail : 2 jours par semaine', 'hybrid', 2],
    ['Trois jours de télétravail', 'hybrid', 3],
    ['Hybrid, office near the canal', 'hybrid', undefined],
    ['Le télétravail est possible.', 'hybrid', undefined],
    ['Poste 100 % à distance', 'remote', undefined],
    ['Location: Remote', 'remote', undefined],
    ['This is a remote role', 'remote', undefined],
    ['Pas de télétravail pour ce poste.', 'on-site', undefined],
    ['No remote, sorry.', 'on-site', undefined],
    ['Experience working remotely is welcome.', undefined, undefined],
    ['Notre plateforme de formation à distance.', undefined, undefined],
    ['Une voiture hybride de fonction.', undefined, undefined],
  ])('%j', (text, remote, days) => {
    const facts = factsOf('Community manager', text)
    expect([facts.remote?.value, facts.remoteDays?.value]).toEqual([remote, days])
  })
})

describe('hours', () => {
  test.each([
    ['Présence en soirée et le week-end.', ['evenings', 'weekends']],
    ['Astreintes une semaine sur quatre.', ['on-call']],
    ['Available evenings and weekends.', ['evenings', 'weekends']],
    ['Jamais le week-end, et pas le soir.', []],
    ['No evenings, no weekends.', []],
    ['Bonne soirée à vous.', []],
    ['Organiser les soirées d’essai dans les cafés.', []],
    ['La lettre paraît le samedi.', []],
    ['Un coup de main le samedi, si vous en avez envie.', []],
    ['Dans le doute, demandez au chef de pupitre de garde.', []],
    ['Vous serez de garde un mois sur six.', ['on-call']],
  ])('%j', (text, hours) => {
    expect(
      factsOf('Community manager', text)
        .hours.map(({ value }) => value)
        .sort(),
    ).toEqual(hours)
  })
})

describe('employer', () => {
  test.each([
    ['Nous sommes une agence de communication et nos clients sont des hôtels.', 'agency'],
    ['We are a small agency.', 'agency'],
    ['La Ville de Rennes recrute. Catégorie B.', 'public'],
    ['Voir notre page sur exemple.gouv.fr.', 'public'],
    ['Association loi 1901, nous plantons des haies.', 'nonprofit'],
    ['OBNL fondé en 1999.', 'nonprofit'],
    ['We are a nonprofit.', 'nonprofit'],
    ['Un podcast network est notre métier. Our listeners come first.', 'media'],
    ['Notre start-up édite un logiciel de paie ; la CEO vous attend.', 'in-house'],
    ['L’agence Plume-de-Zinc parle pour des musées.', 'agency'],
    ['Radio Mirliton émet le matin.', 'media'],
    ['Le Colibri, quotidien fictif, paraît à midi.', 'media'],
    ['Glaneuse is a Toronto maker of spoons.', 'in-house'],
    ['Expérience en agence de communication appréciée.', undefined],
    ['Le quotidien est à vous : légendes, avis, photos.', undefined],
    ['Venez partager notre quotidien.', undefined],
    ['Relations médias, médias sociaux et radio au menu.', undefined],
    ['Nous publions un magazine en ligne.', undefined],
    ['Un collègue a longtemps fait de la radio et du théâtre.', undefined],
    ['One of our clients is a maker of sewing patterns.', undefined],
    ['Vous tenez notre page et notre groupe d’entraide.', undefined],
    ['Trois enseignes : une boulangerie, un fabricant de poêles.', undefined],
    ['L’agence Tartempion recrute pour un client.', undefined],
    ['Spin-off de l’Université de Lyon.', undefined],
    ['Assurance et repas payés. Curious about blockchain?', undefined],
    ['Une personne curieuse.', undefined],
  ])('%j', (text, employer) => {
    expect(factsOf('Animation de communauté', text).employer?.value).toBe(employer)
  })
})

describe('communities', () => {
  test.each([
    ['Les lecteurs et les auditeurs écrivent beaucoup.', 'audience'],
    ['Joueurs et joueuses se retrouvent sur Discord.', 'players'],
    ['Les habitants du quartier, la concertation.', 'citizens'],
    ['Developer relations for our API.', 'developers'],
    ['Un réseau social interne sur Viva Engage.', 'employees'],
    ['Des chercheurs et leurs laboratoires partenaires.', 'researchers'],
    ['Nos adhérents et donateurs.', 'members'],
    ['Le service client et la communauté de clients.', 'customers'],
  ])('%j', (text, community) => {
    expect(factsOf('Chargé de mission', text).communities[0]?.value).toBe(community)
  })

  test.each([
    ['Écrire, relire, publier.'],
    ['Porter la communauté devant le conseil.'],
    ['Nous cherchons deux bénévoles.'],
    ['Les modératrices bénévoles se relaient.'],
    ['Billets gratuits chez nos clients.'],
    ['Expérience au contact de lecteurs ou d’usagers.'],
    ['An internship for academic credit.'],
    ['Les communes adhèrent à la charte.'],
    ['Une radio de parole citoyenne.'],
  ])('%j is about nobody', (text) => {
    expect(factsOf('Chargé de mission', text).communities).toEqual([])
  })
})

describe('family of the title', () => {
  test.each([
    ['Community manager', 'community_mgmt'],
    ['Gestionnaire de communautés', 'community_mgmt'],
    ['CM (H/F)', 'community_mgmt'],
    ['Comunity manager', 'community_mgmt'],
    ['Animatrice de réseaux sociaux', 'animation'],
    ['Social media manager', 'social_media_mgmt'],
    ['Responsable des médias sociaux', 'social_media_mgmt'],
    ['Chargée de communication numérique', 'social_media_mgmt'],
    ['Modérateur·rice de contenus', 'moderation'],
    ['Modératrice Discord', 'gaming'],
    ['Rédacteur web', 'content'],
    ['Chargé de relations influenceurs', 'influence'],
    ['Head of Community', 'strategy'],
    ['Developer advocate', 'developer_community'],
    ['Animateur de communautés internes', 'internal_community'],
    ['Traffic manager social', 'paid_social'],
    ['Audience editor', 'press_audience'],
    ['Chargé de participation citoyenne', 'civic'],
    ['Social care agent', 'customer_care'],
    ['Stagiaire en communications internes', 'internal_community'],
    ['Director, Employee Communities', 'internal_community'],
    ['Chat moderators', 'moderation'],
    ['Traineeship, communications', 'social_media_mgmt'],
    ['Plombier', undefined],
  ])('%j is of %s', (title, family) => {
    expect(factsOf(title).family?.value).toBe(family)
  })
})

describe('length, start and weekly hours', () => {
  test.each([
    ['Stage de 4 à 6 mois', { min: 4, max: 6 }],
    ['Contrat de sept mois', { min: 7, max: 7 }],
    ['A 5- to 6-month internship', { min: 5, max: 6 }],
    ['Stage de 13 semaines', { min: 3, max: 3 }],
    ['Alternance de douze ou vingt-quatre mois', { min: 12, max: 24 }],
    ['Contrat de dix-huit mois', { min: 18, max: 18 }],
    ['Alternance de 2 ans', { min: 24, max: 24 }],
    ['Au moins 3 ans d’expérience', undefined],
    ['Nous existons depuis 6 mois', undefined],
    ['Période d’essai de 3 mois', undefined],
  ])('%j lasts %j', (text, months) => {
    expect(factsOf('Community manager', text).months?.value).toEqual(months)
  })

  test.each([
    ['Démarrage en avril 2027', '2027-04'],
    ['À partir du 3 mars 2027', '2027-03'],
    ['Starting in September 2026', '2026-09'],
    ['Date de début : 01/02/2027', '2027-02'],
    ['Démarrage en avril', undefined],
    ['Date limite : 3 mars 2027', undefined],
  ])('%j starts in %j', (text, month) => {
    expect(factsOf('Community manager', text).startMonth?.value).toBe(month)
  })

  test.each([
    ['35 heures par semaine', 35],
    ['10-15 hours per week', undefined],
    ['24 h/semaine', 24],
    ['Temps plein, 35h.', 35],
    ['Réponse sous 48 heures.', undefined],
    ['Ouvert de 9h à 18h.', undefined],
  ])('%j is %j hours a week', (text, hours) => {
    expect(factsOf('Community manager', text).weeklyHours?.value).toBe(hours)
  })
})

describe('terms of an internship', () => {
  test('a tutor and a school agreement are seen', () => {
    const facts = factsOf(
      'Stage',
      'Votre tutrice, Anne, vous suit. Convention de stage obligatoire.',
    )
    expect([facts.tutor?.span.text, facts.schoolAgreement?.span.text]).toEqual([
      'tutrice',
      'Convention de stage',
    ])
  })

  test.each([
    ['Vous serez accompagnée par Ana.', 'accompagnée par Ana'],
    ['You will have a mentor.', 'mentor'],
    ['Sous la supervision de la cheffe, avec douceur.', 'Sous la supervision de la cheffe'],
  ])('%j promises a tutor', (text, words) => {
    expect(factsOf('Stage', text).tutor?.span.text).toBe(words)
  })

  test.each([
    ['Lead and mentor a team.'],
    ['Mentoring of two juniors.'],
    ['You will be a mentor for newcomers.'],
    ['Être tuteur de deux apprenties.'],
    ['Le collectif accompagne des musées.'],
  ])('%j makes the reader the tutor, or nobody', (text) => {
    expect(factsOf('Stage', text).tutor).toBeUndefined()
  })

  test('a post that students may take asks for no school agreement', () => {
    expect(factsOf('Emploi', 'Ouvert aux étudiants.').schoolAgreement).toBeUndefined()
  })

  test('their absence is not taken for their presence', () => {
    const facts = factsOf('Stage', 'Sans tuteur, sans convention de stage.')
    expect([facts.tutor, facts.schoolAgreement]).toEqual([undefined, undefined])
  })
})
