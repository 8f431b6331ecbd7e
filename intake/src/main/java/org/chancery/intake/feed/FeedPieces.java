package org.chancery.intake.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.chancery.intake.bounds.Budget;
import org.chancery.intake.piece.Item;
import org.chancery.intake.piece.Known;
import org.chancery.intake.piece.Piece;
import org.chancery.intake.piece.Pieces;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;

/** The entries of a feed as pieces: what the feed itself carries of each, or its address. */
public final class FeedPieces implements Pieces {

  private final Item item;
  private final Entries entries;
  private final Budget budget;
  private int number;

  private FeedPieces(Item item, Entries entries, Budget budget) {
    this.item = item;
    this.entries = entries;
    this.budget = budget;
  }

  /** Reads RSS, Atom or a sitemap. */
  public static Pieces xml(Item item, Budget budget) throws IOException {
    return new FeedPieces(item, new XmlFeed(item.in()), budget);
  }

  /** Reads a JSON feed. */
  public static Pieces json(Item item, Budget budget) {
    return new FeedPieces(item, new JsonFeed(item.in()), budget);
  }

  @Override
  public Optional<Piece> next() throws IOException {
    Optional<Entry> next = entries.next();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    budget.entry();
    number++;
    Entry entry = next.get();
    String place = item.place() + "#" + number;
    Known known = known(entry, item.known());
    if (entry.html().isPresent()) {
      byte[] bytes = entry.html().get().getBytes(StandardCharsets.UTF_8);
      return Optional.of(
          new Piece.Inside(
              new Item(
                  entry.id(),
                  "",
                  place,
                  new ByteArrayInputStream(bytes),
                  known.withContentType("text/html; charset=utf-8"),
                  false)));
    }
    return Optional.of(
        new Piece.Done(
            Received.Refused.of(
                Problem.Kind.NO_TEXT,
                place,
                entry
                    .address()
                    .map(address -> "only the address of a text: " + address)
                    .orElse("an entry with neither text nor address"))));
  }

  /** What a feed says of an entry's document. */
  public static Known known(Entry entry, Known ofFeed) {
    return new Known(
        entry.title(),
        entry.published(),
        entry.source().or(ofFeed::source),
        entry.address(),
        entry.author(),
        Optional.empty(),
        Optional.empty(),
        ofFeed.retrieved());
  }

  @Override
  public void close() throws IOException {
    entries.close();
  }
}
