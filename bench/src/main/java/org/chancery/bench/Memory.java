package org.chancery.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The most memory that this process has held so far.
 *
 * @param heap bytes of objects: the peaks of the heap's pools together, so rather too much than too
 *     little
 * @param resident bytes of the whole process in memory, where the system tells
 */
record Memory(long heap, OptionalLong resident) {

  /** Linux keeps the peak of the resident memory here, in kB. */
  private static final Path STATUS = Path.of("/proc/self/status");

  private static final String PEAK = "VmHWM:";

  static Memory peak() throws IOException {
    long heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    return new Memory(heap, Files.exists(STATUS) ? peakResident() : OptionalLong.empty());
  }

  private static OptionalLong peakResident() throws IOException {
    try (Stream<String> lines = Files.lines(STATUS)) {
      Optional<String> peak = lines.filter(line -> line.startsWith(PEAK)).findFirst();
      return peak.map(line -> OptionalLong.of(Long.parseLong(line.replaceAll("\\D", "")) * 1024))
          .orElse(OptionalLong.empty());
    }
  }
}
