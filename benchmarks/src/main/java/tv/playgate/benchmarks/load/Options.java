package tv.playgate.benchmarks.load;

/** What can be set by the environment. */
public final class Options {

  private Options() {}

  /** A number, or the usual one where none is set. */
  public static int number(String name, int usual) {
    String set = System.getenv(name);
    return set == null || set.isBlank() ? usual : Integer.parseInt(set.strip());
  }

  /** A text, or the usual one where none is set. */
  public static String text(String name, String usual) {
    String set = System.getenv(name);
    return set == null || set.isBlank() ? usual : set.strip();
  }
}
