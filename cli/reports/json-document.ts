import { escapeForJson } from './escape.js';

/** A value as indented JSON that ends in a newline. */
export function renderJson(value: unknown): string {
  return `${escapeForJson(JSON.stringify(value, null, 2))}\n`;
}
