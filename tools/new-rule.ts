import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { formatFiles, writeFiles } from './generated-files.js';
import { planNewRule } from './plans/new-rule.js';

// Makes the folder of a new rule, and the generated files that name it:
// npx jiti tools/new-rule.ts no-empty-file "A file holds something."

const [id = '', demand = ''] = process.argv.slice(2);
const files = planNewRule({ id, demand });
if (existsSync(`rules/${id}`)) throw new Error(`There is a rule ${id} already.`);
if (demand === '') throw new Error('Say in one sentence what the rule demands.');
await writeFiles(await formatFiles(files));
execFileSync('node_modules/.bin/jiti', ['tools/generate.ts'], { stdio: 'inherit' });
