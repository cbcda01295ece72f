/** What two signals mean together, where one of them alone would be read otherwise. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../lib/engine/index.ts';
import type { Report } from '../../lib/engine/types.ts';

const engine = createEngine();
const judge = (text: string): Promise<Report> => engine.judge(text);
const rulesOf = ({ contributions }: Report): string[] => contributions.map(({ rule }) => rule);

describe('thanks before a coupon', () => {
  it.each([
    'Thanks to everyone who came to our opening! Today only: 15% off all cakes with code OPEN15. https://example.com',
    'Huge thanks to our customers. To celebrate, everything is 20% off until Sunday. Shop now!',
    'We appreciate you! Enjoy 25% off your next order, this weekend only.',
  ])('are a coupon: %s', async (text) => {
    const report = await judge(text);
    expect(report.verdict).toBe('brochure');
    expect(rulesOf(report)).not.toContain('thanks');
  });

  it('weigh nothing where the offer is said to be the thanks', async () => {
    const report = await judge('As a thank you, use code BREAD10 for 10% off everything.');
    expect(rulesOf(report)).not.toContain('thanks');
  });

  it('are thanks where nothing is offered, or where they are for the discount', async () => {
    for (const text of [
      'Thank you all for an amazing year! It made the long nights feel short.',
      'Thanks for the discount, Tom! It made the bus ride home feel shorter.',
      'The discount was a nice surprise. Thank you, Tom!',
    ]) {
      expect(rulesOf(await judge(text))).toContain('thanks');
    }
  });
});

describe('one thing beside another', () => {
  it.each([
    [
      'a question before a link',
      'Do you struggle with pastry? Our course has the answer: https://example.com',
      'What helps you with pastry?',
    ],
    [
      'a deadline of an offer, not of a bus',
      'Only two hours left! The offer ends tonight.',
      'The bus leaves in two hours and the last one tonight.',
    ],
    [
      'a discount of one’s own, not of a friend',
      'Everything is half price at our shop this week!',
      'My friend Ana has half price in her shop this week. I get nothing for it, I just like her bowls.',
    ],
    [
      'a number with % that is an offer, not news',
      'All bowls 10% off!',
      'Unemployment fell by 10% in May, the paper says.',
    ],
  ])('%s', async (_, sells, talks) => {
    const [pitch, talk] = await Promise.all([judge(sells), judge(talks)]);
    expect(talk.score - pitch.score).toBeGreaterThan(25);
    expect(talk.verdict).not.toBe('brochure');
  });
});
