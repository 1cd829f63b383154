import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rewrites what the AOT cache does not take, so that it is not made anew at every start.
 *
 * <p>Classes older than Java 7 need the verifier of that time: picocli is compiled for Java 5. They
 * become Java 8 classes.
 *
 * <p>A switch over types asks the JDK at its first use for a class that tells the types apart: two
 * milliseconds for each of some forty. It asks a method of its own class instead, which does the
 * same by {@code instanceof}.
 */
final class PrepareClasses {
  private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_7_VERSION;
  private static final ClassDesc SWITCHES = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
  private static final int HIDDEN =
      ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

  void main(String[] jars) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String jar : jars) {
      urls.add(Path.of(jar).toUri().toURL());
    }
    try (URLClassLoader neighbours = new URLClassLoader(urls.toArray(URL[]::new))) {
      ClassFile classes =
          ClassFile.of(
              StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(neighbours)
                      .orElse(ClassHierarchyResolver.defaultResolver())));
      for (String jar : jars) {
        try (FileSystem zip = FileSystems.newFileSystem(Path.of(jar))) {
          for (Path file : classesIn(zip)) {
            ClassModel model = classes.parse(Files.readAllBytes(file));
            if (model.majorVersion() < FIRST_WITH_STACK_MAPS) {
              Files.write(file, raised(classes, model));
            } else if (model.methods().stream().anyMatch(PrepareClasses::switchesOverTypes)) {
              Files.write(file, classes.transformClass(model, new Switches(model)));
            }
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

  private static byte[] raised(ClassFile classes, ClassModel model) {
    // Method bodies that no transform looks at are copied as they are, without stack maps.
    ClassTransform bodies =
        ClassTransform.transformingMethodBodies((code, element) -> code.with(element));
    ClassTransform version =
        ClassTransform.endHandler(type -> type.withVersion(ClassFile.JAVA_8_VERSION, 0));
    return classes.transformClass(model, bodies.andThen(version));
  }

  private static boolean switchesOverTypes(MethodModel method) {
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .anyMatch(e -> e instanceof InvokeDynamicInstruction call && isTypeSwitch(call));
  }

  /** Labels that are no types, as of enums and texts, are left to the JDK. */
  private static boolean isTypeSwitch(InvokeDynamicInstruction call) {
    return call.bootstrapMethod().owner().equals(SWITCHES)
        && call.bootstrapMethod().methodName().equals("typeSwitch")
        && call.bootstrapArgs().stream().allMatch(label -> label instanceof ClassDesc);
  }

  /** The methods of a class that switch over types, and those that tell the types apart for them. */
  private static final class Switches implements ClassTransform {
    private record Made(String name, MethodTypeDesc type, List<ConstantDesc> labels) {}

    private final ClassDesc owner;
    private final boolean isInterface;
    private final List<Made> made = new ArrayList<>();

    Switches(ClassModel model) {
      owner = model.thisClass().asSymbol();
      isInterface = model.flags().has(java.lang.reflect.AccessFlag.INTERFACE);
    }

    @Override
    public void accept(
        java.lang.classfile.ClassBuilder type, java.lang.classfile.ClassElement element) {
      if (element instanceof MethodModel method && switchesOverTypes(method)) {
        CodeTransform calls =
            (code, instruction) -> {
              if (instruction instanceof InvokeDynamicInstruction call && isTypeSwitch(call)) {
                String name = "typeSwitch$" + made.size();
                made.add(new Made(name, call.typeSymbol(), call.bootstrapArgs()));
                code.invokestatic(owner, name, call.typeSymbol(), isInterface);
              } else {
                code.with(instruction);
              }
            };
        type.transformMethod(
            method, java.lang.classfile.MethodTransform.transformingCode(calls));
      } else {
        type.with(element);
      }
    }

    @Override
    public void atEnd(java.lang.classfile.ClassBuilder type) {
      for (Made one : made) {
        type.withMethodBody(one.name(), one.type(), HIDDEN, code -> body(code, one.labels()));
      }
    }

    /** Of a value and a place: the first label from that place on that the value is of. */
    private static void body(CodeBuilder code, List<ConstantDesc> labels) {
      Label some = code.newLabel();
      code.aload(0).ifnonnull(some).iconst_m1().ireturn().labelBinding(some);
      for (int i = 0; i < labels.size(); i++) {
        Label next = code.newLabel();
        code.iload(1).loadConstant(i).if_icmpgt(next);
        code.aload(0).instanceOf((ClassDesc) labels.get(i)).ifeq(next);
        code.loadConstant(i).return_(TypeKind.INT).labelBinding(next);
      }
      code.loadConstant(labels.size()).ireturn();
    }
  }
}
