package tv.playgate.benchmarks;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.profile.ChannelLineup;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.ProfileKey;
import tv.playgate.domain.profile.ProfileType;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.time.Period;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.MvpdMechanism;
import tv.playgate.domain.upstream.XacmlDialect;

/**
 * MVPDs that are asked, and one viewer who is signed in at all of them.
 *
 * @param json where resources are asked about one by one
 * @param xacml where they are asked about all at once
 * @param hanging where no answer ever comes
 */
record AskingCatalog(URI json, URI xacml, URI hanging) {

  static final String FORK_JOIN = "ForkMvpd";
  static final String MULTI_CHANNEL = "MultiMvpd";

  /** Each MVPD that hangs can be used for one round: then its breaker spares it. */
  static final int MOST_HANGING = 20;

  /** As long as a round of the load, and a little longer. */
  static final Duration HANGS_FOR = Duration.ofSeconds(20);

  private static final int MOST_CALLS = 1_000;
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final Period LONG =
      new Period(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2126-01-01T00:00:00Z"));

  /** The MVPD that hangs in that round. */
  static String hanging(int round) {
    return "HangingMvpd" + round % MOST_HANGING;
  }

  ConfigurationEntries configuration() {
    List<Mvpd> mvpds =
        mechanisms().entrySet().stream()
            .map(e -> new Mvpd(new MvpdId(e.getKey()), e.getKey(), null, e.getValue(), null))
            .toList();
    return new ConfigurationEntries(
        List.of(new ServiceProvider(SampleCatalog.REF30, "Reference 30")),
        mvpds,
        mvpds.stream().map(mvpd -> Integration.usual(integration(mvpd.id().value()))).toList(),
        List.of(),
        List.of());
  }

  private Map<String, MvpdMechanism> mechanisms() {
    CallLimits limits = CallLimits.of(TIMEOUT, MOST_CALLS);
    CallLimits patient = CallLimits.of(HANGS_FOR, MOST_CALLS);
    Map<String, MvpdMechanism> mechanisms = new LinkedHashMap<>();
    mechanisms.put(FORK_JOIN, new MvpdMechanism.ForkJoin(MvpdEndpoint.json(json, limits)));
    mechanisms.put(
        MULTI_CHANNEL,
        new MvpdMechanism.MultiChannel(MvpdEndpoint.xacml(xacml, XacmlDialect.PUBLISHED, limits)));
    for (int i = 0; i < MOST_HANGING; i++) {
      mechanisms.put(hanging(i), new MvpdMechanism.ForkJoin(MvpdEndpoint.json(hanging, patient)));
    }
    return mechanisms;
  }

  private static IntegrationId integration(String mvpd) {
    return new IntegrationId(SampleCatalog.REF30, new MvpdId(mvpd));
  }

  List<Profile> profiles() {
    List<Profile> profiles = new ArrayList<>();
    for (String mvpd : mechanisms().keySet()) {
      profiles.add(
          new Profile(
              new ProfileId(new UUID(0, profiles.size() + 1)),
              new ProfileKey(null, integration(mvpd), SampleCatalog.DEVICE),
              ProfileType.REGULAR,
              new Subject("demo-subscriber"),
              LONG,
              false,
              ChannelLineup.EMPTY,
              Map.of()));
    }
    return profiles;
  }
}
