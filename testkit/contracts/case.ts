/** One demand of a conformance kit, ready for `test.each`: `'$title', ({ run }) => run()`. */
export interface ConformanceCase {
  readonly title: string;
  /** Rejects with a `NonConformance` where the subject doesn't keep to the title. */
  run(): Promise<void>;
}

/** What a subject did that the demand forbids. */
export class NonConformance extends Error {
  constructor(subject: string, title: string, violation: string) {
    super(`${subject} does not keep to "${title}". ${violation}`);
    this.name = 'NonConformance';
  }
}

/** A demand and how it is looked at: the violation in a sentence, or null. */
export interface Demand<Subject> {
  readonly title: string;
  /** What a subject may say that it doesn't offer; the demand is then not put to it. */
  readonly needs?: string;
  readonly check: (subject: Subject) => Promise<string | null>;
}

/** Who is put to the test. */
export interface NamedSubject {
  readonly name: string;
  /** What it doesn't offer. */
  readonly lacks?: readonly string[];
}

/** The cases of all demands that a subject can be held to. */
export function toCases<Subject extends NamedSubject>(
  demands: readonly Demand<Subject>[],
  subject: Subject,
): readonly ConformanceCase[] {
  const asked = demands.filter(({ needs }) => !needs || !subject.lacks?.includes(needs));
  return asked.map((demand) => ({ title: demand.title, run: () => hold(demand, subject) }));
}

async function hold<S extends NamedSubject>({ title, check }: Demand<S>, subject: S) {
  const violation = await check(subject);
  if (violation !== null) throw new NonConformance(subject.name, title, violation);
}
