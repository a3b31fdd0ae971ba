/** A window nobody looks at draws no frames; whoever waits for one goes on after this. */
const LONGEST_MS = 100;

/** Resolves after the next frame was drawn. */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    const longest = setTimeout(resolve, LONGEST_MS);
    requestAnimationFrame(() => {
      clearTimeout(longest);
      setTimeout(resolve);
    });
  });
