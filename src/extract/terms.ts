/** Terms of an internship: a tutor, and the school's part in it. */
import type { ExtractedFacts } from './facts.ts'
import { type Cue, findHits, firstFact, type Reading } from './reading.ts'

/** The reader is the one who coaches: "mentoring of juniors", "you will be a tutor". */
const READER_TEACHES =
  /(?:\b(?:pas|sans|aucune?|no|not|without|ni|vous (?:etes|serez)|tu (?:es|seras)|dont vous|etre|devenir|you are|you(?:'ll| will) be|become|act(?:ing)? as|as|provide|providing|lead|leading|manage|managing|experience|of)\b[^.]{0,25})$/
const OF_OTHERS =
  /^ (?:(?:of|a(?! (?:vos|tes) )|an|the|our|other|others|junior|new|team|people|students|interns|volunteers|moderators)\b|de(?:s| nos| vos| jeunes| nouve)|d'autres|program)/
const DENIED = /\b(?:pas|sans|aucune?|no|not|without|ni)\b[^.]{0,25}$/

const TUTOR: readonly Cue<true>[] = [
  {
    value: true,
    weight: 1,
    pattern:
      /\b(?:maitre(?:sse)?s? de stage|maitre(?:sse)? d'apprentissage|tut(?:eur|rice|orat)s?|marrainage|mentor(?:ing|at|ship)|(?<=\b(?:an?|your|our|une?|votre|ton|ta|personal|dedicated) )mentor|buddy|apprenticeship tutor|supervisor of the internship)\b/g,
    unlessBefore: READER_TEACHES,
    unlessAfter: OF_OTHERS,
  },
  {
    value: true,
    weight: 1,
    pattern:
      /\b(?:encadree?s? par|sous la (?:responsabilite|supervision|tutelle|direction) (?:du\b|de\b|d')|supervised by|under the supervision of|supervises the (?:intern|train)eeship|coaches you|(?:accompagne|forme|guide)e?s? par\b|accompagnee?s (?:de\b|d')|(?<=\b(?:serez|seras|etre) )accompagnee? (?:de\b|d'))/g,
    unlessBefore: DENIED,
  },
]

const SCHOOL: readonly Cue<true>[] = [
  {
    value: true,
    weight: 2,
    pattern:
      /\bconventions? (?:de stage|tripartite|obligatoire|d'ecole|nous est|avec (?:ton|votre) ecole)|\bstages? conventionnes?\b|\bsous convention\b|\binternship agreement\b|\bschool agreement\b|\bagreement with (?:your|the) school\b|\bconvention\b(?= (?:demandee|exigee|necessaire))/g,
    unlessBefore: DENIED,
  },
  {
    value: true,
    weight: 1,
    pattern:
      /\b(?:registered|enrolled|currently enrolled) (?:in|with) (?:an? )?[^.\n]{0,40}(?:program|university|college|school|co-?op)|\binscrite? (?:dans|a|en|au)[^.\n]{0,50}(?:enseignement|universite|cegep|ecole|master|licence|programme|regime|etudes)|\b(?:stage|internship) (?:credite|for (?:course |college |academic )?credits?)|\bfor (?:course |college |academic )?credits?\b|\bcollege credit\b|\byour (?:school|university|college) (?:has|must)|\bpour ta convention\b|(?<=\bstage [^.\n]{0,40})\bouvert aux etudiant\w*/g,
    unlessBefore: DENIED,
  },
]

/** Whether a tutor is named or promised, and whether a school agreement or registration is asked for. */
export function extractTerms(reading: Reading): Pick<ExtractedFacts, 'tutor' | 'schoolAgreement'> {
  const tutor = firstFact(findHits(reading, TUTOR))
  const schoolAgreement = firstFact(findHits(reading, SCHOOL))
  return { ...(tutor && { tutor }), ...(schoolAgreement && { schoolAgreement }) }
}
