import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';

/** "Register here:", "here: sit", "I wrote a letter": no mail that one could subscribe to. */
function isOther({ tokens, counts }: Sentence, { from, to }: Range): boolean {
  const words = tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
  if (/^(?:register|apply) here/.test(words) || /^get your copy$/.test(words)) return true;
  if (words === 'here :') return counts.urls === 0 && tokens.length - to > 0;
  const rest = tokens.slice(to).map(({ text }) => text);
  return (
    words.startsWith('i wrote a') &&
    rest.some((word) => /^(?:letter|diary|card|poem|song|list|essay|cheque|check|him|her|mother|father)$/.test(word))
  );
}

export default defineRule({
  id: 'newsletter-plug',
  side: 'brochure',
  category: 'bait',
  title: 'Sends readers to a newsletter',
  advice: 'Put the best part of it here; whoever wants the rest will ask where to read it.',
  why: 'A tip that is kept back for subscribers is a coupon with another name.',
  ask: 'Which part could you tell right here?',
  phrases: [
    'join #|#+|# readers|subscribers|entrepreneurs|people|others|creators|founders|folks|students|members|professionals|marketers',
    'join #|#+|#k|#k+ * readers|subscribers|entrepreneurs|people|others|creators|founders|folks|students|members',
    '# readers|subscribers|entrepreneurs|people read|readers|subscribers',
    'my|our|weekly|free newsletter|newsletters',
    'consider|to subscribing|subscribe',
    'subscribe|sign up|join here|below|free|today|to|for :?',
    'read|get|grab|find|watch it|them|the|my|full|rest|free here|guide|breakdown|issue|article|steps|playbook|recording',
    'give it|them a read|look|listen|watch',
    'get|grab|steal all # steps|templates|tips|prompts',
    'get|grab|steal|download my|the|a|your free? guide|template|playbook|checklist|toolkit|ebook|copy',
    'i wrote|shared|made|recorded a|about|an|this * guide|article|post|notes|breakdown|thread|newsletter|video',
    'i put together a',
    'i wrote about|a',
    'more|read|join|start|begin|subscribe|apply|register here :',
    'here :',
    "here's|heres how|why :",
    'link in? the|first? comments|comment',
    'in the|first comments ↓|👇|⬇️',
    'tomorrow|saturday|sunday * issue|newsletter|edition',
    'next issue|edition',
    'follow me|for more|daily|content|tips',
    'like this|content|posts ? follow|subscribe|join',
    'p s|. if|want|my|join|subscribe',
    'ps : if|want|my|join|subscribe',
    'full|free guide|breakdown|episode|article|list|report|checklist|template in|here|below|on|at|:',
    'full|new episode|conversation|interview|list in|here|below|on|out',
    'i|we write|send|share|publish about|one|a|out|these|this|this|weekly * every|week',
    'every sunday|monday|tuesday|wednesday|thursday|friday|saturday|week|morning i|we send|share|write|publish|break|cover',
    'to|in your|their inbox',
    "new|latest|next|today's|week's issue|edition|newsletter|episode",
    'broke|break|breaking it|this|everything|them all? down',
    'go|went|dive deeper|deep in|on|into',
    'blog post',
    'on the|my|our blog|substack|newsletter|podcast|youtube',
    'full|entire breakdown|video|story|post|thread|carousel|article',
    'carousel|carousels',
    'swipe through|for|➡️|→',
    'save|share this carousel|post|thread',
    'subscribe so|to|for|and',
    'my|the book|course|newsletter|podcast|episode is out|live|finally|now|here',
  ],
  find: (sentence, hits) => hits.filter((hit) => !isOther(sentence, hit)),
  flags: [
    'Straight to your inbox.',
    'I broke it all down in the new issue.',
    'Swipe through the carousel.',
    'Every Tuesday I send one tip.',
    'Join 4,000 readers who get it every Sunday.',
    'Give it a read and tell the oven.',
    'I wrote about salt in my newsletter.',
    'Grab the guide before noon.',
  ],
  passes: [
    'Register here: second floor.',
    'Get your copy at the counter.',
    'I wrote a letter to my father.',
    'The newsletter of the school came home wet.',
    'I gave the dough a rest and a look.',
    'She reads more than I do.',
  ],
});
