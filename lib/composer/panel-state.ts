/**
 * What the content script tells the panel. Both run in the same isolated world of the same frame; the store hangs on a
 * symbol of its global, which the page cannot see.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { Report } from '../engine/types.ts';
import type { PaceHint } from '../ledger/hints.ts';
import type { Composer } from '../networks/types.ts';
import type { ChipPlace } from './chip.ts';

export type Notice =
  | 'copied'
  | 'not-replaced'
  | 'phrase-allowed'
  | 'rule-off'
  | 'chip-hidden'
  /** The engine failed over the draft, or nobody answers. */
  | 'not-judged'
  /** A post went out, and the ledger could not be written. */
  | 'not-kept';

export interface PanelState {
  /** The composer that has or last had focus; null hides the panel. */
  readonly composer: Composer | null;
  /** Of the draft as last judged; null while the first answer is under way. */
  readonly report: Report | null;
  /** The words of each finding; empty for findings about the whole draft. */
  readonly words: readonly string[];
  /** What is worth a word of pace and room, what matters most first. */
  readonly pace: readonly PaceHint[];
  /** Index into `report.findings` of the finding whose card is open, 'summary' for the card of the whole draft. */
  readonly open: number | 'summary' | null;
  readonly notice: Notice | null;
  /** Whether focus is in the composer, or in the panel. */
  readonly attended: boolean;
  /** On this network. */
  readonly chip: ChipPlace;
}

export interface PanelActions {
  open(what: number | 'summary'): void;
  close(): void;
  /** To the next (1) or the previous (-1) finding that is marked. */
  step(by: 1 | -1): void;
  /** The findings that are underlined, in order of the text. */
  marked(): readonly number[];
  /** Not here: this finding of this draft only, until the composer is gone. */
  dismiss(finding: number): void;
  allowPhrase(finding: number): void;
  turnOffRule(finding: number): void;
  applyRewrite(finding: number): void;
  /** Moves or hides the chip on this network, and has it remembered. */
  placeChip(place: ChipPlace): void;
  /** Client rects of a finding's words, for placing the card; empty where they can't be seen. */
  rects(finding: number): DOMRect[];
}

/**
 * `<Panel>` takes `state`, `actions` and `rules`, the answer to the message `rules`: entrypoints/panel.ts asks for it
 * once, at injection.
 */
export interface PanelLink {
  readonly store: StoreApi<PanelState>;
  readonly actions: PanelActions;
  /** What the panel put into the page: a click there is none on the site. */
  readonly own: WeakSet<Element>;
  /** Of look.ts; null where the panel needs none. */
  readonly mark: string | null;
  /** Dies with the content script: the panel takes itself away. */
  readonly signal: AbortSignal;
}

const offered = Symbol.for('mingle.panel');

type World = { [offered]?: PanelLink | undefined };

export const offerPanelLink = (link: PanelLink): void => {
  (globalThis as World)[offered] = link;
};

/** The link, once: a panel that is injected a second time gets none. */
export function takePanelLink(): PanelLink | undefined {
  const world = globalThis as World;
  const link = world[offered];
  world[offered] = undefined;
  return link?.signal.aborted ? undefined : link;
}
