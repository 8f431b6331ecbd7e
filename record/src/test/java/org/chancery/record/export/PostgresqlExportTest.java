package org.chancery.record.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chancery.record.OpenRecord;
import org.chancery.record.PostgresqlServer;
import org.chancery.record.Strait;
import org.chancery.record.Talks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A record leaves a server as it leaves a file. */
class PostgresqlExportTest {

  @TempDir Path folder;

  @BeforeAll
  static void findAServer() {
    PostgresqlServer.required();
  }

  @ParameterizedTest
  @EnumSource
  void theBytesAreThoseOfARecordInAFile(ExportFormat format) {
    Path ofFile = folder.resolve("file");
    Path ofServer = folder.resolve("server");
    Map<String, Long> written;
    try (OpenRecord file = Exported.record(folder.resolve("record.db"))) {
      keep(file);
      written = Exported.write(file, format, ofFile);
    }
    try (OpenRecord server =
        OpenRecord.orNew(PostgresqlServer.freshAddress(), () -> Exported.NOW)) {
      keep(server);
      assertThat(Exported.write(server, format, ofServer)).isEqualTo(written);
    }
    for (String name : Export.files(format)) {
      assertThat(ofServer.resolve(name)).hasSameBinaryContentAs(ofFile.resolve(name));
    }
  }

  private static void keep(OpenRecord record) {
    Talks.keep(record, Talks.all());
    Talks.keep(record, List.of(Strait.reading(), Exported.windhoek()));
  }
}
