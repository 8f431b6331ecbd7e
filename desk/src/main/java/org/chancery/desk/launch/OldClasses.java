package org.chancery.desk.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Writes classes of libraries anew that are older than Java 6: the JDK keeps none of them in its
 * cache of loaded classes (JEP 483), so that they would be read and verified at every start. What
 * they do stays the same; they get a newer version and the stack maps that it asks for.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se25/html/jvms-4.html#jvms-4.10">Java
 *     Virtual Machine Specification, 4.10: verification by type checking from version 50 on</a>
 */
public final class OldClasses {

  /** One that asks for stack maps, and allows nothing that older ones did not. */
  private static final int VERSION = ClassFile.JAVA_8_VERSION;

  private static final CodeTransform CODE_AS_IT_IS = (builder, element) -> builder.with(element);

  private final ClassFile format;

  private OldClasses(URLClassLoader library) {
    this.format =
        ClassFile.of(
            ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofClassLoading(library)));
  }

  /**
   * Renews the jars of a folder.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws IOException {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
      for (Path jar : jars) {
        renew(jar);
      }
    }
  }

  /**
   * Renews a jar in its place, unless no class in it is so old or it is signed. A class of which
   * something is not in the jar that would have to be known stays as it is.
   *
   * @return how many classes were written anew
   * @throws IOException if it cannot be read or written; it is then as it was
   */
  public static int renew(Path jar) throws IOException {
    Path written = jar.resolveSibling(jar.getFileName() + ".new");
    int renewed = 0;
    try (JarFile in = new JarFile(jar.toFile());
        URLClassLoader library = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
      if (!needs(in)) {
        return 0;
      }
      OldClasses classes = new OldClasses(library);
      try (OutputStream file = Files.newOutputStream(written);
          JarOutputStream out = new JarOutputStream(file)) {
        for (Enumeration<JarEntry> all = in.entries(); all.hasMoreElements(); ) {
          JarEntry entry = all.nextElement();
          byte[] bytes = in.getInputStream(entry).readAllBytes();
          JarEntry copy = new JarEntry(entry.getName());
          copy.setTime(entry.getTime());
          out.putNextEntry(copy);
          Optional<byte[]> newer =
              isOld(entry.getName(), bytes) ? classes.renewed(bytes) : Optional.empty();
          renewed += newer.isPresent() ? 1 : 0;
          out.write(newer.orElse(bytes));
          out.closeEntry();
        }
      }
      Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
      return renewed;
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static boolean needs(JarFile jar) throws IOException {
    boolean found = false;
    for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
      JarEntry entry = all.nextElement();
      if (entry.getName().startsWith("META-INF/") && entry.getName().endsWith(".SF")) {
        return false;
      }
      if (!found && entry.getName().endsWith(".class")) {
        found = isOld(entry.getName(), jar.getInputStream(entry).readNBytes(8));
      }
    }
    return found;
  }

  /** The version stands in the seventh and eighth byte. */
  private static boolean isOld(String name, byte[] bytes) {
    return name.endsWith(".class")
        && bytes.length >= 8
        && ((bytes[6] & 0xff) << 8 | bytes[7] & 0xff) < ClassFile.JAVA_6_VERSION;
  }

  private Optional<byte[]> renewed(byte[] bytes) {
    ClassModel old = format.parse(bytes);
    ClassTransform newer =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(VERSION, 0);
          } else {
            builder.with(element);
          }
        };
    try {
      // Code that is passed on as it is would get no stack maps.
      return Optional.of(
          format.transformClass(
              old, newer.andThen(ClassTransform.transformingMethodBodies(CODE_AS_IT_IS))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
