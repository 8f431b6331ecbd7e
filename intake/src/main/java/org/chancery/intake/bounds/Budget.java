package org.chancery.intake.bounds;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What one input has used of its limits. Used by one thread at a time.
 *
 * <p>All levels of compression draw on one account, so that a bomb in a bomb is stopped as a single
 * one is.
 */
public final class Budget {

  private final Limits limits;
  private long taken;
  private long produced;
  private int entries;

  public Budget(Limits limits) {
    this.limits = limits;
  }

  public Limits limits() {
    return limits;
  }

  /**
   * The bytes of the input itself, which earn room for expansion. Where they cannot be had, a
   * {@link SourceException} tells that from broken content.
   */
  public InputStream input(InputStream in) {
    return new Counted(in) {
      @Override
      void count(long bytes) {
        taken += bytes;
      }

      @Override
      public int read() throws IOException {
        try {
          return super.read();
        } catch (IOException e) {
          throw new SourceException(e);
        }
      }

      @Override
      public int read(byte[] to, int offset, int length) throws IOException {
        try {
          return super.read(to, offset, length);
        } catch (IOException e) {
          throw new SourceException(e);
        }
      }
    };
  }

  /** Bytes that come out of compression. */
  public InputStream expanded(InputStream in) {
    return new Counted(in) {
      @Override
      void count(long bytes) throws LimitException {
        produced += bytes;
        if (produced > limits.freeExpansion()
            && produced / limits.expansionRatio() > Math.max(taken, 1)) {
          throw LimitException.ofInput(
              "expands to more than " + limits.expansionRatio() + " times its size");
        }
      }
    };
  }

  /** Counts one entry of an archive. */
  public void entry() throws LimitException {
    entries++;
    if (entries > limits.entries()) {
      throw LimitException.ofInput("holds more than " + limits.entries() + " entries");
    }
  }

  /**
   * All bytes of one document.
   *
   * @throws LimitException if there are more than a document may have
   */
  public byte[] document(InputStream in) throws IOException {
    int most = (int) Math.min(limits.documentBytes(), Integer.MAX_VALUE - 16);
    byte[] bytes = in.readNBytes(most);
    if (bytes.length == most && in.read() >= 0) {
      throw LimitException.ofDocument("larger than " + size(most));
    }
    return bytes;
  }

  /** Bytes in words. */
  public static String size(long bytes) {
    return bytes >= 1 << 20
        ? (bytes >> 20) + " MiB"
        : bytes >= 1 << 10 ? (bytes >> 10) + " KiB" : bytes + " bytes";
  }

  private abstract static class Counted extends FilterInputStream {

    Counted(InputStream in) {
      super(in);
    }

    abstract void count(long bytes) throws LimitException;

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) {
        count(1);
      }
      return b;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int n = super.read(to, offset, length);
      if (n > 0) {
        count(n);
      }
      return n;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long n = super.skip(bytes);
      count(n);
      return n;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
