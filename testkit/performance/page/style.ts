/** The style of the page, dark and light. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c2024; --paper: #fff; --quiet: #60646c; --line: #d9dce1;
  --is: #3b7ddd; --was: #b4540a; --good: #18794e; --bad: #c22a2f; }
@media (prefers-color-scheme: dark) { :root { --ink: #edeef0; --paper: #111315; --quiet: #a3a9b1;
  --line: #363a3f; --is: #5b98ec; --was: #f0a35e; --good: #4cc38a; --bad: #ff8589; } }
body { margin: 2rem auto; max-width: 46rem; padding: 0 1rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1, h2 { line-height: 1.2; } h2 { margin-top: 2.5rem; } p, li { overflow-wrap: anywhere; }
header p, .load, svg text { color: var(--quiet); } svg text { fill: var(--quiet); font-size: 11px; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .5rem; border-bottom: 1px solid var(--line); text-align: right; }
th { font-weight: 600; } .scroll { overflow-x: auto; } ul { padding-left: 1.2rem; }
svg { width: 100%; height: auto; margin: .5rem 0; } .is rect { fill: var(--is); }
.was { fill: none; stroke: var(--was); stroke-width: 1.5; } pre { white-space: pre-wrap; }
.good { color: var(--good); } .bad { color: var(--bad); font-weight: 600; }
`;
