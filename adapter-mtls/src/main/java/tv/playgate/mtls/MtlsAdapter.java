package tv.playgate.mtls;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.port.out.CallerCertificates;

/**
 * The way in to this room: TLS for the doors. Material is read and proved first, as a value, so
 * that a configuration can be checked without opening a port; {@link TlsWatch} then makes the
 * doors' TLS of it and keeps that at what the files hold. What these methods return may be used by
 * any number of threads; they themselves read files, so keep them off event loops.
 */
public final class MtlsAdapter {

  private MtlsAdapter() {}

  /**
   * Reads a server's certificate chain and key and proves that they are good.
   *
   * @param files RSA or EC
   * @param now the instant at which the dates must hold
   * @throws TlsMaterialException if a file cannot be read or used; it knows the other one too
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
   * @param now the instant at which the dates must hold; they are looked at again whenever a caller
   *     is judged
   * @throws IllegalArgumentException if there are no authorities
   * @throws TlsMaterialException if a file cannot be read or used; it knows all that cannot
   */
  public static TrustMaterial trustMaterial(
      List<Path> authorities, List<Path> revocationLists, Instant now) {
    return TrustMaterial.load(authorities, revocationLists, now);
  }

  /**
   * Reads whom we trust when we call others, and who we are to those who ask, and proves that it is
   * good; {@link OutboundTls} is made of it.
   *
   * @param identities a directory with {@code NAME.pem}, a certificate and its issuers in turn, and
   *     {@code NAME.key}, its key, for each identity; null means none
   * @param trusted PEM bundles of CA certificates that are trusted beside those of the JVM
   * @param now the instant at which the dates must hold
   * @throws TlsMaterialException if a file cannot be read or used; it knows all that cannot
   */
  public static OutboundMaterial outboundMaterial(
      @Nullable Path identities, List<Path> trusted, Instant now) {
    return OutboundMaterial.load(identities, trusted, now);
  }

  /**
   * Reads one identity, and proves that it is good.
   *
   * @param files RSA or EC
   * @param now the instant at which the dates must hold
   * @throws TlsMaterialException if a file cannot be read or used; it knows the other one too
   */
  public static ClientIdentity clientIdentity(CertificateFiles files, Instant now) {
    return ClientIdentity.load(files, now);
  }

  /**
   * A plain context for a stand-in that is called over TLS: no door of ours, for it follows no
   * files and bounds no protocols.
   *
   * @param own what it proves its identity with
   * @param clients PEM bundles of the CAs that vouch for its clients; empty: nobody does
   * @param now the instant at which the dates must hold
   * @throws TlsMaterialException if a file cannot be read or used; it knows all that cannot
   */
  public static SSLContext standInContext(CertificateFiles own, List<Path> clients, Instant now) {
    FilesTogether together = new FilesTogether();
    var key = together.read(() -> ProvenKey.read(own, now, KeyMaterial::misuse));
    List<X509Certificate> trusted = new ArrayList<>();
    clients.forEach(
        file ->
            together.read(() -> TrustMaterial.authorities(file, now)).ifPresent(trusted::addAll));
    together.refuseBad();
    return JdkContext.of(key.orElseThrow(), trusted);
  }

  /**
   * A judge of callers by authorities and lists that never change: what a door would say of a
   * certificate that it is not shown.
   */
  public static CallerCertificates callerCertificates(TrustMaterial callers) {
    CallerJudge judge = new CallerJudge(requireNonNull(callers, "callers"));
    return (call, chain) -> judge.judge(chain, call.instant());
  }

  /**
   * The certificates of a PEM file, as a caller would present them: his own, then its issuers.
   *
   * @throws TlsMaterialException if the file cannot be read or holds none
   */
  public static List<X509Certificate> certificates(Path file) {
    return CertificateFile.read(file);
  }
}
