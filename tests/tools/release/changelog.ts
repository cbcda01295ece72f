/** The part of a changelog (Keep a Changelog 1.1.0) about one version; null where it has none, or no date. */
export function entryOf(changelog: string, version: string): { readonly date: string; readonly text: string } | null {
  const [, date = '', text = ''] =
    new RegExp(
      `^## \\[${version.replaceAll('.', '\\.')}\\] - (\\d{4}-\\d\\d-\\d\\d)\\n([\\s\\S]*?)(?=^## |(?![\\s\\S]))`,
      'm',
    ).exec(changelog) ?? [];
  return date && text.trim() ? { date, text: text.trim() } : null;
}
