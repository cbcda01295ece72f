/** What `npm audit --json` answered. */
export type Audit =
  | {
      readonly kind: 'asked';
      /** Of these packages, or of what they stand on, a weakness is known. */
      readonly weak: readonly string[];
    }
  /** The registry does not answer this question, or there is none. */
  | { readonly kind: 'refused'; readonly why: string };

export function auditOf(answer: string): Audit {
  let told: { vulnerabilities?: Record<string, { severity?: string }>; message?: string };
  try {
    told = JSON.parse(answer);
  } catch {
    return { kind: 'refused', why: answer.trim().split('\n')[0] || 'no answer' };
  }
  if (!told.vulnerabilities) return { kind: 'refused', why: told.message ?? 'an answer of another shape' };
  const weak = Object.entries(told.vulnerabilities).map(([name, { severity }]) => `${name} (${severity})`);
  return { kind: 'asked', weak };
}
