import { parentPort, workerData } from 'node:worker_threads';
import { takeWorkspace } from '../../store/holderLock.ts';
import type { StoreJob, StoreMessage } from '../workerMessages.ts';

/** A store's thread that takes its workspace, says it is open, and dies without a word at the first call. */
takeWorkspace((workerData as StoreJob).path, 'Attest');
const opened: StoreMessage = { kind: 'opened', reply: { ok: true, value: null } };
parentPort?.postMessage(opened);
parentPort?.on('message', () => process.exit(1));
