import { toPolicyPath } from '../rules/policy-path.js';
import { findNameMistake } from './external-names.js';
import type { ParsedPolicy } from './schema.js';
import { explainUnknown } from './unknown-name.js';

/** What a policy says of modules and packages that can't be. */
export function findModuleMistakes(policy: ParsedPolicy): string[] {
  const names = Object.keys(policy.modules);
  return [
    ...names.flatMap(findNamingMistake),
    ...names.flatMap((name) => findUseMistakes(name, policy)),
    ...Object.keys(policy.packages).flatMap((name) => findPackageMistakes(name, policy)),
  ];
}

function findNamingMistake(name: string): string[] {
  if (!/^(?:npm|node):|\*/.test(name)) return [];
  const fault = `modules has ${JSON.stringify(name)}, which reads like a package`;
  return [`${fault}. Give the module a name without "npm:", "node:" and "*".`];
}

function findUseMistakes(name: string, policy: ParsedPolicy): string[] {
  const place = toPolicyPath(['modules', name, 'mayUse']);
  const targets = Object.keys(policy.modules[name]!.mayUse);
  return targets.flatMap((target) => {
    const isOwn = target === name;
    return isOwn ? `${place} names ${name} itself. Remove it.` : findUse(place, target, policy);
  });
}

/** What is no package has to be a module. */
function findUse(place: string, target: string, { modules }: ParsedPolicy): string[] {
  if (/^(?:npm|node):/.test(target)) return findExternal(place, target);
  const lookup = { is: 'no module', known: Object.keys(modules) };
  const hint = `A package is written "npm:${target}", a module of Node "node:${target}".`;
  return explainUnknown(place, [target], lookup).map((unknown) => `${unknown} ${hint}`);
}

function findExternal(place: string, target: string): string[] {
  const mistake = findNameMistake(target.replace(/^npm:/, ''));
  return mistake === null ? [] : [`${place} names ${JSON.stringify(target)}. ${mistake}`];
}

function findPackageMistakes(name: string, policy: ParsedPolicy): string[] {
  const [place, mistake] = [toPolicyPath(['packages', name, 'onlyIn']), findNameMistake(name)];
  const named = mistake === null ? [] : [`packages names ${JSON.stringify(name)}. ${mistake}`];
  const lookup = { is: 'no module', known: Object.keys(policy.modules) };
  const unknown = explainUnknown(place, policy.packages[name]!.onlyIn, lookup);
  return [...named, ...unknown, ...findDenied(name, place, policy)];
}

/** Modules that are given by their own list what the package's list denies. */
function findDenied(name: string, place: string, { modules, packages }: ParsedPolicy): string[] {
  const target = name.startsWith('node:') ? name : `npm:${name}`;
  const users = Object.entries(modules).filter(([, { mayUse }]) => Object.hasOwn(mayUse, target));
  const denied = users.filter(([user]) => !packages[name]!.onlyIn.includes(user));
  return denied.map(([user]) => explainDenied(user, target, place));
}

function explainDenied(user: string, target: string, place: string): string {
  const fault = `${toPolicyPath(['modules', user, 'mayUse'])} names ${JSON.stringify(target)}`;
  return `${fault}, and ${place} leaves ${user} out. Add it there, or remove it here.`;
}
