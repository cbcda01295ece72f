/** Every rule there is. A test walks the folder and says what is missing here. */
import type { Rule } from './rule.ts';
import addressesCrowd from './rules/addresses-crowd.ts';
import agreement from './rules/agreement.ts';
import announcement from './rules/announcement.ts';
import asksForHelp from './rules/asks-for-help.ts';
import bareLink from './rules/bare-link.ts';
import benefitSlogan from './rules/benefit-slogan.ts';
import callToAction from './rules/call-to-action.ts';
import closingPlug from './rules/closing-plug.ts';
import coupon from './rules/coupon.ts';
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
import imperative from './rules/imperative.ts';
import invitation from './rules/invitation.ts';
import lastQuestion from './rules/last-question.ts';
import leadCapture from './rules/lead-capture.ts';
import linkDrop from './rules/link-drop.ts';
import listicle from './rules/listicle.ts';
import looseTyping from './rules/loose-typing.ts';
import lowerCase from './rules/lower-case.ts';
import mentions from './rules/mentions.ts';
import milestone from './rules/milestone.ts';
import names from './rules/names.ts';
import newsletterPlug from './rules/newsletter-plug.ts';
import noWayIn from './rules/no-way-in.ts';
import nobodyThere from './rules/nobody-there.ts';
import opinion from './rules/opinion.ts';
import plain from './rules/plain.ts';
import pointsAway from './rules/points-away.ts';
import pressVoice from './rules/press-voice.ts';
import priceTag from './rules/price-tag.ts';
import productDoes from './rules/product-does.ts';
import question from './rules/question.ts';
import reply from './rules/reply.ts';
import scarcity from './rules/scarcity.ts';
import selfFocus from './rules/self-focus.ts';
import selfPraise from './rules/self-praise.ts';
import shouting from './rules/shouting.ts';
import speaksAsI from './rules/speaks-as-i.ts';
import story from './rules/story.ts';
import takesTime from './rules/takes-time.ts';
import talksOfOthers from './rules/talks-of-others.ts';
import testimonial from './rules/testimonial.ts';
import thanks from './rules/thanks.ts';
import titleCase from './rules/title-case.ts';
import trademark from './rules/trademark.ts';
import walksThrough from './rules/walks-through.ts';
import warmth from './rules/warmth.ts';
import weToYou from './rules/we-to-you.ts';
import wordingSells from './rules/wording-sells.ts';
import wordingTalks from './rules/wording-talks.ts';

/** Brochure first, then conversation; the order is the order of every table made of rules. */
export const registry: readonly Rule[] = [
  addressesCrowd,
  announcement,
  bareLink,
  benefitSlogan,
  callToAction,
  closingPlug,
  coupon,
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
  imperative,
  leadCapture,
  linkDrop,
  listicle,
  milestone,
  names,
  newsletterPlug,
  noWayIn,
  nobodyThere,
  pointsAway,
  pressVoice,
  priceTag,
  productDoes,
  scarcity,
  selfFocus,
  selfPraise,
  shouting,
  testimonial,
  titleCase,
  trademark,
  weToYou,
  wordingSells,
  agreement,
  asksForHelp,
  credit,
  doubt,
  everyday,
  help,
  invitation,
  lastQuestion,
  looseTyping,
  lowerCase,
  mentions,
  opinion,
  plain,
  question,
  reply,
  speaksAsI,
  story,
  takesTime,
  talksOfOthers,
  thanks,
  walksThrough,
  warmth,
  wordingTalks,
];
