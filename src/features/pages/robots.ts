import type { Config } from '../../config.ts'
import { pathTo } from '../../i18n/paths.ts'

/** What search engines may visit: everything but endless combinations of search words and cursors. */
export function robotsTxt(config: Pick<Config, 'baseUrl'>): string {
  const lists = [pathTo('fr', 'list'), pathTo('fr-ca', 'list'), pathTo('en', 'list')]
  return [
    'User-agent: *',
    ...lists.flatMap((list) => [`Disallow: ${list}?*q=`, `Disallow: ${list}?*after=`]),
    'Allow: /',
    '',
    `Sitemap: ${config.baseUrl}/sitemap.xml`,
    '',
  ].join('\n')
}
