package tv.playgate.mtls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;

/**
 * Writes PEM files: whole and on the disk, or not at all. A key can be read by its owner alone from
 * the first moment on, where the file system knows owners.
 */
final class PemWriter {

  private static final int LINE = 64;
  private static final String EVERYBODY_READS = "rw-r--r--";

  private PemWriter() {}

  static void write(CertificateFiles files, Credentials credentials) {
    write(files.key(), pem("PRIVATE KEY", credentials.key().getEncoded()), false);
    writeCertificate(files.certificate(), credentials);
  }

  static void writeCertificate(Path file, Credentials credentials) {
    try {
      write(file, pem("CERTIFICATE", credentials.certificate().getEncoded()), true);
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was just made has an encoding", e);
    }
  }

  private static byte[] pem(String label, byte[] der) {
    String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
    return ("-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n")
        .getBytes(US_ASCII);
  }

  private static void write(Path file, byte[] content, boolean readByEverybody) {
    Path directory = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(directory);
      // Temporary files are made for their owner alone.
      Path draft = Files.createTempFile(directory, file.getFileName() + ".", ".tmp");
      try {
        flush(draft, content);
        if (readByEverybody) {
          open(draft);
        }
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new TlsMaterialException(file, "cannot be written", e);
    }
  }

  private static void flush(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private static void open(Path file) throws IOException {
    if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(EVERYBODY_READS));
    }
  }
}
