package tv.playgate.persistence.keys;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import tv.playgate.domain.secret.WrappedSecret;

/**
 * The parts of a wrapped secret: {@code format | key id | nonce | ciphertext | tag}. They never
 * change: what rests in databases must open for ever.
 *
 * @param key the key that it was sealed under
 * @param nonce used once with that key
 * @param sealed ciphertext and tag
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SealedSecret(MasterKeyId key, byte[] nonce, byte[] sealed) {

  static final int NONCE_BYTES = 12;
  static final int TAG_BYTES = 16;

  private static final byte FORMAT = 1;
  private static final int NONCE_AT = 1 + MasterKeyId.BYTES;
  private static final int SEALED_AT = NONCE_AT + NONCE_BYTES;

  /** Takes a wrapped secret apart; empty if it is not of this format. */
  static Optional<SealedSecret> read(WrappedSecret wrapped) {
    byte[] bytes = wrapped.bytes();
    if (bytes.length <= SEALED_AT + TAG_BYTES || bytes[0] != FORMAT) {
      return Optional.empty();
    }
    return Optional.of(
        new SealedSecret(
            new MasterKeyId(HexFormat.of().formatHex(bytes, 1, NONCE_AT)),
            Arrays.copyOfRange(bytes, NONCE_AT, SEALED_AT),
            Arrays.copyOfRange(bytes, SEALED_AT, bytes.length)));
  }

  WrappedSecret wrapped() {
    return new WrappedSecret(
        ByteBuffer.allocate(SEALED_AT + sealed.length)
            .put(FORMAT)
            .put(HexFormat.of().parseHex(key.hex()))
            .put(nonce)
            .put(sealed)
            .array());
  }
}
