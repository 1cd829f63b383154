package org.pratique.cli;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A Java file of ours as the style rules see it: its text, and what javac's parser finds in it. */
record JavaSource(
    Path file, String text, List<Named> classes, List<Span> methods, List<Value> literals) {
  record Named(String name, long line) {}

  record Span(String name, long line, long lines) {}

  record Value(Object value, long line) {}

  /** The folder that holds every module. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("no folder above this one holds mvnw");
      }
      folder = parent;
    }
    return folder;
  }

  /** All Java files of all modules, in the order of their paths. */
  static List<JavaSource> all() {
    try (Stream<Path> modules = Files.list(root())) {
      List<Path> files = new ArrayList<>();
      for (Path module : modules.sorted().toList()) {
        files.addAll(javaFilesBelow(module.resolve("src")));
      }
      return parsed(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether this file is in the main or the test sources ({@code part}) of a module. */
  boolean isIn(String module, String part) {
    return file.startsWith(root().resolve(module).resolve("src").resolve(part));
  }

  /** The file and a line in it, as an editor opens it. */
  String at(long line) {
    return root().relativize(file) + ":" + line;
  }

  long lineCount() {
    return text.lines().count();
  }

  private static List<Path> javaFilesBelow(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static List<JavaSource> parsed(List<Path> files) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    List<JavaSource> sources = new ArrayList<>();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              javac.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        sources.add(source(unit, positions));
      }
    }
    return List.copyOf(sources);
  }

  private static JavaSource source(CompilationUnitTree unit, SourcePositions positions)
      throws IOException {
    Path file = Path.of(unit.getSourceFile().toUri());
    Collector found = new Collector(unit, positions);
    found.scan(unit, null);
    return new JavaSource(
        file, Files.readString(file), found.classes, found.methods, found.literals);
  }

  private static final class Collector extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Named> classes = new ArrayList<>();
    private final List<Span> methods = new ArrayList<>();
    private final List<Value> literals = new ArrayList<>();

    Collector(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitClass(ClassTree tree, Void none) {
      classes.add(new Named(tree.getSimpleName().toString(), firstLine(tree)));
      return super.visitClass(tree, null);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void none) {
      long first = firstLine(tree);
      long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
      methods.add(new Span(tree.getName().toString(), first, last - first + 1));
      return super.visitMethod(tree, null);
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void none) {
      Object value = tree.getValue();
      if (value != null) {
        literals.add(new Value(value, firstLine(tree)));
      }
      return super.visitLiteral(tree, null);
    }

    /** Members a record has without being written have no position; they take the first line. */
    private long firstLine(Tree tree) {
      long start = positions.getStartPosition(unit, tree);
      return start < 0 ? 1 : unit.getLineMap().getLineNumber(start);
    }
  }
}
