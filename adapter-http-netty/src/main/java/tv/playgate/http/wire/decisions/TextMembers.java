package tv.playgate.http.wire.decisions;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.function.BiConsumer;

/**
 * The members of a JSON object whose values are texts, numbers or truth values, each as the text
 * that it was written with. Other members are passed over.
 */
final class TextMembers {

  private TextMembers() {}

  /**
   * Reads the value that comes next; one that is no object has no members. They are given as they
   * are read, so those before a fault have been given when the fault is thrown.
   */
  static void read(JsonParser parser, BiConsumer<String, String> members) throws IOException {
    if (parser.nextToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        readMember(parser, members);
      }
    } else {
      parser.skipChildren();
    }
  }

  private static void readMember(JsonParser parser, BiConsumer<String, String> members)
      throws IOException {
    String name = parser.currentName();
    JsonToken value = parser.nextToken();
    if (value == null) {
      return;
    }
    if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
      members.accept(name, parser.getText());
    } else {
      parser.skipChildren();
    }
  }
}
