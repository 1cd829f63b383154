package org.pratique.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rules of style that a machine can see. A bar may tighten; loosening one needs a decision. */
class StyleTest {
  private static final int FILE_LINES_MAX = 400;
  private static final int FUNCTION_LINES_MAX = 60;
  private static final int PACKAGE_FILES_MAX = 15;

  private static final List<String> BANNED_SUFFIXES =
      List.of("Manager", "Helper", "Util", "Utils", "Processor", "Impl");

  // Written in two parts, or these rules would find themselves.
  private static final Pattern AUTHOR = Pattern.compile("@" + "author");
  private static final Pattern UNFINISHED = Pattern.compile("\\bTO" + "DO\\b(?!\\s*\\(?#\\d+)");
  private static final Pattern WILDCARD_IMPORT =
      Pattern.compile("^import\\s+(static\\s+)?[\\w.]+\\.\\*;", Pattern.MULTILINE);

  /** Thresholds and totals that stand in law/packs, and are too odd to mean anything else. */
  private static final Set<Double> NUMBERS_OF_LAW =
      Set.of(
          1.6,
          3.2,
          5.92,
          1_600.0,
          2_400.0,
          4_800.0,
          6_500.0,
          21_000.0,
          3_200_000.0,
          26_900_000.0,
          253_000_000.0);

  private static final List<Pattern> WORDS_OF_LAW =
      List.of(
          Pattern.compile("[ABDE]:\\d(:\\d)?"), // country groups
          Pattern.compile("\\d[A-E]\\d{3}(\\.\\w+)*"), // ECCNs
          Pattern.compile("(§ ?)?7[3-7]\\d\\.\\d+.*"), // sections of the EAR
          Pattern.compile("(19|20)\\d{2}-\\d{2}-\\d{2}")); // dates

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final List<JavaSource> sources = JavaSource.all();

  @Test
  void engineAndTradeTakeDataAndReturnData() {
    JavaClasses core =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.pratique.engine", "org.pratique.trade");

    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.nio.file..", "java.net..", "java.util.logging..", "java.lang.reflect..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.io\\.(File|RandomAccessFile|FileReader|FileWriter).*|java\\.time\\.Clock"
                + "|java\\.lang\\.(Thread|ThreadLocal|ProcessBuilder|Runtime)"
                + "|java\\.util\\.(Random|Timer)|java\\.util\\.concurrent\\.(Executor|Executors|"
                + "ExecutorService|ForkJoinPool|CompletableFuture|ThreadLocalRandom)")
        .orShould()
        .accessTargetWhere(describe("reads a clock, chance or the console", StyleTest::isOutside))
        .because("the core decides and the shell acts: the date is an argument")
        .allowEmptyShould(true)
        .check(core);
  }

  @Test
  void arrowsDoNotGoBack() {
    JavaClasses all = new ClassFileImporter().importPackages("org.pratique");

    noClasses()
        .that()
        .resideInAPackage("org.pratique.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.pratique.trade..", "org.pratique.cli..", "org.pratique.law..")
        .check(all);
    noClasses()
        .that()
        .resideInAPackage("org.pratique.trade..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.pratique.cli..", "org.pratique.law..")
        .check(all);
  }

  private static boolean isOutside(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    String owner = target.getOwner().getName();
    return switch (target.getName()) {
      case "now" -> owner.startsWith("java.time.");
      case "out", "err", "in" -> owner.equals("java.lang.System");
      case "currentTimeMillis", "nanoTime", "getenv", "getProperty", "exit" ->
          owner.equals("java.lang.System");
      case "randomUUID" -> owner.equals("java.util.UUID");
      case "parallel", "parallelStream" -> owner.startsWith("java.util.");
      default -> false;
    };
  }

  @Test
  void engineSourcesHoldNoLaw() {
    List<String> found = new ArrayList<>();
    for (JavaSource source : sources) {
      if (source.isIn("engine", "main")) {
        source.literals().stream()
            .filter(literal -> isLaw(literal.value()))
            .forEach(law -> found.add(source.at(law.line()) + " `" + law.value() + "`"));
      }
    }

    assertThat(found).as("numbers, countries, dates and citations belong in law/packs").isEmpty();
  }

  private static boolean isLaw(Object literal) {
    return switch (literal) {
      case Number number -> NUMBERS_OF_LAW.contains(number.doubleValue());
      case String word ->
          COUNTRIES.contains(word)
              || WORDS_OF_LAW.stream().anyMatch(law -> law.matcher(word).matches());
      default -> false;
    };
  }

  @Test
  void filesAndFunctionsFitAReader() {
    List<String> tooLong = new ArrayList<>();
    for (JavaSource source : sources) {
      if (source.lineCount() > FILE_LINES_MAX) {
        tooLong.add(source.at(1) + " has " + source.lineCount() + " lines");
      }
      source.methods().stream()
          .filter(method -> method.lines() > FUNCTION_LINES_MAX)
          .map(method -> source.at(method.line()) + " " + method.name() + ": " + method.lines())
          .forEach(tooLong::add);
    }

    assertThat(tooLong)
        .as("files of %d and functions of %d lines at most", FILE_LINES_MAX, FUNCTION_LINES_MAX)
        .isEmpty();
  }

  @Test
  void packagesFitAReader() {
    Map<Path, Long> filesPerFolder =
        sources.stream()
            .collect(groupingBy(source -> folderOf(source.file()), TreeMap::new, counting()));

    assertThat(filesPerFolder.entrySet())
        .as("packages of %d files at most", PACKAGE_FILES_MAX)
        .allSatisfy(folder ->
            assertThat(folder.getValue())
                .as(folder.getKey().toString())
                .isLessThanOrEqualTo(PACKAGE_FILES_MAX));
  }

  @Test
  void everyPackageSaysWhatItIsAndIsNullMarked() {
    Set<Path> explained = Set.copyOf(foldersWith("package-info.java"));
    List<Path> unexplained =
        sources.stream()
            .map(source -> folderOf(source.file()))
            .distinct()
            .filter(folder -> !explained.contains(folder) && !explained.contains(mainTwin(folder)))
            .toList();

    assertThat(unexplained).as("packages without a @NullMarked package-info.java").isEmpty();
  }

  private List<Path> foldersWith(String name) {
    return sources.stream()
        .filter(source -> source.file().endsWith(name))
        .filter(source -> source.text().contains("\n@NullMarked\n"))
        .filter(source -> source.text().startsWith("/**"))
        .map(source -> folderOf(source.file()))
        .toList();
  }

  /** Tests in the package of what they test are marked by its package-info.java. */
  private static Path mainTwin(Path folder) {
    return Path.of(folder.toString().replace("/src/test/java/", "/src/main/java/"));
  }

  private static Path folderOf(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  @Test
  void classesAreNamedForWhatTheyAre() {
    List<String> vague = new ArrayList<>();
    for (JavaSource source : sources) {
      source.classes().stream()
          .filter(type -> BANNED_SUFFIXES.stream().anyMatch(type.name()::endsWith))
          .forEach(type -> vague.add(source.at(type.line()) + " " + type.name()));
    }

    assertThat(vague).as("names ending in one of %s", BANNED_SUFFIXES).isEmpty();
  }

  @Test
  void nothingIsImportedWholesale() {
    assertThat(linesMatching(WILDCARD_IMPORT)).as("wildcard imports").isEmpty();
  }

  @Test
  void filesHaveNoAuthorTag() {
    assertThat(linesMatching(AUTHOR)).as("git knows who wrote it").isEmpty();
  }

  @Test
  void whatIsLeftToDoHasAnIssue() {
    assertThat(linesMatching(UNFINISHED)).as("write it with its issue: #12").isEmpty();
  }

  private List<String> linesMatching(Pattern pattern) {
    List<String> found = new ArrayList<>();
    for (JavaSource source : sources) {
      pattern
          .matcher(source.text())
          .results()
          .map(match -> source.text().substring(0, match.start()).lines().count())
          .forEach(line -> found.add(source.at(Math.max(line, 1))));
    }
    return found;
  }

  @Test
  void theRulesSeeTheSources() {
    assertThat(sources).extracting(JavaSource::file).allMatch(Files::exists).hasSizeGreaterThan(2);
    assertThat(isLaw("D:5")).isTrue();
    assertThat(isLaw("3A090.a")).isTrue();
    assertThat(isLaw(26_900_000)).isTrue();
    assertThat(isLaw(5.92)).isTrue();
    assertThat(isLaw("MY")).isTrue();
    assertThat(isLaw("movement.to")).isFalse();
  }
}
