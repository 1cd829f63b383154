package org.pratique.cli.shell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * An option or operand with the type of its value. Commands list theirs as fields; picocli's
 * annotations would do the same by reflection, which costs every start a tenth of a second.
 *
 * @param <T> type of the value
 */
public final class Arg<T> {
  private final ArgSpec spec;

  private Arg(ArgSpec spec) {
    this.spec = spec;
  }

  /** An option without value. */
  public static Arg<Boolean> flag(String name, String description) {
    return new Arg<>(option(name, "", description).type(boolean.class).arity("0").build());
  }

  /** `--name` for yes, `--no-name` for no, neither for unknown. */
  public static Arg<Boolean> yesOrNo(String name, String description) {
    return new Arg<>(
        option(name, "", description).type(Boolean.class).arity("0").negatable(true).build());
  }

  public static Arg<String> text(String name, String label, String description) {
    return new Arg<>(option(name, label, description).type(String.class).build());
  }

  /** A text under a short name and a long one. */
  public static Arg<String> shortText(
      String name, String longName, String label, String description) {
    return new Arg<>(
        OptionSpec.builder(name, longName)
            .description(description)
            .paramLabel(label)
            .type(String.class)
            .build());
  }

  public static Arg<LocalDate> day(String name, String description) {
    return new Arg<>(option(name, "DATE", description).type(LocalDate.class).build());
  }

  public static Arg<BigDecimal> number(String name, String label, String description) {
    return new Arg<>(option(name, label, description).type(BigDecimal.class).build());
  }

  /** One of an enumeration's constants, in small letters. */
  public static <E extends Enum<E>> Arg<E> choice(
      String name, String label, Class<E> type, String description) {
    return new Arg<>(option(name, label, description).type(type).build());
  }

  /** Values separated by commas; the option may be repeated. */
  public static Arg<List<String>> texts(String name, String label, String description) {
    return new Arg<>(
        option(name, label, description)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .splitRegex(",")
            .build());
  }

  /** One value each time the option is given, for values that have commas in them. */
  public static Arg<List<String>> each(String name, String label, String description) {
    return new Arg<>(
        option(name, label, description)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .build());
  }

  public static Arg<List<LocalDate>> days(String name, String description) {
    return new Arg<>(
        option(name, "DATE", description)
            .type(List.class)
            .auxiliaryTypes(LocalDate.class)
            .arity("1")
            .splitRegex(",")
            .build());
  }

  /** `KEY=VALUE`; the option may be repeated. */
  public static Arg<Map<String, String>> settings(String name, String description) {
    return new Arg<>(
        option(name, "KEY=VALUE", description)
            .type(Map.class)
            .auxiliaryTypes(String.class, String.class)
            .build());
  }

  /** `KEY=NUMBER,…`. */
  public static Arg<Map<String, BigDecimal>> numbers(
      String name, String label, String description) {
    return new Arg<>(
        option(name, label, description)
            .type(Map.class)
            .auxiliaryTypes(String.class, BigDecimal.class)
            .splitRegex(",")
            .build());
  }

  public static Arg<String> operand(String label, String description) {
    return new Arg<>(
        positional(label, description).type(String.class).arity("1").required(true).build());
  }

  public static Arg<String> optionalOperand(String label, String description) {
    return new Arg<>(positional(label, description).type(String.class).arity("0..1").build());
  }

  public static Arg<List<String>> operands(String label, String description) {
    return new Arg<>(
        positional(label, description)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1..*")
            .required(true)
            .build());
  }

  public static Arg<List<String>> optionalOperands(String label, String description) {
    return new Arg<>(
        positional(label, description)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .build());
  }

  private static OptionSpec.Builder option(String name, String label, String description) {
    OptionSpec.Builder builder = OptionSpec.builder(name).description(description);
    return label.isEmpty() ? builder : builder.paramLabel(label);
  }

  private static PositionalParamSpec.Builder positional(String label, String description) {
    return PositionalParamSpec.builder().paramLabel(label).description(description);
  }

  void addTo(CommandSpec command) {
    command.add(spec);
  }

  /** What was given, if anything was. */
  public Optional<T> find() {
    @Nullable T value = spec.getValue();
    return Optional.ofNullable(value);
  }

  public T or(T otherwise) {
    return find().orElse(otherwise);
  }
}
