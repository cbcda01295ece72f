import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const catalog: Readonly<Record<string, { message: string }>> = messages;
const getMessage = (key: string, values: readonly string[] = []) =>
  catalog[key]?.message.replace(/\$(\d)/g, (_, n) => values[Number(n) - 1] ?? '') ?? '';
vi.mock('wxt/browser', () => ({ browser: { i18n: { getMessage, getUILanguage: () => 'en' } } }));
const { createWords } = await import('../../lib/i18n.ts');
const { WordsProvider } = await import('../../components/i18n.tsx');
const { Import } = await import('../../components/import/Import.tsx');

const nothing = () => {};

test('the time left is told in whole minutes, and in words where it is less or not known', () => {
  const shown = (left: number | null) =>
    renderToStaticMarkup(
      <WordsProvider words={createWords()}>
        <Import
          state={{ kind: 'running', fraction: 0.3, left, added: 500, known: 0, problems: [] }}
          earlier={[]}
          onFiles={nothing}
          onStop={nothing}
          onTakeBack={nothing}
          onTakeBackEarlier={nothing}
          onKeep={nothing}
        />
      </WordsProvider>,
    ).match(/500 posts added\.<\/span> <span>([^<]*)</)?.[1];
  expect([null, 0, 59.9, 60, 89, 91, 3600].map(shown)).toEqual([
    'Working out how long it takes',
    'Less than a minute left',
    'Less than a minute left',
    'About 1 minute left',
    'About 1 minute left',
    'About 2 minutes left',
    'About 60 minutes left',
  ]);
});
