package tv.playgate.http.wire.decisions;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.temporary.TemporaryIdentity;

/**
 * The header {@code AP-TempPass-Identity}: base64 of a JSON object in which the viewer of a
 * promotional trial names himself (pass-decisions §5.2). Which member counts is for the trial's
 * configuration to say, so all of them are kept that are texts, numbers or truth values; an
 * unusable value is none, for only some requests need one (decision D15).
 */
public final class TemporaryIdentityHeader {

  /** The header's name. */
  public static final String NAME = "ap-temppass-identity";

  private TemporaryIdentityHeader() {}

  /** What the viewer says of himself; {@link TemporaryIdentity#NONE} if nothing can be read. */
  public static TemporaryIdentity read(@Nullable String value) {
    return EncodedJson.read(value, TemporaryIdentityHeader::members).orElse(TemporaryIdentity.NONE);
  }

  private static TemporaryIdentity members(JsonParser json) throws IOException {
    Map<String, String> texts = new HashMap<>();
    TextMembers.read(json, (name, text) -> keep(texts, name, text));
    return texts.isEmpty() ? TemporaryIdentity.NONE : new TemporaryIdentity(texts);
  }

  /** Half a surrogate pair has no hash of its own: two viewers could become one. */
  private static void keep(Map<String, String> texts, String name, String text) {
    if (IdentifierForm.isUnicode(text)) {
      texts.put(name, text);
    }
  }
}
