import { showInvisible } from '../../show-invisible.js';

/** What could end a text or an attribute. */
const SPECIAL = /[&<>"'`]/g;

/** For texts and quoted attributes of HTML: all of it shows. */
export function escapeHtml(text: string): string {
  return showInvisible(text).replace(SPECIAL, (it) => `&#${it.codePointAt(0)};`);
}
