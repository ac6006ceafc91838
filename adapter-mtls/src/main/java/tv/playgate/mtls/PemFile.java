package tv.playgate.mtls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A PEM file as its blocks, at least one. Text outside of blocks is comment (RFC 7468 §2).
 *
 * @param path where it was read
 * @param blocks in the order of the file
 */
record PemFile(Path path, List<PemBlock> blocks) {

  static final int MAX_BYTES = 1 << 20;

  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";
  private static final int DER_SEQUENCE = 0x30;

  PemFile {
    blocks = List.copyOf(blocks);
  }

  static PemFile read(Path path) {
    byte[] bytes = bytes(path);
    String text = new String(bytes, ISO_8859_1);
    if (text.isBlank()) {
      throw new TlsMaterialException(path, "is empty");
    }
    if (bytes[0] == DER_SEQUENCE && !text.contains(BEGIN)) {
      throw new TlsMaterialException(path, "looks like DER (expected: PEM)");
    }
    List<PemBlock> blocks = blocks(path, text.lines().map(String::strip).iterator());
    if (blocks.isEmpty()) {
      throw new TlsMaterialException(path, "has no PEM block");
    }
    return new PemFile(path, blocks);
  }

  /** The blocks with that label. */
  List<PemBlock> labelled(String label) {
    return blocks.stream().filter(block -> block.label().equals(label)).toList();
  }

  /** The labels of all blocks, for messages. */
  String labels() {
    return String.join(", ", blocks.stream().map(PemBlock::label).distinct().toList());
  }

  private static byte[] bytes(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new TlsMaterialException(path, "is larger than " + MAX_BYTES + " bytes");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new TlsMaterialException(path, "does not exist", e);
    } catch (AccessDeniedException e) {
      throw new TlsMaterialException(path, "may not be read", e);
    } catch (IOException e) {
      throw new TlsMaterialException(path, "cannot be read", e);
    }
  }

  private static List<PemBlock> blocks(Path path, Iterator<String> lines) {
    List<PemBlock> blocks = new ArrayList<>();
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.startsWith(BEGIN) && line.endsWith(DASHES)) {
        String label = line.substring(BEGIN.length(), line.length() - DASHES.length());
        blocks.add(new PemBlock(label, body(path, label, lines)));
      }
    }
    return blocks;
  }

  private static String body(Path path, String label, Iterator<String> lines) {
    StringBuilder body = new StringBuilder();
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.equals(END + label + DASHES)) {
        return body.toString();
      }
      body.append(line);
    }
    throw new TlsMaterialException(path, "block '" + label + "' does not end");
  }
}
