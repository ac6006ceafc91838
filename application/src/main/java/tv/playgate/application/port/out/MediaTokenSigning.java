package tv.playgate.application.port.out;

import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.domain.mediatoken.MediaTokenClaims;
import tv.playgate.domain.mediatoken.MediaTokenReading;

/** Makes media tokens and reads them. Their keys never sign anything else. */
public interface MediaTokenSigning {

  /**
   * Signs these claims. Signing takes about a millisecond and happens on a thread of the signing.
   * Fails with {@link UnavailableException} if too many signatures are waiting, and with {@link
   * IllegalArgumentException} for a token that would be too long to be read.
   *
   * @return the serialized token as it travels
   */
  CompletionStage<String> sign(Call call, MediaTokenClaims claims);

  /**
   * What a serialized token says, whatever it is; never throws. Works on the calling thread without
   * waiting.
   */
  MediaTokenReading read(String serialized);
}
