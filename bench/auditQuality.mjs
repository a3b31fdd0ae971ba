import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The audit on texts by other hands: sound paragraphs, where an error or a warning is a false alarm, and planted errors,
 * each found when a finding of an accepted code touches one of its passages. Run with the command line built:
 * node bench/auditQuality.mjs [FOLDER [PREFIX]], a folder of fixtures/ (unseenAudit, one error a text; contractAudit, one
 * or three). The golds lie beside the texts.
 */
const bench = dirname(fileURLToPath(import.meta.url));
const folder = join(bench, 'fixtures', process.argv[2] ?? 'unseenAudit');
const cli = join(bench, '..', 'dist', 'cli.js');
const prefix = process.argv[3] ?? '';

const touches = (a, b) => a.start < b.end && b.start < a.end;
const names = readdirSync(folder).filter((name) => name.endsWith('.txt') && name.startsWith(prefix));
const sum = { planted: 0, found: 0, alarms: 0, sound: 0, claims: 0, right: 0 };
for (const name of names) {
  const gold = JSON.parse(readFileSync(join(folder, name.replace(/\.txt$/, '.gold.json')), 'utf8'));
  const answer = JSON.parse(
    execFileSync(
      process.execPath,
      [cli, 'audit', '--file', join(folder, name), '--json', '--published', gold.published],
      {
        encoding: 'utf8',
      },
    ),
  );
  const serious = answer.findings.filter(({ severity }) => severity !== 'info');
  const isOf = ({ accept, passages: places }, { code, passages }) =>
    accept.includes(code) && places.some((place) => passages.some((passage) => touches(place, passage)));
  const isPlanted = (finding) => gold.findings.some((planted) => isOf(planted, finding));
  sum.alarms += serious.filter((finding) => !isPlanted(finding)).length;
  if (gold.kind === 'planted') {
    for (const planted of gold.findings) {
      sum.planted++;
      if (answer.findings.some((finding) => isOf(planted, finding))) sum.found++;
      else console.log(`missed: ${name} ${planted.why}`);
    }
  } else sum.sound += gold.paragraphs;
  for (const claim of gold.claims) {
    sum.claims++;
    const isRight = answer.claims.some(
      ({ form, verdict, passages }) =>
        claim.form.includes(form) &&
        claim.verdict.includes(verdict) &&
        passages.some((passage) => claim.passages.some((place) => touches(place, passage))),
    );
    if (isRight) sum.right++;
  }
  for (const finding of serious.filter((one) => !isPlanted(one)))
    console.log(`false alarm: ${name} ${finding.code} ${finding.message}`);
}
console.log(
  `${sum.planted} planted errors, ${sum.found} found; ${sum.sound} sound paragraphs; ${sum.alarms} false alarms in all; ` +
    `${sum.right} of ${sum.claims} claims with their verdict`,
);
