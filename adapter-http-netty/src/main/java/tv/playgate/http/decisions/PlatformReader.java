package tv.playgate.http.decisions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.device.Platform;
import tv.playgate.http.wire.decisions.DeviceInfoHeader;
import tv.playgate.http.wire.decisions.UserAgentHeader;

/**
 * Derives the platform from {@code X-Device-Info} and {@code User-Agent}: what the first says goes
 * over what the second tells (pass-decisions §1.4). Safe for use by any number of threads.
 *
 * <p>Most requests repeat the headers of earlier ones, and parsing them costs more than all the
 * rest of a request: the published sample is broken JSON, an exception every time. So results are
 * remembered. That is safe because they follow from the two texts alone, so that none can be stale
 * or another client's; and bounded, because only the {@value #MAX_REMEMBERED} most useful ones are
 * kept, of texts of {@value #MAX_KEY_LENGTH} characters in all.
 */
final class PlatformReader {

  private static final int MAX_REMEMBERED = 4_096;
  private static final int MAX_KEY_LENGTH = 2_048;

  /** What is rare goes on the calling thread: it is no more than moving a few entries. */
  private final Cache<Texts, Optional<Platform>> remembered =
      Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).executor(Runnable::run).build();

  /** The platform; empty if {@code X-Device-Info} is there and is not base64. */
  Optional<Platform> read(@Nullable String deviceInfo, @Nullable String userAgent) {
    Texts texts = new Texts(orEmpty(deviceInfo), orEmpty(userAgent));
    return texts.length() > MAX_KEY_LENGTH
        ? derive(texts)
        : remembered.get(texts, PlatformReader::derive);
  }

  private static Optional<Platform> derive(Texts texts) {
    return DeviceInfoHeader.read(texts.deviceInfo)
        .map(info -> Platform.of(info.over(UserAgentHeader.read(texts.userAgent))));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Comparable, so that texts made to have one hash are still found by a search in a tree. */
  private record Texts(String deviceInfo, String userAgent) implements Comparable<Texts> {

    int length() {
      return deviceInfo.length() + userAgent.length();
    }

    @Override
    public int compareTo(Texts other) {
      int byInfo = deviceInfo.compareTo(other.deviceInfo);
      return byInfo == 0 ? userAgent.compareTo(other.userAgent) : byInfo;
    }
  }
}
