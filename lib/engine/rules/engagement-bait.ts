import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';
import { isOfPerson } from '../told.ts';

/** "Moments like this", "he baked it like this": nobody is asked to like. */
const isAlike = ({ tokens }: Sentence, { from, to }: Range): boolean =>
  to - from === 2 &&
  tokens[from + 1]?.text === 'this' &&
  tokens[from]?.text === 'like' &&
  tokens[from - 1]?.kind === 'word' &&
  !/^(?:please|pls|plz|and|or|then|to|so)$/.test(tokens[from - 1]?.text ?? '');

const calls = new Set('follow save share like comment tag repost give'.split(' '));

/** "My kids follow me", "his thumbs", "let's go home", "who else was there": nothing is fished for. */
function isTold(sentence: Sentence, { from, to }: Range): boolean {
  const { tokens } = sentence;
  const first = tokens[from]?.text ?? '';
  const next = tokens[to]?.text ?? '';
  if (first === "let's") return /^(?:home|back|outside|inside|to|for|out)$/.test(next) && tokens[to - 1]?.text === 'go';
  if (first === 'who' && tokens[to - 1]?.text === 'else') return /^(?:was|were|is|had|did|came|could)$/.test(next);
  if (first === 'thumbs' || first === 'subscribers') return to - from === 1 && isOfPerson(sentence, { from, to });
  return (
    calls.has(first) &&
    tokens[from - 1]?.text === 'to' &&
    /^(?:want|wanted|had|need|tried|wish)$/.test(tokens[from - 2]?.text ?? '')
  );
}

export default defineRule({
  id: 'engagement-bait',
  side: 'brochure',
  category: 'bait',
  title: 'Fishes for likes',
  advice: 'Ask something you want to know.',
  endings: {
    'like and share': 'tell me what you think',
    'comment below': 'what do you think?',
    'tag a friend': 'who comes to mind?',
    'agree ?': 'what do you see differently?',
    'thoughts ?': 'what am I missing?',
  },
  why: 'People notice when they are asked for a number and not an answer.',
  ask: 'What would you really like to know from them?',
  phrases: [
    'like|share|comment|tag|retweet|rt|follow|repost|reshare and|&|+|or like|share|comment|tag|retweet|rt|follow|repost|save|subscribe|win|enter|join',
    'like if|this|and',
    'like|comment|share|subscribe|retweet|rt if|this you|agree|if|post|video|comment|for|to',
    'rt to',
    'rt if',
    'retweet if|to|this',
    'share if|this',
    'tag a|someone|your|# friend|who|that|friends|person|people|loved|buddy',
    'tag someone',
    'tag your',
    'comment below|yes|with|the|your|if|down|and|on|"|for|in',
    'comment|comments below',
    'in the comments',
    'drop a|your|an|us|it|me comment|thoughts|emoji|line|below|🔥|❤️|in|favorite|follow|like',
    'double tap',
    'smash|hit the|that like|subscribe|follow|bell|button|notification',
    'follow for|me|us|him|her|to|if|@ more|for|and|on|daily|to|so',
    'follow back',
    'followback',
    'follow4follow',
    'f4f',
    'sub4sub',
    'sub for sub',
    'subscribe to my|our|me|the|this|for|and|if|channel',
    'subscribe',
    'subscribers',
    'please like|share|subscribe|retweet|follow|sub',
    'thumbs up|this',
    'hit like|the|that',
    'like this',
    "who's with|in|excited|ready",
    'who is with|in|excited|ready|going|coming|joining',
    'who else',
    'raise your hand',
    'agree ?',
    'thoughts ?',
    'repost this|if|to|and|with|for|♻️',
    '♻️',
    '🔁',
    'find this|was useful|helpful|valuable',
    'save this|post|for|it',
    'bookmark this',
    'turn on notifications|post',
    "let's connect|grow|go",
    'connect with me|us|to',
    'dm me|us|for|to',
    "i'll send|dm|share you|it|the",
    'i will send|dm|share you|it|the',
    'must be following',
    'like & share|comment',
    'vote below|in|for',
    'poll :',
    'which team|side',
    'which one are you',
    'fill in the blank',
    'caption this',
    'guess the|who|what|how',
    'true or false',
    'would you rather',
    '? comment',
    'tell us in|below|how|what|your|which|who|about|why',
    'show us your|how',
    'share your photos|photo|pics|story|stories|favorite|favourite|tips|experience|best|thoughts|pictures',
    'send us your',
    'use the? hashtag',
    'using <hashtag>',
    '# likes|retweets|rts|shares|comments|subscribers|followers|subs',
    'help us|me|get reach|get|hit|win|to',
    "let's get this|to|it",
    'check my|out channel|page|profile|my|video|music|videos',
    'my channel|page|video|videos|covers|youtube|soundcloud|instagram|insta|ig|song|cover|music|mixtape|album',
    'please|plz|pls check|visit|look|watch|listen|sub',
    'give it|me|us|this|them a listen|chance|shot|like|sub|follow|watch|look',
    'thumb|thumbs up',
    'thumbs',
    'agree or disagree',
    'do you agree',
    'what would you add',
    'what did i|we miss',
    'follow * * for|to more|daily|tips|content|posts|insights',
    'follow along for|to',
    'sound|sounds familiar',
    'yes or no',
    'change my mind',
    'drop|leave a|an|your * if|below',
    'who needs to hear|see|read',
    'type|comment|reply yes|me|in|done|ready if|below|and',
    'if this resonates|resonated|helped|helps|hit|hits|spoke',
    'share|send this with|to someone|anyone|somebody|a|your|the',
    'share|send it with|to someone|anyone|somebody',
    'share with someone|anyone|your|a|the',
    'let me|us know in|below',
    "let's hear it|from",
    'tag the|that person|people|friend|colleague|boss|manager|one',
    'someone needs to hear|see|read',
    'you in ?',
  ],
  find: (sentence, hits) => hits.filter((hit) => !isAlike(sentence, hit) && !isTold(sentence, hit)),
  flags: [
    'Agree or disagree?',
    'Follow Dana Cole for more.',
    'If this resonates, share it.',
    'Share with someone who needs this.',
    'Like this if you love rye.',
    'Like and share if you agree!',
    'Tag a friend who needs this.',
    'Comment YES and I will send it.',
    'Smash that subscribe button.',
  ],
  passes: [
    'Who else was there that night?',
    "Let's go home, it is cold.",
    'I want to save this for later.',
    'Which one should we bake next?',
    'Moments like this remind me of her.',
    'I want someone who is curious.',
    'I like the way you put that.',
    'Share it with your mother, she will laugh.',
    'My comment was about the weather.',
    'He follows the old recipe.',
  ],
});
