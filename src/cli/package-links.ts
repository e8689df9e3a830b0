/** What a style sheet or a page asks for, by its name in the package; what comes from elsewhere by its address. Pure. */
export function listLinks(file: string, text: string): readonly string[] {
  const pattern = file.endsWith('.css') ? /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')]*))\s*\)/gu : /\s(?:src|href)="([^"]*)"/gu;
  return [...text.matchAll(pattern)].flatMap(([, double, single, bare]) => {
    const link = double ?? single ?? bare ?? '';
    if (/^(?:data:|#)/u.test(link)) return [];
    return [/^[a-z]+:|^\/\//iu.test(link) ? link : new URL(link, `file:///${file}`).pathname.slice(1)];
  });
}
