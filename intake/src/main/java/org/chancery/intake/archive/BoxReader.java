package org.chancery.intake.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.chancery.intake.bounds.Budget;
import org.chancery.intake.bounds.LimitException;
import org.chancery.intake.piece.FileNames;
import org.chancery.intake.piece.Item;
import org.chancery.intake.piece.Piece;
import org.chancery.intake.piece.Pieces;
import org.chancery.intake.received.Received;

/**
 * The entries of a ZIP or tar archive, in the order in which they lie there. Nothing is written
 * anywhere: an entry's path is only what its document is called.
 */
public final class BoxReader implements Pieces {

  private final Item item;
  private final ArchiveInputStream<? extends ArchiveEntry> in;
  private final Budget budget;
  private InputStream current = InputStream.nullInputStream();

  private BoxReader(Item item, ArchiveInputStream<? extends ArchiveEntry> in, Budget budget) {
    this.item = item;
    this.in = in;
    this.budget = budget;
  }

  /** Reads a ZIP archive. */
  public static Pieces zip(Item item, Budget budget) {
    return new BoxReader(item, new ZipArchiveInputStream(item.in(), "UTF-8", true, true), budget);
  }

  /** Reads a tar archive. */
  public static Pieces tar(Item item, Budget budget) {
    return new BoxReader(item, new TarArchiveInputStream(item.in(), "UTF-8"), budget);
  }

  @Override
  public Optional<Piece> next() throws IOException {
    // What nobody wanted to read has to be unpacked all the same, and counts.
    drain();
    Optional<? extends ArchiveEntry> entry = entry();
    while (entry.isPresent()) {
      budget.entry();
      if (!entry.get().isDirectory() && !isHidden(entry.get().getName())) {
        return Optional.of(piece(entry.get()));
      }
      entry = entry();
    }
    return Optional.empty();
  }

  private Optional<? extends ArchiveEntry> entry() throws IOException {
    try {
      return Optional.ofNullable(in.getNextEntry());
    } catch (IllegalArgumentException e) {
      throw new IOException("a broken entry: " + e.getMessage(), e);
    } catch (NoClassDefFoundError e) {
      // Zstandard and XZ in ZIP need libraries that are not among ours, and are hardly ever used.
      throw new IOException("an entry is packed in a way that cannot be unpacked", e);
    }
  }

  private void drain() throws LimitException {
    try {
      current.transferTo(OutputStream.nullOutputStream());
    } catch (LimitException e) {
      throw e;
    } catch (IOException e) {
      // Whoever read the entry was told; the next may be whole.
      current = InputStream.nullInputStream();
    }
  }

  private Piece piece(ArchiveEntry entry) {
    String name = FileNames.entry(entry.getName());
    String place = item.place() + "!/" + name;
    if (entry instanceof ZipArchiveEntry zipped && zipped.getGeneralPurposeBit().usesEncryption()) {
      return new Piece.Done(Received.Refused.data(place, "encrypted"));
    }
    if (!in.canReadEntryData(entry)) {
      return new Piece.Done(
          Received.Refused.data(place, "packed in a way that cannot be unpacked"));
    }
    current = new Open(budget.expanded(in));
    return new Piece.Inside(
        new Item(
            item.name() + "/" + FileNames.withoutSuffix(name),
            name.substring(name.lastIndexOf('/') + 1),
            place,
            current,
            item.known().unpacked(),
            true));
  }

  private static boolean isHidden(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.startsWith(".") || path.startsWith("__MACOSX/");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** One entry's bytes: closing them leaves the archive open. */
  private static final class Open extends FilterInputStream {

    Open(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // The archive goes on after this entry.
    }
  }
}
