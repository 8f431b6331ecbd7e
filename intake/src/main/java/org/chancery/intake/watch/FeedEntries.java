package org.chancery.intake.watch;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.chancery.intake.bounds.Budget;
import org.chancery.intake.bounds.Limits;
import org.chancery.intake.feed.Entries;
import org.chancery.intake.feed.Entry;
import org.chancery.intake.feed.JsonFeed;
import org.chancery.intake.feed.XmlFeed;
import org.chancery.intake.fetch.Answer;

/** The entries of a feed or sitemap as a server sent it; sitemaps may be compressed. */
final class FeedEntries implements Entries {

  private static final int MOST = 100_000;
  private static final int GZIP = 0x1f;

  private final Entries entries;
  private int number;

  FeedEntries(Answer.Content content, Limits limits) throws IOException {
    InputStream in = new ByteArrayInputStream(content.body());
    if (content.body().length > 1 && content.body()[0] == GZIP) {
      Budget budget = new Budget(limits);
      in =
          budget.expanded(
              GzipCompressorInputStream.builder().setInputStream(budget.input(in)).get());
    }
    InputStream marked = new BufferedInputStream(in);
    this.entries = first(marked) == '{' ? new JsonFeed(marked) : new XmlFeed(marked);
  }

  /** The first byte that is no white space; it stays to be read. */
  private static int first(InputStream in) throws IOException {
    int b;
    do {
      in.mark(1);
      b = in.read();
    } while (b >= 0 && b <= ' ');
    in.reset();
    return b;
  }

  @Override
  public Optional<Entry> next() throws IOException {
    Optional<Entry> next = entries.next();
    if (next.isPresent() && ++number > MOST) {
      throw new IOException("more than " + MOST + " entries");
    }
    return next;
  }

  @Override
  public void close() throws IOException {
    entries.close();
  }
}
