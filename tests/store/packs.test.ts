import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, makePack, mostBytes, type Pack, readPack, withPack } from '../../lib/store/packs.ts';
import { defaults, fields, limits, type Settings } from '../../lib/store/settings-schema.ts';

const mine: Settings = {
  ...defaults,
  rules: { hype: { weight: 2 }, deadline: { on: false } },
  phrases: [{ text: 'act now', side: 'brochure' }],
  allowed: ['bake sale'],
  names: ['Jo’s'],
  handles: { x: '@jo', linkedin: '', facebook: '' },
  convention: 'jab',
};
const pack = (parts: object): string =>
  JSON.stringify({ format: 'mingle-rule-pack', version: 1, name: 'Calm', ...parts });
function opened(text: string): Pack {
  const read = readPack(text);
  if (read.kind !== 'read') throw new Error(read.kind);
  return read.pack;
}

describe('there and back', () => {
  it('gives rules, phrases and the rule of thumb, and nothing that is one person’s', () => {
    const text = makePack(mine, 'Jo’s way');
    expect(text).not.toMatch(/@jo|"names"|handles/);
    const found = opened(text);
    expect(found).toMatchObject({ name: 'Jo’s way', leftOut: [] });
    const { names, handles, ...rest } = { ...defaults, ...withPack(defaults, found) };
    expect(rest).toMatchObject({ rules: mine.rules, phrases: mine.phrases, allowed: mine.allowed, convention: 'jab' });
    expect([names, handles]).toEqual([[], defaults.handles]);
  });

  it('of the fullest settings can be read again', () => {
    const longest = (n: number) => `${n} ${'ö'.repeat(limits.phraseLength)}`.slice(0, limits.phraseLength);
    const full: Settings = {
      ...mine,
      phrases: Array.from({ length: limits.phrases }, (_, n) => ({ text: longest(n), side: 'conversation' })),
      allowed: Array.from({ length: limits.allowed }, (_, n) => longest(n)),
    };
    const text = makePack(full, 'Full');
    expect(new TextEncoder().encode(text).length).toBeLessThan(mostBytes);
    expect(withPack(defaults, opened(text))).toMatchObject({ phrases: full.phrases, allowed: full.allowed });
  });
});

describe('taking one', () => {
  it('says what would change, and that is what changes', () => {
    const found = opened(
      pack({
        rules: { hype: { weight: 2 }, deadline: { weight: 0.5 }, shouting: { on: false } },
        phrases: [
          { text: 'act now', side: 'conversation' },
          { text: 'pop in', side: 'conversation' },
        ],
        allowed: ['bake sale', 'open house'],
        sensitivity: 60,
        convention: 'custom',
        custom: { window: 10, maxAsk: 0.1 },
      }),
    );
    const after = { ...mine, ...withPack(mine, found) };
    expect(changesOf(mine, after)).toEqual([
      { kind: 'rule', id: 'deadline', on: true, weight: 0.5 },
      { kind: 'rule', id: 'shouting', on: false, weight: 1 },
      { kind: 'phrase', text: 'act now', side: 'conversation' },
      { kind: 'phrase', text: 'pop in', side: 'conversation' },
      { kind: 'allowed', text: 'open house' },
      { kind: 'sensitivity', value: 60 },
      { kind: 'convention', id: 'custom' },
      { kind: 'custom', window: 10, maxAsk: 0.1 },
    ]);
    expect(after.phrases).toHaveLength(2);
    expect(after.names).toEqual(mine.names);
    expect(changesOf(after, { ...after, ...withPack(after, found) })).toEqual([]);
  });
});

describe('a hostile file', () => {
  it.each([
    ['no JSON', '{', 'not-a-pack'],
    ['nothing', '', 'not-a-pack'],
    ['a list', '[]', 'not-a-pack'],
    ['another format', '{"format":"mingle-backup","version":1,"name":"x"}', 'not-a-pack'],
    ['no name', pack({ name: ' ' }), 'not-a-pack'],
    ['a name without end', pack({ name: 'x'.repeat(101) }), 'not-a-pack'],
    ['a newer one', pack({ version: 2 }), 'newer'],
    ['a huge one', pack({ phrases: 'x'.repeat(mostBytes) }), 'too-long'],
    ['a deep one', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'not-a-pack'],
  ])('%s is refused', (_, text, kind) => {
    expect(readPack(text)).toEqual({ kind });
  });

  it('with depth inside costs only that part', () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    const text = `{"format":"mingle-rule-pack","version":1,"name":"Deep","phrases":${deep},"rules":{"hype":${deep}},"sensitivity":60}`;
    expect(opened(text)).toEqual({
      name: 'Deep',
      values: { sensitivity: 60 },
      leftOut: ['phrases', 'rules'],
    });
  });

  it('keeps hostile names and HTML plain data', () => {
    const html = '<img src=x onerror=alert(1)>';
    const found = opened(
      `{"format":"mingle-rule-pack","version":1,"name":"${html}","__proto__":{"on":true},"constructor":1,
        "rules":{"__proto__":{"on":false},"hype":{"on":false,"__proto__":{"weight":2}},"deadline":{"on":true}},
        "phrases":[{"text":"${html}","side":"brochure"},{"text":"*","side":"brochure"},{"text":"x","side":"brochure","html":"1"}],
        "handles":{"x":"@thief"},"domains":["thief.example"]}`,
    );
    expect(found.name).toBe(html);
    expect(found.values).toEqual({ rules: { deadline: { on: true } }, phrases: [{ text: html, side: 'brochure' }] });
    expect(found.leftOut).toEqual(['__proto__', 'constructor', 'rules', 'phrases', 'handles', 'domains']);
    expect(Object.getPrototypeOf(withPack(defaults, found).rules)).toBe(Object.prototype);
    expect(({} as { on?: boolean }).on).toBeUndefined();
  });

  it('of any content leaves settings within their limits', () => {
    const parts = fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(fields)), fc.string()), fc.jsonValue());
    fc.assert(
      fc.property(parts, (values) => {
        const read = readPack(pack({ ...values, format: 'mingle-rule-pack', version: 1, name: 'x' }));
        expect(read.kind).toBe('read');
        if (read.kind !== 'read') return;
        for (const [name, value] of Object.entries(withPack(defaults, read.pack)))
          expect(fields[name as keyof Settings].read(value).left).toBeUndefined();
      }),
    );
  });
});
