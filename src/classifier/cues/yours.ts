/**
 * Ways to say, after the thing itself, that it is in the reader's hands: "is down to you", "lands on your
 * desk", "vous revient", "passe par vous". A group of the pattern language, to be put into patterns.
 */
const BE = 'is|are|s|re|be|become|becomes|stay|stays|remain|remains|was'
const SERA = 'est|sont|sera|seront|soit|devient|deviennent|deviendra|deviendront|reste|restent'
const GOES =
  'passe|passent|passera|passeront|sort|sortent|sortira|sortiront|arrive|arrivent|arrete|arretent|atterrit|atterrissent|fait|font|decide|decident|regle|reglent|signe|signent|joue|jouent|termine|terminent|finit|finissent|repose|reposent'
const TRUSTED =
  'confie|confiee|confies|confiees|laisse|laissee|laisses|laissees|devolu|devolue|devolus|delegue|deleguee|delegues|attribue|attribuee|attribues'

export const YOURS = `(${[
  `${BE} all|entirely|solely|now|wholly? yours`,
  `${BE} all|entirely|solely? your call|choice|decision|job|affair|business|responsibility|problem|doing|domain`,
  `${BE}|rest|rests|fall|falls|lie|lies|all on|upon you`,
  'rest|rests|fall|falls|lie|lies|sit|sits with|to you',
  'up|down entirely|all? to you',
  'by you',
  'par vous|toi',
  `${BE} your headache|worry|concern|lookout|pigeon`,
  'land|lands|stop|stops|end|ends|come|comes|arrive|arrives|go|goes|pass|passes|run|runs up|straight|only|back? on|at|to|through|across|over your desk|phone|hands|table|plate|inbox',
  'go|goes|pass|passes|run|runs|come|comes only|all? through|past|by you',
  'stop|stops|end|ends at|with you',
  'in|into|under your hands|keeping|custody|gift|authority|signature',
  'depends|depend|stands|stand|hang|hangs ..3 on|with you',
  'vous|te|t revient|reviennent|reviendra|reviendront|incombe|incombent|incombera|regarde|regardent|appartient|appartiennent|echoit|echoient',
  `vous|te|t est|sont|sera|seront entierement? ${TRUSTED}`,
  `c|ce est|sera|sont (vous|toi / votre|ton|ta affaire|choix|decision|boulot|job|rayon|domaine|jugement|responsabilite / a|pour vous|toi)`,
  `${SERA} (le|la|les votre|votres|tien|tienne|tiens|tiennes / a vous|toi / de votre|ton ressort|fait / entre|dans vos|tes mains / votre|ton|ta affaire|choix|decision)`,
  `${GOES} que? par|sur|entre|de|chez|sous|avec (vous|toi / votre|ta|ton|tes|vos bureau|stylo|main|mains|plume|telephone|signature|paraphe|table|crayon|accord|epaules)`,
  'depend|dependent|dependra|releve|relevent|relevera entierement|que? de vous|toi',
  'sous|a votre|ta responsabilite|plume|signature|discretion|appreciation',
].join(' / ')})`
