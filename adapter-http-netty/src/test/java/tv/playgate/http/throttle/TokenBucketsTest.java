package tv.playgate.http.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenBucketsTest {

  private static final Allowance PUBLISHED = new Allowance(1, 10);
  private static final InetAddress DEVICE = address("203.0.113.7");

  // It starts just before it wraps around, as System.nanoTime may.
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
  private final TokenBuckets buckets = new TokenBuckets(PUBLISHED, nanos::get);

  @Test
  void reproducesThePublishedExample() {
    String rows =
        """
        0.0 ok
        0.3 ok
        0.6 ok
        0.9 ok
        1.2 ok
        1.3 ok
        1.4 ok
        1.5 ok
        1.6 ok
        1.7 ok
        1.8 ok
        2.1 ok
        2.2 ok
        2.4 429
        2.6 429
        2.8 429
        3.1 ok
        """;
    long start = nanos.get();
    assertThat(rows.lines()).hasSize(17);
    assertThat(
            rows.lines()
                .map(
                    row -> {
                      String time = row.substring(0, 3);
                      nanos.set(start + Duration.ofMillis(tenths(time) * 100).toNanos());
                      return time + (take() ? " ok" : " 429");
                    }))
        .containsExactlyElementsOf(rows.lines().toList());
  }

  private static long tenths(String time) {
    return Long.parseLong(time.replace(".", ""));
  }

  @Test
  void admitsElevenOfTwelveAtOnceAndSaysHowLongToWait() {
    assertThat(admitted(DEVICE, 12)).isEqualTo(11);
    assertThat(buckets.take(DEVICE)).isEqualTo(Duration.ofSeconds(1).toNanos());
    pass(Duration.ofMillis(400));
    assertThat(buckets.take(DEVICE)).isEqualTo(Duration.ofMillis(600).toNanos());
  }

  @Test
  void takesNothingForARequestThatItRefuses() {
    assertThat(admitted(DEVICE, 1_000)).isEqualTo(11);
    pass(Duration.ofSeconds(1));
    assertThat(admitted(DEVICE, 1_000)).isEqualTo(1);
  }

  @Test
  void refillsTheBurstAndNoMore() {
    assertThat(admitted(DEVICE, 20)).isEqualTo(11);
    pass(Duration.ofMillis(3_900));
    assertThat(admitted(DEVICE, 20)).isEqualTo(3);
    pass(Duration.ofDays(1));
    assertThat(admitted(DEVICE, 20)).isEqualTo(11);
  }

  @Test
  void forgetsABucketOnceItIsFullAgainAndNotBefore() {
    admitted(DEVICE, 11);
    pass(Duration.ofMillis(10_900));
    assertThat(buckets.count()).isEqualTo(1);
    pass(Duration.ofMillis(100));
    assertThat(buckets.count()).isZero();
    assertThat(admitted(DEVICE, 20)).isEqualTo(11);
  }

  @Test
  void givesNoTokenTwiceWhereTheClockGoesToAndFro() {
    int taken = admitted(DEVICE, 20);
    for (int i = 0; i < 50; i++) {
      pass(Duration.ofMillis(-500));
      taken += admitted(DEVICE, 20);
      pass(Duration.ofMillis(500));
      taken += admitted(DEVICE, 20);
    }
    assertThat(taken).isEqualTo(11);
    pass(Duration.ofSeconds(2));
    assertThat(admitted(DEVICE, 20)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"203.0.113.8", "2001:db8::", "::203.0.113.7", "0:0:cb00:7107::"})
  void givesEachAddressABucketOfItsOwn(String other) {
    admitted(DEVICE, 11);
    assertThat(admitted(address(other), 20)).isEqualTo(11);
  }

  @Test
  void givesOneBucketToA64() {
    assertThat(admitted(address("2001:db8:0:1::1"), 6)).isEqualTo(6);
    assertThat(admitted(address("2001:db8:0:1:ffff:ffff:ffff:ffff"), 20)).isEqualTo(5);
    assertThat(admitted(address("2001:db8:0:2::1"), 20)).isEqualTo(11);
  }

  @Test
  void takesAMappedAddressForTheIpv4AddressThatItIs() throws UnknownHostException {
    byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, (byte) 203, 0, 113, 7};
    admitted(DEVICE, 11);

    assertThat(admitted(Inet6Address.getByAddress(null, mapped, 0), 1)).isZero();
    assertThat(admitted(address("::ffff:203.0.113.7"), 1)).isZero();
  }

  @Test
  void staysBoundedUnderAMillionAddresses() throws UnknownHostException {
    for (int i = 0; i < 1_000_000; i++) {
      byte[] address = {100, (byte) (i >> 16), (byte) (i >> 8), (byte) i};
      buckets.take(InetAddress.getByAddress(address));
    }
    assertThat(buckets.count()).isPositive().isLessThanOrEqualTo(TokenBuckets.MOST);
  }

  @Test
  void holdsOntoAnAddressThatKeepsAskingUnderAFlood() throws UnknownHostException {
    int taken = 0;
    for (int i = 0; i < 1_000_000; i++) {
      byte[] address = {100, (byte) (i >> 16), (byte) (i >> 8), (byte) i};
      buckets.take(InetAddress.getByAddress(address));
      taken += i % 100 == 0 ? admitted(DEVICE, 1) : 0;
    }
    assertThat(taken).isEqualTo(11);
  }

  @Test
  void admitsExactlyElevenOfManyThreads() throws InterruptedException {
    int threads = 16;
    AtomicInteger taken = new AtomicInteger();
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService crowd = Executors.newFixedThreadPool(threads);
    for (int i = 0; i < threads; i++) {
      crowd.execute(
          () -> {
            awaitUnchecked(start);
            taken.addAndGet(admitted(DEVICE, 1_000));
          });
    }
    start.countDown();
    crowd.shutdown();

    assertThat(crowd.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    assertThat(taken).hasValue(11);
  }

  private static void awaitUnchecked(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private boolean take() {
    return buckets.take(DEVICE) == 0;
  }

  private int admitted(InetAddress address, int requests) {
    int admitted = 0;
    for (int i = 0; i < requests; i++) {
      admitted += buckets.take(address) == 0 ? 1 : 0;
    }
    return admitted;
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }
}
