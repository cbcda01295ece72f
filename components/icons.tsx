/** One family: a 16-unit grid, 1.5-unit strokes with round ends, filled only where a shape carries meaning. */
import type { ReactNode } from 'react';
import type { Side, Verdict } from '../lib/engine/types.ts';
import type { Bucket } from '../lib/ledger/types.ts';

function Icon({ children, className = 'icon' }: { children: ReactNode; className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round">
        {children}
      </g>
    </svg>
  );
}

const bubble = 'M8 1.75a6.25 6.25 0 1 1-2.6 11.94L1.9 14.4l1-3.1A6.25 6.25 0 0 1 8 1.75Z';
const leaflet = 'M3.25 1.75h6.5l3.25 3.25v9.25H3.25Z';

/** Talk is round. */
const BubbleIcon = () => (
  <Icon className="icon give">
    <path d={bubble} fill="currentColor" />
  </Icon>
);

/** A leaflet is square, with a folded corner. */
const LeafletIcon = () => (
  <Icon className="icon take">
    <path d={leaflet} fill="currentColor" />
    <path d="M9.75 1.75V5H13" stroke="var(--sheet)" strokeWidth="1.25" />
  </Icon>
);

const MixedIcon = () => (
  <Icon>
    <path d={bubble} />
    <path d="M8 4.6h3.4v6.8H8Z" fill="currentColor" />
  </Icon>
);

const QuietIcon = () => (
  <Icon>
    <path d={bubble} />
  </Icon>
);

const byVerdict = {
  conversation: BubbleIcon,
  mixed: MixedIcon,
  brochure: LeafletIcon,
  'too-short': QuietIcon,
  'not-english': QuietIcon,
} satisfies Record<Verdict, () => ReactNode>;

export function VerdictIcon({ verdict }: { verdict: Verdict }) {
  const Shape = byVerdict[verdict];
  return <Shape />;
}

export const SideIcon = ({ side }: { side: Side }) => (side === 'conversation' ? <BubbleIcon /> : <LeafletIcon />);

const OthersIcon = () => (
  <Icon className="icon give">
    <circle cx="5.25" cy="8" r="3.75" fill="currentColor" />
    <circle cx="10.75" cy="8" r="3.75" />
  </Icon>
);

const PersonalIcon = () => (
  <Icon className="icon give">
    <circle cx="8" cy="8" r="5" fill="currentColor" />
  </Icon>
);

const OwnIcon = () => (
  <Icon className="icon give">
    <circle cx="8" cy="8" r="5" />
    <circle cx="8" cy="8" r="1.5" fill="currentColor" />
  </Icon>
);

const AskIcon = () => (
  <Icon className="icon take">
    <rect x="3.25" y="3.25" width="9.5" height="9.5" rx="1" fill="currentColor" />
  </Icon>
);

const byBucket = {
  others: OthersIcon,
  personal: PersonalIcon,
  own: OwnIcon,
  ask: AskIcon,
} satisfies Record<Bucket, () => ReactNode>;

/** The stones of the balance: round gives, square asks. */
export function BucketIcon({ bucket }: { bucket: Bucket }) {
  const Shape = byBucket[bucket];
  return <Shape />;
}

/** Something to wait with. */
export const ClockIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6.25" />
    <path d="M8 4.5V8l2.25 1.5" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);

export const BackIcon = () => (
  <Icon className="icon turns">
    <path d="M9.75 3.5 5.25 8l4.5 4.5" />
  </Icon>
);

export const OnIcon = () => (
  <Icon className="icon turns">
    <path d="M6.25 3.5 10.75 8l-4.5 4.5" />
  </Icon>
);

export const BinIcon = () => (
  <Icon>
    <path d="M2.5 4.25h11M6 4V2.25h4V4M4 4.5l.6 9.25h6.8L12 4.5M6.75 7v4M9.25 7v4" />
  </Icon>
);

export const PlusIcon = () => (
  <Icon>
    <path d="M8 3v10M3 8h10" />
  </Icon>
);

export const GearIcon = () => (
  <Icon>
    <path d="M2 4.5h6.5M12 4.5h2M2 11.5h2M7.5 11.5H14" />
    <circle cx="10.25" cy="4.5" r="1.75" />
    <circle cx="5.75" cy="11.5" r="1.75" />
  </Icon>
);
