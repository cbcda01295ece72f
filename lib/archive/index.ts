/**
 * Exports of X, LinkedIn and Facebook → published posts. Pure: no storage, no engine; what is read is handed on at once
 * and not kept. Bad input gives problems, never exceptions.
 */
import { decode } from './bytes.ts';
import { columnsOf, RecordSplitter } from './csv.ts';
import * as facebook from './facebook.ts';
import { splitArray } from './json.ts';
import { maxPosts, maxProblems } from './limits.ts';
import * as linkedin from './linkedin.ts';
import type { Kind } from './recognise.ts';
import { type ArchiveFile, type Source, sourcesOf } from './sources.ts';
import type { ArchiveEvent, Piece, Problem, Progress, Reading, Reason, Splitter } from './types.ts';
import * as x from './x.ts';

export type { ArchiveFile } from './sources.ts';
export type { Archived, ArchiveEvent, Problem, Progress } from './types.ts';

export interface ReadOptions {
  /** Ends the reading between two chunks; the iteration then ends without a word. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** At how many posts to stop, with a problem. */
  readonly most?: number;
}

/**
 * The posts of one or more exports: whole zips or single files of them, in any mix; parts of one export belong together.
 * A post that is there twice comes once. Problems come where they are met; the rest of their kind in a file is counted.
 */
export async function* readArchive(
  files: readonly ArchiveFile[],
  { signal, onProgress, most = maxPosts }: ReadOptions = {},
): AsyncGenerator<ArchiveEvent, void> {
  const found = await Promise.all(files.map(sourcesOf));
  for (const problem of found.flatMap(({ problems }) => problems)) yield { kind: 'problem', problem };
  const sources = found.flatMap((each) => each.sources);
  const ofX = sources.filter(({ kind }) => kind === 'x-posts' || kind === 'x-notes');
  const posts = sources.filter(({ kind }) => kind !== 'x-notes');
  // Long posts alone: their numbers are not those of the posts.
  if (posts.length === 0 && ofX[0]) yield { kind: 'problem', problem: problem(ofX[0].file, 'no-posts-inside') };
  const bar = progress([...ofX, ...posts], onProgress);
  const survey = x.emptySurvey();
  for (const source of ofX) yield* surveyX(source, survey, { signal, bar });
  const seen = new Set<string>();
  for (const source of posts) {
    for await (const event of read(source, survey, { signal, bar })) {
      if (event.kind === 'post' && seen.has(event.post.key)) continue;
      if (event.kind === 'post') seen.add(event.post.key);
      if (seen.size > most) return yield { kind: 'problem', problem: problem(source.file, 'too-big') };
      yield event;
    }
  }
}

/** Tells how far the reading is; each source counts as often as it is read. */
function progress(sources: readonly Source[], tell: ReadOptions['onProgress']): (taken: number) => void {
  const total = sources.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  return (taken) => {
    done = Math.min(total, done + taken);
    tell?.({ done: Math.round(done), total });
  };
}

interface Pass {
  readonly signal: AbortSignal | undefined;
  readonly bar: (taken: number) => void;
}

/** Records as they come, and at last why no more do. */
async function* pieces(source: Source, { signal, bar }: Pass): AsyncGenerator<readonly Piece[]> {
  const splitter = splitterOf(source.kind);
  let left = source.size;
  for await (const chunk of source.open()) {
    if (signal?.aborted) return;
    if (typeof chunk === 'string') {
      bar(left);
      return yield [{ line: 0, bytes: null, reason: chunk }];
    }
    yield splitter.push(chunk.bytes);
    left -= chunk.taken;
    bar(chunk.taken);
    if (splitter.done) break;
  }
  bar(left);
  yield splitter.end();
}

const problem = (file: string, reason: Reason, line: number | null = null, count = 1): Problem => ({
  file,
  line,
  reason,
  count,
});

const splitterOf = (kind: Kind): Splitter => {
  switch (kind) {
    case 'x-posts':
      return splitArray(x.opensPosts);
    case 'x-notes':
      return splitArray(x.opensNotes);
    case 'facebook-posts':
      return splitArray(facebook.opensPosts);
    case 'facebook-comments':
      return splitArray(facebook.opensComments);
    case 'linkedin-shares':
    case 'linkedin-comments':
    case 'linkedin-reposts':
      return new RecordSplitter();
  }
};

type Parsed = { readonly value: unknown } | Reason;

function parse(bytes: Uint8Array): Parsed {
  const text = decode(bytes);
  if (text === null) return 'wrong-encoding';
  try {
    return { value: JSON.parse(text) };
  } catch {
    return 'bad-json';
  }
}

/** First time through X's files: numbers and long texts. What is wrong with posts is told the second time. */
async function* surveyX(source: Source, survey: x.Survey, pass: Pass): AsyncGenerator<ArchiveEvent> {
  const report = reporter(source.file);
  const notes = source.kind === 'x-notes';
  for await (const batch of pieces(source, pass)) {
    for (const { line, ...piece } of batch) {
      const parsed = piece.bytes ? parse(piece.bytes) : piece.reason;
      if (typeof parsed === 'string') yield* notes ? report.tell(parsed, line) : [];
      else if (!notes) x.surveyPost(survey, parsed.value);
      else if (!x.surveyNote(survey, parsed.value)) yield* report.tell('too-big', null);
    }
  }
  yield* report.rest();
}

async function* read(source: Source, survey: x.Survey, pass: Pass): AsyncGenerator<ArchiveEvent> {
  const report = reporter(source.file);
  const understand = reader(source.kind, survey);
  for await (const batch of pieces(source, pass)) {
    for (const { line, ...piece } of batch) {
      const reading = piece.bytes ? understand(piece.bytes) : piece.reason;
      if (typeof reading === 'string') yield* report.tell(reading, line);
      else if (reading) yield { kind: 'post', post: reading };
    }
  }
  yield* report.rest();
}

function reader(kind: Kind, survey: x.Survey): (bytes: Uint8Array) => Reading {
  const json = (understand: (value: unknown) => Reading) => (bytes: Uint8Array) => {
    const parsed = parse(bytes);
    return typeof parsed === 'string' ? parsed : understand(parsed.value);
  };
  switch (kind) {
    case 'x-posts':
    case 'x-notes':
      return json((value) => x.readPost(value, survey));
    case 'facebook-posts':
      return json(facebook.readPost);
    case 'facebook-comments':
      return json(facebook.readComment);
    case 'linkedin-shares':
    case 'linkedin-comments':
    case 'linkedin-reposts':
      return rowReader(kind);
  }
}

/** The first record names the columns. Without them nothing can be read, and it is said once. */
function rowReader(kind: linkedin.LinkedInKind): (bytes: Uint8Array) => Reading {
  let columns: linkedin.Columns | null | undefined;
  return (bytes) => {
    if (columns === null) return null;
    const row = columnsOf(bytes);
    if (columns) return typeof row === 'string' || row === null ? row : linkedin.readRow(row, columns, kind);
    columns = Array.isArray(row) ? linkedin.columnsIn(row, kind) : null;
    return columns ? null : 'wrong-columns';
  };
}

interface Reporter {
  tell(reason: Reason, line: number | null): ArchiveEvent[];
  /** One problem for those of each kind that were only counted. */
  rest(): ArchiveEvent[];
}

function reporter(file: string): Reporter {
  const counts = new Map<Reason, number>();
  return {
    tell(reason, line) {
      const count = (counts.get(reason) ?? 0) + 1;
      counts.set(reason, count);
      return count > maxProblems ? [] : [{ kind: 'problem', problem: problem(file, reason, line || null) }];
    },
    rest: () =>
      [...counts]
        .filter(([, count]) => count > maxProblems)
        .map(([reason, count]) => ({ kind: 'problem', problem: problem(file, reason, null, count - maxProblems) })),
  };
}
