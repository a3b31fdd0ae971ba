import type { ScenarioView } from '#shared/ipc/scenarioShapes.ts';

/** A scenario and one assumption of it, as the contract carries them. */
export type Spec = ScenarioView['spec'];
export type Assumed = Spec['assumptions'][number];
