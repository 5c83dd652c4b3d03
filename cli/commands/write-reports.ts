import type { Verdict } from '../../analyser/run/verdict.js';
import { writeWhole } from '../../analyser/store/write-whole.js';
import { LintelError } from '../../policy/errors.js';
import { VERSION } from '../../policy/package-root.js';
import { REPORTS } from '../reports/index.js';
import type { ReportContext } from '../reports/report.js';
import type { World } from '../world.js';
import type { Project } from './project.js';
import type { CheckRequest, Destination } from './request.js';

/** Renders a verdict in every format that was asked for. Throws `output-unwritable`. */
export async function writeReports(
  verdict: Verdict,
  [request, { root }]: readonly [CheckRequest, Project],
  world: World,
): Promise<void> {
  const { color, quiet, stats, maxFindings } = request;
  const context = { version: VERSION, root, color, quiet, stats, maxFindings };
  for (const destination of request.destinations) {
    await writeReport(verdict, [destination, context], world);
  }
}

async function writeReport(
  verdict: Verdict,
  [{ format, file }, context]: readonly [Destination, ReportContext],
  { output }: World,
): Promise<void> {
  const report = await REPORTS[format]();
  if (file === null) output.write(report.render(verdict, context));
  else writeFile(file, report.render(verdict, { ...context, color: false }));
}

function writeFile(file: string, text: string): void {
  try {
    writeWhole(file, text);
  } catch (cause) {
    throw new LintelError('output-unwritable', `${file} can't be written: ${String(cause)}`, {
      cause,
    });
  }
}
