/** The board's own long-form pages, with the operator's identity from the configuration. */
import type { Locale } from '../domain/codes.ts'
import { type DocumentName, type LongDocument, readDocument } from '../i18n/documents.ts'
import type { Board } from './board.ts'

export function boardDocument(
  { config: { operator, baseUrl } }: Pick<Board, 'config'>,
  name: DocumentName,
  locale: Locale,
): LongDocument {
  return readDocument(name, locale, {
    operatorName: operator.name,
    operatorAddress: operator.address,
    operatorEmail: operator.email,
    baseUrl,
  })
}
