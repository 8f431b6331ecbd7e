package org.chancery.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.chancery.intake.fetch.Network;
import org.chancery.intake.fetch.Server;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;
import org.junit.jupiter.api.Test;

class AddressTest {

  @Test
  void aPageIsReadFromItsAddress() throws IOException {
    try (Server server =
        new Server(exchange -> {
          boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
          Server.send(
              exchange, robots ? 404 : 200, robots ? "" : Pages.page("A day", "2025-03-04"));
        })) {
      Taken taken = taken(server.at("/a").toString(), server.network());

      assertThat(taken.only().document().title()).contains("A day");
      assertThat(taken.only().document().id()).isEqualTo(server.at("/a").toString());
      assertThat(taken.only().origin().retrieved()).isPresent();
    }
  }

  @Test
  void anAddressInAPrivateNetworkIsRefused() {
    Problem problem = taken("https://127.0.0.1/", Network.PUBLIC).problem();

    assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN);
    assertThat(problem).hasToString("https://127.0.0.1/: 127.0.0.1 is in a private network");
  }

  private static Taken taken(String address, Network network) {
    List<Received> all = new ArrayList<>();
    try (Intake intake =
        new Intake(
            List.of(address),
            IntakeSettings.STANDARD.with(network),
            InputStream.nullInputStream())) {
      intake.forEachRemaining(all::add);
    }
    return new Taken(all);
  }
}
