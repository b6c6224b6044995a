package org.socialprescribing.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Passwords and keys of this data folder: made at first use, then kept, since data needs them. */
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Path folder;

  Secrets(Path folder) {
    this.folder = folder;
  }

  /** A password. */
  String password(String name) {
    return kept(name + ".password", HexFormat.of().formatHex(random(16)));
  }

  /** A key of 32 bytes in Base64. */
  String key(String name) {
    return kept(name + ".key", Base64.getEncoder().encodeToString(random(32)));
  }

  private synchronized String kept(String name, String fresh) {
    var file = folder.resolve(name);
    if (!Files.exists(file)) {
      PrivateFile.write(file, fresh);
    }
    return PrivateFile.read(file);
  }

  private static byte[] random(int size) {
    var bytes = new byte[size];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
