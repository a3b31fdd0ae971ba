import type { Fact } from '#shared/domain/impact/diffFacts.ts';
import { evaluateScenario } from '#shared/domain/scenarios/evaluateScenario.ts';
import { rangeText } from '#shared/domain/scenarios/rangeText.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { getScenario, listScenarios } from './scenarios.ts';

/** What every scenario comes to and refuses, so that an edit of a figure tells which it touches. */
export function scenarioFacts(context: ServiceContext): Fact[] {
  return listScenarios(context).flatMap(({ id: owner, title }) => {
    const { spec, model } = getScenario(context, owner);
    const { outputs, refusals } = evaluateScenario(model, spec);
    return [
      ...outputs.map(
        ({ label, range, value, unit }): Fact => ({
          kind: 'scenario',
          id: `${owner} ${label}`,
          owner,
          label: `${title}: ${label}`,
          value: `${rangeText({ low: value, high: value }, unit)} becomes ${rangeText(range, unit)}`,
        }),
      ),
      ...refusals.map(
        ({ assumption, code, message, where }): Fact => ({
          kind: 'scenario',
          id: `${owner} ${assumption ?? where} ${code}`,
          owner,
          label: `${title}: not computed`,
          value: message,
        }),
      ),
    ];
  });
}
