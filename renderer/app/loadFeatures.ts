/** Loads every feature's `register.tsx`, so that a new feature needs no line in the frame. */
export function loadFeatures(): number {
  const modules = import.meta.glob('../features/*/register.tsx', { eager: true });
  return Object.keys(modules).length;
}
