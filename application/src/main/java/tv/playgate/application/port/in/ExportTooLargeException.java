package tv.playgate.application.port.in;

/** There is more stored than one export may hold; a backup of the database is the way then. */
public class ExportTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names the collection that is too large. */
  public ExportTooLargeException(String collection) {
    super(collection + ": more than " + ExportCatalog.MAX_ENTRIES + " entries");
  }
}
