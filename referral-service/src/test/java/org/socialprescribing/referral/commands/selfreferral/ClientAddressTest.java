package org.socialprescribing.referral.commands.selfreferral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

  @Test
  void addresses_of_one_home_are_one() {
    assertThat(ClientAddress.network("2001:db8::1"))
        .isEqualTo(ClientAddress.network("2001:DB8:0:0:9::2"))
        .isNotEqualTo(ClientAddress.network("2001:db8:0:1::1"));
    assertThat(ClientAddress.network("192.0.2.1")).isEqualTo("192.0.2.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fade.cafe", "localhost", "a:b:c", "1.2.3", "<script>", "::ffff:zz"})
  void what_is_no_address_is_never_looked_up(String text) {
    assertThat(ClientAddress.network(text)).isEqualTo("unknown");
  }
}
