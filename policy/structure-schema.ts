import * as z from 'zod';

const text = z.string().trim().min(1);
const globs = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);
const files = globs.describe('Globs, seen from the folder of the policy.');
const because = text.describe('Why this entry is there.');
const names = z.array(text).default([]);

const moduleSchema = z.strictObject({
  files,
  entry: globs.optional().describe('The files by which other modules may reach it.'),
  mayUse: z
    .record(text, text)
    .default({})
    .describe('What it may import, with the reason: modules, `npm:NAME` and `node:NAME`.'),
  externals: z
    .enum(['free', 'listed'])
    .default('free')
    .describe('Whether packages may be imported that `mayUse` does not list.'),
});

const reservationSchema = z.strictObject({
  onlyIn: z.array(text).describe('The modules that may import it; none forbids it to all.'),
  because,
});

const testModuleSchema = z.strictObject({
  files,
  purpose: text.describe('What the module is there to prove.'),
  services: names.describe('The services that it may use.'),
  covers: names.describe('The areas that it must cover, by id or title.'),
  budgets: names.describe('The budgets that it must use.'),
});

const duration = z
  .string()
  .regex(/^\d+(?:\.\d+)?(?:us|ms|s|m|h)$/, 'It must be a duration such as "100ms" or "1.5s"')
  .optional()
  .describe('A duration such as `100ms` or `1.5s`.');
const number = z.number().optional().describe('A number.');
const count = z.number().min(0).optional().describe('At most so many of them in a call.');
const figure = z.union([duration, z.number()]).describe('A duration or a number.');

const budgetSchema = z.strictObject({
  ...{ p50: duration, p90: duration, p95: duration, p99: duration },
  ...{ min: number, max: figure, above: figure, below: figure },
  ...{ operations: count, queries: count, commands: count, messages: count, requests: count },
});

/** The fields of a policy that declare something of the whole project. */
export const STRUCTURE_FIELDS = {
  modules: z
    .record(text, moduleSchema)
    .default({})
    .describe('The modules of the project, by name, and what each may import.'),
  packages: z
    .record(text, reservationSchema)
    .default({})
    .describe('Packages (`pg`, `@scope/*`, `node:fs`) that some modules alone may import.'),
  effects: z
    .record(text, z.array(text))
    .default({})
    .describe('Classes of effects, each with the packages that bring it; `!` takes one out.'),
  compositionRoots: z
    .array(z.strictObject({ files, because }))
    .default([])
    .describe('Files in which several effects may meet, each entry with its reason.'),
  tests: z
    .record(text, testModuleSchema)
    .default({})
    .describe('The manifest of test modules, by name.'),
  areas: z
    .record(text, text)
    .default({})
    .describe('What tests can cover: titles by id. Where it is given, `covers` names these only.'),
  budgets: z
    .record(text, budgetSchema)
    .default({})
    .describe('Figures that must hold, by name: `{ p99: "100ms" }`, `{ min: 0.9 }`.'),
} as const;
