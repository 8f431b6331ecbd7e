package org.chancery.record.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The right to write much, held by one program at a time. Short writes, such as a review, need no
 * lease: they wait for each other.
 *
 * <p>For a file it is a lock on a file beside it, for a server an advisory lock: the system takes
 * either away when the program ends in whatever way.
 */
final class WriterLease implements AutoCloseable {

  private static final long LEASE = PostgresqlDialect.WRITING + 1;

  private final AutoCloseable held;

  private WriterLease(AutoCloseable held) {
    this.held = held;
  }

  /**
   * Takes the lease.
   *
   * @throws RecordException if another program has it
   */
  static WriterLease take(Database database) {
    return switch (database.address()) {
      case RecordAddress.InFile(Path file) -> besideFile(database.address(), file);
      case RecordAddress.OnServer _ -> onServer(database);
    };
  }

  private static WriterLease onServer(Database database) {
    Handle handle = database.openHandle();
    boolean taken =
        handle
            .createQuery("SELECT pg_try_advisory_lock(:key)")
            .bind("key", LEASE)
            .mapTo(Boolean.class)
            .one();
    if (!taken) {
      handle.close();
      throw busy(database.address(), "");
    }
    return new WriterLease(() -> {
      handle
          .createQuery("SELECT pg_advisory_unlock(:key)")
          .bind("key", LEASE)
          .mapTo(Boolean.class)
          .one();
      handle.close();
    });
  }

  private static WriterLease besideFile(RecordAddress address, Path file) {
    Path beside = file.resolveSibling(file.getFileName() + "-writer");
    try {
      while (true) {
        Optional<WriterLease> lease = lock(address, beside);
        if (lease.isPresent()) {
          return lease.get();
        }
      }
    } catch (IOException e) {
      throw new RecordException(
          RecordException.Kind.READ_ONLY,
          address + ": may only be read, not written: no file can be made beside it",
          e);
    }
  }

  /** Empty where the file was taken away between its opening and its locking. */
  private static Optional<WriterLease> lock(RecordAddress address, Path beside) throws IOException {
    FileChannel channel =
        FileChannel.open(
            beside, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean mine = false;
    try {
      Optional<FileLock> lock = tryLock(channel);
      if (lock.isEmpty()) {
        throw busy(address, process(beside));
      }
      String token = ProcessHandle.current().pid() + " " + UUID.randomUUID();
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(token.getBytes(StandardCharsets.UTF_8)), 0);
      mine = holds(beside, token);
      return mine
          ? Optional.of(
              new WriterLease(() -> {
                // While it is still locked: whoever opened it meanwhile sees that it is gone.
                Files.deleteIfExists(beside);
                channel.close();
              }))
          : Optional.empty();
    } finally {
      if (!mine) {
        channel.close();
      }
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException heldByThisProgram) {
      return Optional.empty();
    }
  }

  private static boolean holds(Path beside, String token) throws IOException {
    try {
      return Files.readString(beside).equals(token);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static String process(Path beside) {
    try {
      String pid = Files.readString(beside).split(" ", 2)[0];
      return pid.isBlank() ? "" : " (process " + pid + ")";
    } catch (IOException e) {
      return "";
    }
  }

  private static RecordException busy(RecordAddress address, String who) {
    return new RecordException(
        RecordException.Kind.BUSY,
        address
            + ": another program"
            + who
            + " is writing to it; try again when it has ended, nothing was changed");
  }

  @Override
  public void close() {
    try {
      held.close();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the lease cannot be given back", e);
    }
  }
}
