import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditText } from '../fixtures/auditText.ts';
import type { Audit } from '../types.ts';

/** A text with one number or word that is sound, and with another in its place that is wrong, each audited. */
export type AuditedCase = {
  readonly kind: string;
  readonly sound: string;
  readonly wrong: string;
  readonly ofSound: Audit;
  readonly ofWrong: Audit;
};

const CHOICE = /\{([^{}|]*)\|([^{}]*)\}/gu;
const paragraphs = (text: string): string => text.split('¶').join('\n\n');

/** Cases of a file: `# kind` opens each kind, then a text a line, `{sound|wrong}` in its place, `¶` between paragraphs. */
export function readCases(file: string, published?: string): readonly AuditedCase[] {
  const lines = readFileSync(join(import.meta.dirname, '..', 'fixtures', file), 'utf8').split('\n');
  let kind = '';
  return lines.slice(1).flatMap((line): readonly AuditedCase[] => {
    if (line.startsWith('# ')) kind = line.slice(2);
    if (line.startsWith('#') || line.trim() === '') return [];
    const [sound, wrong] = [paragraphs(line.replace(CHOICE, '$1')), paragraphs(line.replace(CHOICE, '$2'))];
    return [
      { kind, sound, wrong, ofSound: auditText(sound, published), ofWrong: auditText(wrong, published) },
    ];
  });
}

/** Whether a reader would be warned. */
export const isTold = ({ claims, findings }: Audit): boolean =>
  findings.some(({ severity }) => severity !== 'info') ||
  claims.some(({ verdict }) => verdict === 'contradicted');
