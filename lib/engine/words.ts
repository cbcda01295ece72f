/** Closed word classes that several rules ask for. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const firstSingular = set("i i'm i've i'd i'll im ive me my mine myself");
export const firstPlural = set("we we're we've we'd we'll us our ours ourselves");
export const second = set("you you're you've you'd you'll your yours yourself u ur ya y'all");
export const third = set("he she they him her them his their he's she's they're");
export const negators = set(
  "not no never without don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't cannot couldn't shouldn't ain't hardly nobody nothing neither nor instead stop quit dont doesnt isnt cant wont",
);
