import type { Report } from './report.js';

/** The formats by name; each is loaded when asked for, so that no run pays for the others. */
export const REPORTS = {
  text: async () => (await import('./text.js')).text,
  json: async () => (await import('./json.js')).json,
  sarif: async () => (await import('./sarif.js')).sarif,
  junit: async () => (await import('./junit.js')).junit,
  github: async () => (await import('./github.js')).github,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
  checkstyle: async () => (await import('./checkstyle.js')).checkstyle,
  markdown: async () => (await import('./markdown.js')).markdown,
} as const satisfies Readonly<Record<string, () => Promise<Report>>>;

export type ReportName = keyof typeof REPORTS;
