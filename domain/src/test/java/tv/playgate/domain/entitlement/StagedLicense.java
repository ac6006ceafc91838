package tv.playgate.domain.entitlement;

import static tv.playgate.domain.fixture.ConfigurationFixture.configuration;
import static tv.playgate.domain.fixture.DegradationFixture.authZAll;
import static tv.playgate.domain.fixture.DegradationFixture.authZNone;
import static tv.playgate.domain.fixture.Moment.AROUND_NOW;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.Moment.TICK;
import static tv.playgate.domain.fixture.Moment.hours;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.fixture.ConfigurationFixture;
import tv.playgate.domain.fixture.ContentFixture;
import tv.playgate.domain.fixture.LicenseServerFixture;
import tv.playgate.domain.fixture.ViewerSessionFixture;
import tv.playgate.domain.integration.DecisionSource;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.ContentKind;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.Requirement;
import tv.playgate.domain.license.SeesSwitch;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.session.StandingAuthorization;
import tv.playgate.domain.session.ViewerSession;
import tv.playgate.domain.temporary.TemporaryAccess;
import tv.playgate.domain.time.Period;

/** Turns a {@link LicenseWorld} into what the rules take. */
final class StagedLicense {

  static final Resource RESOURCE = new Resource("resource1");

  private static final String MESSAGE = "3f2b6c1e-8a50-4f6d-9d0e-2b7c11a4e9f0";
  private static final String UNKNOWN = "11111111-2222-3333-4444-555555555555";

  private final LicenseWorld world;

  StagedLicense(LicenseWorld world) {
    this.world = world;
  }

  EntitlementPolicy policy() {
    return new EntitlementPolicy(world.deviceBinding());
  }

  EntitlementRequest request() {
    return new EntitlementRequest(
        caller(),
        guid(world.messageId(), MESSAGE),
        world.type().equals("none") ? null : Long.valueOf(world.type()),
        guid(world.contentId(), ContentFixture.GUID),
        cookie());
  }

  private static String guid(String form, String guid) {
    return switch (form) {
      case "plain" -> guid.toUpperCase(Locale.ROOT);
      case "braced" -> "{" + guid + "}";
      case "bare" -> guid.replace("-", "");
      case "unknown" -> UNKNOWN;
      default -> guid + "0";
    };
  }

  private @Nullable String cookie() {
    return switch (world.cookie()) {
      case "good" -> ViewerSessionFixture.COOKIE.value();
      case "empty" -> "";
      case "long" -> "x".repeat(33);
      default -> null;
    };
  }

  private LicenseServer caller() {
    ContentId other = ContentId.parse(UNKNOWN).orElseThrow();
    LicenseServer server =
        switch (world.scope()) {
          case "all" -> LicenseServerFixture.drm1();
          case "listed" -> LicenseServerFixture.drm1(ContentFixture.ID, other);
          default -> LicenseServerFixture.drm1(other);
        };
    Set<SeesSwitch> switches = EnumSet.noneOf(SeesSwitch.class);
    if (world.lenientGuids()) {
      switches.add(SeesSwitch.LENIENT_GUIDS);
    }
    if (world.registrationEverywhere()) {
      switches.add(SeesSwitch.REGISTRATION_ON_EVERY_CONTENT);
    }
    return new LicenseServer(server.name(), server.marks(), server.contents(), null, switches);
  }

  Content content() {
    ContentFixture content =
        switch (world.period()) {
          case "begins now" -> ContentFixture.content().available(NOW, null);
          case "not yet" -> ContentFixture.content().available(NOW.plus(TICK), null);
          case "ends now" -> ContentFixture.content().available(null, NOW);
          case "over" -> ContentFixture.content().available(hours(-2), hours(-1));
          default -> ContentFixture.content().available(hours(-1), NOW.plus(TICK));
        };
    if (world.tokenUrl()) {
      content.with(ContentFixture.TOKEN_URL);
    }
    if (world.requires()) {
      content.requiring(
          new Requirement(
              new ServiceProviderId("REF30"),
              RESOURCE,
              world.accepted().stream()
                  .map(name -> DecisionSource.named(name).orElseThrow())
                  .collect(Collectors.toSet())));
    }
    return content.of(kind()).get();
  }

  private ContentKind kind() {
    return switch (world.kind()) {
      case "registration" -> ContentKind.REGISTRATION;
      case "deviceBound" -> ContentKind.DEVICE_BOUND;
      default -> ContentKind.TIME_BASED;
    };
  }

  @Nullable ViewerSession session() {
    ViewerSessionFixture session = ViewerSessionFixture.session().standingOn(standing());
    return switch (world.session()) {
      case "none" -> null;
      case "over" -> session.during(new Period(hours(-1), NOW)).get();
      case "of another" -> session.openTo("drm-2", "drm-3").get();
      case "elsewhere" ->
          session.at(ConfigurationFixture.integrationId("REF31", "Cablevision")).get();
      default -> session.openTo("drm-2", "drm-1").get();
    };
  }

  private @Nullable StandingAuthorization standing() {
    return switch (world.standing()) {
      case "good" -> new StandingAuthorization(RESOURCE, DecisionSource.MVPD, AROUND_NOW);
      case "over" ->
          new StandingAuthorization(RESOURCE, DecisionSource.MVPD, new Period(hours(-1), NOW));
      case "other resource" ->
          new StandingAuthorization(new Resource("resource2"), DecisionSource.MVPD, AROUND_NOW);
      case "by degradation" ->
          new StandingAuthorization(RESOURCE, DecisionSource.DEGRADATION, AROUND_NOW);
      default -> null;
    };
  }

  ConfigurationSnapshot snapshot() {
    ConfigurationFixture configuration = configuration();
    return switch (world.subscription()) {
      case "degraded to yes" -> configuration.degradedBy(authZAll()).snapshot();
      case "degraded to no" -> configuration.degradedBy(authZNone()).snapshot();
      case "dummy" -> configuration.withDummy().snapshot();
      case "integration disabled" -> configuration.disabled().snapshot();
      case "integration gone" -> configuration.withoutIntegration().snapshot();
      case "trial runs", "trial is over" ->
          configuration.giving(new TemporaryAccess.Basic(Duration.ofHours(4))).snapshot();
      default ->
          world.subscription().startsWith("asked")
              ? configuration.askingTheMvpd().snapshot()
              : configuration.snapshot();
    };
  }
}
