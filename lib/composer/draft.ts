/** One editor: its text, the report on it, and the underlines, kept in step frame by frame. */
import type { Editor, Reading, Replaced } from '../editors/types.ts';
import type { Finding, Report, Side } from '../engine/types.ts';
import { createJudge } from './judge.ts';
import { type Mark, shift } from './marks.ts';
import { createPainter } from './paint.ts';

export interface DraftOptions {
  readonly element: HTMLElement;
  readonly editor: Editor;
  analyze(text: string): Promise<Report>;
  /** False for a finding the user waved aside here. */
  wanted(finding: Finding, words: string): boolean;
  markConversation(): boolean;
  /** The text changed, or its report came. */
  onChange(draft: Draft, what: 'text' | 'report'): void;
  readonly signal: AbortSignal;
}

export interface Draft {
  readonly element: HTMLElement;
  /** As last read: at most one frame old. */
  readonly text: string;
  /** Without the findings that are not wanted; null before the first answer and for an empty draft. */
  readonly report: Report | null;
  /** The words of each finding of `report`; empty where it is about the whole draft. */
  readonly words: readonly string[];
  /** Something may have changed: read within the next frame. */
  touch(): void;
  /** Reads now. */
  read(): string;
  composing(on: boolean): void;
  /** Rules or settings changed: judge the same text once more. */
  again(): void;
  /** What is wanted changed. */
  sift(): void;
  ranges(finding: number): Range[];
  /** The finding underlined at this point of the viewport. */
  findingAt(x: number, y: number): number | null;
  replace(finding: number, text: string): Promise<Replaced>;
}

interface Judged {
  readonly text: string;
  readonly report: Report;
}

/** The report without some of its findings; indices in `changes` follow. */
export function sifted(report: Report, keep: (finding: Finding, index: number) => boolean): Report {
  const kept = report.findings.flatMap((finding, index) => (keep(finding, index) ? [index] : []));
  if (kept.length === report.findings.length) return report;
  return {
    ...report,
    findings: report.findings.filter((_, index) => kept.includes(index)),
    changes: report.changes.flatMap((index) => (kept.includes(index) ? [kept.indexOf(index)] : [])),
  };
}

export const wordsOf = ({ findings }: Report, text: string): string[] =>
  findings.map(({ whole, start, end }) => (whole ? '' : text.slice(start, end)));

const marksOf = ({ findings }: Report): readonly Mark[] =>
  findings.flatMap(({ whole, start, end, side }, finding) => (whole ? [] : [{ start, end, side, finding }]));

const covers = (range: Range, x: number, y: number): boolean =>
  [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );

export function createDraft(options: DraftOptions): Draft {
  const { element, editor, signal } = options;
  const painter = createPainter(element, signal);
  let reading: Reading = { text: '', segments: [] };
  let judged: Judged | null = null;
  let report: Report | null = null;
  let words: readonly string[] = [];
  let marks: readonly Mark[] = [];
  let inComposition = false;
  let frame = 0;

  const judge = createJudge({
    analyze: options.analyze,
    signal,
    onReport: (text, answer) => {
      judged = answer && { text, report: answer };
      sift();
    },
  });

  const rangesOf = ({ start, end }: Mark): Range[] => editor.ranges(reading, start, end);

  const shown = (): Mark[] => marks.filter(({ side }) => side === 'brochure' || options.markConversation());

  function paint(): void {
    const ranges: Record<Side, Range[]> = { brochure: [], conversation: [] };
    for (const mark of shown()) ranges[mark.side].push(...rangesOf(mark));
    painter.paint(ranges);
  }

  /** Takes in the last report, as far as it is wanted and its places can still be found. */
  function sift(): void {
    if (!judged) {
      report = null;
      words = [];
      marks = [];
    } else {
      const { text } = judged;
      report = sifted(judged.report, (finding) => options.wanted(finding, text.slice(finding.start, finding.end)));
      words = wordsOf(report, text);
      reading = editor.read(element);
      marks = shift(marksOf(report), text, reading.text);
    }
    paint();
    options.onChange(draft, 'report');
  }

  function read(): string {
    const before = reading.text;
    reading = editor.read(element);
    if (reading.text !== before) {
      marks = shift(marks, before, reading.text);
      options.onChange(draft, 'text');
      if (!inComposition) judge.judge(reading.text);
    }
    return reading.text;
  }

  function touch(): void {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (!element.isConnected) return;
      read();
      paint();
    });
  }

  // Editors exchange nodes without a change of text: old ranges collapse silently, so every batch is painted anew.
  const observer = new MutationObserver(touch);
  observer.observe(element, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });

  const draft: Draft = {
    element,
    get text() {
      return reading.text;
    },
    get report() {
      return report;
    },
    get words() {
      return words;
    },
    touch,
    read,
    composing(on) {
      inComposition = on;
      if (!on) judge.judge(read());
    },
    again: judge.again,
    sift,
    ranges: (finding) => marks.filter((mark) => mark.finding === finding).flatMap(rangesOf),
    findingAt: (x, y) => shown().find((mark) => rangesOf(mark).some((range) => covers(range, x, y)))?.finding ?? null,
    async replace(finding, text) {
      read();
      const mark = marks.find((other) => other.finding === finding);
      if (!mark || inComposition) return 'refused';
      const { start, end } = mark;
      return editor.replace(element, { start, end, expected: reading.text.slice(start, end) }, text);
    },
  };
  touch();
  return draft;
}
