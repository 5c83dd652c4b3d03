import { cancel, confirm, isCancel, multiselect, text } from '@clack/prompts';
import type { Templates } from './read-templates.js';
import { choosable, type Wishes } from './wishes.js';

/** Asks which modules are wanted, and where; null where the person leaves. */
export async function askForModules(templates: Templates, into: string): Promise<Wishes | null> {
  const names = await askWhich(templates);
  if (isCancel(names)) return leave();
  const folder = await text({ message: 'Into which folder?', initialValue: into });
  if (isCancel(folder)) return leave();
  return { asked: names.map((name) => ({ name, template: name })), into: folder };
}

function askWhich(templates: Templates) {
  const options = choosable(templates).map((value) => {
    const { title, purpose } = templates.get(value)!.manifest;
    return { value, label: title, hint: purpose };
  });
  return multiselect({ message: 'Which modules?', options });
}

function leave(): null {
  cancel('Nothing was written.');
  return null;
}

/** Whether a person agrees to what was shown. */
export async function askWhetherToWrite(): Promise<boolean> {
  return (await confirm({ message: 'Write this?' })) === true;
}
