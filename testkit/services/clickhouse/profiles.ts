import type { Query } from './request.js';

type Settings = Query['settings'];

/**
 * Settings that hold for all queries, each profile with one of them. The engine has no place to keep
 * profiles in, so its front keeps those that are for everybody.
 */
export class Profiles {
  private readonly profiles = new Map<string, Settings[number]>();

  get settings(): Settings {
    return [...this.profiles.values()];
  }

  /** Carries out a statement on such a profile; false if it is any other. */
  take(statement: string): boolean {
    const [, made = '', setting = '', value = ''] = CREATE.exec(statement) ?? [];
    const [, dropped] = DROP.exec(statement) ?? [];
    if (made !== '') this.profiles.set(made, [setting, value]);
    if (dropped !== undefined) this.profiles.delete(dropped);
    return made !== '' || dropped !== undefined;
  }
}

const CREATE =
  /^\s*CREATE SETTINGS PROFILE (?:OR REPLACE )?(\w+) SETTINGS (\w+) = '?([\w.]+)'? TO ALL\s*;?\s*$/i;
const DROP = /^\s*DROP SETTINGS PROFILE (?:IF EXISTS )?(\w+)\s*;?\s*$/i;
