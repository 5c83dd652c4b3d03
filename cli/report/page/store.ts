/** What is shown at present, and who wants to know when that changes. */
export interface Store<State> {
  get(): State;
  /** Changes some of it, and tells everyone whose part is another one now. */
  set(change: Partial<State>): void;
  /** Calls at once, and then whenever the part that is looked at is another one. */
  watch(part: (state: State) => unknown, listener: (state: State) => void): void;
}

export function openStore<State>(initial: State): Store<State> {
  const held: Held<State> = { state: initial, watchers: [] };
  return {
    get: () => held.state,
    set: (change) => apply(held, change),
    watch: (part, listener) => listen(held, part, listener),
  };
}

interface Held<State> {
  state: State;
  readonly watchers: Watcher<State>[];
}

interface Watcher<State> {
  readonly part: Part<State>;
  readonly listener: Listener<State>;
  last: unknown;
}

type Part<State> = (state: State) => unknown;
type Listener<State> = (state: State) => void;

function listen<State>(held: Held<State>, part: Part<State>, listener: Listener<State>): void {
  held.watchers.push({ part, listener, last: part(held.state) });
  listener(held.state);
}

/** All parts are compared before anyone is told: who is told may change something again. */
function apply<State>(held: Held<State>, change: Partial<State>): void {
  held.state = { ...held.state, ...change };
  const told = held.watchers.filter(({ part, last }) => part(held.state) !== last);
  for (const watcher of told) watcher.last = watcher.part(held.state);
  for (const { listener } of told) listener(held.state);
}
