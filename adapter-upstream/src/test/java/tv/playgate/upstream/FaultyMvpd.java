package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tv.playgate.sandbox.SandboxMvpd;
import tv.playgate.sandbox.Script;
import tv.playgate.sandbox.fault.DeadPort;
import tv.playgate.sandbox.fault.Fault;
import tv.playgate.sandbox.fault.FaultyServer;
import tv.playgate.sandbox.fault.HttpFaults;

/** An MVPD that does one thing wrong, for one test, and what must be seen of it afterwards. */
final class FaultyMvpd implements AutoCloseable {

  private final URI address;
  private final List<Closeable> open = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();

  private FaultyMvpd(URI address) {
    this.address = address;
  }

  /** Nothing is to be had there. */
  static FaultyMvpd nowhere(DeadPort port) {
    return new FaultyMvpd(port.address()).open(port::close);
  }

  /** There is no such name. */
  static FaultyMvpd nameless() {
    return new FaultyMvpd(URI.create("https://mvpd.invalid/"));
  }

  /** Does that to the question, and then ends the connection if nobody else did. */
  static FaultyMvpd once(Fault fault) throws IOException {
    FaultyServer server = FaultyServer.onceAsked(fault);
    return new FaultyMvpd(server.address())
        .open(server::close)
        .check(() -> assertThat(server.requests()).isNotEmpty());
  }

  /** The same, without ever ending the connection itself: it must be ended by the caller. */
  static FaultyMvpd holding(Fault fault) throws IOException {
    FaultyServer server = FaultyServer.onceAsked(fault.then(Fault.hang()));
    return new FaultyMvpd(server.address()).open(server::close).check(endedByTheCaller(server));
  }

  /** Does that in place of a handshake of TLS. */
  static FaultyMvpd handshaking(Fault fault) throws IOException {
    FaultyServer server = FaultyServer.onceConnected(fault);
    return new FaultyMvpd(server.secureAddress())
        .open(server::close)
        .check(() -> assertThat(server.connections()).isPositive());
  }

  /** The same, without ever ending the connection itself. */
  static FaultyMvpd handshakingAndHolding(Fault fault) throws IOException {
    FaultyServer server = FaultyServer.onceConnected(fault.then(Fault.hang()));
    return new FaultyMvpd(server.secureAddress())
        .open(server::close)
        .check(endedByTheCaller(server));
  }

  /** Would permit, but over TLS that is not to be believed: it must not learn the question. */
  static FaultyMvpd unbelievable(FaultyServer server) {
    return new FaultyMvpd(server.secureAddress())
        .open(server::close)
        .check(() -> assertThat(server.connections()).isPositive())
        .check(() -> assertThat(server.requests()).isEmpty());
  }

  /** Does that with every call. */
  static FaultyMvpd scripted(AskedHow how, Script script) throws IOException {
    SandboxMvpd sandbox = SandboxMvpd.start(0, Set.of());
    sandbox.scriptCalls(script);
    return new FaultyMvpd(how.at(sandbox))
        .open(sandbox::close)
        .check(() -> assertThat(sandbox.calls()).isNotEmpty());
  }

  /** A place that nobody must call, however he is tempted. */
  static FaultyServer forbidden(AskedHow how) throws IOException {
    return FaultyServer.onceAsked(HttpFaults.reply(200, how.contentType(), how.permit("")));
  }

  private static Check endedByTheCaller(FaultyServer server) {
    return () -> assertThat(server.everyConnectionWasEndedByTheClient()).isTrue();
  }

  /** The same, and nobody must have called the forbidden place. */
  FaultyMvpd tempting(FaultyServer forbidden) {
    return open(forbidden::close).check(() -> assertThat(forbidden.connections()).isZero());
  }

  private FaultyMvpd open(Closeable resource) {
    open.add(resource);
    return this;
  }

  private FaultyMvpd check(Check check) {
    checks.add(check);
    return this;
  }

  URI address() {
    return address;
  }

  /** Looks at what must be seen of it once everybody has his answer. */
  void check() throws IOException {
    for (Check check : checks) {
      check.run();
    }
  }

  @Override
  public void close() throws IOException {
    for (Closeable resource : open) {
      resource.close();
    }
  }

  /** Something that must be so. */
  private interface Check {

    void run() throws IOException;
  }
}
