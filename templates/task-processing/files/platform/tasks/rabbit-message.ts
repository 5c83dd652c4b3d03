import type { Message, Options } from 'amqplib';
import type { DeadLetter, Job } from 'lintel/testkit';
import { UnrecoverableError } from './unrecoverable.js';

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

/** Reads a job out of a message; throws what no attempt mends if its content is no JSON. */
export function toJob(message: Message): Job {
  const { attempt } = notesOf(message);
  return { id: idOf(message), payload: toPayload(message), attempt };
}

/** Reads a dead letter out of a message; content that is no JSON is shown as the text it is. */
export function toLetter(message: Message): DeadLetter {
  const { attempt: attempts, cause, failedAt } = notesOf(message);
  return { id: idOf(message), payload: showPayload(message), attempts, cause, failedAt };
}

const idOf = ({ properties }: Message): string => String(properties.messageId);

function toPayload({ content }: Message): unknown {
  try {
    return JSON.parse(content.toString());
  } catch (error) {
    throw new UnrecoverableError(`The content of a job is no JSON: ${String(error)}`);
  }
}

function showPayload(message: Message): unknown {
  try {
    return toPayload(message);
  } catch {
    return message.content.toString();
  }
}
