import type { Project, ProjectFile } from '../project-model.js';
import { SERVICE_DRIVERS } from '../service-drivers.js';

/** What a test module is there for. */
export interface Domain {
  /** The name of the test module, the first one if the file is in several. */
  readonly module: string;
  readonly services: readonly string[];
  /** The effect classes that come with the services. */
  readonly effects: ReadonlySet<string>;
}

/** The domain of a file whose test modules name services; null for any other file. */
export function findDomain({ testModules }: ProjectFile, project: Project): Domain | null {
  const all = project.structure.tests.filter(({ name }) => testModules.includes(name));
  const [first] = all.filter(({ services }) => services.length > 0);
  if (first === undefined) return null;
  const services = all.flatMap((module) => module.services);
  const effects = new Set(services.flatMap((service) => effectsOf(service, project)));
  return { module: first.name, services, effects };
}

/** A service brings the class that its driver is in, and the class that is called like it. */
function effectsOf(service: string, { effectOf }: Project): string[] {
  const driven = effectOf(SERVICE_DRIVERS[service] ?? '');
  return driven === null ? [service] : [service, driven];
}

/** By which name of `services` an effect class would be allowed. */
export function findService(effect: string, { effectOf }: Project): string {
  const known = Object.entries(SERVICE_DRIVERS);
  return known.find(([, driver]) => effectOf(driver) === effect)?.[0] ?? effect;
}
