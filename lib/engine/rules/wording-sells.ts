import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'words',
  id: 'wording-sells',
  side: 'brochure',
  category: 'wording',
  title: 'Words of leaflets',
  advice: 'Say it in the words you use at the counter.',
  why: 'Each of these words is harmless; together they sound like a leaflet.',
  flags: [
    'Discover our exclusive new collection, now available in store and online.',
    'Explore our latest range and find your perfect gift for the holiday season.',
  ],
  passes: ['I was so tired that I forgot my keys and had to wait for my sister.'],
});
