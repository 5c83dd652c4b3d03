import { expect, test } from '@jest/globals';
import { decodeRecord, encodeRecord } from './record.js';

const RECORD = {
  ...{ lintel: '0.1.0', into: 'integration' },
  ...{ templates: 'own', scripts: { test: 'jest' }, packages: { pg: '^8.0.0' } },
  modules: [{ name: 'orders', template: 'new', services: ['redis'] }],
  texts: new Map([['integration/a.ts', 'ä\n'.repeat(1000)]]),
};

test('a record is read as it was written, and is small', () => {
  const text = encodeRecord(RECORD);
  expect(decodeRecord(text)).toEqual(RECORD);
  expect(text.length).toBeLessThan(500);
});

const RECORDS = [
  '{',
  '{}',
  '{"lintel":"1","into":"a","modules":[],"files":{"a":"!"}}',
  '{"lintel":"1","into":"../a","modules":[],"files":{}}',
  '{"lintel":"1","into":"a","modules":[],"files":{"a/../../b":"CwGAeAM="}}',
];

test.each(RECORDS)('a record that reads %j is told', (text) => {
  expect(() => decodeRecord(text)).toThrow(
    'lintel.scaffold.json can’t be read. Bring it back from git; without it a scaffold can’t ' +
      'tell your changes from its own.',
  );
});
