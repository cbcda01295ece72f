import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainOf, hashLinks, hashOpening, hasOwnWords, linksIn, pagesIn } from '../../lib/store/links.ts';

const salt = new Uint8Array(16).fill(7);

describe('links in a text', () => {
  it('finds them as people write them', () => {
    expect(linksIn('Read https://bread.example/rye, then www.oven.example!')).toEqual([
      'bread.example/rye',
      'oven.example',
    ]);
    expect(linksIn('(see muffins.com/menu) or muffins.com.')).toEqual(['muffins.com/menu', 'muffins.com']);
  });

  it('leaves alone what is none', () => {
    expect(linksIn('Write to jo@muffins.com. End.Next sentence, e.g. this, 3.5 and v1.2.')).toEqual([]);
  });

  it('takes the same page for the same page', () => {
    const written = [
      'https://www.Bread.example/Rye/?utm_source=x&fbclid=1',
      'http://bread.example/Rye#oven',
      'HTTPS://bread.example/Rye',
    ];
    expect(linksIn(written.join(' '))).toEqual(['bread.example/Rye']);
    expect(linksIn('https://a.example/?b=2&a=1 https://a.example?a=1&b=2')).toEqual(['a.example?a=1&b=2']);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.webUrl({ withQueryParameters: true })), (text) => {
        expect(linksIn(`https://${text} ${text}`)).toBeInstanceOf(Array);
      }),
    );
  });

  it('takes a text without end in its stride', () => {
    const start = performance.now();
    linksIn('a.'.repeat(50_000));
    linksIn('a@'.repeat(50_000));
    linksIn(`https://${'a-'.repeat(50_000)}`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('hashes', () => {
  it('are the same for the same page and salt, and tell nothing else', async () => {
    const [first] = await hashLinks(pagesIn('https://bread.example/rye?utm_medium=mail', []), salt);
    const [second] = await hashLinks(pagesIn('www.bread.example/rye/', []), salt);
    const [third] = await hashLinks(pagesIn('www.bread.example/rye/', []), new Uint8Array(16));
    expect(first?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(second).toEqual(first);
    expect(third?.hash).not.toBe(first?.hash);
  });

  it('know the user’s own pages, subdomains included', async () => {
    const text =
      'https://shop.muffins.example/a https://muffins.example?b=1 https://notmuffins.example https://muffins.example.evil.example';
    expect(pagesIn(text, ['muffins.example']).map(({ own }) => own)).toEqual([true, true, false, false]);
  });
});

describe('own domains', () => {
  it('are read from what people type', () => {
    expect(domainOf(' https://www.Muffins.example/shop ')).toBe('muffins.example');
    expect(domainOf('muffins.example')).toBe('muffins.example');
    expect(domainOf('Bäckerei.example')).toBe('xn--bckerei-5wa.example');
    expect(domainOf('my bakery')).toBeNull();
    expect(domainOf('')).toBeNull();
  });
});

describe('own words', () => {
  it('are three words beside links, tags and mentions', () => {
    expect(hasOwnWords('This changed my mornings https://bread.example')).toBe(true);
    expect(hasOwnWords('So true! @jo #bread #monday https://bread.example/how-to-bake')).toBe(false);
    expect(hasOwnWords('')).toBe(false);
  });
});

describe('the opening of a post', () => {
  const opening = (text: string) => hashOpening(text, salt);

  it('is the same for the same first six words, however they are set', async () => {
    const first = await opening('Good morning, dear early birds! Today we bake rye.');
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(await opening('good MORNING dear early birds today')).toBe(first);
    expect(await opening('@jo https://bread.example/rye Good morning… dear early birds — today is off')).toBe(first);
    expect(await opening('Good morning, dear early birds! Tomorrow we bake rye.')).not.toBe(first);
    expect(await hashOpening('Good morning, dear early birds! Today', new Uint8Array(16))).not.toBe(first);
  });

  it('is none for a greeting', async () => {
    expect(await opening('Good morning, dear early birds!')).toBeNull();
    expect(await opening('')).toBeNull();
  });

  it('takes a text without end in its stride', async () => {
    expect(await opening('a'.repeat(100_000))).toBeNull();
    expect(await opening('a '.repeat(100_000))).toBe(await opening('a a a a a a'));
  });
});
