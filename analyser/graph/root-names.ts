import { relativeTo } from '../../policy/relative-path.js';
import type { Manifest, Manifests } from './manifests.js';

const CODE = '\\.[cm]?[jt]sx?$';

/** Names that say that a tool loads the file, wherever it lies. */
const TOOL_FILE = new RegExp(
  `(?:^|/)(?:${[
    '[^/]+\\.(?:config|conf|setup|workspace|preset|stories|story|bench|cy|e2e|worker)(?:\\.[\\w-]+)?',
    '\\.[\\w.-]+',
    '[\\w-]*rc',
    '(?:jest|vitest|test|karma|mocha|playwright|cypress)[\\w.-]*(?:setup|config|global)[\\w-]*',
    '(?:global-?)?[sS]etup-?[tT]ests?|global-?[sS]etup|global-?[tT]eardown',
    '[gG]ulpfile|[gG]runtfile|[jJ]akefile|dangerfile|knexfile|middleware|instrumentation(?:-client)?',
    'service-?worker|sw|seed|polyfills?',
  ].join('|')})${CODE}`,
);

/** Folders of what is run by hand, by a person or a tool. */
const RUN_FOLDER = new RegExp(
  `(?:^|/)(?:${[
    'scripts?|bin|tools?|migrations?|seeds?|seeders|examples?|demos?|samples?|playgrounds?',
    'bench(?:es|marks?)?|docs?|website|\\.[\\w-]+|__mocks__|__fixtures__|fixtures|cypress|e2e',
    'playwright|stories|templates?|lambdas?|functions|public|static',
  ].join('|')})/`,
);

/** Where things begin in a package, at its top or in its `src`. */
const BEGINNING = new RegExp(
  `^(?:src/|lib/|source/)?(?:index|main|app|server|client|cli|entry[\\w.-]*|bootstrap|start|run|handler|extension|background|content|popup|preload|renderer)${CODE}`,
);

const toFolders = (names: string): RegExp => new RegExp(`(?:^|/)(?:${names})/`);

/** Frameworks that load files by the folders that they lie in, and which folders these are. */
const FRAMEWORKS: readonly (readonly [names: RegExp, folders: RegExp])[] = [
  [/^(?:next|gatsby|expo-router|astro|vike|@vercel\/node)$/, toFolders('pages|app|api')],
  [
    /^(?:nuxt(?:3|-edge)?|nitropack)$/,
    toFolders('pages|server|api|routes|plugins|layouts|middleware|composables|components|utils'),
  ],
  [
    /^(?:@remix-run|@react-router|@sveltejs|@solidjs|@analogjs|@tanstack)\/(?:dev|kit|start|[\w-]*router|[\w-]*start|node)$/,
    toFolders('routes|app|api'),
  ],
  [
    /^(?:@fastify\/autoload|@oclif\/core|express-file-routing|vite-plugin-pages|unplugin-vue-router)$/,
    toFolders('pages|routes|plugins|commands|hooks|api'),
  ],
  [
    /^(?:ember-source|sails|blitz|umi|@adonisjs\/core|@strapi\/strapi|@redwoodjs\/.*)$/,
    toFolders('\\w[\\w-]*'),
  ],
];

/** Whether a file's name and folder say that something outside of the graph loads it. */
export function isConventional(root: string, manifests: Manifests): (file: string) => boolean {
  const packages = manifests.all().map((manifest) => toPackage(root, manifest));
  return (file) => TOOL_FILE.test(file) || RUN_FOLDER.test(file) || begins(file, packages);
}

/** A package as its files are looked at: where it lies, and from which folders files are loaded. */
interface Package {
  readonly folder: string;
  readonly loaded: readonly RegExp[];
}

function toPackage(root: string, { folder, dependencies }: Manifest): Package {
  const asked = FRAMEWORKS.filter(([names]) => [...dependencies].some((it) => names.test(it)));
  return { folder: relativeTo(root, folder), loaded: asked.map(([, folders]) => folders) };
}

const TOP: Package = { folder: '', loaded: [] };

function begins(file: string, packages: readonly Package[]): boolean {
  return [TOP, ...packages].some(({ folder, loaded }) => {
    const own = inside(folder, file);
    return BEGINNING.test(own) || loaded.some((folders) => folders.test(own));
  });
}

/** A file as its package sees it; empty where it lies in no such folder. */
function inside(folder: string, file: string): string {
  if (folder === '') return file;
  return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : '';
}
