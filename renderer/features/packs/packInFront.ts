/** The pack whose layout is on screen, the one in use where there are two; null where there is none. */
export function packInFront(): string | null {
  const shown = [...document.querySelectorAll<HTMLElement>('[data-pack]')].filter((one) =>
    one.checkVisibility(),
  );
  const used = shown.find((one) => one.contains(document.activeElement)) ?? shown[0];
  return used?.dataset['pack'] ?? null;
}
