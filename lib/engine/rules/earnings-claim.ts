import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';
import { inTale, isPersonal } from '../told.ts';

const money = /^(?:make|making|made|earn\w*|income|profits?|paid|pays?|salary|passive|extra|home|returns?|wages?)$/;

/** "$99 a month" is what something costs, unless somebody earns it. */
const isPrice = ({ tokens }: Sentence, { from, to }: Range): boolean =>
  tokens[from]?.text.startsWith('$') === true &&
  /^(?:month|week|day|hour)$/.test(tokens[to - 1]?.text ?? '') &&
  !tokens.some(({ text }) => money.test(text));

const lost = /^(?:dropped|fell|lost|lose|loss|losses|down|declined|halved|shrank)$/;
const sums = new Set('revenue mrr arr profit profits'.split(' '));

/** "Revenue dropped 8%" promises nothing. */
const isLoss = ({ tokens }: Sentence, { from, to }: Range): boolean =>
  to - from === 1 && sums.has(tokens[from]?.text ?? '') && tokens.some(({ text }) => lost.test(text));

const other = new Set(
  'gem moon leads withdrawal withdrawals discord telegram ambassador profit profits token profitable bullish'.split(
    ' ',
  ),
);

/** "My brother leads the choir", "she asked on Discord": no money is promised. */
const isOther = inTale(other);

/** "I work from home with a cold" tells where somebody is. */
const isAtHome = (sentence: Sentence, { to }: Range): boolean =>
  sentence.tokens[to - 1]?.text === 'home' &&
  isPersonal(sentence) &&
  !sentence.tokens.some(({ text }) => money.test(text) && text !== 'home');

export default defineRule({
  id: 'earnings-claim',
  side: 'brochure',
  category: 'hype',
  title: 'Promises money',
  advice: 'Tell what you lost, too.',
  why: 'Easy money is how every scam begins.',
  phrases: [
    'make|earn|earning|made|making|earned $#|money|$#k|cash|profit|profits|income',
    'make|earn|earning|making|earned extra|big cash|money|income|profit|profits|$#',
    'make|earn|earning|making|earned up to $#',
    'per|a|every day|week|month $#',
    '$# a|per|/ day|week|month|hour',
    'passive|extra|residual|monthly|second income',
    'financial freedom|independence',
    'get rich',
    'make money|a living',
    'earn money|cash|$#|#|up|from|while|rewards|points',
    'work from home|anywhere',
    'be your own boss',
    'side hustle',
    'from home',
    '#x gains|returns|profit|potential|gem|easily',
    'to the moon',
    'moon|mooning|100x|1000x|10x',
    'presale|pre sale',
    'whitelist|whitelisted',
    'airdrop',
    'mint|minting|minted is|now|live|your|price|date',
    'nft|nfts',
    'next gem|100x|big',
    'gem',
    'bullish',
    'dyor',
    'nfa',
    'not financial advice',
    'signals',
    'trading signals|bot|group|course|strategy',
    'profit|profits|profitable',
    'guaranteed returns|income|profit',
    'invest|investing|investment now|in|with|opportunity|platform',
    'roi',
    '$# profit|pnl|bonus',
    'withdrawal|withdrawals',
    'deposit|withdraw your|now|instantly|anytime|$#|funds|profit|profits',
    'payout|payouts',
    'staking|stake|yield|apy',
    'token|tokens is|launch|sale|holders|on',
    'launchpad',
    'ca :',
    'contract address',
    'buy the dip',
    'telegram',
    'discord',
    'web3',
    'defi',
    'ambassador',
    'referral|refer|referrals link|code|a',
    'affiliate',
    'joined our|my vip',
    'vip group|channel|signals',
    'forex',
    'binary options',
    'bitcoin|btc|crypto|eth giveaway|profit|investment|mining|trading|opportunity',
    'trade|trading with|platform',
    '$# in # days|hours|weeks|months',
    'from $# to',
    '#k|$#k to',
    'revenue|mrr|arr',
    'leads',
    'cold email|dm|outreach',
    'clients|client per|a day|week|month',
    'clients in # days|weeks|months|hours',
    'scale|scaling|scaled your|to|my|their|a business|agency|brand',
    'six|seven|6|7|# figure|figures|fig',
    '$#k|$#m / month|mo|week|day|year',
    '$#|$#k|$#m a|per month|week|day|year in',
    'generated|closed|booked|landed|raised|sold|drove|added|brought|invoiced $#|$#k|$#m|#k in?',
    'closed|landed|signed|won a $#|$#k|$#m deal|client|contract',
    'booked|landed|closed # calls|meetings|clients|deals|demos|leads',
    'from zero|broke|nothing|#|$# to $#|#k|$#k|#m|$#m',
    'quit my 9|#|day',
    'quit my day job',
    'fire your boss',
    '$#|$#k|first $#|$#k|month months|month|client|launch',
    '#x|3x|2x|5x|10x my|our|your|their|pipeline|revenue|sales|income|output',
    'double|doubled|triple|tripled|doubling|tripling my|our|your|their revenue|sales|income|pipeline|leads|rate|rates|profits|conversion|engagement',
  ],
  find: (sentence, hits) =>
    hits.filter(
      (hit) => !isPrice(sentence, hit) && !isLoss(sentence, hit) && !isOther(sentence, hit) && !isAtHome(sentence, hit),
    ),
  flags: [
    'I went from broke to $30k/month in one year.',
    'He closed a $50k deal with one email.',
    'We doubled our pipeline.',
    'Ten clients in 30 days.',
    'Withdraw your profits.',
    'They pay $200 a week.',
    'Make $500 a day from home.',
    'Passive income while you sleep.',
    'The next 100x gem.',
  ],
  passes: [
    'My brother leads the choir.',
    'I work from home with a toddler on my lap.',
    'The gem of the evening was her laugh.',
    'Revenue dropped 8% that year.',
    'All classes for $99 a month.',
    'Buy $100 and get $15 extra.',
    'We have clients in 5 countries.',
    'I told her to withdraw and she made up her mind.',
    'We made soup for sixty people.',
    'Bread is cheap where I live.',
    'I earned my first tip at twelve.',
  ],
});
