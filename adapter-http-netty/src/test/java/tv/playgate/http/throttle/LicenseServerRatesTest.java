package tv.playgate.http.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.license.CertificateMarks;
import tv.playgate.domain.license.ContentScope;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.LicenseServerName;
import tv.playgate.domain.license.RequestRate;
import tv.playgate.domain.license.SubjectAlternativeName;

class LicenseServerRatesTest {

  // It starts just before it wraps around, as System.nanoTime may.
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
  private final LicenseServerRates rates = new LicenseServerRates(nanos::get);

  @Test
  void admitsTheBurstAndThenTheRate() {
    LicenseServer server = server("drm-1", new RequestRate(10, 4));

    assertThat(admitted(server, 100)).isEqualTo(5);
    pass(Duration.ofSeconds(1));
    assertThat(admitted(server, 100)).isEqualTo(5);
    pass(Duration.ofMillis(100));
    assertThat(admitted(server, 100)).isEqualTo(1);
  }

  @Test
  void keepsNothingForWhoHasNoRate() {
    assertThat(admitted(server("drm-1", null), 10_000)).isEqualTo(10_000);
    assertThat(rates.count()).isZero();
  }

  @Test
  void givesAChangedRateABucketOfItsOwn() {
    assertThat(admitted(server("drm-1", new RequestRate(1, 0)), 5)).isEqualTo(1);
    assertThat(admitted(server("drm-1", new RequestRate(2, 1)), 5)).isEqualTo(2);
    assertThat(admitted(server("drm-1", new RequestRate(1, 0)), 5)).isZero();
  }

  @Test
  void forgetsWhoMustHaveAFullBucketAndNobodyElse() {
    admitted(server("slow", new RequestRate(1, 9)), 10);
    admitted(server("fast", new RequestRate(10, 9)), 10);
    pass(Duration.ofMillis(1_001));

    assertThat(rates.count()).isEqualTo(1);
    assertThat(admitted(server("slow", new RequestRate(1, 9)), 10)).isEqualTo(1);
  }

  @Test
  void keepsSoManyBucketsAndNoMore() {
    for (int i = 0; i < LicenseServerRates.MOST + 1_000; i++) {
      rates.admit(server("drm-" + i, new RequestRate(1, 0)));
    }
    assertThat(rates.count()).isLessThanOrEqualTo(LicenseServerRates.MOST);
  }

  private long admitted(LicenseServer server, int times) {
    return IntStream.range(0, times).filter(i -> rates.admit(server)).count();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private static LicenseServer server(String name, @Nullable RequestRate rate) {
    return new LicenseServer(
        new LicenseServerName(name),
        CertificateMarks.of(new SubjectAlternativeName("DNS:" + name)),
        new ContentScope.All(),
        rate,
        Set.of());
  }
}
