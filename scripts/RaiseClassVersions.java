import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rewrites the classes of a jar that are older than Java 7 as Java 8 classes.
 *
 * <p>The AOT cache leaves out classes that need the verifier of that time, and picocli is compiled
 * for Java 5: without this, all of it is loaded and verified anew at every start, which takes longer
 * than everything else a command does.
 */
final class RaiseClassVersions {
  private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_7_VERSION;

  void main(String[] jars) throws IOException {
    for (String jar : jars) {
      Path path = Path.of(jar);
      try (URLClassLoader neighbours = new URLClassLoader(new URL[] {path.toUri().toURL()});
          FileSystem zip = FileSystems.newFileSystem(path)) {
        ClassFile reader =
            ClassFile.of(
                StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(
                    ClassHierarchyResolver.ofResourceParsing(neighbours)
                        .orElse(ClassHierarchyResolver.defaultResolver())));
        for (Path file : classesIn(zip)) {
          ClassModel model = reader.parse(Files.readAllBytes(file));
          if (model.majorVersion() < FIRST_WITH_STACK_MAPS) {
            Files.write(file, raised(reader, model));
          }
        }
      }
    }
  }

  private static List<Path> classesIn(FileSystem zip) throws IOException {
    try (Stream<Path> files = Files.walk(zip.getPath("/"))) {
      return files.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }

  private static byte[] raised(ClassFile reader, ClassModel model) {
    // Method bodies that no transform looks at are copied as they are, without stack maps.
    ClassTransform bodies =
        ClassTransform.transformingMethodBodies((code, element) -> code.with(element));
    ClassTransform version =
        ClassTransform.endHandler(type -> type.withVersion(ClassFile.JAVA_8_VERSION, 0));
    return reader.transformClass(model, bodies.andThen(version));
  }
}
