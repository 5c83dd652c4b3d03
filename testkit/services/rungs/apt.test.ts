import { chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { useTestFolders } from '../../../policy/test-folder.js';
import { DEBIAN as RABBITMQ } from '../rabbitmq/programs.js';
import { downloadPackages } from './apt.js';

const makeFolder = useTestFolders();

/** A machine on which a part of Erlang is installed; its apt notes what it is asked for. */
function layDebian(): string {
  const folder = makeFolder({
    'apt-get': '#!/bin/sh\necho "$@" >> "${0%/*}/asked"\n',
    'dpkg-query': "#!/bin/sh\nprintf 'ii erlang-base\\nrc erlang-ssl\\nii redis-tools\\n'\n",
  });
  for (const name of ['apt-get', 'dpkg-query']) chmodSync(path.join(folder, name), 0o755);
  return folder;
}

const machine = layDebian();
const downloads = path.join(machine, 'downloads');

/** What apt was asked for, without the options that every call has. */
async function asked(): Promise<readonly string[]> {
  await downloadPackages(RABBITMQ, downloads, { PATH: `${machine}:/usr/bin:/bin` });
  const lines = readFileSync(path.join(machine, 'asked'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.replace(/^-qq(?: -o \S+)* /, ''));
}

test('packages are downloaded, and those parts of them that are installed as well', async () => {
  const install = '--yes --no-install-recommends --download-only --reinstall install';
  expect(await asked()).toEqual(['update', `${install} rabbitmq-server erlang-base`]);
  expect(existsSync(path.join(downloads, 'cache', 'archives', 'partial'))).toBe(true);
});
