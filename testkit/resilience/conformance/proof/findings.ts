import type { Demand, NamedSubject } from '../../../contracts/case.js';

/** What the demands of a kit found on several subjects. */
export interface Findings {
  readonly subjects: readonly string[];
  readonly rows: readonly FindingsRow[];
}

interface FindingsRow {
  readonly title: string;
  /** For each subject its violation, null where it keeps to the demand, and what it lacks. */
  readonly answers: readonly Answer[];
}

type Answer = { readonly violation: string | null } | 'not offered';

/** Puts all demands to all subjects, one after the other, since some live by the machine's time. */
export async function findOn<S extends NamedSubject>(
  demands: readonly Demand<S>[],
  subjects: readonly S[],
): Promise<Findings> {
  const rows: FindingsRow[] = [];
  for (const demand of demands) rows.push(await ask(demand, subjects));
  return { subjects: subjects.map(({ name }) => name), rows };
}

async function ask<S extends NamedSubject>(demand: Demand<S>, subjects: readonly S[]) {
  const answers: Answer[] = [];
  for (const subject of subjects) answers.push(await answerOf(demand, subject));
  return { title: demand.title, answers };
}

async function answerOf<S extends NamedSubject>({ needs, check }: Demand<S>, subject: S) {
  const isLacking = needs !== undefined && subject.lacks?.includes(needs);
  return isLacking ? 'not offered' : { violation: await check(subject) };
}

/** The findings as a table, and what each cross in it stands for. */
export function toMarkdown({ subjects, rows }: Findings): string {
  const head = [`| demand | ${subjects.join(' | ')} |`, `|${' --- |'.repeat(subjects.length + 1)}`];
  const body = rows.map(
    ({ title, answers }) => `| ${title} | ${answers.map(toMark).join(' | ')} |`,
  );
  const notes = rows.flatMap((row) => noteViolations(row, subjects));
  return [...head, ...body, '', ...notes].join('\n');
}

function toMark(answer: Answer): string {
  if (answer === 'not offered') return answer;
  return answer.violation === null ? '✓' : '✗';
}

function noteViolations({ title, answers }: FindingsRow, subjects: readonly string[]): string[] {
  return answers.flatMap((answer, index) => {
    if (answer === 'not offered' || answer.violation === null) return [];
    return [`- **${subjects[index]}**, ${title}: ${answer.violation}`];
  });
}
