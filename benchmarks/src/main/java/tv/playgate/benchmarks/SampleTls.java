package tv.playgate.benchmarks;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import tv.playgate.application.port.out.CallerCertificates;
import tv.playgate.mtls.CertificateFiles;
import tv.playgate.mtls.DevelopmentCertificates;
import tv.playgate.mtls.LiveMutualTls;
import tv.playgate.mtls.MtlsAdapter;
import tv.playgate.mtls.TlsWatch;

/**
 * The product's own mutual TLS with certificates of this run: every contender has the same keys,
 * the same provider and the same judgement of callers in its handshakes.
 */
final class SampleTls implements AutoCloseable {

  private static final List<String> ALPN = List.of("http/1.1");

  private final TlsWatch watch = TlsWatch.start(Clock.systemUTC());
  private final Path directory;
  private final LiveMutualTls live;

  /**
   * Makes certificates and the TLS of a server.
   *
   * @param directory where the certificates are written, those of callers too
   */
  SampleTls(Path directory) {
    this.directory = directory;
    Instant now = Instant.now();
    DevelopmentCertificates.madeAt(now, Duration.ofDays(2)).writeDemoSet(directory);
    live =
        watch.mutualTls(
            "benchmark",
            MtlsAdapter.keyMaterial(CertificateFiles.in(directory, "server"), now),
            MtlsAdapter.trustMaterial(List.of(directory.resolve("ca.pem")), List.of(), now),
            ALPN);
  }

  /** With certificates in a directory that nobody else needs. */
  static SampleTls ofThisRun() {
    try {
      return new SampleTls(Files.createTempDirectory("playgate-benchmark"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the license server presents. */
  List<X509Certificate> callersChain() {
    try (InputStream pem = Files.newInputStream(directory.resolve("license-server.pem"))) {
      return CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
          .map(X509Certificate.class::cast)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CertificateException e) {
      throw new IllegalStateException("made by this run", e);
    }
  }

  Function<ByteBufAllocator, SslHandler> handlers() {
    return live.tls()::newHandler;
  }

  CallerCertificates callers() {
    return live;
  }

  @Override
  public void close() {
    watch.close();
  }
}
