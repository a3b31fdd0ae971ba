import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { checkoutCache, inModules, root } from '../setup/places.mjs';
import { importFixtures } from './fixtures.mjs';

const config = createRequire(import.meta.url)(join(root, '.config', 'dependency-cruiser.cjs'));

/** @returns {string[]} every rule's name */
export function ruleNames() {
  return config.forbidden.map(({ name }) => name);
}

/**
 * @returns {Promise<{ modules: number, violations: { rule: string, what: string }[] }>} how the product stands
 */
export async function cruiseProduct() {
  return cruiseFolder(root);
}

/**
 * @param {string} rule
 * @returns {Promise<string | null>} what is wrong with the rule's own fixture; null when exactly this rule fires
 */
export async function checkFixture(rule) {
  const files = importFixtures[rule];
  if (files === undefined) return 'it has no fixture';
  mkdirSync(checkoutCache, { recursive: true });
  const folder = mkdtempSync(join(checkoutCache, 'rule-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    symlinkSync(inModules(), join(folder, 'node_modules'), 'dir');
    for (const [path, source] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${source}\n`);
    }
    const { violations } = await cruiseFolder(folder);
    const fired = [...new Set(violations.map((violation) => violation.rule))];
    return fired.length === 1 && fired[0] === rule
      ? null
      : `its fixture fires ${fired.join(', ') || 'nothing'}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function cruiseFolder(folder) {
  const present = readdirSync(folder).filter((name) =>
    ['shared', 'electron', 'renderer', 'vendor'].includes(name),
  );
  const { options, ...ruleSet } = config;
  const resolveOptions = { ...options.enhancedResolveOptions, symlinks: false };
  const { output } = await cruise(
    present,
    { ...options, ruleSet, validate: true, baseDir: folder },
    resolveOptions,
  );
  if (typeof output === 'string') throw new Error(output);
  return {
    modules: output.summary.totalCruised,
    violations: output.summary.violations.map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      what: cycle ? [from, ...cycle.map(({ name }) => name)].join(' -> ') : `${from} -> ${to}`,
    })),
  };
}
