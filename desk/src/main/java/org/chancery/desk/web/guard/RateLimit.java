package org.chancery.desk.web.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How much one address may ask: so many requests a second, and a stock of some for a start. */
final class RateLimit {

  private static final int ADDRESSES = 4096;
  private static final double NANOS = 1e9;

  private static final class Bucket {
    private double left;
    private long at;
  }

  private final double perSecond;
  private final double stock;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > ADDRESSES;
        }
      };

  /**
   * @param nanos a clock that only goes forward
   */
  RateLimit(double perSecond, double stock, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.stock = stock;
    this.nanos = nanos;
  }

  synchronized boolean allows(String address) {
    long now = nanos.getAsLong();
    Bucket bucket = buckets.get(address);
    if (bucket == null) {
      bucket = new Bucket();
      bucket.left = stock;
      bucket.at = now;
      buckets.put(address, bucket);
    }
    bucket.left = Math.min(stock, bucket.left + (now - bucket.at) / NANOS * perSecond);
    bucket.at = now;
    if (bucket.left < 1) {
      return false;
    }
    bucket.left--;
    return true;
  }
}
