/** One thing on or off, with what that means below it. */

interface SwitchProps {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  onSwitch(on: boolean): void;
}

export function Switch({ label, hint, on, onSwitch }: SwitchProps) {
  return (
    <label className="switch-row">
      <input type="checkbox" className="switch" checked={on} onChange={(event) => onSwitch(event.target.checked)} />
      <span>
        {label}
        {hint && <span className="soft small">{hint}</span>}
      </span>
    </label>
  );
}
