import { Node, Project, type ObjectLiteralExpression, type SourceFile } from 'ts-morph';
import { LintelError } from '../../policy/errors.js';

/** What a policy takes from the policy of the modules. */
const FIELDS = ['budgets', 'tests'] as const;
type Field = (typeof FIELDS)[number];

/**
 * The source of a policy that also takes what the modules bring. One that does so already stays as
 * it is. Throws `template-invalid` where the policy is no object that can be seen.
 */
export function editPolicy(text: string, from: string): string {
  const source = parse(text);
  if (source.getImportDeclaration(from) !== undefined) return text;
  const policy = policyIn(source, from);
  for (const field of FIELDS) takeOver(policy, field);
  return withImport(source, from);
}

const parse = (text: string): SourceFile =>
  new Project({ useInMemoryFileSystem: true }).createSourceFile('policy.ts', text);

function policyIn(source: SourceFile, from: string): ObjectLiteralExpression {
  const exported = source.getExportAssignment(() => true);
  const policy = exported?.getDescendants().find(Node.isObjectLiteralExpression);
  if (policy === undefined) throw unseen(from);
  return policy;
}

const nameOf = (field: Field): string => `scaffolded${field[0]!.toUpperCase()}${field.slice(1)}`;

function takeOver(policy: ObjectLiteralExpression, field: Field): void {
  const own = policy.getProperty(field);
  const name = nameOf(field);
  if (own === undefined) policy.addPropertyAssignment({ name: field, initializer: name });
  else own.replaceWithText(`${field}: { ...${name}, ...${valueOf(own) ?? field} }`);
}

/** The value of `name: value`; a short `name` has none. */
function valueOf(property: Node): string | undefined {
  return Node.isPropertyAssignment(property) ? property.getInitializer()?.getText() : undefined;
}

function withImport(source: SourceFile, from: string): string {
  const names = FIELDS.map((field) => `${field} as ${nameOf(field)}`).join(', ');
  const last = source.getImportDeclarations().at(-1);
  source.insertStatements((last?.getChildIndex() ?? -1) + 1, `import { ${names} } from '${from}';`);
  return source.getFullText();
}

function unseen(from: string): LintelError {
  const message =
    'The policy exports no object that a scaffold could add to. Add to it by hand: ' +
    `import { budgets, tests } from '${from}', and take both over; then run this again.`;
  return new LintelError('template-invalid', message);
}
