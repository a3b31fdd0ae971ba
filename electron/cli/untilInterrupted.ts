const INTERRUPTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs what takes long, so that Ctrl+C ends it as the window's Stop does: `isStopped` is true from then on, and whoever runs
 * looks at it and leaves nothing behind. A second Ctrl+C ends the program at once.
 */
export async function untilInterrupted<T>(run: (isStopped: () => boolean) => Promise<T>): Promise<T> {
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
  };
  for (const signal of INTERRUPTS) process.once(signal, stop);
  try {
    return await run(() => isStopped);
  } finally {
    for (const signal of INTERRUPTS) process.off(signal, stop);
  }
}
