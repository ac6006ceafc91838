package tv.playgate.mtls;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a door's TLS is made of; it is read, proved and put into force as one.
 *
 * @param own what the door proves its identity with
 * @param callers who vouches for callers; null where they are asked for no certificate
 */
record TlsSet(KeyMaterial own, @Nullable TrustMaterial callers) {

  /**
   * What the same files hold now.
   *
   * @throws TlsMaterialException if any of them cannot be read or used
   */
  TlsSet again(Instant now) {
    return new TlsSet(own.again(now), callers == null ? null : callers.again(now));
  }

  List<Path> files() {
    return Stream.concat(
            Stream.of(own.files().certificate(), own.files().key()),
            callers == null ? Stream.of() : callers.files().stream())
        .toList();
  }

  boolean isSameAs(TlsSet other) {
    return own.isSameAs(other.own)
        && (callers == null
            ? other.callers == null
            : other.callers != null && callers.isSameAs(other.callers));
  }

  /** What of it ends one day: our chain. */
  List<Ending> ownEndings() {
    return own.chain().stream().map(one -> Ending.of("our certificate", one)).toList();
  }

  List<Ending> authorityEndings() {
    return authorities().stream().map(one -> Ending.of("the authority", one)).toList();
  }

  List<Ending> listEndings() {
    return callers == null
        ? List.of()
        : callers.revocationLists().stream().map(Ending::of).toList();
  }

  private List<X509Certificate> authorities() {
    return callers == null ? List.of() : callers.authorities();
  }
}
