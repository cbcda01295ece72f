/** The interface's words, from `public/_locales`. English is the source: its keys are the type. */
import { browser } from 'wxt/browser';
import type messages from '../public/_locales/en/messages.json';

export type Key = keyof typeof messages;
type PluralOf<K extends string> = K extends `${infer Stem}_other` ? Stem : never;
/** A key that has one message for each plural form: `<key>_one`, `<key>_other`; and `<key>_none` where 0 reads better in words. */
type PluralKey = PluralOf<Key>;

/** WXT types `getMessage` from a generated file that a fresh clone does not have; `Key` says the same. */
const catalog = browser.i18n as unknown as { getMessage(key: string, values?: string[]): string };

export interface Words {
  /** The locale of the messages in use, with the user's region where the language is the same: for `Intl`. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** `$1`, `$2`… in the message stand for `values`. */
  t(key: Key, ...values: readonly (string | number)[]): string;
  /** The right plural form for `count`; `$1` stands for the count, `$2`… for `values`. */
  plural(key: PluralKey, count: number, ...values: readonly (string | number)[]): string;
}

/** Messages of another catalog than the user's language (the fallback is English) keep their own rules of number. */
function localeInUse(): string {
  const known = catalog.getMessage('locale') || 'en';
  const user = browser.i18n.getUILanguage();
  return user.split('-')[0] === known ? user : known;
}

export function createWords(): Words {
  const locale = localeInUse();
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const shown = (value: string | number) => (typeof value === 'number' ? numbers.format(value) : value);
  const said = (key: string, values: readonly (string | number)[]) => catalog.getMessage(key, values.map(shown));
  const t = (key: Key, ...values: readonly (string | number)[]) => said(key, values) || key;
  return {
    locale,
    dir: catalog.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr',
    t,
    plural: (key, count, ...values) =>
      (count === 0 && said(`${key}_none`, [count, ...values])) ||
      t(`${key}_${rules.select(count) === 'one' ? 'one' : 'other'}` as Key, count, ...values),
  };
}

/** Gives the page the language and direction of its words. */
export function dress(document: Document, words: Words): void {
  document.documentElement.lang = words.locale;
  document.documentElement.dir = words.dir;
}
