import { writeFileSync } from 'node:fs';
import { openNativeParser } from '../facts/parser/native-parser.js';
import { toLine } from './answer-line.js';
import { doJob, type Job } from './job.js';
import { readLines } from './read-lines.js';

// The body of a reader process: one line of JSON in, with a list of jobs; one line out, with their
// answers in order. It has nothing else to do, and so waits for its input, and ends with it: streams
// would take longer to load than a small project takes to be read.
const [INPUT, OUTPUT] = [0, 1];

const parse = openNativeParser();
for (const line of readLines(INPUT)) writeFileSync(OUTPUT, answer(line));

function answer(line: string): string {
  // The other end is `readers.ts` of the same version.
  const jobs = JSON.parse(line) as readonly Job[];
  return `${toLine(jobs.map((job) => doJob(job, parse)))}\n`;
}
