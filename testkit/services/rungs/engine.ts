import { once } from 'node:events';
import { connect } from 'node:net';
import { homedir } from 'node:os';
import path from 'node:path';

/** Where a container engine may listen: a socket's file, or a port. */
export type EnginePlace =
  { readonly path: string } | { readonly host: string; readonly port: number };

/** Where Docker, Podman and what stands in for them listen; `DOCKER_HOST` alone if that is set. */
export function enginePlaces(environment: NodeJS.ProcessEnv): readonly EnginePlace[] {
  const { DOCKER_HOST: named = '', XDG_RUNTIME_DIR: own = '' } = environment;
  if (named !== '') return [readPlace(named)];
  const folders = ['/var/run', own, path.join(homedir(), '.docker/run')].filter(path.isAbsolute);
  return folders.flatMap(socketsIn);
}

const socketsIn = (folder: string): readonly EnginePlace[] =>
  ['docker.sock', 'podman/podman.sock'].map((name) => ({ path: path.join(folder, name) }));

/** `unix:///run/docker.sock` or `tcp://host:2375`. */
function readPlace(named: string): EnginePlace {
  const { protocol, hostname, port, pathname } = new URL(named);
  return protocol === 'unix:' ? { path: pathname } : { host: hostname, port: Number(port) };
}

/** Whether one of the places has an engine that answers. */
export async function hasEngine(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const answers = await Promise.all(enginePlaces(environment).map(answersAt));
  return answers.includes(true);
}

/** In milliseconds. */
const LONGEST_ANSWER = 2_000;

async function answersAt(place: EnginePlace): Promise<boolean> {
  const signal = AbortSignal.timeout(LONGEST_ANSWER);
  const socket = connect({ ...place, signal });
  socket.write('GET /_ping HTTP/1.0\r\n\r\n');
  const answer = once(socket, 'data', { signal }).then(String, () => '');
  const isOk = answer.then((text) => /^HTTP\/1\.\d 200 /.test(text));
  return isOk.finally(() => socket.on('error', () => undefined).destroy());
}
