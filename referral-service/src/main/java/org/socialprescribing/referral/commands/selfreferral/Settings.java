package org.socialprescribing.referral.commands.selfreferral;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How open the public form is. */
@ConfigMapping(prefix = "referral.self-referral")
interface Settings {

  /** How many times one client address may send something in each window. */
  @WithDefault("20")
  int perAddress();

  /** How many times all addresses together may. */
  @WithDefault("600")
  int overall();

  /** How long a window is; the counts start again with each. */
  @WithDefault("1H")
  Duration window();

  /**
   * The header in which the proxy in front of this service puts the client's address, such as
   * {@code X-Forwarded-For}; its last entry counts, which that proxy wrote. Without it the address
   * of the connection counts, and no header is believed.
   */
  Optional<String> clientAddressHeader();

  /** How large a request may be. */
  @WithDefault("32K")
  MemorySize maxBodySize();

  /** The integrated care board whose surgeries the form suggests. */
  Optional<String> icb();
}
