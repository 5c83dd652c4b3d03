import path from 'node:path';
import type { Arguments } from '../arguments.js';
import { buildGraph } from '../graph/build-graph.js';
import type { Level } from '../graph/graph.js';
import { GRAPH_RENDERERS, type GraphFormat } from '../graph/index.js';
import { EXIT, type Command, type World } from '../world.js';
import { surveyProject, type Surveyed } from './survey-project.js';
import { writeFile } from './write-reports.js';

/** `lintel graph`: the modules or files of a project, and what imports what (C3). */
export const graph: Command = async (typed, world) => {
  const choice = parseChoice(typed);
  const text = await surveyProject([typed, world], (surveyed) => draw(surveyed, choice));
  put(text, typed.value('output'), world);
  return EXIT.clean;
};

interface Choice {
  readonly format: GraphFormat;
  readonly level: Level;
}

/** The arguments' parser lets only these names through. */
function parseChoice(typed: Arguments): Choice {
  const format = (typed.values('format').at(-1) ?? 'mermaid') as GraphFormat;
  const level = (typed.values('level').at(-1) ?? 'module') as Level;
  return { format, level };
}

async function draw({ graph: project, verdict }: Surveyed, { format, level }: Choice) {
  const render = await GRAPH_RENDERERS[format]();
  return render(buildGraph(project, verdict.findings, level));
}

function put(text: string, file: string | undefined, { cwd, output }: World): void {
  if (file === undefined) output.write(text);
  else writeFile(path.resolve(cwd, file), text);
}
