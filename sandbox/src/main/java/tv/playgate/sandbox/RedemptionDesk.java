package tv.playgate.sandbox;

import java.time.Clock;
import java.util.Optional;

/**
 * Where tokens are redeemed: it enforces the device of a bound token, and writes what was tried
 * with a token that it knows into the transaction history, a refusal too.
 */
final class RedemptionDesk {

  private final IssuedTokens tokens;
  private final RecordBook book;
  private final Clock clock;

  RedemptionDesk(IssuedTokens tokens, RecordBook book, Clock clock) {
    this.tokens = tokens;
    this.book = book;
    this.clock = clock;
  }

  Redemption redeem(String tokenOrUrl, String deviceId) {
    Optional<IssuedToken> found = tokens.find(tokenOrUrl);
    if (found.isEmpty()) {
      return Redemption.UNKNOWN_TOKEN;
    }
    IssuedToken token = found.get();
    if (!clock.instant().isBefore(token.until())) {
      return Redemption.EXPIRED;
    }
    Redemption redemption =
        token.deviceId() == null || token.deviceId().equals(deviceId)
            ? Redemption.LICENSED
            : Redemption.WRONG_DEVICE;
    book.add(token.cookie(), deviceId, clock.instant(), redemption);
    return redemption;
  }

  /** The same over HTTP: the token in the query, {@code device=…} in place of the player's SPC. */
  Script answer(FormParameters query, FormParameters body) {
    if (body.lacks("device")) {
      return Script.reply(400, "text/plain", "expected: device=…\n");
    }
    Redemption redemption = redeem(query.text("ExpressPlayToken"), body.text("device"));
    return switch (redemption) {
      case LICENSED -> Script.reply(200, "text/plain", "a license, which opens nothing\n");
      case WRONG_DEVICE -> ExpressPlayFaults.code(403, -4001);
      case EXPIRED, UNKNOWN_TOKEN -> ExpressPlayFaults.code(403, -4010);
    };
  }
}
