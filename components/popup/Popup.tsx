/** What Mingle can say at a glance. Every part stands on its own; what has nothing to say is not there. */
import type { Done } from '../../lib/acts.ts';
import type { RuleInfo } from '../../lib/engine/types.ts';
import type { Nudge } from '../../lib/ledger/pace.ts';
import type { Bucket, Convention, PublishedPost, Standing } from '../../lib/ledger/types.ts';
import type { NetworkId } from '../../lib/networks/types.ts';
import { useWords } from '../i18n.tsx';
import { GearIcon } from '../icons.tsx';
import { Nudges } from '../Nudges.tsx';
import { networkName } from '../names.ts';
import { Undo } from '../Undo.tsx';
import { AddPost, type NewPost } from './AddPost.tsx';
import { type BudgetProps, BudgetView } from './Budget.tsx';
import { type DraftProps, DraftView } from './Draft.tsx';
import { Posts, type Unsettled, UnsettledView } from './Posts.tsx';
import { StandingView } from './Standing.tsx';
import { type UnseenProps, UnseenView } from './Unseen.tsx';
import { type WeekProps, WeekView } from './Week.tsx';

export interface PopupProps extends WeekProps {
  /** Of the current tab: the composer in use where Mingle ought to see it and does not. No draft is shown beside it. */
  readonly unseen: Omit<UnseenProps, 'onCopy'> | null;
  /** Null where the tab has no judged draft. */
  readonly draft: Omit<DraftProps, 'rules' | 'hasRoom'> | null;
  readonly rules: readonly RuleInfo[];
  readonly standing: Standing;
  /** Whether posts of other machines are in it. */
  readonly hasElsewhere: boolean;
  readonly convention: Convention;
  /** Newest first. */
  readonly posts: readonly PublishedPost[];
  readonly unsettled: readonly Unsettled[];
  /** What day and week have taken so far. */
  readonly spent: BudgetProps;
  readonly nudges: readonly Nudge[];
  readonly now: number;
  readonly done: Done | null;
  /** Networks on which the label beside the draft is hidden. */
  readonly hidden: readonly NetworkId[];
  onShow(network: NetworkId): void;
  onAdd(post: NewPost): void;
  onCorrect(post: PublishedPost, bucket: Bucket): void;
  onRemove(post: PublishedPost): void;
  onSettle(id: string, published: boolean): void;
  onCopyReport(report: string): void;
  onInsights(): void;
  /** To where an archive is brought in. */
  onImport(): void;
  onOptions(): void;
  onDismiss(): void;
}

function Header({ onOptions }: { onOptions(): void }) {
  const { t } = useWords();
  return (
    <header>
      <img src="/icon/mingle.svg" alt="" width="22" height="22" />
      <h1>{t('name')}</h1>
      <button type="button" className="plain" aria-label={t('openOptions')} onClick={onOptions}>
        <GearIcon />
      </button>
    </header>
  );
}

/** Shown until the first post is in the ledger. */
function FirstSteps({ onImport }: { onImport(): void }) {
  const { t } = useWords();
  return (
    <section className="first" aria-labelledby="first">
      <h2 id="first">{t('firstTitle')}</h2>
      <ol>
        <li>{t('firstWrite')}</li>
        <li>{t('firstRead')}</li>
        <li>{t('firstPost')}</li>
      </ol>
      <button type="button" className="link" onClick={onImport}>
        {t('importTitle')}
      </button>
    </section>
  );
}

export function Popup(props: PopupProps) {
  const { rules, posts, unsettled, unseen, now } = props;
  const { t } = useWords();
  // The tab's last draft is another one than that which cannot be seen: its verdict would pass for that one's.
  const draft = unseen ? null : props.draft;
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const isNew = posts.length === 0 && unsettled.length === 0;
  return (
    <>
      <Header onOptions={props.onOptions} />
      <main>
        {draft && <DraftView {...draft} rules={byId} hasRoom={props.standing.room.asks > 0} />}
        {unseen && <UnseenView {...unseen} onCopy={() => props.onCopyReport(unseen.report)} />}
        {unsettled.length > 0 && <UnsettledView drafts={unsettled} now={now} onSettle={props.onSettle} />}
        {isNew && !draft && !unseen ? <FirstSteps onImport={props.onImport} /> : null}
        {!(isNew && (draft || unseen)) && (
          <StandingView standing={props.standing} convention={props.convention} hasElsewhere={props.hasElsewhere} />
        )}
        <BudgetView {...props.spent} />
        <Nudges nudges={props.nudges} />
        {!isNew && <WeekView week={props.week} states={props.states} />}
        {posts.length > 0 && (
          <div>
            <Posts posts={posts} now={now} onCorrect={props.onCorrect} onRemove={props.onRemove} />
            <button type="button" className="link back" onClick={props.onInsights}>
              {t('openInsights')}
            </button>
          </div>
        )}
        <AddPost now={now} onAdd={props.onAdd} />
        {props.hidden.map((network) => (
          <button key={network} type="button" className="link back" onClick={() => props.onShow(network)}>
            {t('chipShow', networkName[network])}
          </button>
        ))}
      </main>
      <Undo done={props.done} onClose={props.onDismiss} />
    </>
  );
}
