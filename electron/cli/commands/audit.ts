import { auditArticle } from '#shared/domain/claims/auditArticle.ts';
import { claimKeys } from '#shared/domain/claims/claimKeys.ts';
import type { DecidedClaim } from '#shared/domain/claims/decisions/types.ts';
import { DEFAULT_THRESHOLDS } from '#shared/domain/claims/lexicon/thresholds.ts';
import type { Claim, Verdict } from '#shared/domain/claims/types.ts';
import { readArticle } from '#shared/domain/reading/readArticle.ts';
import { Problem } from '#shared/lib/problem.ts';
import { type AuditedDocument, auditDocument, lastDocument } from '../../services/claims/audit.ts';
import { claimJson, findingJson } from '../auditJson.ts';
import { withWorkspace } from '../commandContext.ts';
import type { Outcome } from '../outcome.ts';
import type { ParsedArguments } from '../parseArguments.ts';
import { captureArticle } from './read.ts';

/** `attest audit WS [--document ID] [--strict]`, `attest audit --file FILE [--strict]`. */
export async function audit(parsed: ParsedArguments): Promise<Outcome> {
  const { positionals, options, switches } = parsed;
  const [workspace] = positionals;
  const { file } = options;
  if ((workspace === undefined) === (file === undefined)) {
    throw new Problem('command/arguments', {
      message:
        file === undefined ? 'A workspace or a file is missing.' : 'Both a workspace and a file are given.',
      where: 'attest audit',
      fix: 'Write "attest audit WS" or "attest audit --file FILE".',
    });
  }
  const audited =
    workspace === undefined
      ? await auditFile(file ?? '', options)
      : await withWorkspace(workspace, 'read', 'audit', (context) =>
          auditDocument(context, options['document'] ?? lastDocument(context)),
        );
  const isContradicted = audited.claims.some(({ verdict }) => verdict === 'contradicted');
  return {
    json: {
      document: audited.document,
      text_sha256: audited.textSha256,
      thresholds: audited.thresholds,
      claims: audited.claims.map(claimJson),
      findings: audited.findings.map(findingJson),
    },
    text: auditText(audited),
    ...(switches.has('strict') && isContradicted ? { exitCode: 1 } : {}),
  };
}

async function auditFile(path: string, options: ParsedArguments['options']): Promise<AuditedDocument> {
  const { fileName, ingested } = await captureArticle(path, options);
  const { meta, text, blocks } = ingested;
  const { language, published, textSha256 } = meta;
  const { mentions, citations } = readArticle(text, blocks, { language, published });
  const found = auditArticle({ blocks, mentions, citations, language, published });
  const keys = claimKeys(found.claims);
  const claims = found.claims.map((claim, i) => ({
    ...claim,
    key: keys[i] ?? claim.id,
    decision: null,
    isRebindable: false,
  }));
  return { ...found, claims, document: fileName, textSha256, thresholds: DEFAULT_THRESHOLDS, blocks };
}

const MARKS: Readonly<Record<Verdict, string>> = {
  holds: '= holds',
  borderline: '~ borderline',
  contradicted: 'x contradicted',
  untestable: '? untestable',
};

const markOf = ({ verdict, decision }: DecidedClaim): string =>
  decision?.state === 'dismissed' ? '- dismissed' : MARKS[verdict];

const decisionText = ({ decision }: DecidedClaim): string =>
  decision === null || decision.state === 'dismissed'
    ? ''
    : decision.state === 'added'
      ? ` [added by ${decision.actor}]`
      : ` [confirmed by ${decision.actor}]`;

function auditText({ blocks, claims, findings }: AuditedDocument): string {
  const locators = new Map(blocks.map((block) => [block.id, block.locator]));
  const place = ({ passages }: Pick<Claim, 'passages'>): string =>
    locators.get(passages[0]?.block ?? '') ?? '';
  const claimLines = claims.map(
    (claim) =>
      `  ${markOf(claim).padEnd(15)} ${place(claim).padEnd(12)} “${claim.wording}”: ${claim.arithmetic}${decisionText(claim)}`,
  );
  const findingLines = findings.map(
    (finding) =>
      `  ${finding.severity.padEnd(15)} ${place(finding).padEnd(12)} ${finding.message} (${finding.evidence})`,
  );
  const count = (verdict: Verdict): number => claims.filter((claim) => claim.verdict === verdict).length;
  const counts = `${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}: ${count('holds')} hold, ${count('borderline')} borderline, ${count('contradicted')} contradicted, ${count('untestable')} untestable`;
  const total = `${counts}. ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}.`;
  return `${[claimLines, findingLines, [total]]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
