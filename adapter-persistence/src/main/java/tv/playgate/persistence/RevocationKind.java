package tv.playgate.persistence;

/** What can be revoked and is remembered for longer than a moment. */
enum RevocationKind {
  /** A client registration, by its id. */
  CLIENT("client");

  private final String wireName;

  RevocationKind(String wireName) {
    this.wireName = wireName;
  }

  /** The name in the table. */
  String wireName() {
    return wireName;
  }
}
