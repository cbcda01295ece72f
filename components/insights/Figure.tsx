/** A chart as a statement: its title says what it shows, its numbers can be read and copied, its picture can be kept. */
import { type ReactNode, useRef } from 'react';
import { useWords } from '../i18n.tsx';
import { saveSvg } from './save.ts';

export interface FigureProps {
  /** A sentence, not a label. */
  readonly title: string;
  readonly note?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** The chart: one `<svg>`. */
  readonly children: ReactNode;
}

function Table({ title, head, rows }: Pick<FigureProps, 'title' | 'head' | 'rows'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="wide" aria-label={title} tabIndex={0}>
      <table>
        <caption className="spoken">{title}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {rest.map((value, column) => (
                <td key={head[column + 1]}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function Figure({ title, note, head, rows, children }: FigureProps) {
  const { t } = useWords();
  const figure = useRef<HTMLElement>(null);
  const save = () => {
    const svg = figure.current?.querySelector('svg');
    if (svg) saveSvg(svg, title);
  };
  return (
    <figure ref={figure}>
      <figcaption>
        <h2>{title}</h2>
        {note && <p className="soft">{note}</p>}
      </figcaption>
      {children}
      <div className="tools">
        <details>
          <summary>{t('chartTable')}</summary>
          <Table title={title} head={head} rows={rows} />
        </details>
        <button type="button" className="link" onClick={save} aria-label={t('chartSaveOf', title)}>
          {t('chartSave')}
        </button>
      </div>
    </figure>
  );
}
