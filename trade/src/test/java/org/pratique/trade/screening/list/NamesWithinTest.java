package org.pratique.trade.screening.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesWithinTest {
  private static List<String> names(String printed) {
    return NamesWithin.of(printed).stream().map(NamesWithin.Within::name).toList();
  }

  @Test
  void aNameInBracketsIsAnotherName() {
    assertThat(names("Semiconductor Manufacturing International Corporation (SMIC)"))
        .containsExactly("Semiconductor Manufacturing International Corporation", "SMIC");
    assertThat(names("HiSilicon Technologies Co., Ltd (HiSilicon)"))
        .containsExactly("HiSilicon Technologies Co., Ltd", "HiSilicon");
    assertThat(names("AVS (Armored Vehicle Spares)"))
        .containsExactly("AVS", "Armored Vehicle Spares");
    assertThat(names("Advanced Engineering Research Organization (AERO)")).contains("AERO");
    assertThat(names("PETROIRAN DEVELOPMENT COMPANY (PEDCO) LIMITED"))
        .containsExactly("PETROIRAN DEVELOPMENT COMPANY LIMITED", "PEDCO");
    assertThat(
            names("China State Shipbuilding Corporation, Limited (CSSC) 709th Research Institute"))
        .contains("CSSC 709th Research Institute")
        .doesNotContain("CSSC");
  }

  @Test
  void placesFormsAndRemarksInBracketsAreNone() {
    assertThat(names("ETS Solutions (China)")).isEmpty();
    assertThat(names("Huawei Technologies (Bolivia) S.R.L.")).isEmpty();
    assertThat(names("Huawei Technologies Research & Development (UK)")).isEmpty();
    assertThat(names("PJSC VTB BANK (KIEV)")).isEmpty();
    assertThat(names("Quantum Logix (Private)")).doesNotContain("Private");
    assertThat(names("CAR ESCORT SERVICES SAL (OFF-SHORE)"))
        .containsExactly("CAR ESCORT SERVICES SAL");
    assertThat(names("CNOOC Limited (a subsidiary of China National Offshore Oil Corporation)"))
        .containsExactly("CNOOC Limited");
  }

  @Test
  void semicolonsStrokesAndAlsoKnownAsPartNames() {
    assertThat(names("Izhmash-Unmanned Systems Company;LLC Research and Production Izhbs"))
        .containsExactly("Izhmash-Unmanned Systems Company", "LLC Research and Production Izhbs");
    assertThat(names("Finland Multi Center OY a.k.a. Finland Multi Center"))
        .containsExactly("Finland Multi Center OY", "Finland Multi Center");
    assertThat(names("SIBERIAN AIRLINES D/B/A S7 AIRLINES"))
        .containsExactly("SIBERIAN AIRLINES", "S7 AIRLINES");
    assertThat(names("JIE LUO -AKA-IVY LUO")).containsExactly("JIE LUO", "IVY LUO");
    assertThat(names("PEARL (A.K.A. NEI-CHIEN CHU) LI")).contains("NEI-CHIEN CHU");
    assertThat(names("EDO/ELEMED")).containsExactly("EDO", "ELEMED");
    assertThat(names("China National Plant Import/Export Co.")).isEmpty();
    assertThat(names("AKA INTEGRAL SERVICES, S. DE R.L. DE C.V.")).isEmpty();
    assertThat(names("GAWAKA, Maxime Mokom")).isEmpty();
  }

  @Test
  void whoseItIsAndWhatItIsAreTwoThings() {
    assertThat(
            names(
                "Huawei Technologies Co., Ltd. (Huawei). Affiliated Entity: Chengdu Huawei High-Tech Investment Co., Ltd."))
        .containsExactly("Chengdu Huawei High-Tech Investment Co., Ltd.");
  }

  @Test
  void eachIsToldInASentence() {
    assertThat(NamesWithin.of("Hafei Aviation Industry Co., Ltd. (HAFEI)").getLast().told())
        .isEqualTo(
            "the list prints `HAFEI` in brackets after a name: Hafei Aviation Industry Co., Ltd. (HAFEI)");
  }
}
