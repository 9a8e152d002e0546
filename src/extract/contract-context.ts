/** What stands around the words for a contract and tells whether that contract is offered. */
import type { Contract } from '../domain/codes.ts'
import type { Cue } from './reading.ts'

/** The person of the posting leads, chooses or keeps company with others: their contract is not the offer. */
export const OTHERS =
  /\b(?:encadr\w*|manag\w*|supervis\w*|form(?:er|ez|e|ant)|tut(?:eur|or\w*)|coach\w*|mentor\w*|recruter|recruterez|recrutement|accompagner|accompagnez|aid(?:er|ez)|pilot\w*|epaul\w*|train\w*|brief\w*|lead\w*|coordin\w*|nos|vos|leurs|plusieurs|deux|trois|quatre|\d+|chaque|des|aux|our|two|three|several|other|notre|ancien|actuel|precedent\w*|remerci\w*|autres|de nos|avec (?:un|une|l'|notre|deux)|et (?:d'un|un|une|l'|deux)|puis|aupres|thank\w*|recruit|onboard)[^,:]{0,30}$/

/** What follows or precedes makes it past experience, a course, a denial or a mere possibility. */
export const NOT_OFFERED =
  /(?:\bexperience[^.]{0,45}|\b(?:premier|premiere|precedent|dernier|previous|prior|past|first)[^.,]{0,20}|\b(?:y compris|hors|excluding|including|incluant|apres|after|suivre un|via un|lors d'un|issue? d'un)(?: \w+)?|\b(?:pas|ni|aucune?|sans|not|no|neither|without)\b[^,:.]{0,25}|\b(?:evolution|evoluer|deboucher|embauche|embaucher|possibilites?|perspectives?|opportunites?|transform\w*|suivie?|lead\w* to|convert\w*|(?<!\b(?:le|la|un|une|du|au) )ou)\b[^,.]{0,45}|\bvotre |\bpour (?:les|des) |\bservice des |\bif you(?:'re| are| want)\b[^.]{0,40}|\b(?:agences?|recrutement|placement|travail temporaire|emploi|recrute|talents|offres?|proposition d[e']?) (?:en|de)? ?)$/

/** "Stage" as a course or a visit inside a job. */
export const STAGE_AS_COURSE =
  /^ ?(?:produit|d'immersion|d'observation|de decouverte|de formation|probatoire|de 3e|de troisieme|compte|se compte|manager|hands?|ou (?:d'|en |une |de l')?alternance[^.]{0,20}(?:accept|appreci|compt)|anterieur|precedent|prealable|similaire|[^,.]{0,30}(?:serait|est|sera) (?:un (?:plus|atout)|apprecie|bienvenu)|n'est pas|(?:[^,.]{0,25} )?(?:vient|viennent) de s)/

/** A recruiter's list of all that it deals in: "CDI, CDD et intérim" offers none of them. */
export const IN_A_LIST =
  /^ ?(?:,|\/|-|et|ou) ?(?:en )?(?:cdd|cdi|interim|stage|alternance|free-?lance)/

/** A cue that reads the text, of a contract that what stands before it may deny. */
export const text = (
  value: Contract,
  weight: number,
  pattern: RegExp,
  more: Partial<Cue<Contract>> = {},
): Cue<Contract> => ({
  value,
  weight,
  pattern,
  field: 'text',
  unlessBefore: NOT_OFFERED,
  ...more,
})
