package tv.playgate.domain.license;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A caller of the entitlement door, known by its certificate. A certificate of the right CA is not
 * enough: it must be recognised here.
 *
 * @param name how operators name it
 * @param marks what its certificate must show
 * @param contents what it may ask for
 * @param rate how often it may ask, of each replica; null means as often as it likes
 * @param switches in what it differs from the published protocol
 */
public record LicenseServer(
    LicenseServerName name,
    CertificateMarks marks,
    ContentScope contents,
    @Nullable RequestRate rate,
    Set<SeesSwitch> switches) {

  public LicenseServer {
    requireNonNull(name, "name");
    requireNonNull(marks, "marks");
    requireNonNull(contents, "contents");
    switches = Set.copyOf(switches);
  }

  /** A license server that asks as often as it likes, and as it is published. */
  public LicenseServer(LicenseServerName name, CertificateMarks marks, ContentScope contents) {
    this(name, marks, contents, null, Set.of());
  }

  /** Whether that switch is on. */
  public boolean has(SeesSwitch wanted) {
    return switches.contains(wanted);
  }
}
