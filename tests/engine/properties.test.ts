import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, defaultOptions, rules } from '../../lib/engine/index.ts';
import type { Report } from '../../lib/engine/types.ts';

const engine = createEngine();

const words =
  'we just added muffins get 10% off today only https://example.com #bread ! ? . i think you are right thanks @ana what do learn more : book now "buy now" not a sale 🚀 🔥 \n \n we\'re thrilled to announce SAVE BIG NOW'.split(
    ' ',
  );

/** Texts that look like posts, and texts that look like nothing. */
const texts = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((list) => list.join(' ')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

function check(text: string, { score, base, findings, contributions, changes }: Report): void {
  expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
  const sum = contributions.reduce((total, part) => total + part.points, base);
  expect(Math.abs(sum - score)).toBeLessThanOrEqual(0.501);
  for (const { start, end, side, points } of findings) {
    expect(start >= 0 && start < end && end <= text.length).toBe(true);
    expect(side === 'brochure' ? points < 0 : points > 0).toBe(true);
  }
  expect(findings.map(({ start }) => start)).toEqual(findings.map(({ start }) => start).sort((a, b) => a - b));
  for (const index of changes) expect(findings[index]?.side).toBe('brochure');
}

describe('whatever is typed', () => {
  it('is answered with a report that holds', () => {
    fc.assert(
      fc.property(texts, (text) => check(text, engine.analyze(text))),
      { numRuns: 500 },
    );
  });

  it('gets the same answer again, from a cold engine too', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const first = engine.analyze(text);
        expect(engine.analyze(text)).toEqual(first);
        expect(createEngine().analyze(text)).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  it('gets the same answer after other texts that share sentences with it', () => {
    const sentence = fc.constantFrom(...rules.flatMap(({ flags, passes }) => [...flags, ...passes]).slice(0, 40));
    const draft = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((each) => each.join(' '));
    fc.assert(
      fc.property(fc.array(draft, { minLength: 2, maxLength: 8 }), (drafts) => {
        const used = createEngine();
        for (const text of drafts) expect(used.analyze(text)).toEqual(createEngine(defaultOptions, 0).analyze(text));
      }),
      { numRuns: 60 },
    );
  });

  it('is called a brochure for a reason that is shown, whatever the weights', () => {
    const setting = fc.record({ on: fc.boolean(), weight: fc.constantFrom(0, 1, 2, 3) }, { requiredKeys: [] });
    const options = fc.dictionary(fc.constantFrom(...rules.map((rule) => rule.id)), setting, { maxKeys: 70 });
    const draft = fc.constantFrom(...rules.flatMap(({ flags, passes }) => [...flags, ...passes]));
    fc.assert(
      fc.property(draft, options, fc.integer({ min: 0, max: 100 }), (text, ofRules, sensitivity) => {
        const tuned = createEngine({ ...defaultOptions, rules: ofRules, sensitivity });
        const { verdict, findings } = tuned.analyze(text);
        if (verdict !== 'brochure') return;
        const reasons = findings.filter(({ side }) => side === 'brochure');
        expect(reasons).not.toEqual([]);
        // What is said of the whole can be waved aside as words can.
        for (const { rule } of reasons.filter(({ whole }) => whole))
          expect(tuned.analyze(text, [{ rule, words: '' }]).findings.map((each) => each.rule)).not.toContain(rule);
      }),
      { numRuns: 500 },
    );
  });

  it('gets no new finding when a rule is turned off, but where that makes a brochure of it', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...rules.map((rule) => rule.id)), (text, id) => {
        const places = (report: Report): string[] =>
          report.findings.map(({ rule, start, end }) => `${rule} ${start}-${end}`);
        const before = places(engine.analyze(text));
        const without = createEngine({ ...defaultOptions, rules: { [id]: { on: false } } }).analyze(text);
        const after = places(without);
        if (without.verdict !== 'brochure') expect(after.filter((place) => !before.includes(place))).toEqual([]);
        expect(after.filter((place) => place.startsWith(`${id} `))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

const long = 20_000;
const fill = (part: string): string => part.repeat(Math.ceil(long / part.length)).slice(0, long);

describe('hostile texts', () => {
  it.each([
    ['one word', fill('a')],
    ['only dots', fill('.')],
    ['dots, then a word', `${fill('.')}a`],
    ['only quotes', fill('"')],
    ['apostrophes', fill("'")],
    ['zero-width', fill('\u200b')],
    ['right to left', fill('שלום ')],
    ['bold letters', fill('𝗯𝘂𝘆 𝗻𝗼𝘄 ')],
    ['combining marks', fill('e\u0301')],
    ['lone high surrogates', fill('\ud83d')],
    ['lone low surrogates', fill('\ude00')],
    ['HTML', fill('<script>alert(1)</script>')],
    ['links', fill('https://example.com/a ')],
    ['a link without end', `https://example.com/${fill('a')}`],
    ['links glued', fill('https://a.com')],
    ['domains glued', fill('a.com.')],
    ['emoji', fill('🚀')],
    ['joined emoji', fill('👩‍')],
    ['flags', fill('🇩🇪')],
    ['hashtags', fill('#a')],
    ['at signs', fill('@')],
    ['digits', fill('1')],
    ['numbers and commas', fill('1,')],
    ['per cent', fill('%')],
    ['new lines', fill('\n')],
    ['spaces', fill(' ')],
    ['phrases', fill('buy now ')],
    ['openers only', fill('we are ')],
    ['capitals', fill('BUY ')],
    ['exclamation marks', fill('!')],
    ['questions', fill('a? ')],
    ['brackets', fill('((((')],
    ['offers and thanks in turn', fill('10% off. Thanks. ')],
    ['offers, then thanks', fill('10% off. ').slice(0, long / 2) + fill('Thanks. ').slice(0, long / 2)],
  ])('%s', (_, text) => {
    const start = performance.now();
    check(text, engine.analyze(text));
    // What is asked is 60 ms, which the bench measures; this is for what grows with the square or the cube.
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('the longest draft a site takes, with and without full stops', () => {
    const sentence = 'We just added muffins to our line up and you have to try them today. ';
    const draft = sentence.repeat(1000).slice(0, 63_206);
    check(draft, engine.analyze(draft));
    check(draft.replaceAll('.', ''), engine.analyze(draft.replaceAll('.', '')));
    expect(engine.analyze(draft).verdict).not.toMatch(/too-short|not-english/);
  });
});
