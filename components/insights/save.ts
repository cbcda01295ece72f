/** Keeps a chart as a file: an SVG that carries its own colours, so that it looks the same outside our page. */
import { download } from '../download.ts';

const kept = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'font-family',
  'font-size',
  'text-anchor',
];

export function saveSvg(svg: SVGSVGElement, name: string): void {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  for (const [index, element] of [copy, ...copy.querySelectorAll<SVGElement>('*')].entries()) {
    const style = getComputedStyle(originals[index] ?? svg);
    for (const property of kept) element.style.setProperty(property, style.getPropertyValue(property));
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.style.background = getComputedStyle(document.documentElement).backgroundColor;
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const picture = new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
  download(picture, `${words.join('-').slice(0, 60)}.svg`);
}
