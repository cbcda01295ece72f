/** Posts written for this project, told to be one or the other by the essays' question. */
export interface Post {
  readonly network: 'x' | 'linkedin' | 'facebook';
  readonly label: 'brochure' | 'conversation';
  readonly text: string;
}

const post =
  (label: Post['label']) =>
  (network: Post['network'], text: string): Post => ({ network, label, text });
const sells = post('brochure');
const talks = post('conversation');

export const posts: readonly Post[] = [
  sells('x', 'Flash sale! 20% off every loaf until midnight. Order now: https://example.com/bread'),
  sells('x', 'Introducing our new plum tart. Available in store and online today! #bakery #plum #fresh'),
  sells('x', 'Hungry? We deliver in 30 minutes. Learn more: https://example.com'),
  sells('x', 'Last chance to win a year of free coffee. Like and retweet to enter!'),
  sells('x', 'Get yours before they sell out. Only 12 left. https://example.com/box'),
  sells('x', 'Sign up for our newsletter and save $5 on your first order.'),
  sells('x', 'Discover the taste of the hills. Shop our autumn collection now.'),
  sells('x', 'Follow us for more recipes and subscribe to our channel!'),
  sells(
    'linkedin',
    'We are thrilled to announce our partnership with Hill Mills, the leading provider of organic flour. Together we will deliver innovative solutions for bakeries across the region. Read the full story: https://example.com/news',
  ),
  sells(
    'linkedin',
    'Proud to be named among the top 50 food companies of the year. Our award-winning team is committed to excellence and growth. #award #team #innovation #food #leadership',
  ),
  sells(
    'linkedin',
    'Are you ready to transform your kitchen? Our platform helps you cut costs by 30% in just two weeks. Book a free demo today: https://example.com/demo',
  ),
  sells(
    'linkedin',
    '7 secrets of bakeries that make $1M a year:\n\n1. Systems\n2. Margins\n3. Brand\n\nComment "BREAD" and I will send you my free playbook. Follow me for more.',
  ),
  sells('linkedin', "We're hiring! Join our growing team of passionate bakers. Apply now: https://example.com/jobs"),
  sells(
    'linkedin',
    'Register now for our free webinar on the future of flour. Limited seats available. Save your spot: https://example.com/webinar',
  ),
  sells(
    'linkedin',
    'Excited to share that our new app is live! Download it today and take your mornings to the next level.',
  ),
  sells(
    'facebook',
    'This weekend only: buy one get one free on all rolls! Visit us at the market square. Terms apply.',
  ),
  sells(
    'facebook',
    'Treat yourself to our new cinnamon range. The perfect gift for every occasion. Shop now: https://example.com/gifts',
  ),
  sells('facebook', 'Tag a friend and share this post for a chance to win a cake! Winners announced on Friday.'),
  sells('facebook', 'Join us for our grand opening on Saturday at 10am. Free samples for the first 50 customers!'),
  sells(
    'facebook',
    'Our classic rye is crafted from natural ingredients for the finest taste. Available now in stores near you.',
  ),
  sells('facebook', 'Call now for a free quote. Satisfaction guaranteed, no obligation. Financing available.'),
  sells('facebook', 'Say hello to summer with our refreshing new lemonade. Find a store near you!'),
  talks('x', '@tom I tried it with a wet towel and it worked, thank you. How long do you let yours rest?'),
  talks('x', 'Dropped a whole tray this morning. The dog is the only one who is happy about it.'),
  talks('x', 'Does anyone else talk to their sourdough or is it just me?'),
  talks('x', 'i think rye is overrated and i will not be taking questions lol'),
  talks('x', '@ana so sorry to hear that. Can you tell me which oven it is? I may have a spare part.'),
  talks('x', 'My mum called to say the cake was fine. It was not fine. I love her.'),
  talks('x', "honestly can't believe it's monday again, I only just went to bed"),
  talks('x', 'Thanks for the tip about the salt, you were right and I was stubborn.'),
  talks(
    'linkedin',
    'Last year I nearly closed the shop. I was tired, I had lost my best baker, and I did not tell anyone. What helped was an old customer who sat down and asked how I was. I still think about that. What helped you when it got dark?',
  ),
  talks(
    'linkedin',
    'I was wrong about apprentices. I thought they cost me time. Then Maria showed me how she keeps her dough warm with a lamp, and I have done it her way ever since. Who taught you something lately?',
  ),
  talks(
    'linkedin',
    'Congratulations to Ana next door on her new oven. I have watched her fight for it for three years and I could not be happier for her.',
  ),
  talks(
    'linkedin',
    'Unpopular opinion: most of us do not need a bigger shop, we need an afternoon off. I tried it for a month and nobody noticed but my kids.',
  ),
  talks(
    'linkedin',
    'A question for those who bake in winter: does your dough also refuse to rise below 18 degrees? I tried a blanket, a radiator and prayer. I would love to hear what you do.',
  ),
  talks(
    'linkedin',
    'I got the order wrong today and the customer laughed and took the bread anyway. I keep thinking how easily people forgive when you just say sorry.',
  ),
  talks(
    'facebook',
    'Good morning neighbours! Is it me or does the square smell of lilac already? I nearly forgot the rolls in the oven because I stood at the window.',
  ),
  talks(
    'facebook',
    'Thank you all for your kind words about my dad. He read every one of them and pretended he had something in his eye.',
  ),
  talks(
    'facebook',
    'Haha, my wife says the new muffins look like our uncle. I can see it now and I am sorry to everyone who ate one.',
  ),
  talks(
    'facebook',
    'We had no power for two hours, so we sat outside with whoever came by. I learned that Tom plays the harmonica. Badly. It was lovely.',
  ),
  talks(
    'facebook',
    'What did your grandmother bake that nobody else can? Mine made a poppy seed roll and took the recipe with her, and I am still trying.',
  ),
  talks(
    'facebook',
    'If your bread comes out dry, try less flour than the recipe says and wait ten minutes before you knead. It helped me a lot, tell me if it works for you.',
  ),
];
