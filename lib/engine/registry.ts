/** Every rule there is. A test walks the folder and says what is missing here. */
import type { Rule } from './rule.ts';
import addressesCrowd from './rules/addresses-crowd.ts';
import agreement from './rules/agreement.ts';
import announcement from './rules/announcement.ts';
import bareLink from './rules/bare-link.ts';
import benefitSlogan from './rules/benefit-slogan.ts';
import callToAction from './rules/call-to-action.ts';
import credit from './rules/credit.ts';
import deadline from './rules/deadline.ts';
import discount from './rules/discount.ts';
import doubt from './rules/doubt.ts';
import earningsClaim from './rules/earnings-claim.ts';
import emojiBullets from './rules/emoji-bullets.ts';
import engagementBait from './rules/engagement-bait.ts';
import eventPlug from './rules/event-plug.ts';
import everyday from './rules/everyday.ts';
import freebie from './rules/freebie.ts';
import guarantee from './rules/guarantee.ts';
import hardSell from './rules/hard-sell.ts';
import hashtag from './rules/hashtag.ts';
import hashtagStuffing from './rules/hashtag-stuffing.ts';
import help from './rules/help.ts';
import hiring from './rules/hiring.ts';
import hookQuestion from './rules/hook-question.ts';
import hype from './rules/hype.ts';
import invitation from './rules/invitation.ts';
import lastQuestion from './rules/last-question.ts';
import leadCapture from './rules/lead-capture.ts';
import linkDrop from './rules/link-drop.ts';
import longList from './rules/long-list.ts';
import looseTalk from './rules/loose-talk.ts';
import lowerCase from './rules/lower-case.ts';
import mentions from './rules/mentions.ts';
import noWayIn from './rules/no-way-in.ts';
import nobodyThere from './rules/nobody-there.ts';
import opinion from './rules/opinion.ts';
import plain from './rules/plain.ts';
import pressVoice from './rules/press-voice.ts';
import priceTag from './rules/price-tag.ts';
import question from './rules/question.ts';
import reply from './rules/reply.ts';
import scarcity from './rules/scarcity.ts';
import selfFocus from './rules/self-focus.ts';
import selfPraise from './rules/self-praise.ts';
import shouting from './rules/shouting.ts';
import speaksAsI from './rules/speaks-as-i.ts';
import story from './rules/story.ts';
import talksOfOthers from './rules/talks-of-others.ts';
import thanks from './rules/thanks.ts';
import titleCase from './rules/title-case.ts';
import warmth from './rules/warmth.ts';

/** Brochure first, then conversation; the order is the order of every table made of rules. */
export const registry: readonly Rule[] = [
  addressesCrowd,
  announcement,
  bareLink,
  benefitSlogan,
  callToAction,
  deadline,
  discount,
  earningsClaim,
  emojiBullets,
  engagementBait,
  eventPlug,
  freebie,
  guarantee,
  hardSell,
  hashtag,
  hashtagStuffing,
  hiring,
  hookQuestion,
  hype,
  leadCapture,
  linkDrop,
  longList,
  noWayIn,
  nobodyThere,
  pressVoice,
  priceTag,
  scarcity,
  selfFocus,
  selfPraise,
  shouting,
  titleCase,
  agreement,
  credit,
  doubt,
  everyday,
  help,
  invitation,
  lastQuestion,
  looseTalk,
  lowerCase,
  mentions,
  opinion,
  plain,
  question,
  reply,
  speaksAsI,
  story,
  talksOfOthers,
  thanks,
  warmth,
];
