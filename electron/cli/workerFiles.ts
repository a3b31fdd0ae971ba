/** Beside this file in the bundle (dist/cli.js); a source uses the built one too. */
export const INGEST_WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/ingestWorker.js' : './ingestWorker.js',
  import.meta.url,
);

/** The workers that read files of figures. */
export const IMPORT_WORKERS = {
  importWorkerUrl: new URL('./importWorker.js', import.meta.url),
  ingestWorkerUrl: INGEST_WORKER,
} as const;

/** The thread that reads rows ahead of the one that writes them. */
export const ROW_THREAD = new URL('./rowThread.js', import.meta.url);
