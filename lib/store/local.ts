import { browser } from 'wxt/browser';

/** Tells of every change of one key of local storage, from any context, until the signal aborts. */
export function watchLocal(key: string, tell: (value: unknown) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { readonly newValue?: unknown }>) => {
    const change = changes[key];
    if (change) tell(change.newValue);
  };
  browser.storage.local.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}
