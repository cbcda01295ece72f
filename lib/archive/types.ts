/** What the platforms' own exports are read into. Plain data: it crosses `postMessage` unchanged. */
import type { NetworkId, Surface } from '../networks/types.ts';

/** One published post as an export tells it. The text is for scoring; nothing keeps it. */
export interface Archived {
  /** The same post has the same key in every export of it; at most 100 characters, and no text can be read from it. */
  readonly key: string;
  readonly network: NetworkId;
  readonly surface: Surface;
  /** ms since the epoch. */
  readonly time: number;
  /** The user's own words, as they were typed; empty for a bare repost or a picture without words. */
  readonly text: string;
  /** Web addresses attached beside the text (a shared page); those written in the text are in the text. */
  readonly links: readonly string[];
}

/** What can be wrong with an export; each has one sentence in the user's language. */
export type Reason =
  // the file chosen
  | 'unreadable'
  | 'not-an-archive'
  | 'no-posts-inside'
  | 'html-export'
  | 'zip-inside'
  // a zip
  | 'zip-cut-off'
  | 'zip-damaged'
  | 'zip-encrypted'
  | 'zip-method'
  | 'too-big'
  // a file with posts
  | 'not-the-format'
  | 'cut-off'
  | 'wrong-columns'
  // one post
  | 'bad-json'
  | 'bad-quotes'
  | 'wrong-encoding'
  | 'too-deep'
  | 'too-long'
  | 'missing-fields';

export interface Problem {
  /** The file chosen, or its path inside the zip. */
  readonly file: string;
  /** Where the post begins, from 1; null where it is about the file, or about several posts. */
  readonly line: number | null;
  readonly reason: Reason;
  /** How many posts of the file: 1, or more where one problem stands for the rest of its kind. */
  readonly count: number;
}

export type ArchiveEvent =
  | { readonly kind: 'post'; readonly post: Archived }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Bytes as they lie on the disk, so that the bar moves evenly; `total` does not change. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** One record of a file, before it is understood: its bytes (valid until the next `push`) or why there are none. */
export type Piece = { readonly line: number } & (
  | { readonly bytes: Uint8Array }
  | { readonly bytes: null; readonly reason: Reason }
);

/** Cuts a stream into records. Chunks may end anywhere. */
export interface Splitter {
  push(chunk: Uint8Array): readonly Piece[];
  end(): readonly Piece[];
  /** Nothing more can come of this file: the rest need not be read. */
  readonly done: boolean;
}

/** What a record turned out to be: a post, no post at all (null), or a problem. */
export type Reading = Archived | Reason | null;
