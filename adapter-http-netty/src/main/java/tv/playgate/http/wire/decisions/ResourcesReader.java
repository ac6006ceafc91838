package tv.playgate.http.wire.decisions;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.resource.Resource;
import tv.playgate.http.wire.json.MalformedJsonException;
import tv.playgate.http.wire.json.StrictJson;

/**
 * Reads the body of a decisions request: an object whose member {@code resources} is an array of at
 * least one text, none of them blank (pass-decisions §1.1). Other members are ignored.
 */
public final class ResourcesReader {

  private ResourcesReader() {}

  /**
   * The resources, in their order, duplicates included.
   *
   * @throws MalformedJsonException if the body is anything else
   */
  public static List<Resource> read(byte[] body) throws MalformedJsonException {
    return StrictJson.read(body, ResourcesReader::object);
  }

  private static List<Resource> object(JsonParser json) throws IOException, MalformedJsonException {
    require(json.nextToken() == JsonToken.START_OBJECT, "expected an object");
    @Nullable List<Resource> resources = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = "resources".equals(json.currentName());
      json.nextToken();
      if (wanted) {
        resources = array(json);
      } else {
        json.skipChildren();
      }
    }
    if (resources == null || resources.isEmpty()) {
      throw new MalformedJsonException("resources: expected at least one");
    }
    return resources;
  }

  private static List<Resource> array(JsonParser json) throws IOException, MalformedJsonException {
    require(json.currentToken() == JsonToken.START_ARRAY, "resources: expected an array");
    List<Resource> resources = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      require(json.currentToken() == JsonToken.VALUE_STRING, "resources: expected texts");
      resources.add(resource(json.getText()));
    }
    return resources;
  }

  private static Resource resource(String text) throws MalformedJsonException {
    require(Resource.fits(text), "resources: expected Unicode texts that are not blank");
    return new Resource(text);
  }

  private static void require(boolean holds, String message) throws MalformedJsonException {
    if (!holds) {
      throw new MalformedJsonException(message);
    }
  }
}
