/** `npm run sample`: writes the sample month to assets/sample and its true answers to test/golden/sample. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { answersOf } from './answers';
import { agreementAnswers } from './contracts/agreementAnswers';
import { sampleFiles } from './files';
import { makeMonth } from './month';
import { spendingAnswers } from './spend/spendingAnswers';

const month = makeMonth();
const folders = { files: path.join('assets', 'sample'), answers: path.join('test', 'golden', 'sample') };
for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });

const { files } = sampleFiles(month);
for (const [name, bytes] of files) {
  mkdirSync(path.dirname(path.join(folders.files, name)), { recursive: true });
  writeFileSync(path.join(folders.files, name), bytes);
}
const answers = answersOf(month);
writeFileSync(path.join(folders.answers, 'answers.json'), `[\n${answers.map((line) => JSON.stringify(line)).join(',\n')}\n]\n`);
for (const [name, truth] of Object.entries({ ...agreementAnswers(month), ...spendingAnswers(month) })) {
  writeFileSync(path.join(folders.answers, name), `[\n${truth.map((line) => JSON.stringify(line)).join(',\n')}\n]\n`);
}
console.log(`${files.size} files, ${answers.length} receipts with their answers.`);
