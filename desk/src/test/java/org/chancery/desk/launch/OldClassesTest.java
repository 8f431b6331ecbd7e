package org.chancery.desk.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OldClassesTest {

  @TempDir private Path folder;

  @Test
  void oldClassesAreRenewedAndWorkAsBefore() throws Exception {
    Path before = libraryOf(CommandLine.class);
    Path after = Files.copy(before, folder.resolve("picocli.jar"));

    int renewed = OldClasses.renew(after);

    assertThat(renewed).isGreaterThan(200);
    assertThat(versions(after).values()).allMatch(version -> version >= 50);
    assertThat(versions(after).keySet()).isEqualTo(versions(before).keySet());
    assertThat(linked(after)).isEqualTo(linked(before));
  }

  @Test
  void whatIsRenewedIsNotRenewedAgain() throws Exception {
    Path jar = Files.copy(libraryOf(CommandLine.class), folder.resolve("picocli.jar"));
    OldClasses.renew(jar);
    byte[] once = Files.readAllBytes(jar);

    assertThat(OldClasses.renew(jar)).isZero();
    assertThat(jar).hasBinaryContent(once);
  }

  @Test
  void newerLibrariesStayAsTheyAre() throws Exception {
    Path jar = Files.copy(libraryOf(Nullable.class), folder.resolve("jspecify.jar"));
    byte[] before = Files.readAllBytes(jar);

    OldClasses.main(new String[] {folder.toString()});

    assertThat(jar).hasBinaryContent(before);
    assertThat(folder.toFile().list()).containsExactly("jspecify.jar");
  }

  @Test
  void whatIsNoJarIsLeftAlone() throws IOException {
    Path jar = Files.writeString(folder.resolve("torn.jar"), "no zip");

    assertThatThrownBy(() -> OldClasses.renew(jar)).isInstanceOf(IOException.class);
    assertThat(jar).hasBinaryContent("no zip".getBytes(StandardCharsets.US_ASCII));
  }

  private static Path libraryOf(Class<?> one) throws URISyntaxException {
    return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static Map<String, Integer> versions(Path jar) throws IOException {
    Map<String, Integer> versions = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (var entry : Collections.list(file.entries())) {
        if (entry.getName().endsWith(".class")) {
          try (InputStream in = file.getInputStream(entry)) {
            byte[] head = in.readNBytes(8);
            versions.put(entry.getName(), (head[6] & 0xff) << 8 | head[7] & 0xff);
          }
        }
      }
    }
    return versions;
  }

  /** How each class fares when it is verified and begun. */
  private static Map<String, String> linked(Path jar) throws IOException {
    Map<String, String> all = new TreeMap<>();
    List<String> names =
        versions(jar).keySet().stream()
            .filter(name -> !name.contains("-"))
            .map(name -> name.replace(".class", "").replace('/', '.'))
            .toList();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      for (String name : names) {
        try {
          Class.forName(name, true, loader);
          all.put(name, "works");
        } catch (LinkageError | ClassNotFoundException e) {
          all.put(name, e.toString());
        }
      }
    }
    return all;
  }
}
