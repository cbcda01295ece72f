import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';
import { inTale } from '../told.ts';

const told = new Set('recruiter recruiters hiring recruiting'.split(' '));

/** "A recruiter ghosted me": the other side of the desk. */
const isTold = inTale(told);

/** "I'm looking for a dog". */
const isSearch = (sentence: Sentence, { from }: Range): boolean => {
  const { tokens, counts } = sentence;
  const things = /^(?:dog|cat|word|room|flat|house|book|song|recipe|film|way|place|job|role|reason|bike|car)$/;
  return (
    tokens[from]?.text === 'looking' &&
    counts.firstSingular > 0 &&
    tokens.slice(from, from + 5).some(({ text }) => things.test(text))
  );
};

export default defineRule({
  id: 'hiring',
  side: 'brochure',
  category: 'announcement',
  title: 'Advertises a job',
  advice: 'Say what the work is like on a bad day.',
  why: 'A job ad is an ad.',
  phrases: [
    "we're now? hiring|recruiting|looking",
    'we are|now hiring|recruiting|looking',
    'hiring',
    'join our|the growing? team',
    'apply now|today|here|at|online|:|for|<url>',
    'job|jobs opening|openings|opportunity|opportunities|alert|search|at|in|description|posting|fair|seekers|title|:',
    'open position|positions|role|roles|vacancies',
    'vacancy|vacancies',
    'career|careers at|in|opportunity|opportunities|page|fair|with',
    'full time|part time',
    'remote job|jobs|role|position|work',
    'resume|cv|resumes to|at',
    'looking for a|an|talented|passionate|experienced',
    'years of experience',
    'work from home',
    'apprenticeship|internship|internships|traineeship',
    'opportunity to work|join',
    'come work with|for',
    'recruiter|recruiters|recruiting|recruitment',
    "we're growing|expanding",
    'we are growing|expanding',
    'growing|building|expanding my|our|the team',
    'my|our team is growing|expanding|hiring',
    'want|like|love to work|join with|for us',
    'come build|work|grow|join with|us',
    'know someone|anyone|somebody great|good|who|looking|perfect|amazing',
    'send them our|my way',
    'we|i have|have|got a|an|two|three|some|#|several opening|openings|vacancy',
    'wanted :',
    'join us|me as',
    'send|submit|drop|share your cv|resume|portfolio|application',
    'competitive|great|full|attractive salary|benefits|pay|package',
    'remote first|friendly|ok',
    'flexible hours|working|schedule',
    '#+|# years of? experience',
    'looking for my|a next role|challenge|opportunity',
  ],
  find: (sentence, hits) => hits.filter((hit) => !isTold(sentence, hit) && !isSearch(sentence, hit)),
  flags: [
    "We're growing our team in Berlin.",
    'Want to work with us?',
    'Know someone great? Send them our way.',
    'Competitive salary, flexible hours.',
    'We are hiring two bakers, apply now.',
    'Join our growing team.',
    'Open positions at the second shop.',
  ],
  passes: [
    'A recruiter ghosted me again.',
    "I'm looking for a dog that likes cats.",
    'My first job was washing trays.',
    'He asked me how work was.',
    'I applied the glaze too early.',
  ],
});
