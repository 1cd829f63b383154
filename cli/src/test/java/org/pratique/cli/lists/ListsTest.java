package org.pratique.cli.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.pratique.cli.Run;
import org.pratique.cli.Schema;

class ListsTest extends ListsDesk {
  private static final int REFUSED = 2;
  private static final int OPEN = 3;
  private static final String DPL_HEADER =
      "Name,Street_Address,City,State,Country,Postal_Code,Effective_Date,Expiration_Date,"
          + "Standard_Order,Last_Update,Action,FR_Citation\n";

  @Test
  void aListIsImportedListedShownAndScreenedAgainst() throws IOException {
    String csl = file("csl-2026-07-31.jsonl", csl(3, sdn("36", "Kunlun Aurora Airlines", "KAA")));

    Run imported = lists("import", csl, "--accept", "--format", "json");
    Run list = lists("list", "--format", "json");
    Run show = lists("show", "csl", "--entry", "SDN-36", "--format", "json");
    Run screened = parties("screen", "Kunlun Aurora", "--as-of", "2026-08-03");

    assertThat(imported.exit()).isZero();
    assertThat(held()).containsExactly("CSL/2026-07-31.jsonl", "CSL/2026-07-31.meta.json");
    Stream.of(imported, list, show)
        .forEach(run -> Schema.of("lists.schema.json").accepts(run.out()));
    assertThat(show.out()).contains("\"KAA\"", "\"kind\": \"COMPANY\"");
    assertThat(screened.exit()).isEqualTo(OPEN);
    assertThat(screened.out()).contains("SDN-36", "CSL of 2026-07-31").doesNotContain("stale");
    assertThat(lists("list").tooWide()).isEmpty();
  }

  @Test
  void ofDaysBeforeTheFirstSnapshotNothingIsSaid() throws IOException {
    imported(file("csl-2026-07-31.jsonl", csl(3, "")));

    Run show = lists("show", "CSL", "--on", "2026-07-30");
    Run screened = parties("screen", "Austen", "--as-of", "2026-07-30");

    assertThat(show.exit()).isEqualTo(REFUSED);
    assertThat(show.err()).contains("unknown", "earliest is of 2026-07-31");
    assertThat(screened.exit()).isEqualTo(REFUSED);
    assertThat(screened.err()).contains("earliest is of 2026-07-31");
  }

  @Test
  void aListThatIsUnknownOnTheDayLeavesNobodyClear() throws IOException {
    imported(file("csl-2026-07-31.jsonl", csl(3, "")));
    imported(file("a.jsonl", csl(3, "")), "--list", "OURS", "--date", "2026-07-01");

    Run screened = parties("screen", "Austen", "--as-of", "2026-07-05");

    assertThat(screened.exit()).isEqualTo(OPEN);
    assertThat(screened.out()).contains("no hit", "no snapshot of CSL on or before 2026-07-05");
  }

  @Test
  void anOldSnapshotIsToldAfterSevenDays() throws IOException {
    imported(file("csl-2026-07-31.jsonl", csl(3, "")));

    assertThat(parties("screen", "Austen", "--as-of", "2026-08-07").out()).doesNotContain("stale");
    assertThat(parties("screen", "Austen", "--as-of", "2026-08-08").out())
        .contains("stale", "8 days before");
  }

  @Test
  void aFileCutShortIsRefusedWithTheLineAndNothingIsWritten() throws IOException {
    String whole = csl(5, "");
    String table = DPL_HEADER + "A. Person,1 Street,Town,,US,1,01/02/2020,01/02/2030,Y,,,1 FR 2\n";

    Run lines =
        lists("import", file("a-2026-07-01.jsonl", whole.substring(0, whole.length() - 40)));
    Run rows = lists("import", file("d-2026-07-01.csv", table + "B. Person,2 Stre"));
    Run lastField =
        lists("import", file("e-2026-07-01.csv", table.substring(0, table.length() - 3)));
    Run document =
        lists(
            "import",
            file(
                "f-2026-07-01.json",
                "{\"total\":2,\"results\":[" + whole.lines().findFirst().orElseThrow()));

    assertThat(List.of(lines.exit(), rows.exit(), lastField.exit(), document.exit()))
        .containsOnly(REFUSED);
    assertThat(lines.err()).contains("a-2026-07-01.jsonl:5", "not JSON");
    assertThat(rows.err()).contains(":3", "2 fields and not 12");
    assertThat(lastField.err()).contains("not ended by a line break");
    assertThat(document.err()).contains("not closed");
    assertThat(held()).isEmpty();
  }

  @Test
  void badRowsAreLeftOutOnlyWhenAccepted() throws IOException {
    String bad =
        csl(2, "{\"source\":\"X (EL)\",\"source_list_url\":\"\"}\n[1]\n{\"name\":\"a\0b\"}\n");

    Run refused = lists("import", file("csl-2026-07-01.jsonl", bad));
    Run accepted = lists("import", file("csl-2026-07-01.jsonl", bad), "--accept");

    assertThat(refused.exit()).isEqualTo(REFUSED);
    assertThat(refused.err())
        .contains(":3: the row has no name", ":4: an object", ":5: the row holds a NUL");
    assertThat(accepted.exit()).isZero();
    assertThat(accepted.out()).contains("3 rows cannot be read");
  }

  @Test
  void tradeGovsTableAndDocumentSayTheSame() throws IOException {
    String columns =
        "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,"
            + "end_date,standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,"
            + "gross_registered_tonnage,vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,"
            + "dates_of_birth,nationalities,places_of_birth,source_information_url,ids";
    String table =
        "\uFEFF"
            + columns
            + "\r\n"
            + "1,Military End User (MEU) List - Bureau of Industry and Security,,,,\"Aurora,"
            + " Inc.\",,\"1 Road, Town, CN; 2 Road, City, HK\",85 FR"
            + " 83799,,,,=HYPERLINK(\"\"x\"\"),Presumption of denial,,,,,,,,https://bis.gov,Aurora"
            + " A; Aurora B,,,,,,\r\n";
    String document =
        """
        {"search_performed_at":"2026-07-02T01:02:03+00:00", "total": 1,
         "sources_used": [{"source": "x"}],
         "results": [
          {"id": "1", "source": "Military End User (MEU) List - Bureau of Industry and Security",
           "name": "Aurora, Inc.", "type": null, "alt_names": ["Aurora A", "Aurora B"],
           "addresses": [{"address": "1 Road", "city": "Town", "state": null, "country": "CN"},
                         {"address": "2 Road", "city": "City", "country": "HK"}],
           "federal_register_notice": "85 FR 83799", "license_requirement": "=HYPERLINK(\\"x\\")",
           "license_policy": "Presumption of denial", "source_list_url": "https://bis.gov"}
         ]}
        """;

    Run one =
        lists(
            "import",
            file("x.csv", table.replace("\"\"x\"\"", "x")),
            "--accept",
            "--date",
            "2026-07-01");
    Run other = lists("import", file("consolidated.json", document.replace("\\\"x\\\"", "x")));
    Run diff = lists("diff", "CSL", "--format", "json");

    assertThat(one.exit()).isZero();
    assertThat(other.out()).contains("CSL of 2026-07-02", "0 added, 0 removed, 0 changed");
    assertThat(diff.out()).contains("\"added\": []", "\"removed\": []", "\"changed\": []");
  }

  @Test
  void ofacsFilesAreOneListWithOrWithoutHeader() throws IOException {
    String names =
        "36,\"AERO, S.A.\",-0- ,\"CUBA] [SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n"
            + "\u001a\r\n";
    String aliases = "36,12,\"aka\",\"AERO CARIBBEAN\",-0- \r\n99,13,\"aka\",\"NOBODY\",-0- \r\n";
    String addresses = "36,25,-0- ,\"Havana\",\"Cuba\",-0- \r\n";

    Run alone = lists("import", file("alt.csv", aliases), "--date", "2026-07-01");
    Run unnamed = lists("import", file("sdn.csv", names), "--date", "2026-07-01");
    Run run =
        lists(
            "import",
            file("add.csv", addresses),
            file("alt.csv", aliases),
            file("sdn.csv", names),
            "--list",
            "SDN",
            "--accept",
            "--date",
            "2026-07-01");
    Run show = lists("show", "SDN", "--entry", "SDN-36");

    assertThat(alone.err()).contains("only adds to names");
    assertThat(unnamed.err()).contains("--list SDN");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("of 1 numbers that no name has: 99");
    assertThat(show.out()).contains("AERO CARIBBEAN", "Havana, Cuba", "CUBA | SDGT", "COMPANY");
  }

  @Test
  void footnotesThatTwoReadingsTellApartAreBothTakenAndFlagged() throws IOException {
    String row =
        """
        {"row":1,"row_kind":"entity","country_heading":"CHINA","name":"Aurora","footnotes":[1],\
        "license_requirement":"For all items (See §§ 734.9(g), 746.8)",\
        "license_requirement_marked":"For all items (See §§ 734.9(g),[fn3] 746.8)","license_policy":"x"}
        """;

    imported(file("el-2026-07-01.jsonl", row));
    Run show = lists("show", "EL", "--find", "aurora");

    assertThat(show.out()).contains("1 | 3", "both are taken");
  }

  @Test
  void twoFilesOfOneListAndDayAreReadTogether() throws IOException {
    String columns = "row,row_kind,country_heading,name,aliases,footnotes,license_requirement,";
    String table =
        columns
            + "license_policy\n1,entity,BURMA,Sky Aviator,Sky A.,3,For all items,Denial\n"
            + "2,entity,BURMA,Gone Ltd,,,x,y\n";
    String lines =
        """
        {"row":1,"row_kind":"entity","country_heading":"BURMA","name":"Sky Aviator","aliases":["Sky A."],\
        "csl_aliases":["MOD Sky"],"footnotes":[1],"license_requirement":"For all items",\
        "license_policy":"Case by case"}
        """;
    String csv = file("el-2026-07-23.csv", table);
    String jsonl = file("el-2026-07-23.jsonl", lines);

    imported(csv);
    Run second = lists("import", jsonl, "--accept");
    imported(csv, jsonl, "--date", "2026-07-24");
    String show = lists("show", "EL", "--find", "aviator").out().replaceAll("\\s+", " ");

    assertThat(second.exit()).isEqualTo(REFUSED);
    assertThat(second.err().replaceAll("\\s+", " "))
        .contains("0 added, 1 removed, 1 changed in aliases, footnotes, policy")
        .contains("name its files (el-2026-07-23.csv) and this one in one import");
    assertThat(show)
        .contains("Sky A.", "MOD Sky", "1 | 3", "footnotes 3 and another 1; both are taken")
        .contains("another has: Case by case");
    assertThat(lists("show", "EL", "--find", "gone").out()).contains("one lacks this entry");
  }

  @Test
  void filesThatAreNoListsAreRefusedWithWhatIsKnown() throws IOException {
    Path bomb = folder.resolve("bomb.csv");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      out.write(DPL_HEADER.getBytes(StandardCharsets.UTF_8));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 150; i++) {
        out.write(zeros);
      }
    }

    Run unknown =
        lists("import", file("x.csv", "a,b\n1,2\n"), file("y.zip", "PK\3\4"), file("z", ""));
    Run packed = lists("import", bomb.toString(), "--date", "2026-07-01", "--accept");
    Run reader = lists("import", file("x.csv", "a,b\n1,2\n"), "--reader", "dpi");

    assertThat(unknown.exit()).isEqualTo(REFUSED);
    assertThat(unknown.err()).contains("entity-list", "ofac-alt", "ZIP archive", "empty");
    assertThat(packed.exit()).isEqualTo(REFUSED);
    assertThat(packed.err())
        .contains("bomb.csv", "unpacked", "more than 150,000,000 bytes")
        .doesNotContain("no listed party");
    assertThat(reader.err()).contains("did you mean `dpl`");
    assertThat(held()).isEmpty();
  }

  @Test
  void aFileThatIsAlmostAListIsToldWhatItLacks() throws IOException {
    String document =
        "{\"results\": [{\"name\": \"A\", \"source\": \"Entity List (EL) - BIS\"}]}\n";

    Run almost = lists("import", file("a-2026-07-01.json", document));
    Run twice = lists("import", file("b-2026-07-01.csv", "name,source,name\nA,B,C\n"));
    Run semicolons = lists("import", file("c-2026-07-01.csv", "name;source\nA;B\n"));

    assertThat(almost.err().replaceAll("\\s+", " "))
        .contains("the nearest is csl, of which it lacks `source_list_url`", "--reader csl");
    assertThat(twice.err()).contains("the column `name` is there twice");
    assertThat(semicolons.err()).contains("save the file with commas");
    imported(file("a-2026-07-01.json", document), "--reader", "csl");
  }

  @Test
  void aSnapshotIsNeverChanged() throws IOException {
    imported(file("csl-2026-07-01.jsonl", csl(3, "")));

    Run same = lists("import", file("csl-2026-07-01.jsonl", csl(3, "")));
    Run other = lists("import", file("csl-2026-07-01.jsonl", csl(4, "")), "--accept");
    Files.writeString(folder.resolve("parties/lists/CSL/2026-07-01.jsonl"), "{}\n");
    Run spoiled = lists("show", "CSL");

    assertThat(same.out()).contains("held already");
    assertThat(other.err())
        .contains(
            "snapshots are never changed", "(1 added, 0 removed, 0 changed)", "in one import");
    assertThat(spoiled.exit()).isEqualTo(REFUSED);
    assertThat(spoiled.err()).contains("another hash");
  }

  @Test
  void whatAKilledImportLeavesIsNoSnapshotAndInNobodysWay() throws IOException {
    Path list = Files.createDirectories(folder.resolve("parties/lists/CSL"));
    Files.writeString(list.resolve("2026-07-01.jsonl"), "{\"id\":");
    Files.writeString(list.resolve(".2026-07-01.jsonl.new"), "half");

    assertThat(lists("list").out()).contains("No snapshot is held");
    assertThat(lists("import", file("csl-2026-07-01.jsonl", csl(3, "")), "--accept").exit())
        .isZero();
    assertThat(lists("show", "CSL").exit()).isZero();
  }

  @Test
  void writersTakeTurns() throws Exception {
    String one = file("csl-2026-07-01.jsonl", csl(300, ""));
    String other = file("csl-2026-07-02.jsonl", csl(301, ""));
    List<Callable<Run>> jobs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String csl = i % 2 == 0 ? one : other;
      jobs.add(() -> lists("import", csl, "--accept"));
    }

    List<Run> runs = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
      for (Future<Run> job : pool.invokeAll(jobs)) {
        runs.add(job.get());
      }
    }

    assertThat(runs).extracting(Run::exit).containsOnly(0);
    assertThat(runs.stream().filter(run -> run.out().contains("held already"))).hasSize(4);
    assertThat(lists("diff", "CSL").out()).contains("1 added, 0 removed, 0 changed");
  }

  @Test
  void whatANewerSnapshotLacksAndAnOrderThatEndedIsSaidBesideTheHit() throws IOException {
    String held = sdn("36", "ZAZUETA GODOY, Heriberto", "ZG") + sdn("37", "Staying Airlines", "x");
    imported(file("csl-2026-07-31.jsonl", csl(30, held)));
    imported(
        file(
            "sdn-2026-08-20.csv",
            "uid,name,programs,alternate_names,type\n37,STAYING AIRLINES,,,\n"));
    imported(
        file(
            "dpl-2026-07-01.csv",
            DPL_HEADER
                + "Aaron Abraham Villa,1 Street,Town,,US,1,08/24/2022,01/14/2026,Y,,,1 FR\n"));
    Path out = folder.resolve("out.jsonl");
    String rows = file("rows.csv", "name\nHeriberto Zazueta Godoy\n");

    Run gone = parties("screen", "Heriberto Zazueta Godoy", "--as-of", "2026-08-21");
    Run before = parties("screen", "Heriberto Zazueta Godoy", "--as-of", "2026-08-19");
    Run stays = parties("screen", "Staying Airlines", "--as-of", "2026-08-21");
    Run ended = parties("screen", "Aaron Abraham Villa", "--as-of", "2026-08-21");
    parties("screen", rows, "--as-of", "2026-08-21", "--out", "" + out);

    String note = "from CSL of 2026-07-31; the newer SDN of 2026-08-20 has no such entry";
    assertThat(gone.out().replaceAll("\\s+", " ")).contains("note " + note);
    assertThat(before.out() + stays.out()).doesNotContain("has no such entry");
    assertThat(ended.out().replaceAll("\\s+", " "))
        .contains("the order ended on 2026-01-14, by DPL of 2026-07-01");
    assertThat(Files.readString(out)).contains("\"notes\":[\"" + note + "\"]");
    Schema.of("screening.schema.json").accepts(Files.readString(out));
  }

  @Test
  void changesAreToldFieldByField() throws IOException {
    imported(file("csl-2026-07-01.jsonl", csl(3, sdn("1", "Old", "A") + sdn("2", "Gone", "B"))));
    imported(file("csl-2026-07-02.jsonl", csl(3, sdn("1", "New", "A") + sdn("3", "Come", "C"))));

    Run text = lists("diff", "CSL");
    Run json = lists("diff", "CSL", "2026-07-01", "2026-07-02", "--format", "json");

    assertThat(text.out()).contains("1 added, 1 removed, 1 changed", "− Old", "+ New");
    Schema.of("lists.schema.json").accepts(json.out());
    assertThat(lists("diff", "CSL", "2026-07-02").err())
        .contains("on both days the snapshot of CSL of 2026-07-02 counts");
    assertThat(lists("diff", "CSL", "2026-06-30").err()).contains("earliest is of 2026-07-01");
  }
}
