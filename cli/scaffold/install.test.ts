import { expect, test } from '@jest/globals';
import { useTestFolders } from '../../policy/test-folder.js';
import { install } from './install.js';

const makeFolder = useTestFolders();

test('why an install fails is told', () => {
  const root = makeFolder({ 'package.json': '{' });
  expect(install(root, 'no-such-manager')).toBe('spawnSync no-such-manager ENOENT');
});
