/**
 * What an organisation set for its people, through the browser's managed storage. It goes over what the user set, which
 * stays as it is below. The shape for administrators is in docs/organisations.md.
 */
import { browser } from 'wxt/browser';
import { entriesOf } from './fields.ts';
import { putOver, readParts } from './parts.ts';
import { type Settings, settingNames } from './settings-schema.ts';

/** What may be set; a goal, a budget and profiles are a person's own. The same names are in public/managed-schema.json. */
export const managedNames = [
  'rules',
  'sensitivity',
  'phrases',
  'allowed',
  'names',
  'domains',
  'off',
  'convention',
  'custom',
] as const satisfies readonly (keyof Settings)[];

type ManagedName = (typeof managedNames)[number];
type ManagedSettings = Partial<Pick<Settings, ManagedName>>;

export interface Managed {
  readonly settings: ManagedSettings;
  /** Names of which something was left out, because it can't be read or nobody knows it. */
  readonly ignored: readonly string[];
}

export const nothingManaged: Managed = { settings: {}, ignored: [] };

/** Entry by entry. Never throws. */
export function parseManaged(raw: unknown): Managed {
  const { settings, leftOut } = readParts(entriesOf(raw), managedNames);
  return { settings, ignored: leftOut };
}

/**
 * ms to wait for the browser. Chromium answers the first time only once it has started up whole: 3.6 s on a machine with two
 * cores, 16 s beside a page that draws without end (156, 2026-11-22). Nobody waits that long for a verdict.
 */
const patience = 100;

let known = nothingManaged;
const watching = new Set<() => void>();

interface Question {
  readonly answered: Promise<void>;
  /** Somebody went on without the answer. */
  late: boolean;
}

/** One at a time. */
let asked: Question | undefined;

function ask(): Question {
  const question: Question = {
    late: false,
    answered: answer().then((managed) => {
      asked = undefined;
      const differs = JSON.stringify(managed) !== JSON.stringify(known);
      known = managed;
      if (question.late && differs) for (const tell of watching) tell();
    }),
  };
  return question;
}

/** Firefox rejects where no organisation has set anything. */
async function answer(): Promise<Managed> {
  try {
    return parseManaged(await browser.storage.managed.get(null));
  } catch {
    return nothingManaged;
  }
}

/**
 * What is known of it by now; those who watch are told where the browser's answer comes late and says otherwise. Nor is it
 * waited for once `enough` has settled: what else there is to read.
 */
export async function readManaged(enough?: Promise<unknown>): Promise<Managed> {
  asked ??= ask();
  const question = asked;
  if (question.late) return known;
  const goOn = () => {
    if (asked === question) question.late = true;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const atMost = new Promise<void>((done) => {
    timer = setTimeout(done, patience);
  });
  const first = enough ? Promise.race([atMost, enough]) : atMost;
  await Promise.race([question.answered, first.then(goOn, goOn)]);
  clearTimeout(timer);
  return known;
}

export const withManaged = (own: Settings, { settings }: Managed): Settings => putOver(own, settings);

/** The user's part of settings that were made with the organisation's over them; `own` is what it was before. */
export function withoutManaged(settings: Settings, own: Settings, { settings: set }: Managed): Settings {
  const { rules, phrases, allowed, names, domains, ...whole } = set;
  const mine = (now: readonly string[], before: readonly string[], managed: readonly string[] = []) =>
    now.filter((text) => !managed.includes(text) || before.includes(text));
  const managedRules = new Set(Object.keys(rules ?? {}));
  const ofMine = Object.entries(settings.rules).filter(([id]) => !managedRules.has(id));
  const ofBefore = Object.entries(own.rules).filter(([id]) => managedRules.has(id));
  const managedPhrases = new Set((phrases ?? []).map(({ text }) => text));
  return {
    ...settings,
    ...Object.fromEntries(settingNames.filter((name) => name in whole).map((name) => [name, own[name]])),
    rules: Object.fromEntries([...ofMine, ...ofBefore]),
    phrases: [
      ...settings.phrases.filter(({ text }) => !managedPhrases.has(text)),
      ...own.phrases.filter(({ text }) => managedPhrases.has(text)),
    ],
    allowed: mine(settings.allowed, own.allowed, allowed),
    names: mine(settings.names, own.names, names),
    domains: mine(settings.domains, own.domains, domains),
  };
}

/** Calls back whenever the organisation changed something, until the signal aborts. Firefox has no such event. */
export function watchManaged(tell: () => void, signal?: AbortSignal): void {
  watching.add(tell);
  browser.storage.managed?.onChanged?.addListener(tell);
  signal?.addEventListener('abort', () => {
    watching.delete(tell);
    browser.storage.managed?.onChanged?.removeListener(tell);
  });
}
