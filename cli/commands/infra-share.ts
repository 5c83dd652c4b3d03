import { SharedPlace, shareFolder } from '../../testkit/services/share/shared-service.js';
import type { SharedState } from '../../testkit/services/share/shared-service.js';
import type { User } from '../../testkit/services/share/leases.js';
import { giveBack, takeShared } from '../../testkit/services/share/share.js';
import { EXIT } from '../world.js';
import { ADDRESS_FORMATS } from './infra-formats.js';
import type { InfraAction, InfraRequest } from './infra-request.js';

/** Starts what doesn't run yet, and prints where it is. */
export const up: InfraAction = async (request) => {
  const taking = placesOf(request).map((place) => takeShared(place, request.user));
  // All are waited for, so that a failure of one is told when the others are up.
  await Promise.allSettled(taking);
  print(request, await Promise.all(taking));
  return EXIT.clean;
};

/** Gives back what a person or the process of `--for` uses; what nobody uses ends. */
export const down: InfraAction = async (request) => {
  for (const place of placesOf(request)) {
    const ran = place.state() !== undefined;
    const left = await giveBack(place, request.user);
    if (ran) request.world.output.write(`${place.service}: ${tellUsers(left)}\n`);
  }
  return EXIT.clean;
};

const tellUsers = (users: readonly User[]): string =>
  users.length === 0 ? 'has ended' : `is still used by ${users.map(tellUser).join(', ')}`;

const tellUser = (user: User): string => (user === 'person' ? 'infra up' : `process ${user}`);

/** Prints what runs. */
export const status: InfraAction = (request) => {
  print(
    request,
    placesOf(request).flatMap((place) => place.state() ?? []),
  );
  return Promise.resolve(EXIT.clean);
};

function placesOf({ services, world }: InfraRequest): readonly SharedPlace[] {
  const folder = shareFolder(world.cwd, world.environment);
  return services.map((service) => new SharedPlace(folder, service));
}

function print({ format, world }: InfraRequest, states: readonly SharedState[]): void {
  const formatted = ADDRESS_FORMATS[format]?.(states) ?? '';
  world.output.write(formatted === '' ? 'No service runs here: lintel infra up\n' : formatted);
}
