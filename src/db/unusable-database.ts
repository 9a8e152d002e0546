/** The database cannot be used as it is, and nothing was changed in it. A command ends with 3. */
export class UnusableDatabaseError extends Error {
  override name = 'UnusableDatabaseError'
}

/** The database was migrated by a newer board than this one. */
export class NewerSchemaError extends UnusableDatabaseError {
  override name = 'NewerSchemaError'
}
