export { defineConfig } from './policy/define-config.js';
export { LintelError, type ErrorCode } from './policy/errors.js';
export type { Policy, PolicyOverride, PolicyRules } from './policy/schema.js';
export type { Finding, Place, Severity } from './rules/model.js';
export type { ReportedFinding, Summary, Verdict } from './analyser/run/verdict.js';
