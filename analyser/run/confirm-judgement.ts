import type { FoundViolation } from '../../rules/judge.js';
import type { WholeJudgement } from '../../rules/judge-project.js';
import type { Project } from '../../rules/project-model.js';
import { findRefuted, type TextOf } from '../responsibility/confirm-splits.js';

/** The rule whose findings are put to TypeScript's symbols. */
const RULE = 'single-responsibility';

type Asked = readonly [project: Project, textOf: TextOf];

/** Drops the findings that TypeScript's symbols refute; without such findings nothing is asked. */
export async function confirmJudgement(judgement: WholeJudgement, asked: Asked) {
  const { byFile } = judgement;
  if (![...byFile.values()].flat().some(isAsked)) return judgement;
  const refuted = await findRefuted(...asked);
  const kept = [...byFile].map(([file, found]) => [file, keep(found, refuted.has(file))] as const);
  return { ...judgement, byFile: new Map(kept) };
}

const isAsked = ({ rule }: FoundViolation): boolean => rule === RULE;

const keep = (found: readonly FoundViolation[], isRefuted: boolean): readonly FoundViolation[] =>
  isRefuted ? found.filter((it) => !isAsked(it)) : found;
