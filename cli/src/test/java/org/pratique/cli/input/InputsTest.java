package org.pratique.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;

class InputsTest {
  @TempDir Path folder;
  private final Problems problems = new Problems();

  @Test
  void aFileIsReadWithoutItsByteOrderMark() throws IOException {
    String file = write("a.yaml", "\uFEFFdate: 2026-06-15\n".getBytes(StandardCharsets.UTF_8));

    assertThat(inputs("").read(file)).contains("date: 2026-06-15\n");
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void aDashIsStandardInput() {
    assertThat(inputs("to: MY").read("-")).contains("to: MY");
  }

  @Test
  void whatCannotBeReadIsAProblemAndNotAnException() throws IOException {
    Inputs inputs = inputs("");

    assertThat(inputs.read(folder.resolve("none.yaml").toString())).isEmpty();
    assertThat(inputs.read(folder.toString())).isEmpty();
    assertThat(inputs.read("a\0b")).isEmpty();
    assertThat(inputs.read(write("big.yaml", new byte[Inputs.BYTES_MAX + 1]))).isEmpty();
    assertThat(problems.list())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(
            Problem.Code.MISSING,
            Problem.Code.WRONG_TYPE,
            Problem.Code.UNKNOWN_NAME,
            Problem.Code.TOO_LARGE);
  }

  @Test
  void anEndlessDeviceIsRefusedWithoutReadingItWhole() {
    if (Files.exists(Path.of("/dev/zero"))) {
      assertThat(inputs("").read("/dev/zero")).isEmpty();
      assertThat(problems.list()).extracting(Problem::code).containsExactly(Problem.Code.TOO_LARGE);
    }
  }

  @Test
  void textThatIsNotUtf8IsRefusedWithItsPlace() throws IOException {
    String file =
        write("latin.yaml", "a: 1\nname: M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(inputs("").read(file)).isEmpty();
    Problem problem = problems.list().getFirst();
    assertThat(List.of(problem.place().line(), problem.place().column())).containsExactly(2, 8);
  }

  private Inputs inputs(String standardInput) {
    return new Inputs(
        new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)), problems);
  }

  private String write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toString();
  }
}
