import { expect, test } from 'vitest'
import { EDGE, needsOf, PARTING_SIGNS } from '../../src/extract/pattern-needs.ts'

test.each<[RegExp, string[] | undefined]>([
  [/\bstagiaires?\b/g, ['|stagiaire|', '|stagiaires|']],
  [/\b(?:cdd|cdi)\b/g, ['|cdd|', '|cdi|']],
  [/\bfree[- ]?lance\b/g, ['|freelance|', '|free-lance|', '|free lance|']],
  [/\bun [a-z]{2,9} (?:intern|trainee)\b/g, [' intern|', ' trainee|']],
  [/\ba\w*b\b/g, undefined],
  [/\b(?:stage|\w+)\b/g, undefined],
  [/\b(?:stage )?/g, undefined],
  [/(?:stage){0,3}x/g, undefined],
  [/(?:stage)+/g, ['stage']],
  [/(?:stage){2}/g, ['stage']],
  [/(?=stage)[a-z]+/g, undefined],
  [/(?<!un )stage(?! de vie)/g, ['stage']],
  [/\bv\.i\.e\b/g, ['|v.i.e|']],
  [/\d\d ?(?:€|euros)/g, ['€', 'euros']],
  [/stage/gi, undefined],
  [/(stage)\1/g, undefined],
  [/[^a]stage/g, ['stage']],
  [/\bstage(?:s|)\b/g, ['|stage|', '|stages|']],
  [/\bstage\w*/g, ['|stage']],
  [/un\b \bstage/g, ['un stage']],
  [/€\b ?|\b€ /g, ['€']],
  [/\b[ab]\b/g, undefined],
  [/\bstage\B/g, ['|stage']],
])('each match of %s holds one of %j, with edges of words where "|" stands', (pattern, words) => {
  const found = needsOf(pattern).words?.map((word) => word.replaceAll(EDGE, '|'))
  expect(found?.sort()).toEqual(words?.sort())
})

test.each<[RegExp, string]>([
  [/\bstage\b/g, PARTING_SIGNS],
  [/\ba[^.\n]{0,9}b/g, '\n.'],
  [/\ba[^;\n]b/g, '\n;'],
  [/a.b/g, '\n'],
  [/a\sb/g, '.;!?:'],
  [/v\.i\.e/g, '\n;!?:'],
  [/a ?:/g, '\n.;!?'],
  [/a(?=[.,])/g, '\n;!?:'],
  [/a(?![^\n]b)/g, '\n'],
  [/(?<=\bstage [^.]{0,9})a/g, '.'],
  [/^a/g, ''],
  [/a(?=$|b)/g, ''],
  [/a\p{L}/gu, ''],
])('no match of %s holds or looks at %j', (pattern, parts) => {
  expect(needsOf(pattern).parts).toBe(parts)
})
