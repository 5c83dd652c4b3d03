import type { MockFact } from '../outline-model.js';
import type { FileViolation, Project } from '../project-model.js';
import { violationAt } from '../violation-at.js';
import type { Claim } from './claims.js';
import type { FindWay, Way } from './infrastructure.js';
import { findTarget } from './target.js';

/** The mocks of a file that replace infrastructure, or what leads to it. */
export function listMocked(claim: Claim, project: Project, findWay: FindWay): FileViolation[] {
  return claim.file.outline.mocks.flatMap((mock) => {
    const target = mock.target === null ? null : findTarget(mock.target, claim.file, project);
    const way = target === null ? null : findWay(target);
    return way === null ? [] : [toViolation(mock, way, claim)];
  });
}

function toViolation(mock: MockFact, way: Way, { file, because }: Claim): FileViolation {
  const message =
    `\`${mock.callee}\` replaces ${describe(way)}, in a test of integration (${because}). ` +
    'Start the service and let the test meet it, or move what needs the mock into a unit test.';
  return violationAt(file, mock, { symbol: '<module>', message });
}

function describe(way: Way): string {
  const [first, ...rest] = way.map((step) => `\`${step}\``);
  return rest.length === 0
    ? `${first}, which is infrastructure`
    : `${first}, which leads to ${rest.join(' → ')}`;
}
