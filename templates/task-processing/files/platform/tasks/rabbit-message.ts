import type { Message, Options } from 'amqplib';
import type { DeadLetter, Job } from 'lintel/testkit';

/** What goes with a message besides its payload; times are milliseconds since 1970. */
interface Notes {
  readonly attempt: number;
  /** When it is to be let go, where it waits. */
  readonly dueAt: number;
  readonly cause: string;
  readonly failedAt: number;
}

const NO_NOTES: Notes = { attempt: 1, dueAt: 0, cause: '', failedAt: 0 };

/** Only this adapter writes to its queues, so the headers are what it wrote. */
export const notesOf = ({ properties }: Message): Notes => ({
  ...NO_NOTES,
  ...(properties.headers as Partial<Notes> | undefined),
});

/** The properties of a job that is published: its id and priority stay the same. */
export function toProperties(
  job: { readonly id: string; readonly priority: number },
  notes: Partial<Notes> = {},
): Options.Publish {
  return { messageId: job.id, priority: job.priority, headers: { ...notes } };
}

/** The properties of a message for its copy in another place. */
export function copyProperties({ properties }: Message, notes?: Partial<Notes>): Options.Publish {
  const [id, priority] = [String(properties.messageId), Number(properties.priority ?? 0)];
  return toProperties({ id, priority }, notes);
}

export const toContent = (payload: unknown): Buffer => Buffer.from(JSON.stringify(payload ?? null));

/** Reads a job out of a message. */
export function toJob(message: Message): Job {
  const payload: unknown = JSON.parse(message.content.toString());
  const { attempt } = notesOf(message);
  return { id: String(message.properties.messageId), payload, attempt };
}

/** Reads a dead letter out of a message. */
export function toLetter(message: Message): DeadLetter {
  const { id, payload, attempt } = toJob(message);
  const { cause, failedAt } = notesOf(message);
  return { id, payload, attempts: attempt, cause, failedAt };
}
