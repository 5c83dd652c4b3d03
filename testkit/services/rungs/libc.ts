import { existsSync, readdirSync } from 'node:fs';
import type { Ask } from '../model.js';

/** Why programs that are built for glibc can’t run here, as on Alpine. */
export function explainLibc(what: string, { platform }: Pick<Ask, 'platform'>, has = hasGlibc) {
  if (platform !== 'linux' || has()) return undefined;
  return `${what} is built for glibc, and this system has musl`;
}

/** A system may have both; the report that tells which one Node has takes some milliseconds. */
export function hasGlibc(folder = '/lib', readReport = reportHeader): boolean {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (!names.some((name) => name.startsWith('ld-musl-'))) return true;
  return 'glibcVersionRuntime' in readReport();
}

function reportHeader(): object {
  // As Node documents it; its types say less.
  const report = process.report as typeof process.report & { excludeNetwork?: boolean };
  report.excludeNetwork = true;
  const { header } = report.getReport() as { readonly header: object };
  return header;
}
