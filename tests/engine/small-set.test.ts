import { describe, expect, it } from 'vitest';
import { createEngine } from '../../lib/engine/index.ts';
import { area } from '../tools/engine/figures.ts';
import { posts } from './small-set.ts';

const engine = createEngine();
const reports = await Promise.all(posts.map(({ text }) => engine.judge(text)));
const of = (label: string) => reports.filter((_, i) => posts[i]?.label === label);

describe('the posts written for this project', () => {
  it('are told apart by the score', () => {
    const labels = posts.map(({ label }) => (label === 'brochure' ? 0 : 1));
    expect(
      area(
        reports.map(({ score }) => score),
        labels,
      ),
    ).toBeGreaterThanOrEqual(0.99);
  });

  it('no conversation is called a brochure or gets a warning', () => {
    for (const { verdict, findings } of of('conversation')) {
      expect(verdict).not.toBe('brochure');
      expect(findings.filter(({ side }) => side === 'brochure')).toEqual([]);
    }
  });

  it('nine brochures of ten are called so, none a conversation', () => {
    const called = of('brochure').filter(({ verdict }) => verdict === 'brochure');
    expect(called.length / of('brochure').length).toBeGreaterThanOrEqual(0.9);
    expect(of('brochure').filter(({ verdict }) => verdict === 'conversation')).toEqual([]);
  });
});
