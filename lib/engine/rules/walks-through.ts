import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';

const buying = /^(?:shop|order|book|buy|join|sign|subscribe|spend|register|download|visit|purchase|choose|get)$/;
const giving = /^(?:special|gift|little|sneak|deal|offer|code|discount|of|our|big|great)$/;

/** "You can now shop online", "not just a watch", "here's a special offer": nothing is explained. */
function isPitch({ tokens }: Sentence, { from, to }: Range): boolean {
  const first = tokens[from]?.text ?? '';
  const next = tokens[to]?.text ?? '';
  if (first === 'you' || first === 'we' || first === 'when') return buying.test(next);
  if (first === 'not' || tokens[to - 2]?.text === 'not') return /^(?:a|an|another)$/.test(next);
  if (first === 'because') return /^(?:deserve|are|matter)$/.test(next);
  return /^here(?:'s)?$/.test(first) && giving.test(next);
}

export default defineRule({
  id: 'walks-through',
  side: 'conversation',
  category: 'help',
  title: 'Explains how a thing works',
  advice: 'Keep the part that surprised you; that is where others join in.',
  why: 'Knowledge given away in the open is help with no strings.',
  phrases: [
    'think of a|an|it|this|that|the|them|your',
    'what happens is|when|next',
    'the short|long version',
    'first|then i|you|we|it',
    'as soon as',
    'workaround',
    'the more|less|longer|hotter|colder|bigger|smaller|older * , the',
    'roughly|generally|strictly speaking',
    'under load|pressure|heat',
    'the|a|one|another catch|trade|tradeoff|problem|trick|difference|downside|upside|gotcha|caveat|twist is|was|off|between|with|:',
    'the obvious|first|naive|usual|common|simple|simplest|classic fix|answer|approach|mistake|solution|way|thing',
    'for example|instance',
    'e g',
    'i e',
    'in other words',
    'in practice',
    'under the hood',
    'that|this|which means|meant|is|was why|that|because',
    "that's|thats|here's why|how|where|because|what",
    'this|here is why|how|where|because|what',
    'the reason|idea|point|goal|question|result|lesson|takeaway is|was|behind|why|for|here|:',
    "isn't|wasn't|aren't|not just|only|really|about|because|the",
    "it's not|never about|just|the|that|because",
    'it is not|never about|just|the|that|because',
    'as a result',
    'on the other hand',
    'at the same time',
    'compared to|with',
    'rather than',
    'instead of|,',
    'depends on',
    'unless|whereas|otherwise|therefore|hence',
    "if you're ever|building|using|working|running|doing|new|not",
    'if you are ever|building|using|working|running|doing|new|not',
    'if you ever|build|use|work|run|do ever|building|using|working|running|doing|new|not',
    'when you|your|a|an|the',
    'works|worked by|because|like|when|until|well|fine|better',
    'learned|learnt|noticed|realized|realised|discovered|found that|how|is|the|out|a',
    "here's what|how|the|a|some|my",
    'here is|are what|how|the|a|some|my',
    'took|takes me|us|about|# * hours|days|weeks|months|years',
    'the first|second|third|next|last|real|big time|step|one|part|question|reason|lesson|thing|is|was',
    'so|because|since it|they|the|we|i|you|that',
    'which is|was|makes|made|means|meant|leads|led',
    'you|we|i can|could then|also|now|just|see|use|do|still|even',
    'both|each|either|neither of|one|have|are|is|can',
  ],
  find: (sentence, hits) => hits.filter((hit) => !isPitch(sentence, hit)),
  flags: [
    'The more steam, the thinner the crust.',
    'Think of the starter as a pet.',

    "Here's how the crust gets dark.",
    'The catch is the steam: for example, a cold stone eats all of it.',
    'Turns out it depends on the flour, which means the water changes too.',
  ],
  passes: [
    'You can now book a table.',
    'Not just a roll.',
    "Here's a special offer.",
    'Order your loaf.',
    'Fresh rolls and hot coffee.',
    'Muffins!',
  ],
});
