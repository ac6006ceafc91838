package tv.playgate.http.wire.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.http.wire.json.MalformedJsonException;
import tv.playgate.http.wire.json.StrictJson;

/**
 * Reads a registration: an object with the text {@code software_statement} and, where the
 * application wants to be led back, {@code redirect_uri}; real clients leave that out
 * (pass-decisions §7). Other members are ignored.
 */
public final class RegistrationReader {

  private RegistrationReader() {}

  /**
   * What is asked.
   *
   * @param softwareStatement the signed statement, as it travelled
   * @param redirect where the application wants to be led back to
   */
  public record Registration(String softwareStatement, Redirect redirect) {
    public Registration {
      requireNonNull(softwareStatement, "softwareStatement");
      requireNonNull(redirect, "redirect");
    }

    /** Says nothing of the statement, which lets anybody register. */
    @Override
    public String toString() {
      return "Registration(redacted)";
    }
  }

  /**
   * Where an application wants to be led back to.
   *
   * @param address null where it does not, or where its text is no address
   * @param isMalformed whether there is a text that is no address
   */
  public record Redirect(@Nullable URI address, boolean isMalformed) {

    static final Redirect NONE = new Redirect(null, false);
    static final Redirect MALFORMED = new Redirect(null, true);
  }

  /** What the body asks; empty if it is no registration. */
  public static Optional<Registration> read(byte[] body) {
    try {
      JsonNode tree = StrictJson.tree(body);
      JsonNode statement = tree.path("software_statement");
      return tree.isObject() && statement.isTextual() && !statement.textValue().isBlank()
          ? Optional.of(
              new Registration(statement.textValue(), redirect(tree.path("redirect_uri"))))
          : Optional.empty();
    } catch (MalformedJsonException e) {
      return Optional.empty();
    }
  }

  private static Redirect redirect(JsonNode text) {
    if (text.isMissingNode() || text.isNull()) {
      return Redirect.NONE;
    }
    try {
      return text.isTextual() ? new Redirect(new URI(text.textValue()), false) : Redirect.MALFORMED;
    } catch (URISyntaxException e) {
      return Redirect.MALFORMED;
    }
  }
}
