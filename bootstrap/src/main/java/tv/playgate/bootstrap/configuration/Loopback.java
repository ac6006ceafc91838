package tv.playgate.bootstrap.configuration;

/** Whether a host is this machine and can be reached from nowhere else. */
final class Loopback {

  private Loopback() {}

  static boolean is(String host) {
    return host.equals("localhost")
        || host.equals("::1")
        || host.equals("[::1]")
        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }
}
