import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../../policy/package-root.js';

/** Packs this package as npm does, and installs it in a project with what it depends on. */
export function installPacked(project: string, dependencies: readonly string[]): string {
  const modules = path.join(project, 'node_modules');
  const installed = path.join(modules, 'lintel');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', pack(project), '-C', installed, '--strip-components=1']);
  for (const name of dependencies) link(name, modules);
  return installed;
}

/** Packs this package as npm does, into a folder; returns the tarball's path. */
export function pack(into: string): string {
  const options = ['--ignore-scripts', '--json', '--pack-destination', into];
  const said = execFileSync('npm', ['pack', ...options], { cwd: PACKAGE_ROOT, encoding: 'utf8' });
  // What npm says of one package.
  const [packed] = JSON.parse(said) as readonly { readonly filename: string }[];
  return path.join(into, packed?.filename ?? '');
}

function link(name: string, modules: string): void {
  const place = path.join(modules, name);
  mkdirSync(path.dirname(place), { recursive: true });
  symlinkSync(path.join(PACKAGE_ROOT, 'node_modules', name), place);
}
