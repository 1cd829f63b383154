package org.pratique.engine.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.decide.Determiner;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Value;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.movement.MovementReader;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Refused;
import org.pratique.engine.yaml.Node;
import org.pratique.engine.yaml.YamlWriter;

/**
 * An interview as it stands: the movement file so far, what it may come to, and the next question.
 * It does not change; an answer makes the next one, and the one before is still there.
 */
public final class Interview {
  /** Branches spent on naming the outcomes that are left; Kleene's bounds are named otherwise. */
  private static final int BRANCHES_MAX = 60;

  /** Questions in one interview; a movement of thousands of items is no interview. */
  public static final int QUESTIONS_MAX = 500;

  private static final String DATE = "date";

  /**
   * What an interview is held with.
   *
   * @param reader of movement files; answers are read by it
   * @param earliest the day of the earliest law at hand
   * @param law the rule sets on a day, which the interview goes on to decide one after the other
   */
  public record Setup(
      MovementReader reader,
      Vocabulary vocabulary,
      LocalDate earliest,
      Function<LocalDate, List<Determiner>> law) {}

  /**
   * A question that was asked and its answer.
   *
   * @param answer as printed; empty when it is not known
   */
  public record Given(Question question, Optional<String> answer) {}

  /** What comes of an answer. */
  public sealed interface Reply {
    record Taken(Interview next) implements Reply {}

    record Wrong(List<Problem> problems) implements Reply {}
  }

  private final Setup setup;
  private final Node.Mapping file;
  private final List<Given> given;
  private final Set<String> closed;
  private final @Nullable Interview before;
  private final @Nullable Movement movement;
  private final List<Determiner> determiners;
  private final List<Set<Outcome>> possible = new ArrayList<>();
  private @Nullable Topic topic;
  private @Nullable Question question;

  private Interview(
      Setup setup,
      Node.Mapping file,
      List<Given> given,
      Set<String> closed,
      @Nullable Interview before) {
    this.setup = setup;
    this.file = file;
    this.given = List.copyOf(given);
    this.closed = Set.copyOf(closed);
    this.before = before;
    boolean dated = file.get(DATE).isPresent();
    movement = dated ? read(setup, file).movement().orElse(null) : null;
    determiners = movement == null ? List.of() : setup.law().apply(movement.date());
    ask();
  }

  /**
   * Begins with what a file states already, which may be nothing.
   *
   * @throws Refused with every problem of the file
   */
  public static Interview begin(Setup setup, Node.Mapping file) {
    return begin(setup, Optional.empty(), List.of(), file);
  }

  /**
   * As {@link #begin(Setup, Node.Mapping)}, with a date in place of the file's and declarations
   * besides the file's.
   */
  public static Interview begin(
      Setup setup, Optional<LocalDate> asOf, List<String> declares, Node.Mapping stated) {
    Node.Mapping file = Draft.stated(stated, asOf, declares);
    Node.Mapping draft = Draft.withBlanks(Draft.withItem(file), setup.vocabulary());
    List<Problem> problems = read(setup, draft).problems();
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    return new Interview(setup, draft, List.of(), Set.of(), null);
  }

  /** An empty file. */
  public static Node.Mapping nothing() {
    return Draft.empty();
  }

  private static MovementReader.Result read(Setup setup, Node.Mapping file) {
    MovementReader.Options options =
        file.get(DATE).isPresent()
            ? MovementReader.Options.NONE
            : new MovementReader.Options(Optional.of(setup.earliest()), List.of());
    return setup.reader().read(file, file.place().file(), options);
  }

  private void ask() {
    if (movement == null) {
      FactSpec date = setup.vocabulary().need(EntityKind.MOVEMENT, DATE);
      topic = new Topic(DATE, date, List.of());
      question = new Question(DATE, "", date, date.ask(), List.of(), Question.Proven.BY_WITNESS);
      return;
    }
    for (Determiner determiner : determiners) {
      Prospects prospects = Prospects.ofOpenFacts(determiner, movement);
      Prospects.Standing standing = prospects.standing();
      if (standing.decided()) {
        possible.add(Set.of(standing.best()));
      } else {
        possible.add(prospects.outcomes(BRANCHES_MAX).orElseGet(prospects::possible));
        if (question == null) {
          next(determiner, prospects);
        }
      }
    }
  }

  /** The first topic in order that is proven to matter, or else cannot be ruled out. */
  private void next(Determiner determiner, Prospects prospects) {
    List<Topic> topics = new ArrayList<>();
    Set<FactRef> unknowable = new LinkedHashSet<>();
    List<FactRef> open = prospects.open();
    for (Topic of : Topic.of(open, prospects.movement(), setup.vocabulary(), closed)) {
      if (closed.contains(of.path())) {
        unknowable.addAll(of.facts());
      } else {
        topics.add(of);
      }
    }
    Witnesses witnesses = new Witnesses(prospects, open, unknowable);
    List<Topic> ordered = Order.of(topics, prospects, witnesses);
    for (Topic candidate : ordered) {
      if (witnesses.show(candidate.facts())) {
        put(candidate, Question.Proven.BY_WITNESS);
        return;
      }
    }
    @Nullable Topic unsure = null;
    for (Topic candidate : ordered) {
      switch (witnesses.of(candidate.facts())) {
        case MATTERS -> {
          put(candidate, Question.Proven.BY_WITNESS);
          return;
        }
        case UNSURE -> unsure = unsure == null ? candidate : unsure;
        case IDLE -> {}
      }
    }
    if (unsure == null && nothingSkipped() && !topics.isEmpty() && open(determiner)) {
      unsure = topics.getFirst();
    }
    if (unsure != null) {
      put(unsure, Question.Proven.NOT_RULED_OUT);
    }
  }

  private boolean nothingSkipped() {
    return given.stream().allMatch(g -> g.answer().isPresent());
  }

  private boolean open(Determiner determiner) {
    return movement != null && determiner.outcome(movement) == Outcome.UNDETERMINED;
  }

  private void put(Topic next, Question.Proven proven) {
    topic = next;
    question =
        new Question(next.path(), next.subject(), next.asked(), next.ask(), choices(next), proven);
  }

  private List<String> choices(Topic topic) {
    if (topic.path().equals(Topic.END_USER)) {
      return List.of("yes", "no");
    }
    if (topic.path().equals(Topic.DECLARES) && topic.facts().size() > 1) {
      return declarations(topic);
    }
    return switch (topic.asked().type()) {
      case BOOLEAN -> List.of("yes", "no");
      case ENUM, SET -> topic.asked().values();
      case INTEGER, DECIMAL, TEXT, DATE, COUNTRY, COUNTRIES, ECCN, ECCNS -> List.of();
    };
  }

  /** Of several questions asked at once: no to all, or the one that is to be said yes to. */
  private List<String> declarations(Topic topic) {
    List<String> words = new ArrayList<>(List.of("no"));
    for (FactRef fact : topic.facts()) {
      String word = setup.reader().declarations(fact.spec()).get(Value.Bool.YES);
      if (word != null) {
        words.add(word);
      }
    }
    return words;
  }

  /** The next question; empty when no answer can change an outcome any more. */
  public Optional<Question> question() {
    return given.size() >= QUESTIONS_MAX ? Optional.empty() : Optional.ofNullable(question);
  }

  /** What somebody typed. */
  public Reply answer(String typed) {
    Question asked = asked();
    return typed.isBlank() ? new Reply.Wrong(List.of(empty())) : put(Answers.typed(asked, typed));
  }

  /** A value as a movement file has it, or a word for it. */
  public Reply answer(Node value) {
    return put(value);
  }

  private Reply put(Node value) {
    Question asked = asked();
    Topic of = java.util.Objects.requireNonNull(topic);
    FactSpec.Type type = of.asked().type();
    boolean country = type == FactSpec.Type.COUNTRY || type == FactSpec.Type.COUNTRIES;
    if (country
        && !of.isGroup()
        && value instanceof Node.Scalar s
        && Question.isNoOrCountry(s.text())) {
      return new Reply.Wrong(
          List.of(
              new Problem(
                  Problem.Code.WRONG_TYPE,
                  Place.whole("answer"),
                  "`no` may be the word or Norway: write NO or Norway for the country, `none` where there"
                      + " may be none, `?` when it is not known; a company without a parent is its own")));
    }
    Node.Mapping next = file;
    for (Map.Entry<String, Node> place :
        Answers.places(of, value, file, setup.reader()).entrySet()) {
      next = Draft.with(next, place.getKey(), place.getValue());
    }
    MovementReader.Result result = read(setup, next);
    if (!result.problems().isEmpty()) {
      return new Reply.Wrong(result.problems());
    }
    if (!of.isGroup() && unchanged(of, result.movement())) {
      return new Reply.Wrong(List.of(empty()));
    }
    Set<String> done = new LinkedHashSet<>(closed);
    if (of.isGroup()) {
      done.add(of.path());
    }
    return new Reply.Taken(with(next, new Given(asked, Optional.of(printed(value))), done));
  }

  /** The reader found nothing in it, or what was known before. */
  private boolean unchanged(Topic of, Optional<Movement> read) {
    return movement != null
        && read.isPresent()
        && read.get().inputs().equals(movement.inputs())
        && of.facts().stream().anyMatch(f -> !f.spec().absentIsNone());
  }

  private Problem empty() {
    String path = asked().path();
    return new Problem(
        Problem.Code.MISSING,
        Place.whole("answer"),
        "this says nothing new of `" + path + "`; answer it, or `?` when it is not known");
  }

  /** Nobody knows: the question is not asked again. */
  public Interview skip() {
    Set<String> done = new LinkedHashSet<>(closed);
    done.add(asked().path());
    return with(file, new Given(asked(), Optional.empty()), done);
  }

  private Interview with(Node.Mapping next, Given last, Set<String> done) {
    List<Given> all = new ArrayList<>(given);
    all.add(last);
    return new Interview(setup, next, all, done, this);
  }

  private Question asked() {
    return question().orElseThrow(() -> new IllegalStateException("the interview has no question"));
  }

  /** The interview before its last answer; empty at the beginning. */
  public Optional<Interview> back() {
    return Optional.ofNullable(before);
  }

  /** Whether a value could stand at the path of the file, whoever asks; problems when not. */
  public List<Problem> problemsWith(String path, Node value) {
    if (Topic.hasWordsOfItsOwn(path) && value instanceof Node.Scalar) {
      return List.of();
    }
    if (!Draft.reaches(file, path)) {
      return List.of(
          new Problem(
              Problem.Code.NO_TARGET,
              value.place(),
              "`" + path + "` leads nowhere in this movement; write the path of a fact"));
    }
    List<Problem> problems = read(setup, Draft.with(file, path, value)).problems();
    boolean reads =
        Answers.otherwise(path, value).entrySet().stream()
            .anyMatch(other ->
                read(setup, Draft.with(file, other.getKey(), other.getValue()))
                    .problems()
                    .isEmpty());
    return reads ? List.of() : problems;
  }

  public List<Given> given() {
    return given;
  }

  /** What each rule set may come to, in the order of {@link #determiners()}. */
  public List<Set<Outcome>> possible() {
    return List.copyOf(possible);
  }

  public List<Determiner> determiners() {
    return determiners;
  }

  /** The movement so far; empty until its date is known. */
  public Optional<Movement> movement() {
    return Optional.ofNullable(movement);
  }

  /** The movement file so far; {@code determine} reads it. */
  public String text() {
    return YamlWriter.write(question().isPresent() ? file : Draft.withoutBlanks(file, closed));
  }

  private static String printed(Node value) {
    return switch (value) {
      case Node.Scalar s -> s.text().strip();
      case Node.Seq seq when seq.items().isEmpty() -> "none";
      case Node.Seq seq -> String.join(", ", seq.texts());
      case Node.Mapping m ->
          String.join(
              ", ",
              m.entries().entrySet().stream()
                  .map(e -> e.getKey() + ": " + String.join(" ", e.getValue().texts()))
                  .toList());
    };
  }
}
