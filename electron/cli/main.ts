/** The command line: the same core as the app, without a window. */
import { setFlagsFromString } from 'node:v8';
import { runCommand } from './runCommand.ts';

// A command is over before most of its patterns have run a hundred times: to compile each to machine code after its
// first use, as V8 does by itself, costs more than it brings. Patterns over a long text get there soon enough.
setFlagsFromString('--regexp-tier-up-ticks=100');
// Nor does a program for a pattern that is run a few times need to be polished first.
setFlagsFromString('--no-regexp-peephole-optimization');

// A reader such as `head` that closes early is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
