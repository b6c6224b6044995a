package org.socialprescribing.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineClientTest {
  @TempDir Path folder;

  @Test
  void an_assertion_is_signed_with_the_key_that_keycloak_is_given() throws Exception {
    var client = new MachineClient("gp-system-demo", folder);
    var published = Base64.getDecoder().decode(client.publicKey());
    var parts = client.assertion("https://issuer.test").split("\\.", 3);

    var signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(
        KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(published)));
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
        .contains("\"sub\":\"gp-system-demo\"", "\"aud\":\"https://issuer.test\"");
  }

  @Test
  void the_key_is_kept_and_only_its_owner_can_read_it() throws Exception {
    var first = new MachineClient("demo-driver", folder).publicKey();
    assertThat(new MachineClient("demo-driver", folder).publicKey()).isEqualTo(first);
    assertThat(Files.getPosixFilePermissions(folder.resolve("demo-driver.private-key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void before_the_first_start_there_is_no_key_and_that_is_said() {
    assertThatThrownBy(() -> new MachineClient("demo-driver", folder).assertion("x"))
        .hasMessage("There is no key of demo-driver yet: ./dev up makes it.");
  }
}
