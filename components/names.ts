/** Which message names which thing; a new kind does not compile until it has one. */

import type { ChipPlace } from '../lib/composer/chip.ts';
import type { Category, Verdict } from '../lib/engine/types.ts';
import type { Key } from '../lib/i18n.ts';
import type { Bucket, ConventionId } from '../lib/ledger/types.ts';
import type { NetworkId, Surface } from '../lib/networks/types.ts';

export const verdictName = {
  conversation: 'verdictConversation',
  mixed: 'verdictMixed',
  brochure: 'verdictBrochure',
  'too-short': 'verdictTooShort',
  'not-english': 'verdictNotEnglish',
} as const satisfies Record<Verdict, Key>;

/** One sentence under the verdict. */
export const verdictLine = {
  conversation: 'lineConversation',
  mixed: 'lineMixed',
  brochure: 'lineBrochure',
  'too-short': 'lineTooShort',
  'not-english': 'lineNotEnglish',
} as const satisfies Record<Verdict, Key>;

export const bucketName = {
  others: 'bucketOthers',
  personal: 'bucketPersonal',
  own: 'bucketOwn',
  ask: 'bucketAsk',
} as const satisfies Record<Bucket, Key>;

export const bucketHint = {
  others: 'bucketOthersHint',
  personal: 'bucketPersonalHint',
  own: 'bucketOwnHint',
  ask: 'bucketAskHint',
} as const satisfies Record<Bucket, Key>;

export const surfaceName = {
  post: 'surfacePost',
  reply: 'surfaceReply',
  comment: 'surfaceComment',
  quote: 'surfaceQuote',
  repost: 'surfaceRepost',
  'thread-part': 'surfaceThreadPart',
  article: 'surfaceArticle',
} as const satisfies Record<Surface, Key>;

export const conventionName = {
  '80-20': 'convention8020',
  '4-1-1': 'convention411',
  thirds: 'conventionThirds',
  jab: 'conventionJab',
  '5-3-2': 'convention532',
  custom: 'conventionCustom',
} as const satisfies Record<ConventionId, Key>;

export const conventionHint = {
  '80-20': 'convention8020Hint',
  '4-1-1': 'convention411Hint',
  thirds: 'conventionThirdsHint',
  jab: 'conventionJabHint',
  '5-3-2': 'convention532Hint',
  custom: 'conventionCustomHint',
} as const satisfies Record<ConventionId, Key>;

export const categoryName = {
  'hard-sell': 'categoryHardSell',
  urgency: 'categoryUrgency',
  discount: 'categoryDiscount',
  announcement: 'categoryAnnouncement',
  'self-focus': 'categorySelfFocus',
  hype: 'categoryHype',
  shouting: 'categoryShouting',
  hashtags: 'categoryHashtags',
  links: 'categoryLinks',
  bait: 'categoryBait',
  question: 'categoryQuestion',
  thanks: 'categoryThanks',
  credit: 'categoryCredit',
  help: 'categoryHelp',
  story: 'categoryStory',
  opinion: 'categoryOpinion',
  invitation: 'categoryInvitation',
  warmth: 'categoryWarmth',
  'own-phrases': 'categoryOwnPhrases',
  wording: 'categoryWording',
} as const satisfies Record<Category, Key>;

export const chipPlaceName = {
  free: 'chipFree',
  'top-left': 'chipTopLeft',
  'top-right': 'chipTopRight',
  'bottom-left': 'chipBottomLeft',
  'bottom-right': 'chipBottomRight',
  hidden: 'chipHidden',
} as const satisfies Record<ChipPlace, Key>;

/** Names of companies are the same in every language. */
export const networkName = {
  x: 'X',
  linkedin: 'LinkedIn',
  facebook: 'Facebook',
} as const satisfies Record<NetworkId, string>;

/** Of a date or a time of day: it stays on one line. */
export const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');
