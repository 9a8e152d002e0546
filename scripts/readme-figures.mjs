// Prints the README's figures of the flag from seeds/model.json; a person pastes them there, a test
// holds them to the file.
//
//   node scripts/readme-figures.mjs
import { readFileSync } from 'node:fs'

const { version, metrics } = JSON.parse(
  readFileSync(new URL('../seeds/model.json', import.meta.url), 'utf8'),
)
const { parts, test, titles } = metrics
const { all, compared } = test

const percent = (share) => `${(share * 100).toFixed(1)} %`
const range = ([low, high], write) => `${write(low)} to ${write(high)}`
const decimal = (value) => value.toFixed(3)

/** One line of the table: name, value, interval, sample. */
const line = (name, ...cells) => `| ${[name, ...cells].join(' | ')} |`
const shareLine = (name, { share, interval, right, n }) =>
  share === null
    ? line(name, 'none', '', `0 of ${n}`)
    : line(name, percent(share), range(interval, percent), `${right} of ${n}`)
const comparedLine = (name, { precision, recall, auc }) =>
  line(
    name,
    ...[precision, recall].map(({ share }) => (share === null ? 'none' : percent(share))),
    decimal(auc.value),
  )

console.log(
  [
    `Model \`${version}\`, labels of ${version.slice(0, 10)}: ${parts.train} postings to learn from, ${parts.calibrate} to calibrate with, ${parts.test} to test on (${all.rows} with their text, ${titles.rows} bare titles, which are not in the tables).`,
    '',
    line('test part', 'value', '95 % interval', 'counted'),
    '|---|---|---|---|',
    shareLine('precision of the flag', all.precision),
    shareLine('recall', all.recall),
    shareLine('recall when unsure counts as found', all.recallWithUnsure),
    shareLine('false flags among other internships', all.falsePositiveRate),
    shareLine('unsure among internships', all.unsureShare),
    line('AUC of P(senior)', decimal(all.auc.value), range(all.auc.interval, decimal), all.rows),
    line('calibration error (ECE)', decimal(all.ece), '', all.rows),
    shareLine('level right, of three', all.levelAccuracy),
    shareLine('contract right, of seven, field withheld', all.contractAccuracy),
    '',
    line('the same postings', 'precision', 'recall', 'AUC'),
    '|---|---|---|---|',
    comparedLine('the model', all),
    comparedLine('a keyword rule', compared.keywords),
    comparedLine('words alone, no cues', compared['words-alone']),
    comparedLine('cues alone, no words', compared['cues-alone']),
  ].join('\n'),
)
