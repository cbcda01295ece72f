/** Settings as a page shows them: its own change at once, everybody's once storage tells of it. */
import { load, type Settings } from './settings.ts';

export interface Shown {
  /** Storage tells. While a change of this page is on its way, what it tells is from before and would undo it. */
  told(settings: Settings): void;
  /** Keeps a change that shows already. Afterwards what storage holds is shown, whatever came of it. */
  keep<T>(saving: Promise<T>): Promise<T>;
}

export function createShown(show: (settings: Settings) => void): Shown {
  let underway = 0;
  let heard = 0;
  const told = (settings: Settings): void => {
    if (underway > 0) return;
    heard++;
    show(settings);
  };
  return {
    told,
    async keep(saving) {
      underway++;
      try {
        return await saving;
      } finally {
        underway--;
        const before = heard;
        const { settings } = await load();
        if (heard === before) told(settings);
      }
    },
  };
}
