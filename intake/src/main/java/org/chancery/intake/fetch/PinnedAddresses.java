package org.chancery.intake.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Sees that the addresses of a host that were looked at are those that are connected to: while a
 * host is pinned, its name means these addresses and no others, whatever the name server says
 * meanwhile (DNS rebinding). All other names are asked of the system.
 *
 * <p>Java finds it as a service; it stands for the whole program.
 */
public final class PinnedAddresses extends InetAddressResolverProvider {

  /** The addresses of a host, for as long as this is open. */
  record Pin(String host, List<InetAddress> addresses) implements AutoCloseable {

    @Override
    public void close() {
      // One of several that are alike: each closes its own.
      PINS.remove(this);
    }
  }

  private static final List<Pin> PINS = new CopyOnWriteArrayList<>();

  static Pin pin(String host, List<InetAddress> addresses) {
    Pin pin = new Pin(host, addresses);
    PINS.add(pin);
    return pin;
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    InetAddressResolver system = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        for (Pin pin : PINS) {
          if (pin.host.equalsIgnoreCase(host)) {
            return pin.addresses.stream();
          }
        }
        return system.lookupByName(host, policy);
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return system.lookupByAddress(address);
      }
    };
  }

  @Override
  public String name() {
    return "addresses that were looked at";
  }
}
