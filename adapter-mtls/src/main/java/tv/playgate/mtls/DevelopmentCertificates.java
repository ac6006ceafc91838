package tv.playgate.mtls;

import io.netty.util.NetUtil;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.playgate.domain.license.SubjectAlternativeName;
import tv.playgate.domain.time.Period;

/**
 * Makes certificates for development: a CA, and what it issues, with EC P-256 keys. Files are
 * written whole or not at all; keys are readable by their owner only. Every method reads or writes
 * files and throws {@link TlsMaterialException} if that cannot be done.
 */
public final class DevelopmentCertificates {

  /** For how long certificates are valid by default: ten years. */
  public static final Duration TEN_YEARS = Duration.ofDays(3_653);

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = TEN_YEARS.multipliedBy(10);

  /** Callers' clocks may be behind ours. */
  private static final Duration BACKDATED = Duration.ofHours(1);

  private static final int MAX_COMMON_NAME = CertificateRecipe.MAX_COMMON_NAME;

  private static final Pattern HOST =
      Pattern.compile("(\\*\\.)?[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]+");

  private final Instant now;
  private final Period validity;

  private DevelopmentCertificates(Instant now, Period validity) {
    this.now = now;
    this.validity = validity;
  }

  /**
   * Certificates that are made now.
   *
   * @param now the present
   * @param validity for how long from now, one minute to a hundred years; nothing outlives its CA
   * @throws IllegalArgumentException if the validity is out of range
   */
  public static DevelopmentCertificates madeAt(Instant now, Duration validity) {
    if (validity.compareTo(SHORTEST) < 0 || validity.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "validity: " + validity + " (expected: " + SHORTEST + " to " + LONGEST + ")");
    }
    return new DevelopmentCertificates(now, new Period(now.minus(BACKDATED), now.plus(validity)));
  }

  /**
   * Sees to it that the directory has the demo's certificates: {@code ca.pem}, {@code server} for
   * localhost and 127.0.0.1, {@code license-server} with the name DNS:license-server.example and
   * {@code stranger} with DNS:stranger.example, each as {@code .pem} and {@code .key}. A set that
   * is complete, consistent and good for another day is kept; any other is replaced as a whole. The
   * key of the CA is not kept.
   */
  public DemoSetOutcome writeDemoSet(Path directory) {
    DemoSet set = new DemoSet(directory);
    boolean absent = set.absent();
    List<String> problems = set.problems(now);
    if (problems.isEmpty()) {
      return new DemoSetOutcome.Kept();
    }
    write(set);
    return absent ? new DemoSetOutcome.Written() : new DemoSetOutcome.Replaced(problems);
  }

  private void write(DemoSet set) {
    Credentials ca =
        CertificateMaker.selfSigned(CertificateRecipe.authority("Playgate demo CA", validity));
    PemWriter.writeCertificate(set.authority(), ca);
    PemWriter.write(
        set.server(),
        CertificateMaker.issuedBy(ca, CertificateRecipe.server(DemoSet.SERVER_NAMES, validity)));
    for (String client : List.of(DemoSet.REGISTERED, DemoSet.UNREGISTERED)) {
      PemWriter.write(
          set.client(client),
          CertificateMaker.issuedBy(
              ca, CertificateRecipe.client(DemoSet.clientName(client), validity)));
    }
  }

  /**
   * Makes a CA.
   *
   * @param files where to; neither may exist
   * @param name its common name, at most 64 characters
   * @throws IllegalArgumentException if the name is blank or too long
   */
  public void writeAuthority(CertificateFiles files, String name) {
    if (name.isBlank() || name.length() > MAX_COMMON_NAME) {
      throw new IllegalArgumentException(
          "name: " + name + " (expected: 1 to " + MAX_COMMON_NAME + " characters)");
    }
    refuseToReplace(files);
    PemWriter.write(
        files, CertificateMaker.selfSigned(CertificateRecipe.authority(name, validity)));
  }

  /**
   * Makes a server's certificate.
   *
   * @param authority the CA
   * @param files where to; neither may exist
   * @param names host names and IP addresses, at least one; the first is its common name too
   * @throws IllegalArgumentException if there is no name or one is malformed
   */
  public void writeServer(CertificateFiles authority, CertificateFiles files, List<String> names) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("names: expected at least one");
    }
    List<String> kinded = names.stream().map(DevelopmentCertificates::withKind).toList();
    refuseToReplace(files);
    PemWriter.write(
        files,
        CertificateMaker.issuedBy(
            Credentials.authority(authority, now), CertificateRecipe.server(kinded, validity)));
  }

  /**
   * Makes a license server's client certificate.
   *
   * @param authority the CA
   * @param files where to; neither may exist
   * @param name by which the license server is known
   * @throws IllegalArgumentException if the name has anything but visible ASCII characters
   */
  public void writeClient(
      CertificateFiles authority, CertificateFiles files, SubjectAlternativeName name) {
    if (!VISIBLE.matcher(name.value()).matches()) {
      throw new IllegalArgumentException("name: " + name + " (expected: visible ASCII characters)");
    }
    refuseToReplace(files);
    PemWriter.write(
        files,
        CertificateMaker.issuedBy(
            Credentials.authority(authority, now),
            CertificateRecipe.client(name.value(), validity)));
  }

  private static String withKind(String name) {
    if (NetUtil.isValidIpV4Address(name) || NetUtil.isValidIpV6Address(name)) {
      return "IP:" + name;
    }
    if (!HOST.matcher(name).matches()) {
      throw new IllegalArgumentException("name: " + name + " (expected: a host or an IP address)");
    }
    return "DNS:" + name;
  }

  private static void refuseToReplace(CertificateFiles files) {
    Stream.of(files.certificate(), files.key())
        .filter(file -> Files.exists(file))
        .findFirst()
        .ifPresent(
            file -> {
              throw new TlsMaterialException(file, "exists already and is not replaced");
            });
  }
}
