/** What page and worker say to each other. Kept apart so that the page carries neither engine nor unzipping. */
import type { ArchiveFile, Problem, Progress } from '../archive/index.ts';
import type { EngineOptions } from '../engine/types.ts';

/** The first message to the worker; it has no storage of its own to look these up. */
export interface Order {
  readonly files: readonly ArchiveFile[];
  readonly options: EngineOptions;
  readonly domains: readonly string[];
  readonly salt: Uint8Array;
}

/** From the worker. Each `posts` is answered by `taken`; until then at most one more batch is made. */
export type Told =
  /** `posts` is a post as JSON a line: the page hands it on as it is. `count` is how many there are in it. */
  | { readonly kind: 'posts'; readonly posts: string; readonly count: number; readonly known: number }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'end' }
  /** Words for the user, in English. */
  | { readonly kind: 'failed'; readonly message: string };

export const taken = 'taken';
