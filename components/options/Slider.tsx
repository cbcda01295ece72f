/** A native range that shows its value while it moves and tells it once it is let go. */
import { useEffect, useId, useRef, useState } from 'react';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Words at both ends. */
  readonly ends: readonly [string, string];
  shown(value: number): string;
  onCommit(value: number): void;
}

export function Slider({ label, value, min, max, step, ends, shown, onCommit }: SliderProps) {
  const [now, setNow] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const commit = useRef(onCommit);
  useEffect(() => {
    commit.current = onCommit;
  });
  useEffect(() => setNow(value), [value]);
  // React's onChange is the browser's `input`; `change`, which comes at the end, has no prop.
  useEffect(() => {
    const range = input.current;
    const tell = () => commit.current(Number(range?.value));
    range?.addEventListener('change', tell);
    return () => range?.removeEventListener('change', tell);
  }, []);
  const id = useId();
  // Without the id the label would be the output's, which comes first in it.
  return (
    <label className="slider" htmlFor={id}>
      <span>
        {label} <output>{shown(now)}</output>
      </span>
      <input
        ref={input}
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={now}
        aria-valuetext={shown(now)}
        onChange={(event) => setNow(Number(event.target.value))}
      />
      <span className="ends soft small" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </span>
    </label>
  );
}
