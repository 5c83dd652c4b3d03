import { expect, test } from '@jest/globals';
import { findXmlErrors } from '../../cli/reports/proof/schema-check.js';
import { toPicture } from './picture.js';

const picture = toPicture('lintel <x>', '\u001b[31ma & b\u001b[39m\n');

test('a picture is whole XML, whatever was printed', async () => {
  expect(await findXmlErrors(picture)).toEqual([]);
});

test('a picture shows the command and what it printed, in its looks', () => {
  expect(picture).toContain('<tspan class="dim">$</tspan> lintel &lt;x&gt;</text>');
  expect(picture).toContain('<tspan class="red">a &amp; b</tspan></text>');
});

test('a picture is as high as what was printed', () => {
  expect(picture).toContain('0 0 126 89"');
});
