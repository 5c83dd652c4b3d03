import { findNearest } from './nearest.js';

const STOP = '[data-stop]';

/**
 * Makes all stops in a container one stop for the Tab key, between which arrow keys lead. Stops come
 * and go as the container is filled anew.
 */
export function rove(container: HTMLElement): void {
  container.addEventListener('keydown', (event) => moveFocus(container, event as KeyboardEvent));
  container.addEventListener('focusin', ({ target }) => settle(container, target as Element));
}

/** Lets the first of the stops be the one that Tab leads to. */
export function resetStops(container: Element): void {
  container.querySelector(STOP)?.setAttribute('tabindex', '0');
}

function settle(container: Element, target: Element): void {
  if (!target.matches(STOP)) return;
  container.querySelector(`${STOP}[tabindex="0"]`)?.setAttribute('tabindex', '-1');
  target.setAttribute('tabindex', '0');
}

type Stop = HTMLElement | SVGElement;

function moveFocus(container: Element, event: KeyboardEvent): void {
  const stops = [...container.querySelectorAll<Stop>(STOP)];
  const from = stops.indexOf(event.target as Stop);
  const next = from < 0 ? undefined : nextStop(stops, from, event.key);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function nextStop(stops: readonly Stop[], from: number, key: string): Stop | undefined {
  if (key === 'Home') return stops[0];
  if (key === 'End') return stops.at(-1);
  if (!key.startsWith('Arrow')) return undefined;
  const places = stops.map((stop) => stop.getBoundingClientRect());
  return stops[findNearest(places, from, key) ?? from];
}
