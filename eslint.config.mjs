import tseslint from 'typescript-eslint';
import lintel from './dist/eslint-plugin/index.js';

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'dist.*/**',
      'fixtures/**',
      'templates/**',
      'node_modules/**',
      '.corpus/**',
      '**/*.d.ts',
    ],
  },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  lintel.configs.strict,
  {
    rules: {
      // An index that was just checked, or a table whose keys are known, is no missing value.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'Program > VariableDeclaration[kind="let"]', message: 'No state of modules.' },
        {
          selector: 'ConditionalExpression > ConditionalExpression',
          message: 'No nested ternary.',
        },
      ],
      'max-params': ['error', 3],
      'max-depth': ['error', 2],
    },
  },
  // A row of a table of cases may have more columns than a function should have parameters.
  { files: ['**/*.test.ts', '**/*.test.tsx'], rules: { 'max-params': ['error', 4] } },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
    languageOptions: { globals: { module: 'writable', require: 'readonly' } },
  },
);
