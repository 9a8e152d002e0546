import type { Config } from '../../config.ts'
import { pathTo } from '../../i18n/paths.ts'

/**
 * What search engines may visit: everything but endless combinations of search words and cursors,
 * and the way out to an employer, which is counted.
 */
export function robotsTxt(config: Pick<Config, 'baseUrl'>): string {
  const lists = [pathTo('fr', 'list'), pathTo('fr-ca', 'list'), pathTo('en', 'list')]
  return [
    'User-agent: *',
    ...lists.flatMap((list) => [`Disallow: ${list}?*q=`, `Disallow: ${list}?*after=`]),
    'Disallow: /go/',
    'Allow: /',
    '',
    `Sitemap: ${config.baseUrl}/sitemap.xml`,
    '',
  ].join('\n')
}
