import type { World } from '../world.js';
import type { Project } from './project.js';
import type { CheckRequest } from './request.js';

/** One run of `lintel check`: what was asked for, of which project, and what is around. */
export interface CheckRun {
  readonly request: CheckRequest;
  readonly project: Project;
  readonly world: World;
}
