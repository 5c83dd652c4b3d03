import type { z } from 'zod';
import type { Rule } from '../../rules/model.js';
import type { SeededFault } from '../seeded-faults/seeded-fault.js';
import type { Contracts } from '../contracts.js';
import type { Files } from './files.js';
import type { ForeignCounts } from '../counting/foreign-counts.js';

/** What a rule's folder holds. */
export interface RuleSource {
  readonly id: string;
  readonly demand: Rule['demand'];
  readonly options: z.ZodObject;
  /** The document as it is now; what stands between its markers is generated. */
  readonly readme: string;
}

/** All that documents are made of. */
export interface Sources {
  readonly rules: readonly RuleSource[];
  /** What each requirement demands, by its id. */
  readonly requirements: Readonly<Record<string, string>>;
  /** The tests, the commands and the rules' documents, in which requirements are named. */
  readonly witnesses: Files;
  /** The faults that the reference suite catches. */
  readonly seededFaults: readonly SeededFault[];
  /** The test kit's contracts. */
  readonly contracts: Contracts;
  /** What other tools said of the counting cases when they were last asked. */
  readonly foreignCounts: ForeignCounts;
  /** What `lintel check` prints for the project that the picture shows. */
  readonly screen: string;
}
