/**
 * How Mingle looks on a page, under names drawn anew for each page load, so that a page cannot tell who paints.
 *
 * Firefox ends a content script without a word when the extension is updated or goes, and leaves on the page what it put
 * there. The one thing it takes along is a sheet that the background inserted (153 ESR): there that sheet says how our
 * highlights look, and whether chip and card are shown at all. In Chromium the script lives on and tidies up by itself.
 */
import type { Side } from '../engine/types.ts';

/** What all our names on this page start with. */
export const mark: string =
  String.fromCharCode(97 + Math.floor(Math.random() * 26)) + Math.random().toString(36).slice(2, 10);

/** Whether the background must insert the sheet. */
export const isInserted: boolean = import.meta.env.FIREFOX ?? false;

export const highlightName = (side: Side, of: string = mark): string => `${of}-${side === 'brochure' ? 1 : 2}`;

/**
 * Wavy and warm against dotted and calm: told apart without colour. The two colours keep 3:1 on white and on the
 * sites' dark grounds alike; in forced colours the system's own take over. No gaps for descenders: to find them costs
 * the browser more than to draw the line.
 */
export function highlightSheet(of: string = mark): string {
  const brochure = highlightName('brochure', of);
  const conversation = highlightName('conversation', of);
  const plain = 'text-underline-offset: 2px; text-decoration-skip-ink: none;';
  return `
::highlight(${brochure}) { text-decoration: underline wavy 1.5px #d2601a; ${plain} }
::highlight(${conversation}) { text-decoration: underline dotted 2px #2a8c82; ${plain} }
@media (forced-colors: active) {
  ::highlight(${brochure}) { text-decoration-color: LinkText; }
  ::highlight(${conversation}) { text-decoration-color: GrayText; }
}`;
}

/** What the background inserts as the user's sheet: that holds in shadow trees too. */
export const insertedSheet = (of: string): string => `:root { --${of}: block; }${highlightSheet(of)}`;

/** For the panel's shadow root, behind its own sheet: shown only while the inserted sheet is there. */
export const shownWhileInserted = (of: string): string => `:host { display: var(--${of}, none) !important; }`;
