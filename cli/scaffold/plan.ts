import path from 'node:path';
import { policyOf, POLICY_MODULE, renderPolicy, type PolicyRow } from './module-policy.js';
import { templateOf, type Templates } from './read-templates.js';
import { encodeRecord, RECORD_FILE, type Record, type WrittenModule } from './record.js';
import { render, type Texts } from './render.js';
import { planSetUp, type Brought } from './set-up.js';
import { editStep, stepFor, type Step } from './steps.js';
import { variablesOf } from './variables.js';

/** What is to be scaffolded, and where. */
export interface Request {
  readonly templates: Templates;
  /** The folder of the user's own among them, seen from the project's root, if there is one. */
  readonly ownTemplates?: string | undefined;
  /** The folder of the modules, seen from the project's root. */
  readonly into: string;
  /** The modules that are asked for, beyond those that were written before. */
  readonly asked: readonly WrittenModule[];
  readonly record: Record | null;
  /** Lintel's version. */
  readonly lintel: string;
  /** The text of a file of the project, or null where there is none. */
  readonly read: (file: string) => string | null;
}

/** What a scaffold does, file by file; nothing of it is done yet. */
export async function planScaffold(request: Request): Promise<readonly Step[]> {
  const modules = modulesOf(request);
  const brought = broughtBy(request, modules);
  const texts = renderAll(request, modules, renderPolicy(brought.policy));
  const { steps, written } = await planSetUp(request, brought);
  const record = { modules, texts, ...written };
  return [...planTexts(request, texts), ...steps, recordStep(request, record)];
}

function broughtBy({ templates, into }: Request, modules: readonly WrittenModule[]): Brought {
  const rows = modules.map((module) => rowOf(templates, module));
  return { rows, policy: policyOf(rows, into) };
}

/** Those of before and those that are asked for, with what they need; each once. */
function modulesOf({ templates, record, asked }: Request): readonly WrittenModule[] {
  const named = [...(record?.modules ?? []), ...asked];
  const modules = new Map(named.map((it) => [it.name, it]));
  for (const { template } of modules.values()) {
    for (const name of templateOf(templates, template).manifest.needs) addOnce(modules, name);
  }
  return [...modules.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What is added while a map is walked through is walked through as well. */
function addOnce(modules: Map<string, WrittenModule>, name: string): void {
  if (!modules.has(name)) modules.set(name, { name, template: name });
}

function rowOf(templates: Templates, module: WrittenModule): PolicyRow {
  const template = templateOf(templates, module.template);
  const services = module.services ?? template.manifest.services;
  return { name: module.name, template, services };
}

function renderAll(request: Request, modules: readonly WrittenModule[], policy: string): Texts {
  const texts = modules.flatMap((it) => [...renderModule(request, it)]);
  return new Map([...texts, [path.posix.join(request.into, POLICY_MODULE), policy]]);
}

function renderModule({ templates, into }: Request, module: WrittenModule): Texts {
  const template = templateOf(templates, module.template);
  return render(template, into, variablesOf(template, module));
}

function planTexts({ record, read }: Request, texts: Texts): readonly Step[] {
  const files = [...new Set([...(record?.texts.keys() ?? []), ...texts.keys()])].sort();
  return files.map((file) => {
    const [base, next] = [record?.texts.get(file) ?? null, texts.get(file) ?? null];
    return stepFor({ file, base, next, current: read(file) });
  });
}

type Written = Pick<Record, 'modules' | 'packages' | 'scripts' | 'texts'>;

function recordStep({ lintel, into, ownTemplates, read }: Request, written: Written): Step {
  const next = encodeRecord({ lintel, into, templates: ownTemplates, ...written });
  return editStep(RECORD_FILE, read(RECORD_FILE), next);
}
