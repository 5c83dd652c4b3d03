import {
  IndentationText,
  NewLineKind,
  Node,
  Project,
  type ManipulationSettings,
  type ObjectLiteralExpression,
  type SourceFile,
} from 'ts-morph';
import { LintelError } from '../../policy/errors.js';

/** What a policy takes from the policy of the modules. */
const FIELDS = ['budgets', 'tests'] as const;
type Field = (typeof FIELDS)[number];

/**
 * The source of a policy that also takes what the modules bring. One that does so already stays as
 * it is. Throws `template-invalid` where the policy is no object that can be seen whole.
 */
export function editPolicy(text: string, from: string): string {
  const source = parse(text);
  if (source.getImportDeclaration(from) !== undefined) return text;
  const policy = policyIn(source);
  if (policy === null) throw unseen(from);
  FIELDS.forEach((field) => takeOver(policy, field));
  return withImport(source, from);
}

function parse(text: string): SourceFile {
  const project = new Project({ useInMemoryFileSystem: true, manipulationSettings: formOf(text) });
  return project.createSourceFile('policy.ts', text);
}

const formOf = (text: string): Partial<ManipulationSettings> => ({
  indentationText: indentIn(text),
  newLineKind: endIn(text),
  useTrailingCommas: true,
});

const endIn = (text: string): NewLineKind =>
  text.includes('\r\n') ? NewLineKind.CarriageReturnLineFeed : NewLineKind.LineFeed;

/** As the first line is indented that is. */
function indentIn(text: string): IndentationText {
  const indent = /^(?:\t+| {2,})(?=\S)/m.exec(text)?.[0] ?? '';
  if (indent.startsWith('\t')) return IndentationText.Tab;
  return indent.length >= 4 ? IndentationText.FourSpaces : IndentationText.TwoSpaces;
}

function policyIn(source: SourceFile): ObjectLiteralExpression | null {
  const exported = source.getExportAssignment((it) => !it.isExportEquals());
  const policy = objectBehind(exported?.getExpression());
  return policy?.getProperties().some(Node.isSpreadAssignment) ? null : policy;
}

/** The object that an expression is: by a name, by a type, or as what `defineConfig` takes. */
function objectBehind(value: Node | undefined): ObjectLiteralExpression | null {
  if (Node.isObjectLiteralExpression(value)) return value;
  if (Node.isSatisfiesExpression(value) || Node.isAsExpression(value))
    return objectBehind(value.getExpression());
  if (Node.isCallExpression(value)) return objectBehind(argumentOf(value));
  return Node.isIdentifier(value) ? objectBehind(valueNamed(value.getText(), value)) : null;
}

function argumentOf(call: Node): Node | undefined {
  if (!Node.isCallExpression(call) || call.getExpression().getText() !== 'defineConfig') return;
  return call.getArguments()[0];
}

const valueNamed = (name: string, at: Node): Node | undefined =>
  at.getSourceFile().getVariableDeclaration(name)?.getInitializer();

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
