import { button } from './element.js';

const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** Switches between the screen's own looks, light and dark. */
export function makeThemeSwitch(): HTMLElement {
  const switching = button('Theme: auto', () => turn(switching), { class: 'theme' });
  return switching;
}

function turn(switching: HTMLElement): void {
  const { dataset } = document.documentElement;
  const theme = nextTo(dataset['theme']);
  dataset['theme'] = theme;
  switching.textContent = `Theme: ${theme}`;
}

const nextTo = (theme: string | undefined): Theme =>
  THEMES[(THEMES.findIndex((it) => it === theme) + 1) % THEMES.length]!;
