import type { ContractParts, DemandSource } from '../contracts.js';
import { joinParts, toCode, toDocument, toTable } from './markdown.js';
import type { Sources } from './sources.js';

/** Every contract of the test kit with the titles of its cases. */
export function toContractsReference({ contracts }: Pick<Sources, 'contracts'>): string {
  const sections = Object.entries(contracts).map(([name, parts]) => toSection(name, parts));
  return toDocument('Contracts', 'testkit/contracts/', [INTRODUCTION, ...sections]);
}

const INTRODUCTION = `What each contract of \`lintel/testkit\` demands of an adapter; \
[the guide](../guides/contracts.md) says how one is put to the test. A subject that lists the word of \
the second column in \`lacks\` is not asked for what needs it.`;

function toSection(name: string, parts: ContractParts): string {
  const tables = Object.entries(parts).map(([about, demands]) => toPart(about, demands));
  return joinParts([`## ${name}`, ...tables]);
}

function toPart(about: string, demands: readonly DemandSource[]): string {
  const rows = demands.map(({ title, needs = '' }) => [title, needs && toCode(needs)]);
  return joinParts([`${about}:`, toTable(['case', 'needs'], rows)]);
}
