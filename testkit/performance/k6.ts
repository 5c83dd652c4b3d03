import { readBudget, type Budgets, type TimeLimit } from '../budgets/budget.js';
import { nameOf, type Phase, type Scenario } from './scenario.js';

/**
 * The scenarios as a script of k6, which puts them on by many machines. What the budget
 * `database.query` is of is reached by HTTP at `DATABASE_QUERY_URL`; the budgets are its thresholds,
 * but for ramps, which are to break them.
 */
export function toK6(scenarios: readonly Scenario[], budgets: Budgets): string {
  const held = scenarios.filter(({ kind }) => kind !== 'ramp');
  const thresholds = Object.fromEntries(held.map((it) => thresholdOf(it, budgets)));
  const executors = toExecutors(scenarios);
  const loads = Object.fromEntries(scenarios.map((it, at) => [keyOf(it), executors[at]]));
  const options = JSON.stringify({ scenarios: loads, thresholds }, null, 2);
  return `${IMPORTS}\nexport const options = ${options};\n${REQUEST}`;
}

const IMPORTS = `import http from 'k6/http';
import { check, fail } from 'k6';
`;

/** Runs in k6, not here. */
const REQUEST = `
export default function () {
  const url = __ENV[__ENV.SERVICE];
  if (!url) fail(\`Say where the service is: k6 run --env \${__ENV.SERVICE}=https://…\`);
  check(http.get(url), { 'status is 2xx': ({ status }) => status >= 200 && status < 300 });
}
`;

/** Names of scenarios in k6 are of letters, digits, - and _. */
const keyOf = (scenario: Scenario): string => nameOf(scenario).replace(/[^A-Za-z0-9_-]/g, '_');

/** As variables of the environment are called. */
const variableOf = ({ budget }: Scenario): string =>
  `${budget.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase()}_URL`;

/** Idle between two scenarios, in seconds, so that one doesn't burden the other. */
const PAUSE = 10;

/** What k6 does for each scenario, one after the other. */
function toExecutors(scenarios: readonly Scenario[]): readonly object[] {
  let start = 0;
  return scenarios.map((scenario) => {
    const executor = { ...arrivalsOf(scenario), ...usersOf(scenario), startTime: `${start}s` };
    start += PAUSE + secondsOf(scenario);
    return executor;
  });
}

const secondsOf = ({ phases }: Scenario): number =>
  Math.ceil(phases.map(({ seconds }) => seconds).reduce((sum, it) => sum + it, 0));

/** k6 takes whole numbers of calls: by the minute they tell rates of less than one a second. */
const perMinute = ({ rate }: Phase): number => Math.round(rate * 60);

function arrivalsOf({ phases }: Scenario): object {
  const first = phases[0]!;
  const [rate, duration, timeUnit] = [perMinute(first), `${first.seconds}s`, '1m'];
  const constant = { executor: 'constant-arrival-rate', rate, timeUnit, duration };
  const stages = phases.flatMap(stagesOf);
  const ramping = { executor: 'ramping-arrival-rate', startRate: rate, timeUnit, stages };
  return phases.length === 1 ? constant : ramping;
}

/** A stage of no length is a leap; the one behind it holds the rate. */
function stagesOf(phase: Phase): readonly object[] {
  const target = perMinute(phase);
  return [
    { target, duration: '0s' },
    { target, duration: `${phase.seconds}s` },
  ];
}

/** Enough for calls that take a second, at most ten; with too few k6 drops calls, and tells. */
function usersOf(scenario: Scenario): object {
  const users = Math.ceil(Math.max(...scenario.phases.map(({ rate }) => rate)));
  const env = { SERVICE: variableOf(scenario) };
  return { preAllocatedVUs: users, maxVUs: users * 10, env };
}

function thresholdOf(scenario: Scenario, budgets: Budgets): readonly [string, readonly string[]] {
  const { times } = readBudget(budgets, scenario.budget);
  return [`http_req_duration{scenario:${keyOf(scenario)}}`, times.map(toThreshold)];
}

function toThreshold({ percentile, limit }: TimeLimit): string {
  if (percentile === null) return `avg<${limit}`;
  return percentile === 100 ? `max<${limit}` : `p(${percentile})<${limit}`;
}
