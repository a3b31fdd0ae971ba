/** Real workspaces on a real disk for the services' tests. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSourcesCsv, readTradeCsv } from '../../import/csv/readTradeCsv.ts';
import { ingestBytes } from '../../ingest/ingestBytes.ts';
import { resourcePath } from '../../resourcesFolder.ts';
import { openStore, type Store } from '../../store/openStore.ts';
import { ingestArticleInto } from '../articles/documents.ts';
import { newestForVersion } from '../articles/documentVersions.ts';
import { importFigures } from '../imports/importFigures.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { createSampleWorkspace } from '../workspaces/sample.ts';
import { createWorkspace } from '../workspaces/workspaceFiles.ts';

/** The one moment at which everything happens in these tests. */
export const at = '2026-02-01T10:00:00.000Z';

/** Who does it. */
export const ANALYST = 'Ana';

const session = {
  holder: 'test',
  actor: ANALYST,
  now: () => at,
  ingestWorkerUrl: new URL('../../ingest/ingestWorker.ts', import.meta.url),
};

export type TestWorkspace = {
  readonly context: ServiceContext;
  /** Where a test may lay files of its own. */
  readonly folder: string;
  /** Closes the store that the context holds and takes the folder away. */
  readonly remove: () => void;
};

/** A service context over a store, by the analyst Ana. */
export const contextOf = (store: Store): ServiceContext => ({ ...session, store });

const temporaryPath = (): { folder: string; path: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-services-'));
  return { folder, path: join(folder, 'a.attest') };
};

const opened = (store: Store, folder: string): TestWorkspace => ({
  context: contextOf(store),
  folder,
  remove: () => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

/** A workspace with nothing in it. */
export function emptyWorkspace(): TestWorkspace {
  const { folder, path } = temporaryPath();
  return opened(createWorkspace(path, session.holder, session.actor, at), folder);
}

/** The sample's figures and their sources: derived, estimated, provisional, in dollars and in yuan; no article. */
export function sampleFigures(): TestWorkspace {
  const workspace = emptyWorkspace();
  const read = (name: string): Buffer => readFileSync(resourcePath('sample', name));
  const register = readSourcesCsv(read('sources.csv'), 'sources.csv');
  importFigures(workspace.context, 'figures.csv', readTradeCsv(read('figures.csv'), 'figures.csv', register));
  return workspace;
}

/** The same workspace closed and opened once more, as after a restart. */
export function reopened({ context: { store }, folder }: TestWorkspace): TestWorkspace {
  const { path } = store;
  store.close();
  return opened(openStore(path, { mode: 'write', holder: session.holder }), folder);
}

/** The sample workspace. */
export async function sampleWorkspace(): Promise<TestWorkspace> {
  const { folder, path } = temporaryPath();
  return opened(await createSampleWorkspace(path, session), folder);
}

/** Takes in an article written in the test; answers its id. */
export async function ingestText(
  context: ServiceContext,
  text: string,
  options: { readonly fileName?: string; readonly versionOf?: string } = {},
): Promise<string> {
  const fileName = options.fileName ?? 'article.txt';
  const bytes = Buffer.from(text, 'utf8');
  const ingested = await ingestBytes(bytes, { fileName });
  const older = options.versionOf === undefined ? null : newestForVersion(context, options.versionOf);
  return ingestArticleInto(context, { bytes, fileName, ingested }, older).value.documentId;
}
