package org.chancery.record.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The folder that an export goes to. Files are written aside, in a folder within it, and moved into
 * place when all are whole; so an export that fails leaves what was there as it was. Files of other
 * names are never touched.
 */
final class Destination implements AutoCloseable {

  static final String ASIDE = ".chancery-export";

  private final Path folder;
  private final boolean isNew;
  private final Path aside;
  private final Path lockFile;
  private final FileChannel channel;
  private boolean done;

  private Destination(Path folder, boolean isNew, Path lockFile, FileChannel channel) {
    this.folder = folder;
    this.isNew = isNew;
    this.aside = folder.resolve(ASIDE);
    this.lockFile = lockFile;
    this.channel = channel;
  }

  /**
   * Takes the folder, and makes it where only the one above it is there.
   *
   * @throws ExportException if that is impossible, with the reason
   */
  static Destination take(Path folder) {
    try {
      Path above = folder.toAbsolutePath().getParent();
      if (above != null && !Files.isDirectory(above)) {
        throw new ExportException(
            ExportException.Kind.NO_FOLDER, above + ": no such folder, to make an export in");
      }
      boolean isNew = !Files.exists(folder);
      if (isNew) {
        Files.createDirectory(folder);
      } else if (!Files.isDirectory(folder)) {
        throw new ExportException(
            ExportException.Kind.NO_FOLDER, folder + ": not a folder, but a file");
      }
      Path lockFile = folder.resolve(ASIDE + ".lock");
      FileChannel channel =
          FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      Destination destination = new Destination(folder, isNew, lockFile, channel);
      destination.lock();
      return destination;
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  private void lock() throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new ExportException(
          ExportException.Kind.BUSY, folder + ": another export is being written here");
    }
    // Whoever had it before and left it was stopped.
    delete(aside);
    Files.createDirectory(aside);
    Files.createDirectory(scratch());
  }

  /** Where files are written that are to come into the folder. */
  Path aside() {
    return aside;
  }

  /** Where files are written that are not. */
  Path scratch() {
    return aside.resolve("scratch");
  }

  /**
   * Checks that no files of these names are there.
   *
   * @throws ExportException if one is
   */
  void checkFree(Collection<String> names) {
    List<String> there =
        names.stream().filter(name -> Files.exists(folder.resolve(name))).sorted().toList();
    if (!there.isEmpty()) {
      throw new ExportException(
          ExportException.Kind.OCCUPIED,
          folder.resolve(there.getFirst()) + ": there already (--force replaces it)");
    }
  }

  /** Moves files of these names into place, each at once. */
  void publish(Collection<String> names) throws IOException {
    for (String name : names) {
      Files.move(
          aside.resolve(name),
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
    done = true;
  }

  /** What a failure to write means. */
  static ExportException failure(Path folder, IOException e) {
    String message = String.valueOf(e.getMessage());
    String reason =
        e instanceof FileSystemException system && system.getReason() != null
            ? system.getReason()
            : message;
    String lower = reason.toLowerCase(Locale.ROOT);
    if (lower.contains("no space left")
        || lower.contains("disk full")
        || lower.contains("not enough space")
        || lower.contains("quota exceeded")) {
      return new ExportException(
          ExportException.Kind.FULL,
          folder + ": no room is left on the disk; nothing was exported",
          e);
    }
    if (e instanceof AccessDeniedException) {
      return new ExportException(
          ExportException.Kind.UNWRITABLE, folder + ": may not be written", e);
    }
    return new ExportException(
        ExportException.Kind.UNWRITABLE, folder + ": cannot be written: " + reason, e);
  }

  /** Takes away what was written aside, and a folder that was made in vain. */
  @Override
  public void close() throws IOException {
    try (channel) {
      delete(aside);
      Files.deleteIfExists(lockFile);
    }
    if (isNew && !done) {
      Files.deleteIfExists(folder);
    }
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(tree)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
