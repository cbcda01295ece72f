import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, defaultOptions, fittedScale, rules } from '../../lib/engine/index.ts';
import type { Dismissed, EngineOptions } from '../../lib/engine/types.ts';
import { movedCut, weighAgain } from '../../lib/engine/verdict.ts';
import { limits } from '../../lib/store/settings-schema.ts';

const pitch = 'Get 10% off every loaf today only! Order now: https://example.com/menu #bread';
const judge = (text: string, options: Partial<EngineOptions> = {}) =>
  createEngine({ ...defaultOptions, ...options }).analyze(text);
const rulesOf = (text: string, options: Partial<EngineOptions> = {}): string[] =>
  judge(text, options).findings.map(({ rule }) => rule);

describe('tuned by its user', () => {
  it('a rule turned off neither shows nor counts', () => {
    const off = judge(pitch, { rules: { discount: { on: false } } });
    expect(rulesOf(pitch)).toContain('discount');
    expect(off.findings.some(({ rule }) => rule === 'discount')).toBe(false);
    expect(off.contributions.some(({ rule }) => rule === 'discount')).toBe(false);
    expect(off.score).toBeGreaterThanOrEqual(judge(pitch).score);
  });

  it('a heavier rule counts more', () => {
    const points = (weight: number): number =>
      judge(pitch, { rules: { discount: { weight } } }).contributions.find(({ rule }) => rule === 'discount')?.points ??
      0;
    expect(points(3)).toBeLessThan(points(1));
    expect(points(0)).toBe(0);
  });

  it('an allowed phrase is no fault, wherever it stands', () => {
    const words = judge(pitch, { allowed: ['10% off'] }).findings.map(({ start, end }) => pitch.slice(start, end));
    expect(words).not.toContain('10% off');
  });

  it('an allowed tag is no fault either, though a rule of the whole draft finds it', () => {
    expect(rulesOf(pitch)).toContain('hashtag');
    expect(rulesOf(pitch, { allowed: ['#bread'] })).not.toContain('hashtag');
  });

  it("with own domains given, only links to oneself are drops, and one's own name is self-mention", () => {
    const own = { names: ['Hill Bakery'], domains: ['hill.example'] };
    const text = (host: string): string =>
      `Today only: half price rolls at Hill Bakery! Order now: https://${host}/a #rolls`;
    expect(rulesOf(text('shop.hill.example'), { own })).toContain('link-drop');
    expect(rulesOf(text('other.example'), { own })).not.toContain('link-drop');
    const named = judge(text('a.example'), { own }).findings.filter(({ rule }) => rule === 'self-praise');
    expect(named.map(({ start, end }) => text('a.example').slice(start, end))).toContain('Hill Bakery');
  });

  it('knows another way to say it, for exactly the words it marks, and a question to ask instead', () => {
    const text = 'Last chance! Introducing our new rolls, 10% off today only. Order now: https://example.com';
    const found = judge(text).findings.find(({ rule, rewrite }) => rule === 'announcement' && rewrite !== undefined);
    expect(found && text.slice(found.start, found.end)).toBe('Introducing');
    expect(found?.rewrite).toBe("I'd like to tell you about");
    expect(judge(text).findings.some(({ ask }) => ask !== undefined)).toBe(true);
  });

  it.each([
    ['Agree?', 'What do you see differently?'],
    ['Thoughts?', 'What am I missing?'],
    ['Game-changer', 'Big help'],
    ['Last chance!', 'Still here!'],
    ["You've got to try", "I'd love to know what you think of"],
    ['𝗚𝗮𝗺𝗲-𝗰𝗵𝗮𝗻𝗴𝗲𝗿', 'Big help'],
  ])('knows it however it is written: %s', (words, rewrite) => {
    const text = `${words} Introducing our new rolls, 10% off today only. Order now: https://example.com`;
    const found = judge(text).findings.find((each) => each.start === 0 && each.rewrite !== undefined);
    expect(found?.rewrite).toBe(rewrite);
    expect(text.slice(0, found?.end)).toBe(words);
  });

  it('a whole clause is put only for one: what follows "don\'t wait" or "learn more" would be left hanging', () => {
    const rewritesIn = (text: string): (string | undefined)[] =>
      judge(text).findings.flatMap(({ rewrite }) => rewrite ?? []);
    expect(rewritesIn("Rolls are 10% off today only. Order now, don't wait!")).toContain('take your time');
    expect(rewritesIn("Rolls are 10% off today only. Order now, don't wait for winter!")).toEqual([]);
    expect(rewritesIn('Order now, rolls are 10% off today only. Agree?')).toContain('What do you see differently?');
  });

  it('the same words are among the changes once, whatever rules mark them', () => {
    const text = 'Need a plumber you can trust? Licensed and insured, 10% off. Give us a call!';
    const { findings, changes } = judge(text);
    const marked = findings.filter(({ start, side }) => side === 'brochure' && start === text.indexOf('Give us'));
    expect(marked.length).toBeGreaterThan(1);
    const starts = changes.flatMap((index) => (findings[index]?.whole ? [] : (findings[index]?.start ?? [])));
    expect(starts).toHaveLength(new Set(starts).size);
    expect(changes).toHaveLength(3);
  });

  it('what would hardly help is no change to make', () => {
    const praise = '"The best debut of the year." - The Harbor Gazette. ';
    const { findings, changes } = judge(`${praise}Get THE COLD LARDER wherever books are sold.`);
    const [first = 0, ...others] = changes.map((index) => findings[index]?.points ?? 0);
    expect(findings.some(({ points }) => points < 0 && points > first * 0.05)).toBe(true);
    for (const points of others) expect(points).toBeLessThanOrEqual(first * 0.1);
  });

  it("the user's own phrases are found on both sides, with * for letters and for words", () => {
    const phrases = [
      { text: 'crusty*', side: 'brochure' },
      { text: 'dear * neighbour', side: 'conversation' },
    ] as const;
    const text = 'I like the crustiest one, dear old neighbour.';
    expect(rulesOf(text, { phrases })).toContain('own-conversation');
    expect(rulesOf('So crusty and warm it was.', { phrases })).toContain('own-brochure');
    expect(judge('So crusty and warm it was.', { phrases }).score).toBeLessThan(
      judge('So crusty and warm it was.').score,
    );
  });

  const foundIn = (text: string, phrase: string): string[] =>
    judge(text, { phrases: [{ text: phrase, side: 'brochure' }] })
      .findings.filter(({ rule }) => rule === 'own-brochure')
      .map(({ start, end }) => text.slice(start, end));

  it.each([
    ['don’t miss', 'Well, you don’t miss the point.', ['don’t miss']],
    ["don't miss", 'Well, you don’t miss the point.', ['don’t miss']],
    ['don’t miss', "Well, you don't miss the point.", ["don't miss"]],
    ['𝗰𝗿𝘂𝘀𝘁𝘆', 'It was crusty, my friend.', ['crusty']],
    ['@hill', 'I met @tom and @hill there.', ['@hill']],
    ['@hi*', 'I met @tom and @hill there.', ['@hill']],
    ['#sale*', 'It rained on #saleday and on #sunday.', ['#saleday']],
    ['hill.com', 'I read https://example.com and hill.com today.', ['hill.com']],
    ['10%', 'I ate 20% of it, then 10% more.', ['10%']],
    ['in 2024', 'We met in 1999 and again in 2024.', ['in 2024']],
    ['ready?', 'I am ready now. Are you ready?', ['ready?']],
  ])('looks for %s and nothing like it: %s', (phrase, text, found) => {
    expect(foundIn(text, phrase)).toEqual(found);
  });

  it('an exception to a phrase of one’s own is one', () => {
    const text = 'We had a job offer and special offers today.';
    const phrases = [{ text: 'offer*', side: 'brochure' as const }];
    const found = judge(text, { phrases, allowed: ['job offer'] }).findings.filter(
      ({ rule }) => rule === 'own-brochure',
    );
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['offers']);
  });

  it('as many phrases count as the settings hold', () => {
    const fill = Array.from({ length: limits.phrases - 1 }, (_, i) => `q${i}`);
    const phrases = [...fill, 'crusty'].map((text) => ({ text, side: 'brochure' as const }));
    expect(rulesOf('So crusty and warm it was.', { phrases })).toContain('own-brochure');
    expect(rulesOf(pitch, { allowed: [...fill, '#bread'] })).not.toContain('hashtag');
  });

  it('a phrase made of the trie’s own signs is taken as letters', () => {
    expect(() =>
      judge('a|b? *', { phrases: [{ text: '|||??? ***', side: 'brochure' }], allowed: ['*|?'] }),
    ).not.toThrow();
  });

  it('the slider moves the verdict, never the score', () => {
    const text = 'We baked a new rye for you, come and see it on Friday.';
    const order = ['brochure', 'mixed', 'conversation'];
    const verdicts = [0, 25, 50, 75, 100].map((sensitivity) => order.indexOf(judge(text, { sensitivity }).verdict));
    expect(verdicts).toEqual([...verdicts].sort((a, b) => b - a));
    expect(judge(text, { sensitivity: 0 }).score).toBe(judge(text, { sensitivity: 100 }).score);
  });
});

it('the calm end of the slider still calls the plainest pitch a brochure, the keen end no plain talk', () => {
  expect(judge(pitch, { sensitivity: 0 }).verdict).toBe('brochure');
  const talk = 'I had a nice day and ate soup with my sister. How was yours?';
  expect(judge(talk, { sensitivity: 100 }).verdict).toBe('conversation');
});

describe('plain letters', () => {
  it('bold and full-width letters are read, with offsets into what was typed', () => {
    const text = 'Now get 𝟭𝟬% 𝗼𝗳𝗳 every loaf today only! Ｏｒｄｅｒ ｎｏｗ: https://example.com/menu';
    const words = judge(text).findings.map(({ start, end }) => text.slice(start, end));
    expect(words).toContain('𝟭𝟬% 𝗼𝗳𝗳');
    expect(words).toContain('Ｏｒｄｅｒ ｎｏｗ');
  });
});

describe('plain letters of all kinds', () => {
  it.each(['𝑡ℎ𝑎𝑛𝑘𝑠', '𝓉𝒽𝒶𝓃𝓀𝓈', '𝖙𝖍𝖆𝖓𝖐𝖘', '𝚝𝚑𝚊𝚗𝚔𝚜', 'ｔｈａｎｋｓ', 'th\u200banks'])('%s is thanks', (word) => {
    const text = `So ${word} to all of you who came.`;
    const found = judge(text).findings.filter(({ rule }) => rule === 'thanks');
    expect(found.map(({ start, end }) => text.slice(start, end)).join()).toContain(word);
  });
});

describe('languages', () => {
  it.each([
    'Wir haben heute neue Brötchen gebacken und freuen uns auf euch, kommt doch mal vorbei.',
    'Hoy tenemos pan nuevo y los esperamos en la plaza con todos sus amigos.',
    'Nous avons cuit du pain ce matin et vous êtes les bienvenus dans notre boutique.',
    'Oggi abbiamo il pane nuovo e vi aspettiamo in piazza con gli amici.',
    'Temos pão novo hoje e esperamos por você na praça com os amigos.',
    'Vandaag verse broodjes, krentenbollen, appeltaart, gratis koffie, gezellige muziek, kinderen welkom, zaterdag open',
    '今天我们有新的面包，欢迎大家来品尝。',
    'Сегодня у нас свежий хлеб, приходите на площадь.',
  ])('not English: %s', (text) => {
    expect(judge(text)).toMatchObject({ verdict: 'not-english', findings: [], score: 50 });
  });

  it.each([
    'Bread time! #bread #bakery @ana https://example.com',
    'Black Friday sale: muffins, buns, rolls',
    'lol same @tom @ana',
    'Our Zürich café is open, come and see it',
    'Teacher training applications close Friday. 200 hours, 10 weekends, one life changing decision. Apply: https://example.com',
  ])('English: %s', (text) => {
    expect(judge(text).verdict).not.toBe('not-english');
  });

  it.each(['', '   ', '\n\n', '😀', 'ok', '@ana'])('too short: %j', (text) => {
    expect(judge(text)).toMatchObject({ verdict: 'too-short', findings: [], score: 50 });
  });
});

describe('a finding waved aside', () => {
  const two = 'Get 10% off every loaf today only! And 20% off all cakes. Order now: https://example.com/menu #bread';
  const engine = createEngine(defaultOptions);
  const pointsOf = (report: ReturnType<typeof judge>, rule: string) =>
    report.contributions.find((each) => each.rule === rule)?.points ?? 0;

  it('is no finding, and what is left of its rule weighs by the places that are left', () => {
    const before = engine.analyze(two);
    const places = before.findings.filter(({ rule }) => rule === 'discount');
    expect(places.length).toBeGreaterThan(1);
    const [first] = places;
    const words = two.slice(first?.start, first?.end);
    const after = engine.analyze(two, [{ rule: 'discount', words: words.toUpperCase() }]);
    const left = after.findings.filter(({ rule }) => rule === 'discount');
    expect(left).toHaveLength(places.length - 1);
    expect(left.map(({ start, end }) => two.slice(start, end))).not.toContain(words);
    expect(pointsOf(after, 'discount')).toBeGreaterThan(pointsOf(before, 'discount'));
    expect(pointsOf(after, 'discount')).toBeLessThan(0);
    expect(after.score).toBeGreaterThanOrEqual(before.score);
  });

  it('leaves the same words under another rule, and the same rule elsewhere, alone', () => {
    const words = (dismissed: Parameters<typeof engine.analyze>[1]) => engine.analyze(two, dismissed).findings.length;
    expect(words([{ rule: 'hype', words: '10% off' }])).toBe(words([]));
    expect(words([{ rule: 'discount', words: '99% off' }])).toBe(words([]));
  });

  it('may be one of the whole draft', () => {
    const texts = rules.flatMap(({ flags }) => flags);
    const wholeIn = (text: string) => engine.analyze(text).findings.find(({ whole }) => whole)?.rule;
    const text = texts.find(wholeIn) ?? '';
    const rule = wholeIn(text) ?? '';
    expect(rule).not.toBe('');
    const waved = engine.analyze(text, [{ rule, words: '' }]);
    expect(waved.contributions.map((each) => each.rule)).not.toContain(rule);
    expect(waved.findings.map((each) => each.rule)).not.toContain(rule);
  });

  it('may be words of the user’s own list', () => {
    const own = createEngine({ ...defaultOptions, phrases: [{ text: 'every loaf', side: 'brochure' }] });
    expect(own.analyze(pitch).findings.map(({ rule }) => rule)).toContain('own-brochure');
    const waved = own.analyze(pitch, [{ rule: 'own-brochure', words: 'every loaf' }]);
    expect(waved.findings.map(({ rule }) => rule)).not.toContain('own-brochure');
    expect(waved.score).toBe(engine.analyze(pitch).score);
  });

  it('one after the other, until nothing is left that sells: the score never falls', () => {
    const dismissed: Dismissed[] = [];
    let report = engine.analyze(two);
    const first = report.score;
    for (;;) {
      const next = report.findings.find(({ side }) => side === 'brochure');
      if (!next) break;
      dismissed.push({ rule: next.rule, words: next.whole ? '' : two.slice(next.start, next.end) });
      expect(dismissed.length).toBeLessThan(50);
      const after = engine.analyze(two, dismissed);
      expect(after.score).toBeGreaterThanOrEqual(report.score);
      report = after;
    }
    expect(report.score).toBeGreaterThan(first);
    expect(report.changes).toEqual([]);
  });
});

describe('what is kept of a judgement', () => {
  const examples = rules.flatMap(({ flags, passes }) => [...flags, ...passes]);
  const text = fc.array(fc.constantFrom(...examples), { minLength: 1, maxLength: 4 }).map((each) => each.join(' '));
  const setting = fc.record({ on: fc.boolean(), weight: fc.constantFrom(0, 0.25, 1, 1.5, 3) }, { requiredKeys: [] });
  const weights = fc.record({
    rules: fc.dictionary(fc.constantFrom(...rules.map(({ id }) => id)), setting, { maxKeys: 20 }),
    sensitivity: fc.integer({ min: 0, max: 100 }),
  });
  const phrases = [{ text: 'come by', side: 'brochure' as const }];
  const asItCame = createEngine({ ...defaultOptions, phrases });

  it('tells what other weights and another cut would make of it, without the text', () => {
    fc.assert(
      fc.property(text, weights, (draft, other) => {
        const { pulls, verdict } = asItCame.analyze(draft);
        const truth = judge(draft, { ...other, phrases });
        if (verdict === 'too-short' || verdict === 'not-english') return;
        const told = weighAgain({ pulls, length: draft.length }, other, fittedScale);
        // Half a point is the report's own rounding.
        expect(Math.abs(told.score - truth.score)).toBeLessThan(0.75);
        if (told.verdict !== truth.verdict) {
          const { brochure, conversation } = fittedScale.cuts;
          const near = [brochure, conversation].map((cut) =>
            Math.abs(told.score - movedCut(cut, draft.length, other.sensitivity)),
          );
          expect(Math.min(...near)).toBeLessThan(0.25);
        }
      }),
    );
  });

  it('is the same whatever weights its user had then', () => {
    fc.assert(
      fc.property(text, weights, (draft, other) => {
        expect(judge(draft, { ...other, phrases }).pulls).toEqual(asItCame.analyze(draft).pulls);
      }),
    );
  });

  it('has nothing of what was waved aside', () => {
    const { findings, pulls } = judge(pitch);
    const gone = findings.map(({ rule, start, end, whole }) => ({ rule, words: whole ? '' : pitch.slice(start, end) }));
    const left = createEngine(defaultOptions).analyze(pitch, gone).pulls;
    expect(Object.keys(pulls)).toContain('discount');
    expect(Object.keys(left)).not.toContain('discount');
  });
});
