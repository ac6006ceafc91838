package tv.playgate.mtls;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what the files of a material hold now. In place of what cannot be used there is what there
 * was before, identity by identity, and the trusted authorities as one.
 */
final class OutboundReading {

  private final OutboundMaterial before;
  private final Instant now;
  private final FilesTogether together = new FilesTogether();

  OutboundReading(OutboundMaterial before, Instant now) {
    this.before = before;
    this.now = now;
  }

  /** What went wrong on the way. */
  FilesTogether together() {
    return together;
  }

  OutboundMaterial read() {
    return new OutboundMaterial(before.directory(), before.trustFiles(), trusted(), identities());
  }

  private List<X509Certificate> trusted() {
    List<X509Certificate> trusted = new ArrayList<>();
    for (Path file : before.trustFiles()) {
      together.read(() -> TrustMaterial.authorities(file, now)).ifPresent(trusted::addAll);
    }
    return together.good() ? trusted : before.trusted();
  }

  private Map<String, ClientIdentity> identities() {
    Optional<Map<String, CertificateFiles>> listed = together.read(before.directory()::list);
    return listed.map(this::identities).orElseGet(before::identities);
  }

  private Map<String, ClientIdentity> identities(Map<String, CertificateFiles> listed) {
    Map<String, ClientIdentity> identities = new HashMap<>();
    listed.forEach(
        (name, files) ->
            together
                .read(() -> identity(name, files))
                .or(() -> Optional.ofNullable(before.identities().get(name)))
                .ifPresent(identity -> identities.put(name, identity)));
    return identities;
  }

  /** The same object as before where the files hold the same. */
  private ClientIdentity identity(String name, CertificateFiles files) {
    var unused = IdentityDirectory.name(name, files);
    ClientIdentity read = ClientIdentity.load(files, now);
    ClientIdentity known = before.identities().get(name);
    return known != null && known.isSameAs(read) ? known : read;
  }
}
