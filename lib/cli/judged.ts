/** One answer of the command line. */
export interface Judged {
  /** As it is printed, with its line break. */
  readonly out: string;
  /** Null where there is no opinion: too short, not English, not read. */
  readonly score: number | null;
  /** What could not be read. */
  readonly error?: string;
}
