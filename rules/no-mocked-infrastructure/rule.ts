import type { ProjectRule } from '../project-model.js';
import { listClaims } from './claims.js';
import { listDoubles } from './doubles.js';
import { toFindWay } from './infrastructure.js';
import { listMocked } from './mocked.js';
import type { NoMockedInfrastructureOptions } from './options.js';

/** An integration test that replaces the service proves only how the double behaves. */
export const rule: ProjectRule<NoMockedInfrastructureOptions> = {
  id: 'no-mocked-infrastructure',
  demand: 'A test that claims to be one of integration replaces no infrastructure.',
  needsOutline: true,
  judge(project, options) {
    const asked = new Set(project.asked);
    const claims = listClaims(project).filter(({ file }) => asked.has(file));
    const findWay = toFindWay(project, options.allow);
    const mocked = claims.flatMap((claim) => listMocked(claim, project, findWay));
    const doubles = claims.flatMap((claim) => listDoubles(claim, options.doubles));
    return { judged: claims.length, violations: [...mocked, ...doubles] };
  },
};
