/** Asks what there is to say of the newest text, one request at a time. */
import type { Judgement } from '../messages.ts';

export interface JudgeOptions {
  analyze(text: string): Promise<Judgement>;
  /** False where drafts of this kind are left alone. */
  wanted?(): boolean;
  /** Null for a text that is not judged: empty, longer than anyone's post, or not wanted. */
  onJudged(text: string, judged: Judgement | null): void;
  /** Nobody could say anything of the newest text: the engine failed over it, or the worker is gone. It has no report then. */
  onFailed(): void;
  readonly signal: AbortSignal;
  /** ms without a further text before asking. */
  readonly delay?: number;
}

export interface Judge {
  judge(text: string): void;
  /** The rules changed: the last text once more. */
  again(): void;
}

/** UTF-16 units. The longest post any of the three takes has 63,206. */
export const longest = 100_000;

export function createJudge({ analyze, wanted, onJudged, onFailed, signal, delay = 40 }: JudgeOptions): Judge {
  let latest = '';
  let asked: string | null = null;
  let stale = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = (text: string, judged: Judgement | null): void => {
    asked = null;
    if (signal.aborted) return;
    if (judged || !stale) onJudged(text, judged);
    if (stale) run();
    else if (!judged) onFailed();
  };

  function run(): void {
    if (signal.aborted) return;
    if (asked !== null) {
      stale = true;
      return;
    }
    stale = false;
    if (latest.trim() === '' || latest.length > longest || wanted?.() === false) {
      onJudged(latest, null);
      return;
    }
    const text = latest;
    asked = text;
    analyze(text).then(
      (judged) => settle(text, judged),
      () => settle(text, null),
    );
  }

  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(run, delay);
  };

  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    judge(text) {
      latest = text;
      later();
    },
    again: later,
  };
}
