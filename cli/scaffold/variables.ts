import { LintelError } from '../../policy/errors.js';
import { suggest } from '../../policy/nearest.js';
import type { WrittenModule } from './record.js';
import { fill, type Variables } from './render.js';
import type { Template } from './template.js';

/**
 * What stands for the variables of a module: its `name` and `title`, the `recipes` of its services,
 * and for each folder in the template's `parts/` the parts of those services, one after the other.
 */
export function variablesOf(template: Template, { name, services }: WrittenModule): Variables {
  const used = services ?? template.manifest.services;
  const folders = new Set([...template.parts.keys()].map((it) => it.split('/', 1)[0]!));
  const own = { name, title: titleOf(name), recipes: used.map(recipeOf).join(', ') };
  const joined = [...folders].map((it) => [it, joinParts(template, it, used)] as const);
  const groups = joined.map(([folder, text]) => [folder, fill(text, own)] as const);
  return { ...own, ...Object.fromEntries(groups) };
}

function joinParts(template: Template, folder: string, services: readonly string[]): string {
  const within = [...template.parts].filter(([file]) => file.startsWith(`${folder}/`));
  const parts = within.map(([file, text]) => [serviceOf(file), text] as const);
  return services.map((service) => partOf(new Map(parts), service)).join('');
}

function partOf(parts: ReadonlyMap<string, string>, service: string): string {
  const part = parts.get(service);
  if (part !== undefined) return part;
  const message = `There is no service "${service}". ${suggest(service, [...parts.keys()])}`;
  throw new LintelError('option-invalid', message);
}

/** `tests/redis.tsx` is the part of `redis`. */
const serviceOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.\w+$/, '');

/** `redis-cluster` is started by `redisCluster`. */
const recipeOf = (service: string): string =>
  service.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return `${words[0]!.toUpperCase()}${words.slice(1)}`;
}
