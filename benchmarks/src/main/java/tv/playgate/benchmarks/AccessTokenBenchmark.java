package tv.playgate.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tv.playgate.application.Call;
import tv.playgate.domain.client.AccessTokenClaims;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.time.Period;
import tv.playgate.tokens.AccessTokenKeys;
import tv.playgate.tokens.JwtTokenSigning;
import tv.playgate.tokens.TokensAdapter;

/** Recognising an access token: the first time, and from then on. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AccessTokenBenchmark {

  /** Some milliseconds of work: the set-up before each invocation is not in the way. */
  private static final int TOKENS = 100;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static String token(JwtTokenSigning signing, String client) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    AccessTokenClaims claims =
        new AccessTokenClaims(
            new ClientId(client),
            SampleHouse.TOKENS.issuer(),
            SampleCatalog.client().scopes(),
            new Period(now, now.plus(SampleHouse.TOKENS.lifetime())));
    return signing.sign(Call.arriving(now, PATIENCE), claims).toCompletableFuture().join();
  }

  private static JwtTokenSigning signing(AccessTokenKeys key) {
    return TokensAdapter.accessTokens(key, SampleHouse.TOKENS.issuer(), Clock.systemUTC());
  }

  /** Tokens, and somebody who has seen none of them. */
  @State(Scope.Benchmark)
  public static class Unseen {

    private final AccessTokenKeys key = AccessTokenKeys.generate();
    private final List<String> tokens = tokens();
    private JwtTokenSigning signing = signing(key);

    private List<String> tokens() {
      try (JwtTokenSigning issuing = signing(key)) {
        return IntStream.range(0, TOKENS).mapToObj(i -> token(issuing, "client-" + i)).toList();
      }
    }

    /** Forgets every token that was seen. */
    @Setup(Level.Invocation)
    public void forget() {
      signing = signing(key);
    }
  }

  /** One token, and somebody who has seen it before. */
  @State(Scope.Benchmark)
  public static class Remembered {

    private final JwtTokenSigning signing = signing(AccessTokenKeys.generate());
    private final byte[] token = token(signing, "client").getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The RS256 signature is verified and the claims are read. */
  @Benchmark
  @OperationsPerInvocation(TOKENS)
  public void verifyFirstTime(Unseen unseen, Blackhole blackhole) {
    for (String token : unseen.tokens) {
      blackhole.consume(unseen.signing.verify(token));
    }
  }

  /** The claims are remembered. As on the wire, the text is new each time and has to be hashed. */
  @Benchmark
  public Optional<AccessTokenClaims> verifyRemembered(Remembered remembered) {
    return remembered.signing.verify(new String(remembered.token, StandardCharsets.ISO_8859_1));
  }
}
