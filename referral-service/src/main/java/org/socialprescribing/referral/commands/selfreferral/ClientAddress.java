package org.socialprescribing.referral.commands.selfreferral;

import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a request comes from, for counting. It is personal and is never stored in the clear. */
final class ClientAddress {
  private static final Pattern V4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

  /** With a colon in it no name is ever looked up. */
  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F.]{0,15}:[0-9a-fA-F:.]{1,45}");

  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /** The address of the connection, or what the trusted header says last. */
  static String of(RoutingContext request, Optional<String> trustedHeader) {
    var connected = request.request().remoteAddress();
    var peer = connected == null ? "unknown" : String.valueOf(connected.hostAddress());
    return trustedHeader
        .map(header -> request.request().headers().getAll(header))
        .filter(values -> !values.isEmpty())
        .map(values -> last(values.getLast()))
        .map(ClientAddress::network)
        .orElseGet(() -> network(peer));
  }

  private static String last(String list) {
    return list.substring(list.lastIndexOf(',') + 1).strip();
  }

  /** A home has a whole /64 of IPv6 addresses, so that one counts. */
  static String network(String address) {
    if (V4.matcher(address).matches()) {
      return address;
    }
    if (!V6.matcher(address).matches()) {
      return "unknown";
    }
    try {
      var bytes = InetAddress.ofLiteral(address).getAddress();
      return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
    } catch (IllegalArgumentException e) {
      return "unknown";
    }
  }
}
