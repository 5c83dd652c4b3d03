import { element } from './element.js';

type Choices = readonly (readonly [value: string, says: string])[];
type Choose = (value: string) => void;

/** A list to choose one of; each choice is a value and what is said for it. */
export function makeChoice(label: string, choices: Choices, choose: Choose): HTMLElement {
  const options = choices.map(([value, says]) => element('option', { value }, [says]));
  const select = element('select', {}, options);
  select.addEventListener('change', () => choose(select.value));
  return element('label', {}, [`${label} `, select]);
}
