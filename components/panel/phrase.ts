/** Words that hardly a post is without: alone they are no phrase that could be told apart. */
const everyday: ReadonlySet<string> = new Set(
  (
    'a an the this that these those some any all each every more most much many no not other such same own very so too ' +
    'just only even still again now then here there if and or but as than because to in on at by for with from into ' +
    'out up off over about after before down of i me my mine we us our ours you your yours he him his she her hers it ' +
    'its they them their theirs who what which how when where why am is are was were be been being do does did done ' +
    'don have has had having will would can could should may might must let get gets got getting go goes going gone ' +
    'come comes coming came make makes made take takes took give gives gave put see say says said know want need new ' +
    'one s t m d ll re ve'
  ).split(' '),
);

/** So many words in a row are a phrase, whichever they are. */
const many = 4;

/** False for words as wide as "get a": left alone everywhere, they would take half of what Mingle finds with them. */
export const isPhrase = (words: string): boolean =>
  words.split(/\s+/u).length >= many ||
  (words.toLowerCase().match(/[\p{L}\p{N}]+|\p{S}/gu) ?? []).some((word) => !everyday.has(word));
