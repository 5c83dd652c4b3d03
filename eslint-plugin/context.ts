import type { TSESLint } from '@typescript-eslint/utils';

/** The messages that a rule of ours may give: ESLint wants to know them beforehand. */
export const MESSAGES = {
  violation: '{{message}}',
  remove: 'Remove the comment.',
} as const;

export type MessageId = keyof typeof MESSAGES;

/** What ESLint tells a rule of the file that it runs on. */
export type RuleContext = Readonly<TSESLint.RuleContext<MessageId, readonly unknown[]>>;

export type SourceCode = RuleContext['sourceCode'];

/** One problem as ESLint takes it. */
export type Report = TSESLint.ReportDescriptor<MessageId>;

/** The rule whose findings are about comments that silence findings. */
export const ABOUT_COMMENTS = 'justified-disable';
