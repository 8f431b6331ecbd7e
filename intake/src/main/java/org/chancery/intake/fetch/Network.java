package org.chancery.intake.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses may be asked: those of the public internet, by https. A host counts as private if
 * any one of its addresses is.
 *
 * @param trusted hosts with their ports, {@code localhost:8080}, that may be asked besides and by
 *     http; empty but in tests
 * @param names by what the addresses of hosts are found
 */
public record Network(Set<String> trusted, Names names) {

  /** Finds the addresses of hosts. */
  @FunctionalInterface
  public interface Names {

    /** All addresses that a host has now. */
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /** Whether an address may be asked. */
  sealed interface Checked {

    /** It may not. */
    record Refused(String reason) implements Checked {}

    /** It may, at these addresses of its host, which were looked at, and at no others. */
    record Allowed(List<InetAddress> addresses) implements Checked {}
  }

  /** The public internet. */
  public static final Network PUBLIC = new Network(Set.of(), InetAddress::getAllByName);

  public Network {
    trusted = Set.copyOf(trusted);
  }

  /** The public internet and a test's own server. */
  public static Network withTestHost(String host, int port) {
    return new Network(Set.of(host + ":" + port), InetAddress::getAllByName);
  }

  /** Why an address may not be asked, if it may not. */
  Optional<String> refusal(URI address) {
    return check(address) instanceof Checked.Refused(String reason)
        ? Optional.of(reason)
        : Optional.empty();
  }

  /** Whether an address may be asked, and where. */
  Checked check(URI address) {
    String host = address.getHost();
    if (host == null) {
      return new Checked.Refused("no address: " + address);
    }
    boolean trust = trusted.contains(host + ":" + address.getPort());
    Optional<String> reason = trust ? Optional.empty() : reasonAgainst(address);
    if (reason.isPresent()) {
      return new Checked.Refused(reason.get());
    }
    try {
      List<InetAddress> found = List.of(names.addresses(host));
      return trust || found.stream().allMatch(Network::isPublic)
          ? new Checked.Allowed(found)
          : new Checked.Refused(host + " is in a private network");
    } catch (UnknownHostException e) {
      return new Checked.Refused("no such host: " + host);
    }
  }

  private static Optional<String> reasonAgainst(URI address) {
    if (!"https".equals(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))) {
      return Optional.of("only https is fetched, not " + address.getScheme());
    }
    if (address.getRawUserInfo() != null) {
      return Optional.of("an address with a user's name in it");
    }
    return Optional.empty();
  }

  /** Whether an address is reachable for all, by the registries of IANA. */
  static boolean isPublic(InetAddress ip) {
    if (ip.isAnyLocalAddress()
        || ip.isLoopbackAddress()
        || ip.isLinkLocalAddress()
        || ip.isSiteLocalAddress()
        || ip.isMulticastAddress()) {
      return false;
    }
    byte[] b = ip.getAddress();
    return switch (ip) {
      case Inet4Address _ -> isPublic4(b[0] & 0xff, b[1] & 0xff, b[2] & 0xff);
      case Inet6Address _ -> isPublic6(b);
      default -> false;
    };
  }

  private static boolean isPublic4(int a, int b, int c) {
    return !(a == 0
        || a >= 224
        || (a == 100 && b >= 64 && b < 128)
        || (a == 192 && b == 0 && (c == 0 || c == 2))
        || (a == 198 && (b == 18 || b == 19 || (b == 51 && c == 100)))
        || (a == 203 && b == 0 && c == 113));
  }

  /** Global unicast alone (2000::/3), and of it none that wraps an IPv4 address or is for books. */
  private static boolean isPublic6(byte[] b) {
    boolean global = (b[0] & 0xe0) == 0x20;
    boolean teredo = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0;
    boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
    boolean documentation = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0d && b[3] == (byte) 0xb8;
    return global && !teredo && !sixToFour && !documentation;
  }
}
