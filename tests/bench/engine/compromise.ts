/** The peer of the start: a background script that knows compromise, as far as Mingle uses it, and nothing else. */
import nlp from 'compromise/two';

chrome.runtime.onMessage.addListener((text: string, _sender, respond) => {
  respond(nlp(text).json({ terms: { tags: true, normal: true } }).length);
});
