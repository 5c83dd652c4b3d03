import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import * as z from 'zod';
import { LintelError } from '../../policy/errors.js';
import type { PackageWishes } from './package-text.js';
import type { Texts } from './render.js';
import { NAME } from './template.js';

/** Where a project keeps what was scaffolded in it: the ground for merging a newer version. */
export const RECORD_FILE = 'lintel.scaffold.json';

const moduleSchema = z.strictObject({
  name: z.string().regex(NAME),
  template: z.string().regex(NAME),
  services: z.array(z.string()).optional(),
});

/** Whether a path, seen from the project's root, stays inside of it. */
export function isInside(file: string): boolean {
  return /^[\w@-][\w@./-]*$/.test(file) && !file.split('/').includes('..');
}

/** A record comes with a repository, whoever wrote it. */
const place = z.string().refine(isInside);
const table = z.record(z.string(), z.string());

const recordSchema = z.strictObject({
  lintel: z.string(),
  into: place,
  templates: z.string().optional(),
  modules: z.array(moduleSchema),
  scripts: table.default({}),
  packages: table.default({}),
  files: z.record(place, z.base64()),
});

/** A module that was written, and what from. */
export type WrittenModule = z.infer<typeof moduleSchema>;

/** What was scaffolded in a project, and what was added to its package.json. */
export interface Record extends PackageWishes {
  /** Lintel's version then. */
  readonly lintel: string;
  /** The folder of the modules, seen from the project's root. */
  readonly into: string;
  /** The folder of the user's own templates, if there is one. */
  readonly templates?: string | undefined;
  readonly modules: readonly WrittenModule[];
  /** The texts as they were written. */
  readonly texts: Texts;
}

/** The record as a text; the texts in it are compressed. */
export function encodeRecord({ texts, ...rest }: Record): string {
  const files = [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
  const packed = files.map(([file, text]) => [file, pack(text)] as const);
  return `${JSON.stringify({ ...rest, files: Object.fromEntries(packed) }, null, 2)}\n`;
}

const pack = (text: string): string => brotliCompressSync(text).toString('base64');

/** Reads what `encodeRecord` wrote. Throws `template-invalid` where something else stands there. */
export function decodeRecord(text: string): Record {
  try {
    const { files, ...rest } = recordSchema.parse(JSON.parse(text));
    return { ...rest, texts: unpackAll(files) };
  } catch (cause) {
    throw new LintelError('template-invalid', `${RECORD_FILE} can’t be read. ${REPAIR}`, { cause });
  }
}

const REPAIR =
  'Bring it back from git; without it a scaffold can’t tell your changes from its own.';

function unpackAll(files: z.infer<typeof recordSchema>['files']): Texts {
  return new Map(Object.entries(files).map(([file, packed]) => [file, unpack(packed)]));
}

const unpack = (packed: string): string =>
  brotliDecompressSync(Buffer.from(packed, 'base64')).toString('utf8');
