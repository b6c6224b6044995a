package org.socialprescribing.referral.delivery;

import jakarta.inject.Singleton;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps subscribers from having this service call what only it can reach. An endpoint is checked
 * when it is registered, and again before each call on the very address that is then called, so
 * that a name cannot point somewhere else in between.
 */
@Singleton
public final class AddressGuard {
  /** IANA's special-purpose IPv4 ranges. */
  private static final List<AddressRange> SPECIAL =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3")
          .map(AddressRange::of)
          .toList();

  /** Of IPv6 only global unicast counts, without what carries IPv4 or documents. */
  private static final AddressRange GLOBAL = AddressRange.of("2000::/3");

  private static final List<AddressRange> NOT_GLOBAL =
      Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
          .map(AddressRange::of)
          .toList();

  private final boolean loopback;
  private final List<AddressRange> allowed;

  AddressGuard(DeliverySettings settings) {
    this.loopback = settings.allowLoopback();
    this.allowed =
        settings.allowedRanges().orElse(List.of()).stream().map(AddressRange::of).toList();
  }

  /**
   * The address to call for an endpoint.
   *
   * @throws ForbiddenEndpoint when it is not one that may be called
   */
  public InetAddress resolve(URI endpoint) {
    var host = endpoint.getHost();
    if (host == null || endpoint.getUserInfo() != null || endpoint.getFragment() != null) {
      throw new ForbiddenEndpoint("An endpoint is a URL without user and fragment.");
    }
    var addresses = addresses(host);
    if (!addresses.stream().allMatch(this::mayBeCalled)) {
      throw new ForbiddenEndpoint("The endpoint does not lie on a public address.");
    }
    var secure = "https".equalsIgnoreCase(endpoint.getScheme());
    var plain = "http".equalsIgnoreCase(endpoint.getScheme());
    if (!secure && !(plain && addresses.stream().allMatch(InetAddress::isLoopbackAddress))) {
      throw new ForbiddenEndpoint("The endpoint has to be reached by https.");
    }
    return addresses.getFirst();
  }

  private boolean mayBeCalled(InetAddress address) {
    return (loopback && address.isLoopbackAddress())
        || allowed.stream().anyMatch(it -> it.contains(address))
        || isPublic(address);
  }

  private static boolean isPublic(InetAddress address) {
    return address instanceof Inet4Address
        ? SPECIAL.stream().noneMatch(it -> it.contains(address))
        : GLOBAL.contains(address) && NOT_GLOBAL.stream().noneMatch(it -> it.contains(address));
  }

  private static List<InetAddress> addresses(String host) {
    try {
      return List.of(InetAddress.getAllByName(host));
    } catch (UnknownHostException e) {
      throw new ForbiddenEndpoint("The name of the endpoint's host is not known.");
    }
  }
}
