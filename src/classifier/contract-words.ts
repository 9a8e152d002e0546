/** The words that name a contract. What is offered must not colour what is described. */

const CONTRACT_WORDS =
  /^(?:stages?|stagiaires?|internships?|interns?|alternances?|alternante?s?|apprentie?s?|apprentissages?|apprentices?|apprenticeships?|professionnalisation|coop|trainees?|traineeships?|benevoles?|benevolat|volunteers?|volunteering|volontaires?|volontariat|civique|cdi|cdd|freelances?|freelancers?|permanent)$/

/** Of these, the ones that name a person: whoever manages them manages people. */
export const CONTRACT_PEOPLE =
  /^(?:stagiaires?|interns?|alternante?s?|apprentie?s?|apprentices?|trainees?|benevoles?|volunteers?|volontaires?|freelances?|freelancers?)$/

/** @param word folded */
export function isContractWord(word: string): boolean {
  return CONTRACT_WORDS.test(word)
}
