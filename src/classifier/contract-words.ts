/** The words that name a contract, as folding leaves them. What is offered must not colour what is described. */
const CONTRACT_WORDS =
  /\b(?:stages?|stagiaires?|internships?|interns?|alternances?|alternante?s?|apprentie?s?|apprentissages?|apprentices?(?:hips?)?|professionnalisation|work[- ]study|co-?op|trainee(?:ship)?s?|benevoles?|benevolat|volunteer(?:s|ing)?|volontaires?|volontariat|service civique|cdi|cdd|freelances?|freelancers?|permanent)\b/g

/**
 * Blanks the contract words of a folded text with as many spaces, so that offsets stay.
 * Folding never leaves two spaces in a row; patterns therefore know a blank by its width.
 */
export function withoutContractWords(folded: string): string {
  return folded.replace(CONTRACT_WORDS, (word) => ' '.repeat(word.length))
}
