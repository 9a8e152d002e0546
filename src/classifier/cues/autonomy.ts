import type { Match } from '../matcher.ts'
import type { Words } from '../words.ts'
import type { Cue } from './cue.ts'

/** From when: "dès le premier matin", "on day one". */
const DAY_ONE =
  'des|from|on|by (le|la|l|ton|votre|son|the|your)? (tout|toute|very)? premier|premiere|arrivee|lundi|matin|lendemain|jour|first|day|week|start|outset|monday|beginning'
/** By oneself, as a state. */
const ALONE =
  '(sans filet / aux commandes / aux manettes / a vous seul / a toi seul / on your own / by yourself / off you go / up and running / up to speed / self sufficient / seul|seule|solo|autonome|autonomes|autonomie|lache|lachee|debrouilles|debrouillez|operationnel|operationnelle|alone|unaided|independent|independently|autonomous|operational|productive)'
/** What teaching is told with. */
const TEACH =
  'form*|-format|-forme|montr*|expliqu*|guider*|guidera*|etrier|apprendr*|tenir|tiendra|train|show|teach|guide|babysit|hold|brief'

/** Left alone from the first day. */
export const AUTONOMY: readonly Cue[] = [
  {
    id: 'autonomous-from-day-one',
    side: 'for',
    strength: 'strong',
    languages: ['fr', 'en'],
    isGoverned: false,
    accept: isMeant,
    patterns: [
      `${DAY_ONE} ..8 ${ALONE}`,
      `${ALONE} ..5 ${DAY_ONE}`,
      '(totale / grande / complete / pleine / entiere|parfaite) autonomie',
      'autonomie (totale / complete / elevee / immediate|absolue|exigee|requise|indispensable)',
      'fort niveau d autonomie',
      '(complete / full / total / great / absolute|real) (autonomy / independence)',
      'autonomy is? (essential / expected / required / a must)',
      '(totalement / entierement / completement / pleinement|parfaitement) autonome',
      'autonome|autonomes (immediatement / rapidement / tout de suite)',
      '(immediatement / rapidement / tout de suite / aussitot) operationnel|operationnelle',
      'operationnel|operationnelle (immediatement / de suite / tout de suite / sans / rapidement / au premier / a l arrivee)',
      '(fully / completely / totally|entirely) (autonomous / independent / self sufficient / autonomously|independently)',
      '(high degree / high level) of autonomy',
      'hit the ground running',
      // Nobody trains, watches or helps.
      'sans (supervision / encadrement / accompagnement / filet / tuteur / periode d integration / formation prealable / mode d emploi / passation|tuilage)',
      '(pas de / pas d / aucune / aucun / ni / point de) (formation / periode d adaptation / temps de formation / accompagnement / passation / tuilage / integration|mode)',
      '(minimal / little / no / without / limited|zero) (formal)? (oversight / supervision / guidance / hand holding / handholding / training / onboarding / handover|induction)',
      `personne|nul (ne / n / pour|ici) ..5 ${TEACH}`,
      `(nobody / no one / none of us) (will|to|has|here|can|is)? ..4 ${TEACH}`,
      `(pas / ni / jamais|not|no|t) ..2 (le temps / time) (de / to|for) ..2 ${TEACH}|training|encadr*|accompagn*`,
      '(won t / will not / not going to) be (trained / supervised|taught|onboarded)',
      'regarder (au dessus / par dessus)',
      'personne ..2 (dessus / dos|derriere) ..3 (epaule|dos|toi|vous)',
      'personne ..4 sur le dos',
      '(nobody / no one) ..2 (behind|over|after|above) (you / your (shoulder|back))',
      'without being told',
      // Thrown in.
      'debrouiller|debrouilles|debrouillez|debrouilleras|debrouillerez (tout)? (seul / seule)',
      '(codes / cles / clefs|acces) ..6 debrouilles|debrouillez|debrouilleras|debrouillerez',
      '(codes / cles / clefs / clef / passwords|keys|logins|identifiants / mots de passe) ..4 (premier jour|matin / first day|morning / day one)',
      '(we / they|ll) (leave|let) you (to it / get on with)',
      'on (te / vous) (laisse / laissera) (bosser / travailler)? (tranquille / faire|libre|seul)',
      '(laisse / laissee) a (toi / vous) meme',
      'tu t organises personne',
      '(vole / voles / volez / voler / voleras|volerez) de ..1 propres ailes',
      'de a a z ..4 (tout)? (seul / seule)',
      '(apprendre sur le tas / grand bain / trial by fire / sink or swim / deep end / own two feet / own devices / fly solo)',
      '(codes / cles / clefs / clef / mots de passe / passwords|keys|logins|identifiants) ~12 (a vous de jouer / a toi de jouer / off you go / then everyone / enveloppe / on your own / debrouilles|debrouillez)',
      '(premier jour / premier matin / first morning / first day / day one) ..6 (codes / mots de passe / cles|clefs|passwords|keys|logins)',
      '(predecesseur / person before you / personne avant vous / celle d avant / celui d avant) ..6 (parti / partie / gone|left)',
      'n|t|on aura|aurons|auront|aurai|ont|avons|a (pas|guere) le temps de ..3 (main / former|expliquer|montrer|guider|encadrer|accompagner|briefer)',
      '(we / nobody|they) ..3 (no time / not (be)? (around|there|here) / won t be (around|there|here)) ..3 (to) (hold|train|teach|show|guide|brief|check)',
      '(en|in) (totale|pleine|complete|full|total|entiere) (autonomie|autonomy|independance|independence)',
    ],
  },
  {
    id: 'jack-of-all-trades',
    side: 'for',
    strength: 'weak',
    languages: ['fr', 'en'],
    patterns: [
      '(touche a tout / toucher a tout / mouton a cinq pattes / mouton a 5 pattes / profil couteau suisse / vrai couteau suisse / multi casquettes / plusieurs casquettes / plusieurs chapeaux / multicasquettes)',
      '(homme / femme|personne) orchestre',
      '(polyvalence / polyvalent|polyvalente) (totale / extreme / a toute epreuve / totalement)',
      '(sais / savez / sait|savoir) tout faire',
      '(un peu / bit) (de / of) (tout / everything)',
      '(jack of all trades / swiss army / wear many hats / wears many hats / wearing many hats / several hats / multiple hats / one person band / one man band / do it all)',
      '(a / an / marketing / social|the) unicorn',
    ],
  },
]

const NEVER =
  /\b(?:jamais|never|n'etes|n'es|ne (?:sera|seras|serez|reste\w*|travaill\w*|laiss\w*)|won't be (?:alone|left|on))\b/
const NO_BEFORE = /\b(?:jamais|never|not|n't|aucune?|pas|sans|no|ni)\b[^.!?\n,;:]{0,30}$/
const IN_TIME =
  /\b(?:progressi\w*|peu a peu|au fil|a terme|eventuel\w*|un plus|atout|apprecie\w*|souhaite\w*|with time|over time|gradually|eventually|gagner\w*|grandi\w*)\b/
/** "Aucune formation exigée" speaks of schooling. */
const SCHOOLING =
  /^[^.!?\n]{0,18}\b(?:requi\w*|exige\w*|demande\w*|necessaire|obligatoire|required|needed|necessary)\b/

const MILDLY = /^ (?:direct|constant|immediat|close|de decision)\w*/
/** A line that lists what the post is not. */
const WHAT_IS_NOT =
  /\b(?:ce que|ce qu'|what)\b[^.!?\n:]{0,40}\b(?:pas|jamais|not|never|n't)\b[^.!?\n:]{0,25}:/

function isOfWhatIsNot(words: Words, { start }: Match): boolean {
  const { text } = words.folded
  const from = words.starts[start]!
  const before = text.slice(Math.max(0, from - 300), from)
  return WHAT_IS_NOT.test(before.slice(before.lastIndexOf('\n') + 1))
}

function isMeant(words: Words, match: Match): boolean {
  const { before, own, after } = around(words, match)
  if (isOfWhatIsNot(words, match) || MILDLY.test(after)) return false
  if (NEVER.test(own) || NO_BEFORE.test(before) || NEVER.test(before.slice(-40))) return false
  if (/\b(?:formation|training)\b/.test(own) && SCHOOLING.test(after)) return false
  return !IN_TIME.test(before.slice(-50) + own + after.slice(0, 50))
}

function around(
  words: Words,
  { start, end }: Match,
): { before: string; own: string; after: string } {
  const { text } = words.folded
  const from = words.starts[start]!
  const to = words.ends[end - 1]!
  const before = text.slice(Math.max(0, from - 80), from)
  return {
    before: before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1),
    own: text.slice(from, to),
    after: text.slice(to, to + 80).split(/\n|[.!?] /, 1)[0] ?? '',
  }
}

const LATE =
  'soir|soirs|soiree|soirees|nuit|nuits|nocturne|nocturnes|evening|evenings|night|nights|nights'
const FREE_DAY =
  '(week end / week ends / fin de semaine / fins de semaine / jours feries / bank holidays / weekend|weekends|samedi|samedis|dimanche|dimanches|saturday|saturdays|sunday|sundays|feries)'
const FREE_OR_LATE = `(${FREE_DAY} / ${LATE})`
const FREE_DAYS =
  '(week ends / fins de semaine / jours feries / bank holidays / weekends|samedis|dimanches|saturdays|sundays)'
const AT_WORK =
  'travail|travailler|travaillez|travailles|travaille|disponible|disponibles|disponibilite|disponibilites|dispo|joignable|permanence|permanences|garde|astreinte|astreintes|quart|quarts|service|moderation|horaires|veille|present|presente|presence|assurer|assurez|repondez|reponds|publies|publiez|animes|animez|bosser|bosses|work|working|works|available|availability|reachable|shift|shifts|cover|covering|duty|rota|moderate|moderating'

/** Evenings, week-ends and calls as a standing duty. */
export const HOURS: readonly Cue[] = [
  {
    id: 'irregular-hours',
    side: 'for',
    strength: 'strong',
    languages: ['fr', 'en'],
    isGoverned: false,
    accept: isStandingDuty,
    patterns: [
      `${LATE} ..4 ${FREE_DAY}`,
      `${FREE_DAY} ..3 (${LATE}|feries|ferie|holidays)`,
      '(samedi / saturday|samedis|saturdays) (et|and|ou|or) (le|les)? (dimanche / sunday|dimanches|sundays)',
      `(un|une|deux|trois) ${FREE_OR_LATE} (sur / par semaine)`,
      `(chaque / tous les / toutes les / every / every other / every second / each|most|some) ..1 ${FREE_OR_LATE}`,
      `#|several|plusieurs (late)? ${LATE} (par / a|per|each) (semaine|week)`,
      `#|one|two|three ${FREE_DAYS} (in / a / out|per|each)`,
      `${FREE_DAY} ..3 (travaille* / compris / inclus / requis / obligatoires / work / shift / shifts / working|included|required|mostly)`,
      `${AT_WORK} ..5 ${FREE_OR_LATE}`,
      `(vos / tes / your|les) ..1 ${FREE_DAYS} ..3 (pris / prises / aussi|taken|too)`,
      `(vendredi|vendredis|samedis|samedi|fridays|saturdays|friday|saturday) ..4 (jusqu|until|till) ..2 #|minuit|midnight|fermeture|close`,
      `(les / chaque / tous les / every|on) (vendredi|vendredis|jeudi|jeudis|friday|fridays) (soir / soirs / night|nights|evening|evenings)`,
      '(jusqu a) (minuit / la fermeture / 21 / 22 / 23 / tard)',
      '(les / des|chaque) (soir|soirs) (de / d) (match / test / direct / spectacle / tournoi|concert|representation|premiere|debat|evenement)',
      `${LATE} ..2 (during / for|on) (tournament|tournaments|match|matches|launch|launches|shows|events)`,
      '(du / de) (mardi / mercredi / jeudi / vendredi) (au / a) (samedi / dimanche)',
      '(tuesday / wednesday / thursday|friday) (to|through) (saturday / sunday)',
      'y compris (la nuit / le week / le soir / les soirs / la fin de semaine / les fins de semaine / samedi|dimanche)',
      '(assurer / assurez / assures / vous / tu / en / sous / une) ..6 astreinte|astreintes',
      '^ astreinte|astreintes',
      'astreinte|astreintes (le / les / week / une semaine / telephonique|regulieres)',
      'de garde (une / un / le / les|chaque)',
      '(7 / sept) j|jours (sur / a) (7 / sept / la semaine)',
      '7j 7|7',
      '(24 h / 24h / 24) (sur)? (24 / 24h / 7)',
      '24 7',
      '(joignable / reachable / contactable|available) ..4 (toute heure / tout moment / any time / all hours / after hours / nuit|always)',
      '(always / constantly) (reachable / available|on)',
      '(after / out of) hours',
      '(round / around) the clock',
      '(jour / day) (et / and) (nuit / night)',
      'horaires (decales / atypiques / irreguliers / de nuit / tardifs|etendus)',
      '(unsocial / irregular|antisocial) hours',
      'sur appel',
      'on call',
      '(mostly / most / weekday / several) (evenings / nights)',
      '(telephone / portable / cellulaire / phone) ..5 (allume / ouvert / pas loin / on at night / switched on / overnight|nuit|charge)',
      'when asia s awake',
    ],
  },
]

const NO_HOURS = /\b(?:jamais|pas|ni|sans|aucune?|no|never|not|without|ne|n'|nor|hors)\b/
const IS_FREE =
  /^ ?(?:midi|noon)\b|^[^.!?\n]{0,28}\b(?:couvert\w*|covered|assures? par|libres?|off|a vous\b|a toi\b|conges?|repos|chomes?|yours|free|ferme\w*|rien)\b/
/** One event, a delay or a programme, no working hours. */
const ONE_EVENT =
  /\b(?:entretiens?|interviews?|entrevues?|candidatures?|avant|before|deadline|d'ici|postul\w*|apply|raconter|newsletter|infolettre|selection|bienvenue|cloture|date limite|jusqu'au|dernier|last|prochaine?)\b[^.!?\n]{0,30}$/

/** Hours of the firm, or of somebody else. */
const OF_OTHERS =
  /\b(?:qui|whose|which|cheffe?|referents?|cadres|medecin\w*|open|ouvert\w*|quiz|emission|show)\b[^.!?\n]{0,50}$/

function isStandingDuty(words: Words, match: Match): boolean {
  const { before, own, after } = around(words, match)
  if (
    isOfWhatIsNot(words, match) ||
    (OF_OTHERS.test(before) && !/\b(?:vous|tu|you)\b/.test(before.slice(-45)))
  )
    return false
  if (
    NO_HOURS.test(own) ||
    /\b(?:jamais|pas|ni|sans|aucune?|no|never|not|without|nor)\b[^.!?\n;:]{0,22}$/.test(before)
  )
    return false
  return !IS_FREE.test(after) && !ONE_EVENT.test(before)
}
