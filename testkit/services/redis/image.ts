import type { ContainerImage } from '../rungs/container.js';
import { argsOfSettings, type RedisSettings } from './server.js';

/** The official image. */
export const imageWith = (settings: RedisSettings): ContainerImage => ({
  ...{ name: 'redis', tag: '7.4', port: 6379 },
  ready: [/Ready to accept connections/, 1],
  setUp: (password) => ({
    command: ['redis-server', ...argsOfSettings({ ...HASTE, ...settings, requirepass: password })],
  }),
});

/**
 * Nothing is kept, and the kit may put it to sleep. To a Redis in a container the kit is no local
 * client; whoever else could reach it lacks the password.
 */
const HASTE: RedisSettings = { save: '', appendonly: 'no', 'enable-debug-command': 'yes' };
