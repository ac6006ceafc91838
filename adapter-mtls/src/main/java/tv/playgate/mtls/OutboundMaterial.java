package tv.playgate.mtls;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.upstream.ClientIdentityName;

/**
 * Whom we trust when we call others, beside the authorities that the JVM trusts of itself, and who
 * we are to those who ask. Immutable.
 */
public final class OutboundMaterial {

  private final IdentityDirectory directory;
  private final List<Path> trustFiles;
  private final List<X509Certificate> trusted;
  private final Map<String, ClientIdentity> identities;

  OutboundMaterial(
      IdentityDirectory directory,
      List<Path> trustFiles,
      List<X509Certificate> trusted,
      Map<String, ClientIdentity> identities) {
    this.directory = directory;
    this.trustFiles = List.copyOf(trustFiles);
    this.trusted = List.copyOf(trusted);
    this.identities = Map.copyOf(identities);
  }

  static OutboundMaterial load(@Nullable Path directory, List<Path> trustFiles, Instant now) {
    OutboundReading reading =
        new OutboundReading(nothing(new IdentityDirectory(directory), trustFiles), now);
    OutboundMaterial read = reading.read();
    reading.together().refuseBad();
    return read;
  }

  private static OutboundMaterial nothing(IdentityDirectory directory, List<Path> trustFiles) {
    return new OutboundMaterial(directory, trustFiles, List.of(), Map.of());
  }

  /** The identities whose certificate and key are there. */
  public Set<ClientIdentityName> names() {
    return names(identities.keySet().stream());
  }

  /** Those of them whose certificate may be shown in a handshake. */
  public Set<ClientIdentityName> namesForTls() {
    return names(
        identities.entrySet().stream()
            .filter(entry -> entry.getValue().isForTls())
            .map(Map.Entry::getKey));
  }

  private static Set<ClientIdentityName> names(Stream<String> names) {
    return names.map(ClientIdentityName::new).collect(Collectors.toUnmodifiableSet());
  }

  IdentityDirectory directory() {
    return directory;
  }

  List<Path> trustFiles() {
    return trustFiles;
  }

  List<X509Certificate> trusted() {
    return trusted;
  }

  Map<String, ClientIdentity> identities() {
    return identities;
  }

  List<Path> files() {
    List<Path> files = new ArrayList<>(trustFiles);
    files.addAll(directory.files());
    return files;
  }

  List<Ending> ownEndings() {
    return identities.values().stream()
        .flatMap(identity -> identity.chain().stream())
        .map(one -> Ending.of("our certificate", one))
        .toList();
  }

  List<Ending> authorityEndings() {
    return trusted.stream().map(one -> Ending.of("the authority", one)).toList();
  }

  /** Says whom, and nothing about keys. */
  @Override
  public String toString() {
    return "OutboundMaterial("
        + new TreeMap<>(identities)
        + ", "
        + trusted.stream().map(CertificateText::subject).toList()
        + ")";
  }
}
