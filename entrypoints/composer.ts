import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchActivity } from '../lib/composer/activity.ts';
import { Composers } from '../lib/composer/composers.ts';
import { beginLife } from '../lib/composer/life.ts';
import { isInserted, mark } from '../lib/composer/look.ts';
import { OwnReach } from '../lib/composer/reach.ts';
import { deepActive } from '../lib/composer/watch.ts';
import { editorOf } from '../lib/editors/index.ts';
import { ask, listen } from '../lib/messages.ts';
import { networkOf } from '../lib/networks/index.ts';
import { selfTest } from '../lib/networks/self-test.ts';

/**
 * Until a composer has focus this is all of Mingle on a page: a few listeners, no React, no engine. The manifest puts it
 * into every frame of the three sites; see wxt.config.ts.
 */
export default defineUnlistedScript(() => {
  const network = networkOf(location);
  const life = network && beginLife();
  if (!life) return;
  const { alive, signal } = life;
  const guarded: typeof ask = (kind, input) =>
    alive() ? ask(kind, input) : Promise.reject(new Error('This extension is gone.'));
  // Where nobody answers any more there is nobody to tell.
  const own = new OwnReach(network, (count) => void guarded('reach', { network: network.id, count }).catch(() => {}));
  const minute = (time: number) =>
    void guarded('active', { network: network.id, time }).then(
      ({ handle }) => {
        own.know(handle);
        own.look(document);
      },
      () => {},
    );
  watchActivity(document, { minute, use: () => own.look(document) }, signal);
  const composers = new Composers({
    network,
    editorOf,
    background: {
      hello: () => guarded('hello', isInserted ? { mark } : {}),
      analyze: (text, surface, dismissed) => guarded('analyze', { text, surface, dismissed }),
      sent: (sent) => guarded('sent', sent),
      atHand: (verdict) => guarded('atHand', { verdict }),
      allow: (phrase) => guarded('allow', { phrase }),
      dismissed: (rule) => guarded('dismissed', { rule }),
      turnOff: (rule) => guarded('turnOff', { rule }),
      placeChip: (place) => guarded('placeChip', { network: network.id, place }),
    },
    alive,
    signal,
  });
  listen(
    {
      draft: () => composers.draft(),
      settings: (settings) => {
        composers.take(settings);
        return null;
      },
      health: () => selfTest(network, deepActive(document)),
      card: ({ what }) => {
        composers.card(what);
        return null;
      },
    },
    signal,
  );
});
