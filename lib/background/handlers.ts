/** The background's answer to each message. Nothing is kept between them: the worker is stopped after 30 s idle. */
import { browser } from 'wxt/browser';
import { fittedScale, rules } from '../engine/index.ts';
import { dayOf } from '../ledger/days.ts';
import type { PublishedPost } from '../ledger/types.ts';
import type { Handlers, Inputs, Requests } from '../messages.ts';
import { countDismissal } from '../store/dismissals.ts';
import * as history from '../store/history.ts';
import { bringBatch, takeBack } from '../store/imports.ts';
import { postsOfLines } from '../store/post-schema.ts';
import { putReach } from '../store/reach.ts';
import { type Settings, save } from '../store/settings.ts';
import { eraseSynced } from '../sync/switch.ts';
import { showVerdict } from './badge.ts';
import { engineNow } from './engine.ts';
import { markLookedBack, remindOfLookBack } from './look-back.ts';
import { countMinute } from './minutes.ts';
import { hintsFor } from './pace.ts';
import { recordSent } from './record.ts';
import { composerSettings, injectPanel } from './tabs.ts';

export const handlers: Handlers<Requests> = {
  async hello({ mark }, sender) {
    const [{ settings }] = await Promise.all([engineNow(), injectPanel(sender, mark)]);
    return composerSettings(settings);
  },
  async analyze({ text, surface, dismissed }) {
    const { engine, settings } = await engineNow();
    const report = await engine.judge(text, dismissed);
    return { report, pace: surface ? await hintsFor({ text, surface, report }, settings) : [] };
  },
  rules: () => rules,
  scale: () => fittedScale,
  // A private window leaves no trace.
  sent: async (sent, sender) => (sender.tab?.incognito ? { added: false } : recordSent(sent)),
  async atHand({ verdict }, sender) {
    await showVerdict(sender, verdict);
    return null;
  },
  async active({ network, time }, sender) {
    if (sender.tab?.incognito) return { handle: '' };
    const [, counted] = await Promise.all([remindOfLookBack(), countMinute(network, time)]);
    return counted;
  },
  async reach({ network, count }, sender) {
    if (!sender.tab?.incognito) history.orThrow(await putReach({ network, count, day: history.today() }));
    return null;
  },
  async allow({ phrase }, sender) {
    if (sender.tab?.incognito) throw new Error('Mingle keeps no words from a private window.');
    await saved(save(({ allowed }) => ({ allowed: [...new Set([...allowed, phrase])] })));
    return null;
  },
  async dismissed({ rule }, sender) {
    if (!sender.tab?.incognito && rules.some(({ id }) => id === rule)) await countDismissal(rule);
    return null;
  },
  async turnOff({ rule }) {
    const { rules: now } = await saved(
      save((before) => ({ rules: { ...before.rules, [rule]: { ...before.rules[rule], on: false } } })),
    );
    if (now[rule]?.on !== false) throw new Error('Your organisation has set this rule.');
    return null;
  },
  async placeChip({ network, place }) {
    await saved(save(({ chip }) => ({ chip: { ...chip, [network]: place } })));
    return null;
  },
  async addByHand(input) {
    const post = byHand(input);
    history.orThrow(await history.add(post));
    return post;
  },
  correct: async ({ id, bucket, corrected }) => known(history.orThrow(await history.correct(id, bucket, corrected))),
  async remove({ id }) {
    history.orThrow(await history.remove(id));
    return null;
  },
  async restore({ post }) {
    history.orThrow(await history.restore(post));
    return null;
  },
  bring: async (brought) => ({ added: history.orThrow(await history.bring(brought)) }),
  bringBatch: async ({ posts, ...about }) => ({
    added: history.orThrow(await bringBatch({ ...about, ...postsOfLines(posts) })),
  }),
  takeBack: async ({ id, after }) => history.orThrow(await takeBack(id, after)),
  async settle({ id, published }) {
    if (!history.orThrow(await history.settle(id, published))) throw notInLedger();
    return null;
  },
  async lookedBack() {
    await markLookedBack();
    return null;
  },
  async erase() {
    // First: what is erased here must not go out once more. Where synced storage fails all else goes, and it is told.
    const [synced] = await Promise.allSettled([eraseSynced()]);
    history.orThrow(await history.eraseHistory());
    await browser.storage.local.clear();
    await remindOfLookBack();
    if (synced.status === 'rejected') throw synced.reason;
    return null;
  },
};

async function saved(saving: ReturnType<typeof save>): Promise<Settings> {
  const result = await saving;
  if (result.kind === 'refused')
    throw new Error(`The list is full or the entry too long: ${result.settings.join(', ')}.`);
  return result.settings;
}

function known(post: PublishedPost | null): PublishedPost {
  if (!post) throw notInLedger();
  return post;
}

const notInLedger = () => new Error('This post is not in the ledger any more.');

const byHand = (input: Inputs<Requests>['addByHand']): PublishedPost => ({
  ...input,
  day: dayOf(input.time),
  corrected: true,
  score: null,
  findings: {},
  links: [],
  ownWords: false,
  length: 0,
  source: 'by-hand',
});
