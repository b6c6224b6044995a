package org.socialprescribing.referral.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of addresses, such as {@code 10.0.0.0/8}. */
record AddressRange(InetAddress prefix, int bits) {

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException when it is none
   */
  static AddressRange of(String cidr) {
    var parts = cidr.split("/", -1);
    if (parts.length != 2 || !parts[0].matches("[0-9A-Fa-f:.]+")) {
      throw new IllegalArgumentException("Not a range of addresses: " + cidr);
    }
    try {
      return new AddressRange(InetAddress.getByName(parts[0]), Integer.parseInt(parts[1]));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("Not a range of addresses: " + cidr, e);
    }
  }

  boolean contains(InetAddress address) {
    var bytes = address.getAddress();
    var own = prefix.getAddress();
    if (bytes.length != own.length) {
      return false;
    }
    for (var bit = 0; bit < bits; bit++) {
      var mask = 0x80 >> (bit % 8);
      if ((bytes[bit / 8] & mask) != (own[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
