import path from 'node:path';
import { VERSION } from '../../policy/package-root.js';
import { countOf, type Arguments } from '../arguments.js';
import { openFile } from '../report/open-file.js';
import { readPageParts } from '../report/page-parts.js';
import { renderPage } from '../report/render-page.js';
import { toPageData } from '../report/to-page-data.js';
import { EXIT, type Command, type World } from '../world.js';
import { surveyProject, type Survey } from './survey-project.js';
import { writeFile } from './write-reports.js';

/** `lintel report`: one page that shows a whole project, and needs no network (C1, C2, C3, C4). */
export const report: Command = async (typed, world) => {
  const page = await surveyProject([typed, world], (it) => makePage(it, typed, world));
  const named = typed.value('output') ?? 'lintel-report.html';
  writeFile(path.resolve(world.cwd, named), page);
  world.output.write(`${named}\n`);
  if (wantsToSee(typed, world)) openIn(world, named);
  return EXIT.clean;
};

const openIn = ({ cwd, notes }: World, file: string): void =>
  openFile(path.resolve(cwd, file), (says) => notes.write(`lintel: ${says}\n`));

async function makePage(survey: Survey, typed: Arguments, { now }: World): Promise<string> {
  const count = countOf(typed, 'history', 0);
  const history = count === 0 ? null : await readHistory(survey, count);
  const made = new Date(now()).toISOString();
  return renderPage(toPageData(survey, { version: VERSION, made, history }), readPageParts());
}

async function readHistory({ ground, reading }: Survey, count: number) {
  const { judgeHistory } = await import('../../analyser/history/judge-history.js');
  return judgeHistory(ground, reading, count);
}

/** A person at a terminal does, unless it says otherwise; a pipeline does not. */
const wantsToSee = (typed: Arguments, { output, environment }: World): boolean =>
  typed.flag('open') ?? (output.isTerminal && !environment['CI']);
