package tv.playgate.http.wire.admin;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.configuration.RevisionRecord;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.profile.Profile;
import tv.playgate.http.wire.json.JsonBytes;

/** Writes the short answers of the admin address. */
public final class AdminWriter {

  private AdminWriter() {}

  /** The configuration is at this revision now; {@code warnings} is left out where empty. */
  public static byte[] changed(Revision revision, List<String> warnings) {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          json.writeNumberField("revision", revision.number());
          writeUnlessEmpty(json, "warnings", warnings);
          json.writeEndObject();
        });
  }

  /** How the house is; {@code missing} is left out where empty. */
  public static byte[] health(String status, List<String> missing) {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("status", status);
          writeUnlessEmpty(json, "missing", missing);
          json.writeEndObject();
        });
  }

  /** The history, in the order given. */
  public static byte[] revisions(List<RevisionRecord> revisions) {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("revisions");
          for (RevisionRecord revision : revisions) {
            writeRevision(json, revision);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void writeRevision(JsonGenerator json, RevisionRecord revision)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("revision", revision.revision().number());
    json.writeStringField("author", revision.author());
    json.writeStringField("why", revision.why());
    json.writeStringField("madeAt", revision.madeAt().toString());
    writeTexts(json, "changes", revision.changes());
    json.writeEndObject();
  }

  /** A sign-in that was recorded. */
  public static byte[] recorded(Profile profile) {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("id", profile.id().toString());
          json.writeStringField("notBefore", profile.validity().from().toString());
          json.writeStringField("notAfter", profile.validity().until().toString());
          json.writeEndObject();
        });
  }

  /** What was done, a sentence each. */
  public static byte[] said(List<String> sentences) {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          writeTexts(json, "said", sentences);
          json.writeEndObject();
        });
  }

  /** A key that was made. */
  public static byte[] key(KeyId key) {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("id", key.value());
          json.writeEndObject();
        });
  }

  private static void writeUnlessEmpty(JsonGenerator json, String name, List<String> sentences)
      throws IOException {
    if (!sentences.isEmpty()) {
      writeTexts(json, name, sentences);
    }
  }

  private static void writeTexts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
