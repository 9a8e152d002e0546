import { type Cue, cue, gap } from './cue.ts'

/** Left alone from the first day. */
export const AUTONOMY: readonly Cue[] = [
  {
    id: 'autonomous-from-day-one',
    side: 'for',
    strength: 'strong',
    languages: ['fr', 'en'],
    patterns: [
      cue(
        `(?:totale|grande|complete|pleine|entiere) autonomie|autonomie (?:totale|complete|elevee|des)|fort niveau d'autonomie|(?:totalement|entierement|completement|pleinement) autonome|autonomes? (?:des|immediatement|rapidement)|en autonomie (?:totale|complete|des)`,
      ),
      cue(
        `operationnel(?:le)? (?:immediatement|des|de suite|tout de suite|sans|rapidement|au premier)|sans (?:supervision|encadrement|accompagnement)|(?:tu te debrouilles|vous vous debrouillez)|on (?:te|vous) laisse(?:ra)? (?:bosser |travailler )?(?:tranquille|faire)|aucune formation n'(?:est|etant)|regarder (?:au-?dessus|par-dessus)|tu t'organises, personne`,
      ),
      cue(
        `(?:fully|completely|totally) autonomous|(?:up and running|operational|autonomous|independent|productive) (?:on|from) (?:the )?(?:day one|first day|day 1|week one)|hit the ground running|(?:minimal|little|no|without|limited) (?:oversight|supervision|guidance|hand-holding)|own two feet|babysit|without being told|high (?:degree|level) of autonomy`,
      ),
    ],
  },
  {
    id: 'jack-of-all-trades',
    side: 'for',
    strength: 'weak',
    languages: ['fr', 'en'],
    patterns: [
      cue(
        `touche[- ]a[- ]tout|toucher a tout|mouton a (?:cinq|5) pattes|couteau suisse|multi-?casquettes|plusieurs chapeaux`,
      ),
      cue(`jack of all trades|swiss[- ]army|wears? (?:many|several|multiple) hats|unicorn`),
    ],
  },
]

/** Evenings, week-ends and calls as a standing duty. */
export const HOURS: readonly Cue[] = [
  {
    id: 'irregular-hours',
    side: 'for',
    strength: 'strong',
    languages: ['fr', 'en'],
    patterns: [
      cue(
        `soir(?:s|ee|ees)?(?: de semaine)?,? (?:et|ou|&) (?:le |les |la |des |certains )?(?:week-?ends?|fins? de semaine|dimanches?|samedis?)|(?:week-?ends?|fins? de semaine),? (?:et|ou|&) (?:le |les |en )?(?:soir|soiree|jours? ferie)`,
      ),
      cue(
        `(?:un|deux) (?:week-?ends?|fins? de semaine|samedis?|dimanches?|soirs?) (?:sur|par)|week-?ends? (?:travailles|compris|inclus)|(?:sous |d')astreintes?\\b|astreintes? (?:le|les|de|week|en|a)|7 ?j(?:ours)?(?: ?\\/ ?| sur )7|24 ?h?(?:\\/| sur )(?:24|7)|sur appel`,
      ),
      cue(
        `(?:les? |des? |chaque )?(?:vendredis?|samedis?|dimanches?)(?: et (?:le |les )?(?:vendredis?|samedis?|dimanches?))? (?:soirs?|a \\d\\d|apres-midi)|(?:du|de) (?:mardi|mercredi|jeudi|vendredi) (?:au|a) (?:samedi|dimanche)|y compris (?:la nuit|le (?:week|soir|samedi|dimanche)|les (?:week|soir|samedi|dimanche|fins))`,
      ),
      cue(
        `\\d\\d ?h? ?(?:-|a) ?minuit|jusqu'a (?:minuit|la fermeture|2[123] ?h)|(?:les |des )?soirs de (?:match|test|direct|spectacle|tournoi)|finissent a 2[0-3]|disponib(?:le|les|ilite|ilites) ${gap(14)}(?:soir|week|fins de semaine)|vendredi-dimanche|samedis? et (?:les )?dimanches?|travail (?:le|de) (?:soir|nuit|fin de semaine|week)`,
      ),
      cue(
        `(?:evenings?|nights?)(?:,? (?:and|or|&|\\/) ?(?:some |occasional )?)(?:weekends?|saturdays?|sundays?)|(?:weekends?|saturdays?|sundays?)(?:,? (?:and|or|&|\\/) ?)(?:evenings?|nights?|holidays)`,
      ),
      cue(
        `weekends?(?:, mostly| mostly|: | work| shifts| are)|on[- ]call\\b|24\\/7|(?:mostly|some|most|weekday) evenings|(?:saturday|sunday|friday)[- ](?:night|evening|morning)s?|every (?:other )?(?:weekend|saturday|sunday)|when asia's awake|(?:work|working|available) ${gap(12)}(?:evenings|weekends|nights)`,
      ),
    ],
  },
]
