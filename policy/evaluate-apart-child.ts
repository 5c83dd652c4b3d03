import path from 'node:path';
import type { Outcome } from './evaluate-apart.js';
import { evaluatePolicy } from './evaluate.js';
import { writeFiles, type FileTexts } from './write-files.js';

const [root = '', changes = '[]'] = process.argv.slice(2);

// The parent is `evaluateApart`, which passes the changes as JSON.
process.stdout.write(JSON.stringify((JSON.parse(changes) as FileTexts[]).map(evaluateAfter)));

function evaluateAfter(files: FileTexts): Outcome {
  writeFiles(root, files);
  try {
    return evaluate();
  } catch (error) {
    return { message: String(error) };
  }
}

function evaluate(): Outcome {
  const { policy, inputs } = evaluatePolicy({ file: path.join(root, 'lintel.config.ts'), root });
  const own = inputs.filter((file) => file.startsWith(root));
  return { policy, inputs: own.map((file) => path.relative(root, file)).sort() };
}
