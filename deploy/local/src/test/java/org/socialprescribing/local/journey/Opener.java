package org.socialprescribing.local.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Somebody who has every master key and the key tables as they are now, and tries each of those
 * keys on everything in a dump that might be a ciphertext.
 */
final class Opener {
  private static final Pattern CIPHERTEXT = Pattern.compile("[A-Za-z0-9+/]{36,}={0,2}");
  private static final int NONCE = 12;
  private final Map<String, byte[]> keys = new LinkedHashMap<>();

  static Opener withTheKeysOfNow(Everything everything)
      throws IOException, SQLException, GeneralSecurityException {
    var opener = new Opener();
    for (var database : List.of("referral", "caseload", "supervision")) {
      var master = Base64.getDecoder().decode(Everything.secret(database + "-master.key"));
      try (var connection = everything.connection(database)) {
        for (var row :
            Everything.texts(
                connection,
                "select subject || ' ' || encode(wrapped_key, 'hex') from subject_key")) {
          var end = row.lastIndexOf(' ');
          var subject = row.substring(0, end);
          var wrapped = HexFormat.of().parseHex(row.substring(end + 1));
          opener.keys.put(database + " " + subject, opened(master, subject, wrapped).orElseThrow());
        }
      }
    }
    return opener;
  }

  boolean hasKeyOf(String subject) {
    return keys.keySet().stream().anyMatch(it -> it.endsWith(" " + subject));
  }

  /** Whatever can be opened, in the clear. */
  List<Place> open(List<Place> dump) throws GeneralSecurityException {
    var opened = new ArrayList<Place>();
    for (var place : dump) {
      for (var found : CIPHERTEXT.matcher(place.text()).results().toList()) {
        var bytes = decoded(found.group());
        for (var key : keys.entrySet()) {
          var subject = key.getKey().substring(key.getKey().indexOf(' ') + 1);
          opened(key.getValue(), subject, bytes)
              .ifPresent(it -> opened.add(new Place(place.where(), new String(it, UTF_8))));
        }
      }
    }
    return opened;
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  private static Optional<byte[]> opened(byte[] key, String subject, byte[] bytes)
      throws GeneralSecurityException {
    if (bytes.length <= NONCE) {
      return Optional.empty();
    }
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(key, "AES"),
        new GCMParameterSpec(128, bytes, 0, NONCE));
    cipher.updateAAD(subject.getBytes(UTF_8));
    try {
      return Optional.of(cipher.doFinal(bytes, NONCE, bytes.length - NONCE));
    } catch (GeneralSecurityException anotherKey) {
      return Optional.empty();
    }
  }
}
