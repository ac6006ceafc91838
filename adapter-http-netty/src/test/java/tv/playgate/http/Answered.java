package tv.playgate.http;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the decisions door answered. */
record Answered(HttpResponse<String> response) {

  private static final ObjectMapper JSON = new ObjectMapper();

  int status() {
    return response.statusCode();
  }

  String body() {
    return response.body();
  }

  String header(String name) {
    return House.header(response, name);
  }

  JsonNode json() {
    try {
      return JSON.readTree(body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(body(), e);
    }
  }

  JsonNode decision(int index) {
    return json().path("decisions").path(index);
  }

  /** The errors: that of the whole body, or those of its decisions. */
  List<JsonNode> errors() {
    return json().has("decisions")
        ? json().findValues("error")
        : json().has("code") ? List.of(json()) : List.of();
  }

  /**
   * The whole answer in words: the status, and either the code of an error or, for each decision,
   * its source and {@code permit} or the code of its error.
   */
  String inWords() {
    return status() + " " + (json().has("decisions") ? decisions().collect(joining(", ")) : code());
  }

  /** The same, in which decisions that are alike are told once. */
  String inShort() {
    return status()
        + " "
        + (json().has("decisions") ? decisions().distinct().collect(joining(", ")) : code());
  }

  private String code() {
    return json().path("code").asText(json().path("error").asText());
  }

  private Stream<String> decisions() {
    return StreamSupport.stream(json().path("decisions").spliterator(), false)
        .map(Answered::inWords);
  }

  private static String inWords(JsonNode decision) {
    return decision.path("source").asText()
        + " "
        + (decision.path("authorized").asBoolean()
            ? "permit"
            : decision.path("error").path("code").asText());
  }
}
