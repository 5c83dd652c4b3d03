import { cancel, confirm, isCancel, multiselect, text } from '@clack/prompts';
import type { Templates } from './read-templates.js';
import { choosable, mistakeInFolder, toFolder, type Wishes } from './wishes.js';

/** The folder of the modules, and whether it is for somebody to choose. */
export interface Folder {
  readonly into: string;
  readonly isOpen: boolean;
}

/** Asks which modules are wanted, and where; null where the person leaves. */
export async function askForModules(templates: Templates, folder: Folder): Promise<Wishes | null> {
  const names = await askWhich(templates);
  if (isCancel(names)) return leave();
  const into = folder.isOpen ? await askWhere(folder.into) : folder.into;
  if (isCancel(into)) return leave();
  return { asked: names.map((name) => ({ name, template: name })), into: toFolder(into) };
}

const askWhere = (initialValue: string) =>
  text({ message: 'Into which folder?', initialValue, validate: mistakeInFolder });

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
