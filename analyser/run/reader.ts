import { createInterface } from 'node:readline';
import { compileCalmly } from './compile-calmly.js';
import { openNativeParser } from '../facts/parser/native-parser.js';
import { toLine } from './answer-line.js';
import { doJob, type Job } from './job.js';

// The body of a reader process: one line of JSON in, with a list of jobs; one line out, with their
// answers in order. It ends when its input ends.
compileCalmly();
const parse = openNativeParser();
createInterface({ input: process.stdin }).on('line', answer);

function answer(line: string): void {
  // The other end is `readers.ts` of the same version.
  const jobs = JSON.parse(line) as readonly Job[];
  process.stdout.write(`${toLine(jobs.map((job) => doJob(job, parse)))}\n`);
}
