import type { Streams } from './runCommand.ts';

/** The process's own streams. A reader such as `head` that closes early ends the program, and is no failure. */
export function standardStreams(): Streams {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  };
}
