import { expect, jest, test } from '@jest/globals';
{{imports}}import { {{recipes}}, share } from 'lintel/testkit';

// {{title}}: each test meets the real service. The first test that asks for one starts it.

jest.setTimeout(240_000);
{{tests}}
