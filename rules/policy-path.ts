/** A field as it stands in a policy: `modules.api.mayUse`, `overrides[0].files`, `tests["a b"]`. */
export function toPolicyPath(path: readonly PropertyKey[]): string {
  const names = path.map((key) =>
    /^[A-Za-z]\w*$/.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(key)}]`,
  );
  return names.join('').replace(/^\./, '');
}
