package tv.playgate.persistence;

/** A text that no row can hold as it is. */
final class UnstorableTextException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  UnstorableTextException(int position) {
    super(
        "text: character "
            + position
            + " cannot be stored (expected: neither NUL nor half of a surrogate pair)");
  }
}
