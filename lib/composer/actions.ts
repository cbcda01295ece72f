/** What the card's buttons do. */
import type { StoreApi } from 'zustand/vanilla';
import type { Finding } from '../engine/types.ts';
import type { Background } from './composers.ts';
import type { Draft } from './draft.ts';
import type { Notice, PanelActions, PanelState } from './panel-state.ts';
import type { Session } from './session.ts';

export interface ActionsOptions {
  readonly store: StoreApi<PanelState>;
  session(): Session | null;
  readonly background: Pick<Background, 'allow' | 'turnOff' | 'dismissed' | 'placeChip'>;
}

const copied = (text: string): Promise<Notice> =>
  navigator.clipboard.writeText(text).then(
    () => 'copied',
    () => 'not-replaced',
  );

/** An edit that could not be made, or not be verified, leaves the words on the clipboard. */
async function rewrite(draft: Draft, index: number, text: string): Promise<Notice | null> {
  return (await draft.replace(index, text)) === 'done' ? null : copied(text);
}

export function createActions({ store, session, background }: ActionsOptions): PanelActions {
  const draft = (): Draft | null => session()?.draft ?? null;
  const finding = (index: number): Finding | undefined => draft()?.report?.findings[index];
  const say = (notice: Notice | null): void => store.setState({ open: null, notice });
  /** Asked of the background; the draft is judged anew once it is done. */
  const change = (done: Promise<unknown>, notice: Notice): void => {
    done.then(
      () => {
        say(notice);
        draft()?.again();
      },
      () => {},
    );
  };

  /** For the options, which tell how often each rule was; a count that is missed is no harm. */
  const wavedAside = (index: number): void => {
    const found = finding(index);
    if (found) background.dismissed(found.rule).catch(() => {});
  };

  return {
    open: (what) => store.setState({ open: what, notice: null }),
    close: () => store.setState({ open: null }),
    step(by) {
      const marked = draft()?.marked() ?? [];
      const at = marked.indexOf(store.getState().open as number);
      const from = at < 0 && by < 0 ? 0 : at;
      const next = marked[(from + by + marked.length) % marked.length];
      if (next !== undefined) store.setState({ open: next, notice: null });
    },
    marked: () => draft()?.marked() ?? [],
    dismiss(index) {
      wavedAside(index);
      session()?.dismiss(index);
      store.setState({ open: null });
    },
    allowPhrase(index) {
      const phrase = draft()?.words[index];
      if (!phrase) return;
      wavedAside(index);
      change(background.allow(phrase), 'phrase-allowed');
    },
    turnOffRule(index) {
      const found = finding(index);
      if (found) change(background.turnOff(found.rule), 'rule-off');
    },
    applyRewrite(index) {
      const at = draft();
      const text = finding(index)?.rewrite;
      if (at && text !== undefined) rewrite(at, index, text).then(say, () => say('not-replaced'));
    },
    placeChip(place) {
      store.setState(place === 'hidden' ? { chip: place, open: null, notice: 'chip-hidden' } : { chip: place });
      // Where it cannot be kept it holds for this page all the same.
      background.placeChip(place).catch(() => {});
    },
    rects: (index) =>
      draft()
        ?.ranges(index)
        .flatMap((range) => [...range.getClientRects()]) ?? [],
  };
}
