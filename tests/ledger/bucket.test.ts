import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Category, Contribution, Side, Verdict } from '../../lib/engine/types.ts';
import { bucketOf, type Evidence } from '../../lib/ledger/bucket.ts';
import type { Surface } from '../../lib/networks/types.ts';

const found = (category: Category, points: number, side: Side = points < 0 ? 'brochure' : 'conversation') =>
  ({ rule: category, category, side, points }) satisfies Contribution;

const noLinks = { own: false, others: false };

const bucket = (
  verdict: Verdict,
  contributions: readonly Contribution[],
  surface: Surface = 'post',
  links: Evidence['links'] = noLinks,
) => bucketOf({ report: { verdict, contributions }, surface, links });

describe('what asks', () => {
  it('is a brochure, wherever it stands', () => {
    for (const surface of ['post', 'reply', 'comment', 'quote', 'repost', 'thread-part', 'article'] as const)
      expect(bucket('brochure', [found('question', 20)], surface)).toBe('ask');
  });

  it('is a mixed draft in which selling weighs most', () => {
    expect(bucket('mixed', [found('discount', -20), found('question', 8), found('story', 8)])).toBe('ask');
    expect(bucket('mixed', [found('discount', -12), found('question', 8), found('story', 8)])).toBe('personal');
    expect(bucket('mixed', [found('discount', -9), found('announcement', -15)])).toBe('own');
  });

  it('is never told by form alone', () => {
    expect(bucket('mixed', [found('shouting', -30), found('wording', -20), found('warmth', 9)])).toBe('personal');
  });

  it('is told by the user’s own phrases', () => {
    expect(bucket('mixed', [found('own-phrases', -10)])).toBe('ask');
    expect(bucket('mixed', [found('own-phrases', 10)])).toBe('personal');
  });
});

describe('what gives', () => {
  it('goes to others where it answers, shares or credits them', () => {
    expect(bucket('conversation', [], 'reply')).toBe('others');
    expect(bucket('conversation', [found('story', 9)], 'quote')).toBe('others');
    expect(bucket('mixed', [found('discount', -5), found('help', 9)], 'comment')).toBe('others');
    expect(bucket('conversation', [found('story', 9)], 'post', { own: true, others: true })).toBe('others');
    expect(bucket('conversation', [found('credit', 9), found('question', 4)])).toBe('others');
  });

  it('is personal where a person speaks', () => {
    for (const category of ['story', 'opinion', 'question', 'help', 'invitation'] as const)
      expect(bucket('conversation', [found(category, 5), found('announcement', -4)])).toBe('personal');
  });

  it('is own where own work is told without selling', () => {
    expect(bucket('conversation', [found('announcement', -5), found('story', 4)])).toBe('own');
    expect(bucket('conversation', [found('self-focus', -5)])).toBe('own');
    expect(bucket('conversation', [], 'post', { own: true, others: false })).toBe('own');
    expect(bucket('conversation', [found('story', 9)], 'post', { own: true, others: false })).toBe('own');
  });

  it('is personal where nothing is known of it', () => {
    expect(bucket('too-short', [])).toBe('personal');
    expect(bucket('not-english', [], 'post', { own: true, others: false })).toBe('own');
    expect(bucket('not-english', [], 'reply')).toBe('others');
  });
});

describe('always', () => {
  const category = fc.constantFrom<Category>('hard-sell', 'discount', 'announcement', 'shouting', 'question', 'credit');
  const contribution = fc.record({ category, points: fc.integer({ min: -40, max: 40 }) });
  const contributions = fc.array(contribution.map(({ category, points }) => found(category, points)));
  const verdict = fc.constantFrom<Verdict>('conversation', 'mixed', 'brochure', 'too-short', 'not-english');
  const surface = fc.constantFrom<Surface>('post', 'reply', 'repost', 'article');

  it('is not turned into an ask by more conversation', () => {
    fc.assert(
      fc.property(verdict, contributions, surface, fc.integer({ min: 0, max: 40 }), (is, all, where, points) => {
        fc.pre(bucket(is, all, where) !== 'ask');
        for (const more of ['question', 'credit'] as const)
          expect(bucket(is, [...all, found(more, points)], where)).not.toBe('ask');
      }),
    );
  });

  it('does not depend on the order of the findings', () => {
    fc.assert(
      fc.property(verdict, contributions, surface, (is, all, where) => {
        expect(bucket(is, all.toReversed(), where)).toBe(bucket(is, all, where));
      }),
    );
  });
});
