import type { PackScenario } from './packModel.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The scenarios that a pack's model holds, as far as they have their shape. */
export function scenariosIn(model: unknown): PackScenario[] {
  const parts = isRecord(model) && Array.isArray(model['parts']) ? model['parts'] : [];
  return parts.flatMap((part): PackScenario[] => {
    const scenario = isRecord(part) ? part['scenario'] : undefined;
    if (!isRecord(scenario) || !isRecord(scenario['model']) || !isRecord(scenario['spec'])) return [];
    const { leaves, numbers } = scenario;
    if (!Array.isArray(leaves) || !Array.isArray(numbers) || !numbers.every(isRecord)) return [];
    return Array.isArray(scenario['model']['leaves']) ? [scenario as unknown as PackScenario] : [];
  });
}
