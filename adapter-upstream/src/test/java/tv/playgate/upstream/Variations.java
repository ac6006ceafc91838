package tv.playgate.upstream;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tv.playgate.domain.device.DeviceAddress;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.integration.DecisionKind;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.resource.Resource;

/** One question, and others that differ from it in one component each. */
final class Variations {

  static final Instant SIGNED_IN = Instant.parse("2026-01-01T00:00:00Z");
  static final AskMvpd.Remembering REMEMBERING =
      new AskMvpd.Remembering(profile(1), SIGNED_IN, Duration.ofMinutes(1));

  /** The question; an earlier answer will do for it. */
  static final AskMvpd QUESTION =
      new AskMvpd(
          DecisionKind.PREAUTHORIZATION,
          integration("REF30", "ForkMvpd"),
          new Subject("user-1"),
          new DeviceId("ba23d141-d715-561c-94f4-e9e4c966b1eb"),
          new DeviceAddress("192.0.2.1"),
          Set.of(new Resource("resource1")),
          REMEMBERING);

  private static final String REMEMBERED = "remembering.";

  private Variations() {}

  private static IntegrationId integration(String serviceProvider, String mvpd) {
    return new IntegrationId(new ServiceProviderId(serviceProvider), new MvpdId(mvpd));
  }

  private static ProfileId profile(int number) {
    return new ProfileId(new UUID(0, number));
  }

  /** The others, by the component in which they differ. */
  static Map<String, AskMvpd> byComponent() {
    Map<String, Object> other = new LinkedHashMap<>();
    other.put("kind", DecisionKind.AUTHORIZATION);
    other.put("integration", integration("REF31", "ForkMvpd"));
    other.put("subject", new Subject("user-2"));
    other.put("device", new DeviceId("ba23d141-d715-561c-94f4-e9e4c966b1ec"));
    other.put("address", new DeviceAddress("192.0.2.2"));
    other.put("resources", Set.of(new Resource("resource2")));
    other.put(REMEMBERED + "profile", profile(2));
    other.put(REMEMBERED + "signedInAt", SIGNED_IN.plusMillis(1));
    other.put(REMEMBERED + "longest", Duration.ofMinutes(2));
    return other.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, entry -> differing(entry.getKey(), entry.getValue())));
  }

  /** What the components are, by reflection: one that is new has to be added above. */
  static Stream<String> components() {
    return Stream.concat(
        names(AskMvpd.class).filter(name -> !name.equals("remembering")),
        names(AskMvpd.Remembering.class).map(REMEMBERED::concat));
  }

  private static Stream<String> names(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(component -> component.getName());
  }

  private static AskMvpd differing(String component, Object value) {
    return component.startsWith(REMEMBERED)
        ? remade(
            AskMvpd.class,
            QUESTION,
            "remembering",
            remade(
                AskMvpd.Remembering.class,
                REMEMBERING,
                component.substring(REMEMBERED.length()),
                value))
        : remade(AskMvpd.class, QUESTION, component, value);
  }

  private static <T> T remade(Class<T> type, T like, String component, Object value) {
    try {
      var components = type.getRecordComponents();
      Object[] values = new Object[components.length];
      Class<?>[] types = new Class<?>[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] =
            components[i].getName().equals(component)
                ? value
                : components[i].getAccessor().invoke(like);
      }
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
