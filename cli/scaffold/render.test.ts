import { expect, test } from '@jest/globals';
import { render } from './render.js';
import { manifestSchema, type Template } from './template.js';
import { variablesOf } from './variables.js';

const MANIFEST = manifestSchema.parse({ title: 'Orders', purpose: 'orders are kept' });

const template = (files: Record<string, string>, parts: Record<string, string> = {}): Template => ({
  ...{ name: 'new', manifest: MANIFEST },
  ...{ files: new Map(Object.entries(files)), parts: new Map(Object.entries(parts)) },
});

test('variables are filled into texts and names of files; other braces are code', () => {
  const texts = render(template({ '{{name}}.tsx': '<a b={{c}}>{{title}}</a>' }), 'integration', {
    name: 'orders',
    title: 'Orders',
  });
  expect([...texts]).toEqual([['integration/orders.tsx', '<a b={{c}}>Orders</a>']]);
});

test.each(['../a.ts', '../../etc/passwd', 'a/../../b.ts', '{{name}}/a.ts', 'a\\..\\b.ts'])(
  'a template can’t write %s, which lies outside of its folder',
  (file) => {
    const write = () => render(template({ [file]: '' }), 'integration', { name: '../..' });
    expect(write).toThrow(/^The template new would write .+, outside of integration\/\.$/);
  },
);

test('what is written for each service is joined, in the order of the services', () => {
  const parts = { 'tests/redis.tsx': 'R;', 'tests/postgres.tsx': 'P;' };
  const module = { name: 'late-orders', template: 'new', services: ['redis', 'postgres'] };
  expect(variablesOf(template({}, parts), module)).toEqual({
    ...{ name: 'late-orders', title: 'Late orders', recipes: 'redis, postgres', tests: 'R;P;' },
  });
});

test('a service that a template knows nothing of is told, with the nearest', () => {
  const module = { name: 'orders', template: 'new', services: ['rediss'] };
  expect(() => variablesOf(template({}, { 'tests/redis.tsx': '' }), module)).toThrow(
    'There is no service "rediss". Did you mean "redis"? Known: redis.',
  );
});
