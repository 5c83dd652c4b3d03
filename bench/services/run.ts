import { describeMachine } from '../machine.js';
import { publishSection } from '../page.js';
import { FIGURES, type FigureName, type Times } from './figures.js';
import { renderServices } from './render.js';
import { timeServices } from './time-services.js';

// Times the services of the test kit, and writes that into the page of results. Another number of
// rounds can be given: npm run bench:services -- 3

const ROUNDS = Number(process.argv[2] ?? 5);

async function timeRounds(): Promise<Times> {
  // The first brings programs into the cache, and the kit into memory.
  await timeServices();
  const rounds: Times[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await timeServices());
  const names = Object.keys(FIGURES) as FigureName[]; // the keys are these names
  const all = names.map((name) => [name, rounds.flatMap((times) => times[name])] as const);
  // Every name has its figures.
  return Object.fromEntries(all) as unknown as Times;
}

const section = renderServices(await timeRounds(), describeMachine());
process.stdout.write(`${section}\n`);
publishSection('services', section);
