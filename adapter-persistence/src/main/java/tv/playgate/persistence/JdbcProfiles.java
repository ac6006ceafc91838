package tv.playgate.persistence;

import com.github.benmanes.caffeine.cache.Ticker;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.ProfileStore;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.evaluation.FindProfile;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.profile.ChannelLineup;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.ProfileKey;
import tv.playgate.domain.profile.ProfileType;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.time.Period;

/**
 * Profiles in their table, ordered by id. What is remembered is all profiles of one device at one
 * integration, so that a change of the shared one shows to every client.
 */
final class JdbcProfiles implements ProfileStore {

  private static final String SELECT =
      """
      SELECT id, device_id, service_provider_id, mvpd_id, client_id, type, subject,
        not_before, not_after, invalidated, lineup, attribute_names, attribute_values
      FROM profile
      """;

  private static final String FIND =
      SELECT + "WHERE device_id = ? AND service_provider_id = ? AND mvpd_id = ?";
  private static final String FIRST_PAGE = SELECT + "ORDER BY id LIMIT ?";
  private static final String NEXT_PAGE = SELECT + "WHERE id > ? ORDER BY id LIMIT ?";

  private static final String OF_KEY =
      """
      WHERE device_id = ? AND service_provider_id = ? AND mvpd_id = ?
        AND client_id IS NOT DISTINCT FROM ?
      """;

  private static final String DELETE = "DELETE FROM profile " + OF_KEY;

  private static final Upsert<Profile> UPSERT =
      new Upsert<>(
          JdbcProfiles::sortKey,
          """
          UPDATE profile
          SET type = ?, subject = ?, not_before = ?, not_after = ?, invalidated = ?,
            lineup = ?, attribute_names = ?, attribute_values = ?
          """
              + OF_KEY,
          """
          INSERT INTO profile
            (type, subject, not_before, not_after, invalidated,
             lineup, attribute_names, attribute_values,
             device_id, service_provider_id, mvpd_id, client_id, id)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          JdbcProfiles::bind,
          (parameters, profile) -> parameters.uuid(profile.id().value()));

  private final JdbcCalls calls;
  private final FreshReads<Place, List<Profile>> reads;

  JdbcProfiles(JdbcCalls calls, Ticker ticker) {
    this.calls = calls;
    this.reads = new FreshReads<>(ticker, this::load);
  }

  /** One device at one integration. */
  private record Place(IntegrationId integration, DeviceId device) {

    static Place of(ProfileKey key) {
      return new Place(key.integration(), key.device());
    }
  }

  @Override
  public CompletionStage<Optional<Profile>> find(Call call, FindProfile question) {
    return reads
        .find(call, new Place(question.integration(), question.device()))
        .thenApply(profiles -> visible(profiles, question.client()));
  }

  /** The client's own profile, or else the one that all clients see. */
  private static Optional<Profile> visible(List<Profile> profiles, ClientId client) {
    return profiles.stream()
        .filter(profile -> profile.key().client() == null || client.equals(profile.key().client()))
        .min(Comparator.comparing(profile -> profile.key().client() == null));
  }

  private CompletableFuture<List<Profile>> load(Call call, Place place) {
    return calls.read(
        call,
        "find a profile",
        connection ->
            Sql.list(connection, FIND, JdbcProfiles::bindPlace, place, JdbcProfiles::read));
  }

  @Override
  public CompletionStage<Void> save(Call call, List<Profile> profiles) {
    Set<Place> places =
        profiles.stream().map(Profile::key).map(Place::of).collect(Collectors.toSet());
    return calls
        .write(
            call,
            "save profiles",
            connection -> UPSERT.write(connection, profiles),
            () -> reads.forget(places))
        .thenAccept(saved -> {});
  }

  @Override
  public CompletionStage<Boolean> remove(Call call, ProfileKey key) {
    return calls.write(
        call,
        "remove a profile",
        connection -> Sql.remove(connection, DELETE, JdbcProfiles::bindKey, key),
        () -> reads.forget(Set.of(Place.of(key))));
  }

  @Override
  public CompletionStage<List<Profile>> page(Call call, @Nullable ProfileId after, int limit) {
    return calls.page(
        call, "page through profiles", limit, connection -> page(connection, after, limit));
  }

  private static List<Profile> page(Connection connection, @Nullable ProfileId after, int limit)
      throws SQLException {
    return after == null
        ? Sql.list(connection, FIRST_PAGE, Parameters::number, limit, JdbcProfiles::read)
        : Sql.list(
            connection,
            NEXT_PAGE,
            (parameters, id) -> parameters.uuid(id.value()).number(limit),
            after,
            JdbcProfiles::read);
  }

  /** Identifiers have no control characters, so these keys are as distinct as the real ones. */
  private static String sortKey(Profile profile) {
    ProfileKey key = profile.key();
    return key.device()
        + "\n"
        + key.integration().serviceProvider()
        + "\n"
        + key.integration().mvpd()
        + (key.client() == null ? "" : "\n" + key.client());
  }

  private static void bindPlace(Parameters parameters, Place place) throws SQLException {
    parameters
        .text(place.device().value())
        .text(place.integration().serviceProvider().value())
        .text(place.integration().mvpd().value());
  }

  private static void bindKey(Parameters parameters, ProfileKey key) throws SQLException {
    bindPlace(parameters, Place.of(key));
    parameters.maybeText(key.client() == null ? null : key.client().value());
  }

  private static void bind(Parameters parameters, Profile profile) throws SQLException {
    // One order for both arrays, whatever the order of the map.
    TreeMap<String, String> attributes = new TreeMap<>(profile.attributes());
    parameters
        .text(profile.type().wireName())
        .text(profile.subject().value())
        .instant(profile.validity().from())
        .instant(profile.validity().until())
        .flag(profile.invalidated())
        .texts(profile.lineup().channels())
        .texts(attributes.keySet())
        .texts(attributes.values());
    bindKey(parameters, profile.key());
  }

  private static Profile read(Row row) throws SQLException {
    return new Profile(
        new ProfileId(row.uuid("id")),
        key(row),
        WireNames.named(ProfileType.class, ProfileType::wireName, row.text("type")),
        new Subject(row.text("subject")),
        new Period(row.instant("not_before"), row.instant("not_after")),
        row.flag("invalidated"),
        ChannelLineup.of(row.texts("lineup")),
        attributes(row));
  }

  private static ProfileKey key(Row row) throws SQLException {
    String client = row.maybeText("client_id");
    return new ProfileKey(
        client == null ? null : new ClientId(client),
        new IntegrationId(
            new ServiceProviderId(row.text("service_provider_id")),
            new MvpdId(row.text("mvpd_id"))),
        new DeviceId(row.text("device_id")));
  }

  private static Map<String, String> attributes(Row row) throws SQLException {
    List<String> names = row.texts("attribute_names");
    List<String> values = row.texts("attribute_values");
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      attributes.put(names.get(i), values.get(i));
    }
    return attributes;
  }
}
