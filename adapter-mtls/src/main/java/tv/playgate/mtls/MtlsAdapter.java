package tv.playgate.mtls;

import static java.util.Objects.requireNonNull;

import io.netty.handler.ssl.SslContext;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import tv.playgate.domain.license.PresentedCertificate;

/**
 * The way in to this room: TLS for the doors. Material is read and proved first, as a value, so
 * that a configuration can be checked without opening a port; a context is then made of it. What
 * these methods return may be used by any number of threads; they themselves read files, so keep
 * them off event loops.
 */
public final class MtlsAdapter {

  private MtlsAdapter() {}

  /**
   * Reads a server's certificate chain and key and proves that they are good.
   *
   * @param files RSA or EC
   * @param now the instant at which the dates must hold
   * @throws TlsMaterialException if a file cannot be read or used
   */
  public static KeyMaterial keyMaterial(CertificateFiles files, Instant now) {
    return KeyMaterial.load(files, now);
  }

  /**
   * Reads the authorities that vouch for callers, and the revocation lists.
   *
   * @param authorities PEM bundles of CA certificates, at least one; intermediates may be trusted
   *     without their root
   * @param revocationLists PEM files of CRLs. None: nothing is looked up. Some: each CA between a
   *     caller and a trusted authority, that one included, needs a list that is in date, or the
   *     caller is refused
   * @param now the instant at which the dates must hold; handshakes look again at those of callers
   *     and revocation lists, not at those of the authorities
   * @throws IllegalArgumentException if there are no authorities
   * @throws TlsMaterialException if a file cannot be read or used
   */
  public static TrustMaterial trustMaterial(
      List<Path> authorities, List<Path> revocationLists, Instant now) {
    return TrustMaterial.load(authorities, revocationLists, now);
  }

  /**
   * TLS that lets a caller in only with a certificate (sees-expressplay §4): TLS 1.2 or 1.3; path
   * to one of the authorities, dates and revocation are checked in the handshake, and a certificate
   * that names its extended key usages must name clientAuth. Whether the caller is registered is
   * not looked at here.
   *
   * @param own what the door proves its identity with
   * @param callers who vouches for callers
   * @param alpn application protocols by their ALPN names, the preferred first; empty for none
   */
  public static SslContext mutualTls(KeyMaterial own, TrustMaterial callers, List<String> alpn) {
    return ServerTls.mutual(
        requireNonNull(own, "own"), requireNonNull(callers, "callers"), List.copyOf(alpn));
  }

  /**
   * TLS that asks callers for no certificate: TLS 1.2 or 1.3.
   *
   * @param own what the door proves its identity with
   * @param alpn application protocols by their ALPN names, the preferred first; empty for none
   */
  public static SslContext serverTls(KeyMaterial own, List<String> alpn) {
    return ServerTls.plain(requireNonNull(own, "own"), List.copyOf(alpn));
  }

  /**
   * Turns the first of a session's peer certificates into what a license server is recognised by.
   * Names that are neither DNS names nor URIs, and malformed ones, are left out. The function
   * expects a certificate that came through the handshake, and may be called on an event loop.
   */
  public static Function<X509Certificate, PresentedCertificate> peerIdentity() {
    return PeerIdentity::of;
  }
}
