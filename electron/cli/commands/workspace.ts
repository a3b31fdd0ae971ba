import type { ImpactView } from '#shared/ipc/impactShapes.ts';
import type { HistoryEntry } from '#shared/ipc/shapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { listHistory, search as searchWorkspace } from '../../services/articles/library.ts';
import { formatId } from '../../services/ids.ts';
import { impactOf } from '../../services/impact/impact.ts';
import { corrigendum, supersededPacks } from '../../services/packs/issuedPacks.ts';
import { machineUser } from '../../services/workspaces/machineUser.ts';
import { salvageWorkspace } from '../../services/workspaces/salvage.ts';
import { createSampleWorkspace } from '../../services/workspaces/sample.ts';
import {
  backupWorkspace,
  type CheckResult,
  checkWorkspace,
  createWorkspace,
  restoreWorkspace,
} from '../../services/workspaces/workspaceFiles.ts';
import { redo as redoOne, undo as undoOne } from '../../store/history.ts';
import { hasTornHeader } from '../../store/salvage/damagedCopy.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { now, withWorkspace } from '../commandContext.ts';
import type { Outcome } from '../outcome.ts';
import type { ParsedArguments } from '../parseArguments.ts';
import { INGEST_WORKER } from '../workerFiles.ts';

/** `attest new WS`. */
export function makeNew({ positionals: [path = ''] }: ParsedArguments): Outcome {
  createWorkspace(path, 'attest new', machineUser(), now()).close();
  return { json: { workspace: path }, text: `Made ${path}.\n` };
}

/** `attest sample WS`. */
export async function sample({ positionals: [path = ''] }: ParsedArguments): Promise<Outcome> {
  const store = await createSampleWorkspace(path, {
    holder: 'attest sample',
    actor: machineUser(),
    now,
    ingestWorkerUrl: INGEST_WORKER,
  });
  store.close();
  return { json: { workspace: path }, text: `Made the sample workspace ${path}.\n` };
}

/** `attest history WS`. */
export const history = ({ positionals: [path = ''], options }: ParsedArguments): Promise<Outcome> =>
  withWorkspace(path, 'read', 'history', (context) => {
    if (options['impact'] !== undefined) {
      const impact = impactOf(context, options['impact']);
      const touched = supersededPacks(context).filter(({ packId, version }) =>
        impact.superseded.some((issue) => issue.pack === packId && issue.version === version),
      );
      return impactOutcome(impact, touched.map(corrigendum).join(''));
    }
    const { entries } = listHistory(context, 0, 1_000_000);
    const lines = entries.map(
      ({ id, at, kind, state, label }) =>
        `${id.padEnd(7)} ${at}  ${kind === 'do' ? '' : `${kind} `}${label}${stateNote({ id, kind, label, state })}`,
    );
    return { json: entries, text: `${lines.join('\n')}\n` };
  });

/** What became of an operation, behind its name; the first, which makes the workspace, was not taken back. */
function stateNote({
  id,
  kind,
  label,
  state,
}: Pick<HistoryEntry, 'id' | 'kind' | 'label' | 'state'>): string {
  if (state === 'done' || id === 'op1') return '';
  return ` (${kind === 'do' && label.startsWith('Issued ') ? 'withdrawn' : state})`;
}

function impactOutcome(impact: ImpactView, corrigenda: string): Outcome {
  const { operation, changes, superseded } = impact;
  const lines = changes.map(
    ({ kind, label, before, after }) =>
      `${kind.padEnd(7)} ${label}\n        ${before ?? 'none'} -> ${after ?? 'none'}`,
  );
  const issued = superseded.map(({ name, version }) => `Out of date: ${name} ${version}`);
  const told = lines.length === 0 ? ['It changed nothing that the workspace says.'] : lines;
  return { json: impact, text: `${operation.label}\n${[...told, ...issued].join('\n')}\n${corrigenda}` };
}

export const undo = (parsed: ParsedArguments): Promise<Outcome> => turn(parsed, 'undo');
export const redo = (parsed: ParsedArguments): Promise<Outcome> => turn(parsed, 'redo');

function turn(
  { positionals: [path = '', steps = '1'] }: ParsedArguments,
  direction: 'undo' | 'redo',
): Promise<Outcome> {
  if (!/^[1-9]\d{0,8}$/.test(steps)) {
    throw new Problem('command/value', {
      message: `"${steps}" is no number of steps.`,
      where: 'STEPS',
      fix: 'Write a whole number from 1.',
    });
  }
  return withWorkspace(path, 'write', direction, (context) => {
    const one = direction === 'undo' ? undoOne : redoOne;
    const all = Number(steps);
    const turned: { readonly id: string; readonly label: string }[] = [];
    for (let i = 0; i < all; i++) {
      const target = one(context.store, context.actor, context.now());
      if (target === null) break;
      turned.push({ id: formatId('operation', target.id), label: target.label });
    }
    const word = direction === 'undo' ? 'Took back' : 'Brought back';
    const fewer =
      turned.length < all ? `There was no more to ${direction}: ${turned.length} of ${all} steps.\n` : '';
    return {
      json: { steps: turned.length, operations: turned, state_sha256: stateSha256(context.store.db) },
      text:
        turned.length === 0
          ? `Nothing to ${direction}.\n`
          : turned.map(({ label }) => `${word}: ${label}\n`).join('') + fewer,
    };
  });
}

/** `attest check WS`. A file so damaged that it does not open is an answer too. */
export async function check({ positionals: [path = ''] }: ParsedArguments): Promise<Outcome> {
  const result = await withWorkspace(path, 'read', 'check', ({ store }) => checkWorkspace(store)).catch(
    (error: unknown): CheckResult => {
      const isTorn = error instanceof Problem && error.code === 'store/notAWorkspace' && hasTornHeader(path);
      if (!(error instanceof Problem) || !(isTorn || error.code === 'store/damaged')) throw error;
      const problem = isTorn ? 'The first page of the file is damaged.' : error.message;
      return { ok: false, problems: [problem], stateSha256: null };
    },
  );
  const told = result.ok
    ? 'The workspace is sound.'
    : `The workspace is damaged:\n  ${result.problems.join('\n  ')}\nKeep it as it is; restore a backup with "attest restore", or save what can be read with "attest salvage".`;
  return {
    json: result,
    text: `${told}\nContent ${result.stateSha256 ?? 'cannot be read'}\n`,
    exitCode: result.ok ? 0 : 1,
  };
}

/** `attest backup WS FILE`. */
export const backup = ({ positionals: [path = '', target = ''] }: ParsedArguments): Promise<Outcome> =>
  withWorkspace(path, 'read', 'backup', ({ store }) => {
    const { bytes } = backupWorkspace(store, target);
    return {
      json: { workspace: path, backup: target, bytes },
      text: `Copied to ${target} (${bytes} bytes).\n`,
    };
  });

/** `attest restore WS FILE`. */
export function restore({ positionals: [path = '', source = ''] }: ParsedArguments): Outcome {
  const { kept } = restoreWorkspace(path, source, 'attest restore');
  const aside = kept === null ? '' : ` What stood there is kept as ${kept}.`;
  return {
    json: { workspace: path, backup: source, kept },
    text: `Restored ${path} from ${source}.${aside}\n`,
  };
}

/** `attest salvage WS FILE`. */
export function salvage({ positionals: [path = '', target = ''] }: ParsedArguments): Outcome {
  const {
    tables,
    losses,
    history: steps,
    check: result,
  } = salvageWorkspace(path, target, machineUser(), now());
  const { ok, problems, stateSha256: hash } = result;
  const rows = tables.map(
    ({ table, rows: kept, restored, lost }) =>
      `  ${table.padEnd(16)} ${kept}${restored === 0 ? '' : `, ${restored} of them from the history`}${lost === 0 ? '' : `, ${lost} lost`}`,
  );
  const lost =
    losses.length + problems.length === 0
      ? ['Nothing is known to be lost.']
      : ['Lost or changed:', ...[...losses, ...problems].map((line) => `  ${line}`)];
  const told = [
    `Salvaged ${path} into ${target}. Rows:`,
    ...rows,
    ...lost,
    steps === 'whole'
      ? 'The history is whole: every step can be taken back.'
      : 'The steps of the history are listed and can no longer be taken back.',
    `Content ${hash ?? 'cannot be read'}`,
  ];
  return {
    json: {
      workspace: path,
      salvaged: target,
      ok,
      tables,
      losses,
      history: steps,
      problems,
      stateSha256: hash,
    },
    text: `${told.join('\n')}\n`,
  };
}

/** `attest search WS QUERY`. */
export const search = ({ positionals: [path = '', query = ''] }: ParsedArguments): Promise<Outcome> =>
  withWorkspace(path, 'read', 'search', (context) => {
    const hits = searchWorkspace(context, query, 100);
    const plain = (text: string): string => text.replaceAll('\u0001', '[').replaceAll('\u0002', ']');
    const lines = hits.map(
      ({ kind, title, locator, snippet }) => `${kind}: ${title} ${locator}\n  ${plain(snippet)}`,
    );
    return {
      json: { query, results: hits.map((hit) => ({ ...hit, snippet: plain(hit.snippet) })) },
      text: hits.length === 0 ? 'Nothing found.\n' : `${lines.join('\n')}\n`,
    };
  });
