/** Large enough for three panes and a split; e2e positions and screenshots assume nothing smaller. */
export const SCREEN = '1600x1000x24';

/** @returns {boolean} whether a window can be shown to someone */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {[string, string[]]} the same command, inside a virtual display where there is no real one
 */
export function withDisplay(program, args) {
  if (hasDisplay()) return [program, [...args]];
  return ['xvfb-run', ['-a', `--server-args=-screen 0 ${SCREEN}`, program, ...args]];
}
