import { defineConfig } from 'lintel';

export default defineConfig({
  extends: 'strict',
  ignores: [{ files: 'fixtures/**', because: 'broken on purpose, or schemas of others' }],
});
