/**
 * One open note and its way into the store. Every pause in writing is saved as one operation of the history, and so is
 * leaving the note; nothing waits longer than `LONGEST_MS`. What others do to the note (undo, redo) is handed to the
 * editor, unless there are words of our own on their way: those are saved over it, and undo knows both.
 */
import type { NoteView } from '#shared/ipc/noteShapes.ts';
import { BridgeError, call } from '../../bridge/client.ts';

/** A pause in writing. Long enough not to cut a sentence into ten operations. */
const PAUSE_MS = 1200;
/** Somebody who never pauses still loses no more than this to a power cut. */
const LONGEST_MS = 10_000;

export type NoteContent = Pick<NoteView, 'title' | 'body'>;
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  /** The store refused; the words are still here. */
  | { readonly kind: 'failed'; readonly error: Error }
  /** The note is not in the workspace any more (deleted, or its making was undone). */
  | { readonly kind: 'gone' };

const open = new Set<NoteSession>();

/** The session of one note: the editor tells it what is written, the window hears what becomes of it. */
export class NoteSession {
  readonly noteId: string;
  /** Called with what somebody else made of the note. */
  onExternal: (content: NoteContent) => void = () => undefined;
  /** What the store holds, as far as this window knows. */
  #saved: string;
  #unsaved: NoteContent | null = null;
  #state: SaveState = { kind: 'saved' };
  #inFlight = 0;
  /** Goes up with everything that makes an answer to an earlier question stale. */
  #serial = 0;
  #isAbandoned = false;
  /** Something was done in the workspace while words were on their way. */
  #isBehind = false;
  #pause: ReturnType<typeof setTimeout> | null = null;
  #longest: ReturnType<typeof setTimeout> | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(noteId: string, content: NoteContent) {
    this.noteId = noteId;
    this.#saved = JSON.stringify(content);
    open.add(this);
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Hears every change of `state`; answers the function that stops it. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Takes what the note says now; it is saved at the next pause. */
  change(content: NoteContent): void {
    this.#serial++;
    if (this.#inFlight === 0 && JSON.stringify(content) === this.#saved) {
      this.#unsaved = null;
      this.#stopTimers();
      this.#become({ kind: 'saved' });
      return;
    }
    this.#unsaved = content;
    if (this.#pause !== null) clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.save(), PAUSE_MS);
    this.#longest ??= setTimeout(() => void this.save(), LONGEST_MS);
    this.#become({ kind: 'waiting' });
  }

  /** Saves at once what is not saved. The request leaves before this returns, so that a closing window may call it. */
  async save(): Promise<void> {
    const content = this.#unsaved;
    this.#stopTimers();
    if (content === null || this.#isAbandoned) return;
    this.#unsaved = null;
    this.#serial++;
    this.#inFlight++;
    this.#become({ kind: 'saving' });
    try {
      await call('note.save', { noteId: this.noteId, ...content });
      this.#saved = JSON.stringify(content);
      this.#inFlight--;
      if (this.#inFlight === 0 && this.#unsaved === null) {
        this.#become({ kind: 'saved' });
        if (this.#isBehind) await this.sync();
      }
    } catch (error) {
      this.#inFlight--;
      this.#unsaved ??= content;
      this.#become(failure(error));
    }
  }

  /** Asks what the store holds after something was done in the workspace. */
  async sync(): Promise<void> {
    const isGone = this.#state.kind === 'gone';
    this.#isBehind = (this.#unsaved !== null && !isGone) || this.#inFlight > 0;
    if (this.#isBehind || this.#isAbandoned) return;
    const serial = this.#serial;
    try {
      const { title, body } = await call('note.get', { noteId: this.noteId });
      if (serial !== this.#serial || this.#isAbandoned) return;
      // The note was deleted while somebody wrote in it, and is back: the words go in.
      if (this.#unsaved !== null) return await this.save();
      const found = JSON.stringify({ title, body });
      this.#become({ kind: 'saved' });
      if (found === this.#saved) return;
      this.#saved = found;
      this.onExternal({ title, body });
    } catch (error) {
      if (serial === this.#serial && !this.#isAbandoned) this.#become(failure(error));
    }
  }

  /** What the editor shows right after it took content is what counts as saved: it may write the same words otherwise. */
  settle(content: NoteContent): void {
    if (this.#unsaved === null && this.#inFlight === 0) this.#saved = JSON.stringify(content);
  }

  /** The tab is closed: the last words are saved, then nothing is heard any more. */
  async close(): Promise<void> {
    try {
      await this.save();
    } finally {
      open.delete(this);
    }
  }

  /** Another workspace is open: these words belong to none. */
  abandon(): void {
    this.#isAbandoned = true;
    this.#unsaved = null;
    this.#stopTimers();
    open.delete(this);
  }

  #become(state: SaveState): void {
    if (state.kind === this.#state.kind && state.kind !== 'failed') return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  #stopTimers(): void {
    if (this.#pause !== null) clearTimeout(this.#pause);
    if (this.#longest !== null) clearTimeout(this.#longest);
    this.#pause = null;
    this.#longest = null;
  }
}

const failure = (error: unknown): SaveState =>
  error instanceof BridgeError && error.code === 'note/unknown'
    ? { kind: 'gone' }
    : { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) };

/** Saves every open note at once: the window loses focus or closes. */
export function saveOpenNotes(): void {
  for (const session of open) void session.save();
}

/** Every open note looks at the store again. */
export function syncOpenNotes(): void {
  for (const session of open) void session.sync();
}

/** Drops what belongs to the workspace that was open before. */
export function abandonOpenNotes(): void {
  for (const session of open) session.abandon();
}
