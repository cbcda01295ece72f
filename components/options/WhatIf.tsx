/** What another choice would have made of posts that are out: numbers of the ledger, since no text is kept. */
import { useMemo, useState } from 'react';
import type { RuleInfo } from '../../lib/engine/types.ts';
import { conventionOf } from '../../lib/ledger/conventions.ts';
import type { ConventionId, PublishedPost } from '../../lib/ledger/types.ts';
import { hindsight, withoutRule } from '../../lib/ledger/what-if.ts';
import { useWords } from '../i18n.tsx';
import { conventionName } from '../names.ts';
import type { Custom } from './Conventions.tsx';

export interface WhatIfProps {
  /** The latest, as many as are worth looking at. */
  readonly posts: readonly PublishedPost[];
  readonly rules: readonly RuleInfo[];
  readonly chosen: ConventionId;
  readonly custom: Custom;
  /** `yyyy-mm-dd` */
  readonly today: string;
}

function ByConvention({ posts, chosen, custom, today }: Omit<WhatIfProps, 'rules'>) {
  const { t, plural } = useWords();
  const ids = Object.keys(conventionName) as ConventionId[];
  const [picked, setPicked] = useState<ConventionId | null>(null);
  const id = picked ?? ids.find((each) => each !== chosen) ?? chosen;
  const [then, now] = useMemo(
    () => [id, chosen].map((each) => hindsight(posts, conventionOf(each, custom), today)),
    [id, chosen, posts, custom, today],
  );
  if (!then || !now) return null;
  return (
    <div className="what-if">
      <label className="labelled">
        <span className="soft small">{t('whatIfConvention')}</span>
        <select className="field" value={id} onChange={({ target }) => setPicked(target.value as ConventionId)}>
          {ids.map((each) => (
            <option key={each} value={each}>
              {t(conventionName[each])}
            </option>
          ))}
        </select>
      </label>
      <p role="status">
        {then.asks === 0
          ? t('whatIfNoAsks')
          : plural(
              'whatIfRoom',
              then.asks,
              t(conventionName[id]),
              then.withRoom,
              t(conventionName[chosen]),
              now.withRoom,
            )}
      </p>
    </div>
  );
}

function ByRule({ posts, rules }: Pick<WhatIfProps, 'posts' | 'rules'>) {
  const { t, plural } = useWords();
  const selling = useMemo(() => {
    const ids = new Set(rules.flatMap(({ id, side }) => (side === 'brochure' ? [id] : [])));
    return rules
      .filter(({ id }) => ids.has(id))
      .map((rule) => ({ ...rule, ...withoutRule(posts, rule.id, ids) }))
      .filter(({ found }) => found > 0)
      .sort((a, b) => b.found - a.found);
  }, [posts, rules]);
  const [picked, setPicked] = useState<string | null>(null);
  const rule = selling.find(({ id }) => id === picked) ?? selling[0];
  if (!rule) return null;
  return (
    <div className="what-if">
      <label className="labelled">
        <span className="soft small">{t('whatIfRule')}</span>
        <select className="field" lang="en" value={rule.id} onChange={({ target }) => setPicked(target.value)}>
          {selling.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <p role="status">{plural('whatIfFound', rule.found, rule.alone)}</p>
    </div>
  );
}

export function WhatIf({ posts, rules, ...convention }: WhatIfProps) {
  const { t, plural } = useWords();
  return (
    <section className="looking-back" aria-labelledby="what-if-title">
      <h3 id="what-if-title">{t('whatIfTitle')}</h3>
      {posts.length === 0 ? (
        <p className="soft">{t('whatIfEmpty')}</p>
      ) : (
        <>
          <p className="soft">{plural('whatIfLead', posts.length)}</p>
          <ByConvention posts={posts} {...convention} />
          <ByRule posts={posts} rules={rules} />
        </>
      )}
    </section>
  );
}
