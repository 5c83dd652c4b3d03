import type { ContainerImage } from '../rungs/container.js';
import { argsOfSettings, USER, type PostgresSettings } from './server.js';

/** The official image. It starts a server twice: first for its own set-up. */
export const imageWith = (settings: PostgresSettings): ContainerImage => ({
  ...{ name: 'postgres', tag: '17', port: 5432 },
  ready: [/database system is ready to accept connections/, 2],
  setUp: (password) => ({
    environment: { POSTGRES_USER: USER, POSTGRES_PASSWORD: password, POSTGRES_DB: 'postgres' },
    command: ['postgres', ...argsOfSettings({ ...HASTE, ...settings })],
  }),
});

/** Nothing is kept, so nothing is synced. */
const HASTE: PostgresSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};
