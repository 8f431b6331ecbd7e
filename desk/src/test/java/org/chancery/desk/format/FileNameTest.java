package org.chancery.desk.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

  @Test
  void aPlainIdIsItsOwnName() {
    assertThat(FileName.of("2025-01_Köln.v2")).isEqualTo("2025-01_Köln.v2");
  }

  @Test
  void aPathCannotLeaveTheFolder() {
    assertThat(FileName.of("../../etc/passwd")).startsWith("_").doesNotContain("/");
  }

  @Test
  void differentIdsHaveDifferentNames() {
    assertThat(FileName.of("a/b"))
        .isNotEqualTo(FileName.of("a:b"))
        .isNotEqualTo(FileName.of("a_b"));
  }

  @Test
  void aLongIdIsCut() {
    assertThat(FileName.of("a".repeat(5000))).hasSize(109);
  }
}
