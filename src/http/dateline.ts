/** The line under the masthead: today, and how the board stands. True figures only. */
import { isOpen } from '../db/conditions.ts'
import type { Db } from '../db/database.ts'
import { countFacets } from '../db/published.ts'
import type { Locale } from '../domain/codes.ts'
import { NO_CRITERIA, writeCriteria } from '../domain/search-criteria.ts'
import { zoneOf } from '../domain/time-zone.ts'
import { formatAge, formatLongDay } from '../i18n/format.ts'
import { pathTo } from '../i18n/paths.ts'
import type { Translate } from '../i18n/translate.ts'

export type Dateline = {
  /** "samedi 21 novembre 2026" */
  day: string
  /** "412 offres en ligne" */
  open: string
  /** "23 signalées", with the list of them; null when there are none. */
  flagged: { label: string; href: string } | null
  /** "dernière parution : hier"; null on an empty board. */
  last: string | null
}

/** What the board holds at `now`, in the reader's words. */
export async function readDateline(
  db: Db,
  { locale, t, now }: { locale: Locale; t: Translate; now: number },
): Promise<Dateline> {
  const [counts, newest] = await Promise.all([
    countFacets(db, { ...NO_CRITERIA }, { now }),
    db
      .selectFrom('postings')
      .select(['datePosted', 'country', 'region'])
      .where(isOpen(now))
      .orderBy('datePosted', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  ])
  const flagged = counts.flag.get('only') ?? 0
  const flaggedList = writeCriteria({ ...NO_CRITERIA, flag: 'only' })
  return {
    day: formatLongDay(now, locale),
    open: t('dateline.open', { count: counts.total }),
    flagged:
      flagged > 0
        ? {
            label: t('dateline.flagged', { count: flagged }),
            href: `${pathTo(locale, 'list')}?${flaggedList}`,
          }
        : null,
    last: newest
      ? t('dateline.last', {
          age: formatAge(
            { instant: newest.datePosted, zone: zoneOf(newest.country, newest.region) },
            locale,
            now,
            t,
          ),
        })
      : null,
  }
}
