package tv.playgate.persistence;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.application.port.out.AuthorizationStore;
import tv.playgate.application.port.out.ClientRegistrations;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.ConfigurationStore;
import tv.playgate.application.port.out.ContentInventory;
import tv.playgate.application.port.out.DegradationProposals;
import tv.playgate.application.port.out.DeviceBindings;
import tv.playgate.application.port.out.ProfileStore;
import tv.playgate.application.port.out.RestingSecrets;
import tv.playgate.application.port.out.TemporaryAccessLedger;
import tv.playgate.application.port.out.TokenKeyStore;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.application.port.out.UsedMediaTokens;
import tv.playgate.application.port.out.ViewerSessions;

/**
 * The stores of the house over one database. Safe for use by any number of threads.
 *
 * <p>What waits for the database waits on threads of this adapter, fewer than it has connections;
 * at most {@value #QUEUE} calls wait for these, further ones fail with {@link
 * UnavailableException}. Stages complete on those threads, or on the calling one where the answer
 * is at hand or the call is refused. Entries that contradict a constraint, or hold a text that no
 * database can keep, fail the stage with {@link IllegalArgumentException}; nothing is changed then.
 */
public final class PersistenceAdapter implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PersistenceAdapter.class);
  private static final int QUEUE = 1_000;

  private final Database database;
  private final JdbcExecutor executor;
  private final JdbcConfiguration configuration;
  private final RevisionPoll poll;
  private final JdbcProfiles profiles;
  private final JdbcClients clients;
  private final JdbcContents contents;
  private final JdbcTemporaryAccess temporaryAccess;
  private final JdbcAuthorizations authorizations;
  private final JdbcTokenKeys tokenKeys;
  private final JdbcUsedTokens usedTokens;
  private final JdbcViewerSessions viewerSessions;
  private final JdbcDeviceBindings deviceBindings;
  private final JdbcRestingSecrets restingSecrets;
  private final JdbcDegradationProposals degradationProposals;

  private PersistenceAdapter(Database database, JdbcExecutor executor, Clock clock) {
    JdbcCalls calls = new JdbcCalls(executor, database.transactions());
    this.database = database;
    this.executor = executor;
    this.configuration = new JdbcConfiguration(calls);
    this.profiles = new JdbcProfiles(calls, Ticker.systemTicker());
    this.clients = new JdbcClients(calls, Ticker.systemTicker());
    this.contents = new JdbcContents(calls, Ticker.systemTicker());
    this.temporaryAccess = new JdbcTemporaryAccess(calls);
    this.authorizations = new JdbcAuthorizations(calls, database.name());
    this.tokenKeys = new JdbcTokenKeys(calls);
    this.usedTokens = new JdbcUsedTokens(calls);
    this.viewerSessions = new JdbcViewerSessions(calls);
    this.deviceBindings = new JdbcDeviceBindings(calls);
    this.restingSecrets = new JdbcRestingSecrets(calls, contents);
    this.degradationProposals = new JdbcDegradationProposals(calls);
    Revocations revocations =
        new Revocations(
            database.transactions(),
            Map.of(
                RevocationKind.CLIENT,
                new Revocations.Memory(clients::forget, clients::forgetAll)));
    this.poll =
        new RevisionPoll(
            database.name(),
            revocations,
            configuration,
            new ExpiredRows(calls, database.name(), clock),
            clock);
  }

  /**
   * Connects, brings the schema up to date and loads the configuration, on the calling thread.
   *
   * @param clock judges deadlines of calls and dates answers of the database
   * @throws UnavailableException if the database does not answer; after a few seconds at the latest
   * @throws IllegalStateException if it is another database than its URL says, or its schema is not
   *     one of ours
   */
  public static PersistenceAdapter open(PersistenceConfig config, Clock clock) {
    requireNonNull(clock, "clock");
    Database database = Database.open(requireNonNull(config, "config"));
    // One connection is left for the poll.
    int threads = Math.max(1, config.maximumPoolSize() - 1);
    JdbcExecutor executor = new JdbcExecutor(threads, QUEUE, clock);
    try {
      PersistenceAdapter adapter = new PersistenceAdapter(database, executor, clock);
      log.info(
          "{}: open, revision {}", database.name(), adapter.configuration.current().revision());
      return adapter;
    } catch (RuntimeException e) {
      executor.close();
      database.close();
      throw e;
    }
  }

  /** The newest configuration: after changes of this process at once, of others within seconds. */
  public Configuration configuration() {
    return configuration;
  }

  /** Where the configuration is changed. */
  public ConfigurationStore configurationStore() {
    return configuration;
  }

  /** The profiles. */
  public ProfileStore profiles() {
    return profiles;
  }

  /** The client registrations. */
  public ClientRegistrations clients() {
    return clients;
  }

  /** The contents. */
  public ContentInventory contents() {
    return contents;
  }

  /** Who used how much of temporary access. */
  public TemporaryAccessLedger temporaryAccess() {
    return temporaryAccess;
  }

  /** What MVPDs authorized before. What is over is removed by the way. */
  public AuthorizationStore authorizations() {
    return authorizations;
  }

  /** Our own keys of media tokens. */
  public TokenKeyStore tokenKeys() {
    return tokenKeys;
  }

  /** Which media tokens were used. What is over is removed by the way. */
  public UsedMediaTokens usedMediaTokens() {
    return usedTokens;
  }

  /** Who stands behind which customer cookie. What is over is removed by the way. */
  public ViewerSessions viewerSessions() {
    return viewerSessions;
  }

  /** Which customer cookie is bound to which device. */
  public DeviceBindings deviceBindings() {
    return deviceBindings;
  }

  /** The wrapped secrets of contents and token keys, for when the wrapping key changes. */
  public RestingSecrets restingSecrets() {
    return restingSecrets;
  }

  /** Proposed degradations. What is older than 90 days is removed by the way. */
  public DegradationProposals degradationProposals() {
    return degradationProposals;
  }

  /** Whether the database answers. Never waits: it tells what the last poll has seen. */
  public DatabaseHealth health() {
    return poll.health();
  }

  /**
   * Stops. Calls that still wait fail with {@link UnavailableException}; those under way get five
   * seconds. Afterwards the snapshot can still be read, and every other call fails.
   */
  @Override
  public void close() {
    poll.close();
    executor.close();
    database.close();
    log.info("{}: closed", database.name());
  }
}
