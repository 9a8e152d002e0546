/** Sentences that weigh for and against a senior role, and some that say nothing of it. */
export const PIECES = [
  'Vous définissez seul la stratégie sociale.',
  'Vous gérez un budget de 30 000 € !',
  'Vous encadrez deux personnes et recrutez des stagiaires.',
  'Vous justifiez de trois ans d’expérience.',
  'Vous négociez les contrats avec M. Roy, p. ex. les agences.',
  'Vous assistez notre community manager, qui relit vos billets.',
  'Débutants bienvenus.',
  'You own the social media strategy and its budget.',
  'At least five years of experience.',
  'Notre équipe compte huit personnes… Les locaux sont clairs ?',
  '**Vous pilotez tout. Vous** décidez.',
  'café · l’art [de la ville](https://a.example/b.c)',
  'Stage de six mois',
] as const
