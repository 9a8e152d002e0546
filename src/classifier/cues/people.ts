import { BLANK, type Cue, cue, er, gap, ir, NUMBER, wide } from './cue.ts'

/** Whom one may manage: staff, freelancers, other interns, moderators, ambassadors. */
const TEAM = `(?:equipe|squad|pole\\b|collaborateurs?\\b|collaboratrices\\b|salarie|pigistes?\\b|prestataires?\\b|freelances?\\b|independants?\\b|mod(?:erateurs?|eratrices?|os)\\b|ambassadeurs?\\b|ambassadrices\\b|relais\\b|referents?\\b|graphistes?\\b|videastes?\\b|illustrat|photographes?\\b|developpeur|community managers?\\b|gestionnaires\\b|redacteurs?\\b|redactrices\\b|animateurs\\b|createurs? de contenu|createurs\\b|agents?\\b|plumes\\b|juniors?\\b|hygienistes|correspondants|nouveaux\\b|etudiants\\b|personnes?\\b|${BLANK})`
const TEAM_EN = `(?:team|crew|squad|staff|moderators?\\b|mods\\b|ambassadors?\\b|freelancers?\\b|contractors?\\b|employees\\b|designers?\\b|writers?\\b|editors?\\b|creators\\b|community managers?\\b|regional leads|juniors?\\b|community builders|students?\\b|photographers?\\b|videographers?\\b|members of staff|direct reports|${BLANK})`
const OF = `(?:une?|l'|la|les|des|du|de (?:nouve|jeune|futur)[a-z]{1,4}|d'autres|plusieurs|ton|ta|tes|votre|vos|notre|nos|leur|son|sa|ses|le|${NUMBER})`
const SEVERAL = `(?:les|des|de nouve[a-z]{1,4}|tes|vos|nos|plusieurs|${NUMBER})`
const THEIR = `(?:a|an|the|our|your|two|three|four|five|six|up to|several|new|other|its|their|\\d+)`

/** People in one's charge: staff, freelancers, moderators, other trainees. */
export const PEOPLE: readonly Cue[] = [
  {
    id: 'manages-people',
    side: 'for',
    strength: 'decisive',
    languages: ['fr', 'en'],
    patterns: [
      cue(
        `${er('encadr', '(?<!(?:community|media|content|social|traffic|product|brand|project|event|account|marketing|-) ?)manag', 'supervis', 'dirig', 'coach', 'driv', 'coordonn', 'chapeaut')} (?:aussi |ensuite |egalement |en plus |au quotidien |directement )?${OF} ?${gap(28)}${TEAM}`,
      ),
      cue(`${er('anim', 'mobilis', 'pilot')} (?:une?|l'|votre|ton|son|notre) ?equipe\\b`),
      cue(
        `${er('ger')} (?:au quotidien )?${OF} ?(?:petite |propre )?(?:equipe|pigistes|prestataires|freelances|mod(?:erateurs|eratrices|os)|${BLANK})`,
      ),
      cue(
        `a la tete d(?:e|'|u) ?${gap(12)}(?:equipe|pole|service)|repond(?:re|ez|s) de leur travail|confi(?:er|ez|es|erez) (?:des|les|leurs) (?:taches|missions) a`,
      ),
      cue(
        `(?:your|have) (?:own )?(?:two|three|four|five|six|small team of|team of) (?:[a-z]+ ){0,2}(?:moderators|freelancers|ambassadors|designers|writers|creators|students|${BLANK})`,
      ),
      cue(
        `(?:management|encadrement|supervision|pilotage|coordination) (?:de |d'|des |du )${gap(16)}${TEAM}`,
      ),
      cue(
        `(?:la personne(?: [a-z]{5,12})?|le titulaire|elle|il) (?:dirige|encadre|supervise) (?:une equipe|l'unite|le pole|le service)\\b`,
      ),
      cue(
        // the long blank is where "stagiaires" or "alternants" stood: contract words are set aside
        `(?:sous (?:vos|tes) ordres|sous (?:votre|ta) (?:responsabilite|direction|supervision)|equipe (?:qui|dont) (?:vous|tu) |(?:un|une|deux|trois|quatre|cinq|\\d+) [a-z ]{4,24} (?:vous|te) seront rattache|(?:deux|trois|quatre|cinq|\\d+) {8,16}(?:vous|te) seront confie|(?:moderateurs?|benevoles|redacteurs?|personnes|collaborateurs?|freelances?|pigistes?|community managers?) (?:vous|te) seront confie)`,
      ),
      cue(
        `(?:manage|lead|supervise|mentor|coach|oversee|steer|direct|run|delegate to|look after|guide)(?:,? (?:and )?(?!and\\b)[a-z]{3,12}){0,2} ${THEIR} ${gap(28)}${TEAM_EN}(?! (?:calendar|events?|meetings?|spirit|page))`,
      ),
      cue(
        '(?:leading|managing|supervising|mentoring|coaching) (?:a |the |our |your |two |three |\\d+ )?(?:small |junior )?(?:team|people|staff|moderators|volunteers|freelancers|interns)\\b',
      ),
      cue(
        `delegate (?:tasks|work)|(?:they|who) (?:will )?(?:report|answer) to you|(?:answers?|reports?) to you\\b|under your (?:supervision|direction|lead)|a team of (?:two|three|four|five|six|seven|eight|\\d+)${gap(40)}(?:you (?:hire|lead|manage)|is yours)|people management|line management|line-manage`,
      ),
    ],
  },
  {
    id: 'recruits-people',
    side: 'for',
    strength: 'decisive',
    languages: ['fr', 'en'],
    patterns: [
      cue(
        `${er('recrut', 'embauch', 'selectionn')}(?:,? (?:et )?(?:les )?[a-z]{4,12}){0,2},? ${OF} ?${gap(28)}${TEAM}`,
      ),
      cue(`${ir('chois')} (?:dans ${wide(14)})?${SEVERAL} ${gap(16)}${TEAM}`),
      cue(`(?:vous|tu) les (?:choisi|recrut|select|embauch)[a-z]{1,8}`),
      cue(
        `que (?:vous|tu) (?:avez |aurez |as |auras )?(?:vous-memes? |toi-meme )?(?:choisi|retenu|recrut|selectionn)[a-z]{0,6}(?: vous-meme| toi-meme)?`,
      ),
      cue(
        `(?:reper|reun|trouv)er une? (?:quarantaine|vingtaine|dizaine|trentaine|equipe) (?:de )?${TEAM}`,
      ),
      cue(
        `(?:constituer|former|monter|formez|formes|constituez|constitues|s'entoure|s'entourer|entourez|entoures)(?: autour de toi| autour de vous)?(?: d')?(?: de)? ?(?:une|ton|ta|votre|trois|quatre|cinq|deux) ${gap(14)}(?:equipe|squad|personnes|brigade|bande)`,
      ),
      cue(
        `(?:recruit|hire|scout|interview|onboard|pick|find us)(?:,? (?:and )?[a-z]{3,12}){0,3} ${gap(12)}${THEIR} ${gap(30)}${TEAM_EN}`,
      ),
      cue(
        `(?:recruit|recruiting|onboarding?|hire|hiring|scout),? (?:interview,? )?(?:and |onboard,? (?:and )?)?(?:train|training|manage|supervise|onboard|interview|hire) ${gap(24)}\\b`,
      ),
      cue(
        `(?:recev(?:oir|ez)|recois|voir|voyez|rencontrer?) (?:les|des) candidat|(?:vous|tu) (?:en )?(?:reten(?:ez|drez)|retiens|retiendras) ${NUMBER}\\b|you (?:see|meet|interview) the (?:applicants|candidates)|settle on (?:one|two|three|four)|say yes to (?:the|those)|you (?:will |'ll )?hire\\b|let (?:them|him|her|people|someone) go\\b|choose (?:and brief )?(?:two|three|the|your) ${gap(12)}(?:volunteers|freelanc|moderators|helpers|students)`,
      ),
      cue(
        `(?:te|vous|se) separer? de (?:ceux|celles)|en remercier une?\\b|(?:vous|tu) (?:la|le|les) remplacer(?:ez|as)|part ways with those|eject those|(?:let|letting) (?:someone|people) go`,
      ),
    ],
  },
  {
    id: 'assigns-work',
    side: 'for',
    strength: 'decisive',
    languages: ['fr', 'en'],
    patterns: [
      cue(
        `(?:vous|tu) (?:leur |lui )?(?:assign|distribu|attribu|partag|reparti)[a-z]{0,6} (?:le travail|les (?:sujets|taches|roles|missions))`,
      ),
      cue(
        `(?:vous|tu) (?:leur|lui) (?:passer?(?:ez|as|z|s)|dir(?:ez|as)|expliquer(?:ez|as)) ${gap(6)}(?:commande|ce que (?:vous|tu) attend)`,
      ),
      cue(
        `(?:vous|te) rend(?:ent|ront|ra|re) compte|(?:leur|elle leur) (?:partage|distribue) (?:la semaine|le travail|les sujets)`,
      ),
      cue(
        `(?:fai(?:tes|re|s)|mener|menez|menes) (?:les|des) (?:appreciations|entretiens (?:annuels|individuels|d'evaluation)|evaluations)`,
      ),
      cue(`(?:fai(?:tes|re|s)) travailler ${gap(40)}`),
      cue(
        `(?:batir|batissez|batis|etablir|etablissez|construire|construisez|organiser|organisez) (?:aussi )?(?:le planning des|les horaires d|les plannings? d|leur (?:planning|semaine)|les tours de garde)`,
      ),
      cue(
        `(?:brief|form|guid|evalu)(?:er|ez|es)(?: et [a-z]{4,12})? (?:une equipe|votre equipe|ton equipe|(?:les|nos|vos|tes|une?|des|deux|trois|le travail d[eu']?)${gap(24)}(?!equipe)${TEAM})`,
      ),
      cue(
        `valid(?:er|ez|es) (?:le travail d|leurs? (?:heures|travail|conges))|(?:dire|dites|dis|direz) a chacune? (?:ce|quoi)|leur montr(?:er|ez|es) les ficelles|corrig(?:er|ez|es|e) ce qu'(?:ils|elles) ecrivent|verifi(?:er|ez|es) leur travail|(?:distribuer|distribuez|repartir|repartissez|repartis|donner) (?:le travail|les taches|les quarts|les permanences|l'ouvrage)|(?:vous|tu) (?:les|leur) (?:formez|formes|evaluez|evalues|encadrez|encadres|supervises|supervisez|coordonnez|donnez du travail)`,
      ),
      cue(`(?:que |et )?(?:vous|tu) (?:presid(?:ez|es|er))\\b|presid(?:er|ez) (?:le|la|les) `),
      cue(
        `performance (?:reviews?|check-ins?)|yearly reviews|check their (?:timesheets|work)|give each (?:of them|one)|tell (?:each|them|everyone)${gap(12)} what to do|(?:see|make sure) (?:that )?(?:it|the work) gets done|approve their (?:hours|work|leave|expenses)|show them the ropes|hand out the (?:work|shifts|tasks)|(?:correct|edit|check) what they (?:write|post|send)|train (?:them|new)|assign (?:them )?(?:tasks|work|shifts)|set their (?:shifts|tasks|priorities)|(?:draw up|write|set|build) (?:the )?(?:rota|roster|shift)`,
      ),
    ],
  },
]
