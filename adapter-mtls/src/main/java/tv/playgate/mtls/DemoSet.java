package tv.playgate.mtls;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tv.playgate.mtls.CertificateInspection.Contents;

/** The certificates of the demo in one directory. */
final class DemoSet {

  static final List<String> SERVER_NAMES = List.of("DNS:localhost", "IP:127.0.0.1");
  static final String REGISTERED = "license-server";
  static final String UNREGISTERED = "stranger";

  private static final Duration MARGIN = Duration.ofDays(1);

  private final Path directory;

  DemoSet(Path directory) {
    this.directory = directory;
  }

  Path authority() {
    return directory.resolve("ca.pem");
  }

  CertificateFiles server() {
    return CertificateFiles.in(directory, "server");
  }

  CertificateFiles client(String name) {
    return CertificateFiles.in(directory, name);
  }

  /** The name by which a client of the demo is known. */
  static String clientName(String name) {
    return "DNS:" + name + ".example";
  }

  /** Whether nothing of it is there. */
  boolean absent() {
    return Stream.of(server(), client(REGISTERED), client(UNREGISTERED))
            .flatMap(files -> Stream.of(files.certificate(), files.key()))
            .noneMatch(file -> Files.exists(file))
        && !Files.exists(authority());
  }

  /** What keeps it from being used for another day. */
  List<String> problems(Instant now) {
    List<String> problems = new ArrayList<>();
    problems.addAll(problems(server(), SERVER_NAMES, CertificateUse.SERVER, now));
    for (String client : List.of(REGISTERED, UNREGISTERED)) {
      problems.addAll(
          problems(client(client), List.of(clientName(client)), CertificateUse.CLIENT, now));
    }
    return List.copyOf(problems);
  }

  private List<String> problems(
      CertificateFiles files, List<String> names, CertificateUse use, Instant now) {
    CertificateInspection inspection =
        CertificateInspection.of(files.certificate(), files.key(), List.of(authority()), now);
    return Stream.concat(
            inspection.problems().stream(),
            Optional.ofNullable(inspection.certificate()).stream()
                .flatMap(contents -> shortcomings(contents, names, use, now)))
        .map(problem -> files.certificate().getFileName() + ": " + problem)
        .toList();
  }

  private static Stream<String> shortcomings(
      Contents contents, List<String> names, CertificateUse use, Instant now) {
    return Stream.of(
            contents.names().containsAll(names) ? "" : "does not have the names " + names,
            contents.uses().contains(use.text()) ? "" : "is not for " + use.text(),
            contents.notAfter().isBefore(now.plus(MARGIN)) ? "ends at " + contents.notAfter() : "")
        .filter(text -> !text.isEmpty());
  }
}
