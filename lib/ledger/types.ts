/** The ledger's words. Everything here is plain data; nothing here holds a draft's text. */
import type { NetworkId, Surface } from '../networks/types.ts';

export type Bucket = 'others' | 'personal' | 'own' | 'ask';

export type Source = 'confirmed' | 'by-hand' | 'imported';

export interface PublishedPost {
  /** Made at the moment of intent, so that the same post told twice is kept once. */
  readonly id: string;
  /** ms since the epoch. */
  readonly time: number;
  /** The calendar day it was for the user then, `yyyy-mm-dd`: it stays that day wherever the user travels. */
  readonly day: string;
  readonly network: NetworkId;
  readonly surface: Surface;
  readonly bucket: Bucket;
  /** Whether the user set the bucket: then nothing else may change it. */
  readonly corrected: boolean;
  /** 0-100; null where the draft was too short, not English, or entered by hand. */
  readonly score: number | null;
  /** Rule id → how often it was found. */
  readonly findings: Readonly<Record<string, number>>;
  /** Salted hashes (hex) of its links. */
  readonly links: readonly { readonly hash: string; readonly own: boolean }[];
  /** Whether words of one's own stand beside a share or a link. */
  readonly ownWords: boolean;
  /** UTF-16 units. */
  readonly length: number;
  readonly source: Source;
  /** Salted hash (hex) of its first six words; absent where it has fewer. */
  readonly opening?: string;
  /** What each rule added to the logit by its fitted weight, in thousandths; absent where there is no score or it is older. */
  readonly pulls?: Readonly<Record<string, number>>;
  /** The import that brought it, by its id; absent where it came another way or before imports were told apart. */
  readonly import?: number;
}

/** An archive that was brought in. */
export interface Import {
  /** When it began, ms since the epoch. */
  readonly id: number;
  /** How many posts it brought that were not taken back since. */
  readonly posts: number;
  /** The batch that came last, from 1, and how many of it were new: told again, it is answered the same. */
  readonly batch: number;
  readonly added: number;
}

export type ConventionId = '80-20' | '4-1-1' | 'thirds' | 'jab' | '5-3-2' | 'custom';

export interface Convention {
  readonly id: ConventionId;
  /** How many of the latest posts are looked at. */
  readonly window: number;
  /** The most that may be `ask`, 0-1. */
  readonly maxAsk: number;
  /** Wanted number of each give bucket within the window, where the convention names them. */
  readonly mix?: Readonly<Record<'others' | 'personal' | 'own', number>>;
}

export interface Ratio {
  readonly give: number;
  readonly take: number;
  /** take / (give + take); 0 where nothing was published. */
  readonly share: number;
}

export interface Room {
  /** How many asks could go out now, one after the other, within the convention. */
  readonly asks: number;
  /** Gives still to publish before the next ask fits; 0 where `asks` > 0; null where the convention allows none at all. */
  readonly givesUntilNext: number | null;
  /** The share of asks in the window if the next post were an ask. */
  readonly shareAfterNext: number;
}

/** What the ledger makes of some posts against a convention, over its window. */
export interface Standing {
  /** Posts within the window: fewer than the convention's where not so many were published. */
  readonly ratio: Ratio;
  readonly room: Room;
  readonly mix: Readonly<Record<Bucket, number>>;
}

/** Minutes in which a network was looked at and used. A minute spent on two of them counts where it was first seen. */
export interface Minutes {
  /** `yyyy-mm-dd`, the user's. */
  readonly day: string;
  readonly network: NetworkId;
  readonly minutes: number;
  /** The last one counted, in minutes since the epoch. */
  readonly last: number;
}

/** How many followed (or were connected, or liked the page) on a day. */
export interface Reach {
  /** `yyyy-mm-dd`, the user's. */
  readonly day: string;
  readonly network: NetworkId;
  readonly count: number;
}

/** What was published in a day or a month on one network; kept beside the posts so that no view reads them all. */
export interface Sum {
  /** `yyyy-mm-dd` or `yyyy-mm`. */
  readonly period: string;
  readonly network: NetworkId;
  readonly posts: number;
  readonly buckets: Readonly<Record<Bucket, number>>;
  readonly surfaces: Readonly<Record<Surface, number>>;
  /** Reposts, quotes and posts with a link to others; how many of them carry own words. */
  readonly shares: number;
  readonly sharesWithWords: number;
  /** Sum of the scores, and how many posts have one. */
  readonly score: number;
  readonly scored: number;
  /** Rule id → in how many posts it was found. */
  readonly findings: Readonly<Record<string, number>>;
  /** Hour of the day (0-23, UTC, so that travelling moves nothing) → posts. */
  readonly hours: Readonly<Record<string, number>>;
  /** How many came from an archive. */
  readonly imported: number;
}
