/** A model that this program cannot judge with; the message says what is wrong with it. */
export class UnusableModel extends RangeError {
  override name = 'UnusableModel'
}
