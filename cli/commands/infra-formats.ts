import { quote } from '../../testkit/services/guard/script.js';
import type { SharedState } from '../../testkit/services/share/shared-service.js';

type Format = (states: readonly SharedState[]) => string;

/** Where services are, as a person, a shell or a program reads it. */
export const ADDRESS_FORMATS: Readonly<Record<string, Format>> = {
  text: (states) => states.map(tell).join(''),
  env: (states) => Object.entries(variablesOf(states)).map(exportLine).join(''),
  json: (states) => `${JSON.stringify(variablesOf(states), null, 2)}\n`,
};

function tell({ service, provenance, variables }: SharedState): string {
  const { rung, version, from } = provenance;
  const addresses = Object.entries(variables).map(([name, value]) => `  ${name}=${value}\n`);
  return `${service} ${version}, ${rung}: ${from}\n${addresses.join('')}`;
}

const variablesOf = (states: readonly SharedState[]): Readonly<Record<string, string>> =>
  Object.assign({}, ...states.map(({ variables }) => variables));

const exportLine = ([name, value]: readonly [string, string]): string =>
  `export ${name}=${quote(value)}\n`;
