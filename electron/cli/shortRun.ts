import { setFlagsFromString } from 'node:v8';

/** Tells V8 that the program is soon over; for the start of a command, before its first pattern is used. */
export function tuneForShortRun(): void {
  // A command is over before most of its patterns have run a hundred times: to compile each to machine code after its
  // first use, as V8 does by itself, costs more than it brings. Patterns over a long text get there soon enough.
  setFlagsFromString('--regexp-tier-up-ticks=100');
  // Nor does a program for a pattern that is run a few times need to be polished first.
  setFlagsFromString('--no-regexp-peephole-optimization');
}
