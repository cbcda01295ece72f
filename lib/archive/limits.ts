/** How much of a stranger's file is taken, and why no more. An export is a file from a download folder: it may be anything. */

/** The longest post is an article on X, 100,000 characters; with its entities well below a megabyte. */
export const maxRecordBytes = 1 << 20;

/** Posts in the three exports nest at most 14 deep (a media's EXIF data on Facebook); ten thousand is an attack. */
export const maxDepth = 64;

/** Before the first `[` stand 40 bytes on X, 20 on Facebook. */
export const maxHeadBytes = 256;

/** X cuts its parts near 100 MB and Facebook near 50; a file of 2 GB is no list of posts. */
export const maxFileBytes = 2 ** 31;

/** Indented JSON packs about 15:1, the same post over and over 200:1, a bomb 1,000:1. */
export const maxRatio = 300;

/** The ratio says nothing of the first megabyte: short files of one letter are no bomb. */
export const ratioFromBytes = 1 << 20;

/** A Facebook archive with 200,000 pictures lists them in 40 MB. */
export const maxDirectoryBytes = 1 << 26;

/** Long posts of X are held in memory until their short twins come by, as UTF-16 units. */
export const maxNotesLength = 1 << 25;

/** Problems of one kind in one file that are told one by one; the rest is counted. */
export const maxProblems = 20;

/** What is read at once from the disk. */
export const readBytes = 1 << 20;

/** What is inflated at once: at most 1,032 times as much comes out, 4 MB. */
export const inflateBytes = 1 << 12;

/** Files with posts in one zip: X has made 40 parts, Facebook 30. */
export const maxFiles = 500;

/** Twenty posts a day for twenty years are 146,000; what is more than this would fill the memory with keys. */
export const maxPosts = 1_000_000;
