/**
 * Confines a page to its own origin and to these: nothing of it can speak to anybody else from now on. Where an LRS lives is
 * known at the launch only, so no package can say it beforehand; a policy that is added can only take away (CSP 3, 4.2).
 */
export function confinePage(page: Document, origins: readonly string[]): void {
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = ["connect-src 'self'", ...origins].join(' ');
  page.head.append(policy);
}
