import { describe, expect, it } from 'vitest';
import { createEngine } from '../../lib/engine/index.ts';

const engine = createEngine();

const pitch =
  'Hey, we just added cinnamon-raisin muffins to our muffin line up. You have got to come over within the next two ' +
  'hours and try them. If you tell them you saw me on the sidewalk, they will give you a 10% discount. Bye.';

const talk =
  "Morning! How did your daughter's match go? I was up at four again, my sourdough collapsed twice and my wife laughed " +
  'so hard she woke the dog. The cinnamon-raisin muffins came out all right though, which surprised me. What do you ' +
  'bake when nothing works?';

describe('the baker', () => {
  it('who recites a coupon is a brochure, and the words are the right ones', async () => {
    const report = await engine.judge(pitch);
    expect(report.verdict).toBe('brochure');
    const words = (category: string): string[] =>
      report.findings
        .filter((finding) => finding.category === category && !finding.whole)
        .map(({ start, end }) => pitch.slice(start, end));
    expect(words('urgency')).toContain('within the next two hours');
    expect(words('discount')).toContain('10% discount');
    expect(words('hard-sell')).toContain('You have got to come');
  });

  it('who talks for two minutes is a conversation, and nothing is marked', async () => {
    const report = await engine.judge(talk);
    expect(report.verdict).toBe('conversation');
    expect(report.findings.filter((finding) => finding.side === 'brochure')).toEqual([]);
  });

  it('says which findings to change first', async () => {
    const report = await engine.judge(pitch);
    expect(report.changes).toHaveLength(3);
    for (const index of report.changes) expect(report.findings[index]?.side).toBe('brochure');
  });
});
