/** One editor: its text, the report on it, and the underlines, kept in step frame by frame. */
import { rangeOf } from '../editors/text.ts';
import type { Editor, Place, Reading, Replaced } from '../editors/types.ts';
import type { Finding, Report, Side } from '../engine/types.ts';
import type { PaceHint } from '../ledger/hints.ts';
import type { Judgement } from '../messages.ts';
import { createJudge, type Judge } from './judge.ts';
import { type Mark, shift, standAlike } from './marks.ts';
import { createPainter, type Painter } from './paint.ts';
import { marksOf, sifted, wordsOf } from './report.ts';
import { createSight, type Sight } from './sight.ts';
import { deepActive } from './watch.ts';

export interface DraftOptions {
  readonly element: HTMLElement;
  readonly editor: Editor;
  analyze(text: string): Promise<Judgement>;
  /** False where drafts of this kind are left alone. */
  judged(): boolean;
  /** False for a finding the user waved aside here. */
  wanted(finding: Finding, words: string): boolean;
  markConversation(): boolean;
  /** The text changed, or its report came. */
  onChange(draft: Draft, what: 'text' | 'report'): void;
  /** The draft could not be judged. */
  onFailed(draft: Draft): void;
  readonly signal: AbortSignal;
}

export class Draft {
  readonly element: HTMLElement;
  /** Without the findings that are not wanted; null before the first answer and for an empty draft. */
  report: Report | null = null;
  /** The words of each finding of `report`; empty where it is about the whole draft. */
  words: readonly string[] = [];
  /** What is worth a word of pace and room. */
  pace: readonly PaceHint[] = [];

  readonly #options: DraftOptions;
  readonly #judge: Judge;
  readonly #painter: Painter;
  readonly #sight: Sight;
  #reading: Reading = { text: '', segments: [] };
  #judged: { readonly text: string; readonly report: Report; readonly pace: readonly PaceHint[] } | null = null;
  #marks: readonly Mark[] = [];
  #painted: readonly Mark[] = [];
  #composing = false;
  #frame = 0;

  constructor(options: DraftOptions) {
    const { element, analyze, judged, onFailed, signal } = options;
    this.element = element;
    this.#options = options;
    this.#painter = createPainter(element, signal);
    this.#sight = createSight(() => this.touch(), signal);
    this.#judge = createJudge({
      analyze,
      wanted: judged,
      signal,
      onJudged: (text, found) => this.#take(text, found),
      onFailed: () => onFailed(this),
    });
    // Editors exchange nodes without a change of text: old ranges collapse silently, so every batch is painted anew.
    const observer = new MutationObserver(() => this.touch());
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      cancelAnimationFrame(this.#frame);
    });
    this.touch();
  }

  /** As last read: at most one frame old. */
  get text(): string {
    return this.#reading.text;
  }

  /** Something may have changed: reads and paints within the next frame. */
  touch(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.element.isConnected) return;
      this.read();
      this.#paint();
    });
  }

  /** Reads now. */
  read(): string {
    const before = this.#reading.text;
    this.#reading = this.#options.editor.read(this.element);
    const { text } = this.#reading;
    if (text !== before) {
      this.#marks = shift(this.#marks, before, text);
      this.#options.onChange(this, 'text');
      if (!this.#composing) this.#judge.judge(text);
    }
    return text;
  }

  /** While an input method is open its text is no draft yet. */
  composing(on: boolean): void {
    this.#composing = on;
    if (!on) this.#judge.judge(this.read());
  }

  /** Rules or settings changed: judges the same text once more. */
  again(): void {
    this.#judge.again();
  }

  /** Takes in the last report, as far as it is wanted and its places can still be found. */
  sift(): void {
    const judged = this.#judged;
    const { wanted } = this.#options;
    // Changed since it was read: the report is on another text then, and the next frame would see no change.
    if (this.#frame !== 0) this.read();
    this.report = judged && sifted(judged.report, (at) => wanted(at, judged.text.slice(at.start, at.end)));
    this.words = judged && this.report ? wordsOf(this.report, judged.text) : [];
    this.pace = judged?.pace ?? [];
    this.#marks = judged && this.report ? shift(marksOf(this.report), judged.text, this.#reading.text) : [];
    // Mostly a report finds what the one before did, which was shifted here already.
    if (!standAlike(this.#shown(), this.#painted)) this.#paint();
    this.#options.onChange(this, 'report');
  }

  /** The findings whose words are underlined, as indices into the report's, in order of the text. */
  marked(): number[] {
    return this.#shown().map(({ finding }) => finding);
  }

  /** Where a finding's words stand now; empty where that can't be told. */
  ranges(finding: number): Range[] {
    return this.#marks.filter((mark) => mark.finding === finding).flatMap((mark) => this.#rangesOf(mark));
  }

  /** The finding underlined at this point of the viewport. */
  findingAt(x: number, y: number): number | null {
    const under = this.#shown().find((mark) => this.#rangesOf(mark).some((range) => covers(range, x, y)));
    return under?.finding ?? null;
  }

  async replace(finding: number, text: string): Promise<Replaced> {
    this.read();
    const mark = this.#marks.find((other) => other.finding === finding);
    if (!mark || this.#composing) return 'refused';
    const { start, end } = mark;
    const expected = this.text.slice(start, end);
    return this.#options.editor.replace(this.element, { start, end, expected }, text);
  }

  #take(text: string, judged: Judgement | null): void {
    this.#judged = judged && { text, ...judged };
    this.sift();
  }

  #placesOf({ start, end }: Mark): Place[] {
    return this.#options.editor.places(this.#reading, start, end);
  }

  #rangesOf(mark: Mark): Range[] {
    return this.#placesOf(mark).map(rangeOf);
  }

  #shown(): Mark[] {
    const both = this.#options.markConversation();
    return this.#marks.filter(({ side }) => both || side === 'brochure');
  }

  #paint(): void {
    const places: Record<Side, Place[]> = { brochure: [], conversation: [] };
    const lines = new Set<Element>();
    // Where nobody types nothing needs to be spared, nor to be followed while the page scrolls.
    const isWritten = deepActive(document) === this.element;
    this.#painted = this.#shown();
    for (const mark of this.#painted) {
      for (const place of this.#placesOf(mark)) {
        const line = place.node.parentElement ?? this.element;
        if (isWritten) lines.add(line);
        if (!isWritten || this.#sight.isNear(line)) places[mark.side].push(place);
      }
    }
    this.#sight.watch(lines);
    this.#painter.paint(places);
  }
}

const covers = (range: Range, x: number, y: number): boolean =>
  [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
