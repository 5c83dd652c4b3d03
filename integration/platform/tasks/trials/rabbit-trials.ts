import { closeChannel } from './closed-channel.js';
import { deleteConsumed } from './deleted-queue.js';
import { holdDistant } from './distant-jobs.js';
import { failToLetGo } from './failed-to-let-go.js';
import { mixForeign } from './foreign-content.js';

/** Something that only RabbitMQ does. */
export interface RabbitTrial {
  readonly title: string;
  /** Resolves to what became of it, on the broker at an address. */
  readonly look: (url: string) => Promise<unknown>;
  /** What is to become of it. */
  readonly right: unknown;
}

/** What the adapters are to bear on RabbitMQ. */
export const RABBIT_TRIALS: readonly RabbitTrial[] = [
  {
    title: 'content that is no JSON is a dead letter, and in the way of no job (T3)',
    look: mixForeign,
    right: { letters: [{ payload: '{"order": ', attempts: 1 }], done: [0] },
  },
  {
    title: 'a worker whose consumer the broker cancels begins anew (T1)',
    look: deleteConsumed,
    right: [0],
  },
  {
    title: 'a channel that the broker closes is opened again (T1)',
    look: closeChannel,
    right: true,
  },
  {
    title: 'jobs that are due late keep none behind them from being due (T2)',
    look: holdDistant,
    right: ['soon'],
  },
  {
    title: 'what fails when it is due is delivered again (T5)',
    look: failToLetGo,
    right: 2,
  },
];
