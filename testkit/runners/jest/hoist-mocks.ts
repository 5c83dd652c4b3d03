import type { ts } from 'ts-morph';

type TypeScript = typeof ts;

/** Puts Jest’s calls that replace modules before what is imported, as users of Jest expect it. */
export function hoistMocks(ts: TypeScript): ts.TransformerFactory<ts.SourceFile> {
  return ({ factory }) => {
    return (file) => {
      const sorted = file.statements.toSorted((a, b) => rankOf(ts, a) - rankOf(ts, b));
      return factory.updateSourceFile(file, sorted);
    };
  };
}

/** Jest’s own object first, then what is done with it, then all else. */
function rankOf(ts: TypeScript, statement: ts.Statement): number {
  if (ts.isImportDeclaration(statement)) return isOfJest(ts, statement) ? 0 : 2;
  return ts.isExpressionStatement(statement) && replaces(ts, statement.expression) ? 1 : 2;
}

const isOfJest = (ts: TypeScript, { moduleSpecifier }: ts.ImportDeclaration): boolean =>
  ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === '@jest/globals';

/** `jest.mock(…)`, or such a call on what such a call gave. */
function replaces(ts: TypeScript, expression: ts.Expression): boolean {
  let node = expression;
  while (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    if (!HOISTED.has(node.expression.name.text)) return false;
    node = node.expression.expression;
  }
  return node !== expression && ts.isIdentifier(node) && node.text === 'jest';
}

const HOISTED = new Set(['mock', 'unmock', 'deepUnmock', 'enableAutomock', 'disableAutomock']);
