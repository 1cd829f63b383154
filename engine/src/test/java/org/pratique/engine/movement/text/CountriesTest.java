package org.pratique.engine.movement.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CountriesTest {
  @Test
  void namesLeadToCodes() {
    Countries countries =
        Countries.read("alpha2,alpha3,name_en\nCI,CIV,Côte d’Ivoire\nTT,TTO,Trinidad & Tobago\n");

    assertThat(countries.has("CI")).isTrue();
    assertThat(countries.has("XX")).isFalse();
    assertThat(countries.meant("côte d'ivoire")).containsExactly("CI");
    assertThat(countries.meant("Trinidad and Tobago")).containsExactly("TT");
    assertThat(countries.meant("CIV")).containsExactly("CI");
    assertThat(countries.meant("tt")).containsExactly("TT");
    assertThat(countries.meant("XX")).isEmpty();
  }

  @Test
  void aNameIsAsGoodAsItsCodeAndAShortWordIsNot() {
    Countries countries =
        Countries.read(
            "alpha2,alpha3,name_en,name_zh\nCA,CAN,Canada,加拿大\nMO,MAC,Macao SAR China,\n"
                + "MO,,Macau,澳门\nNO,NOR,Norway,挪威\n");

    for (String written : new String[] {"MO", "MAC", "Macau", "macau", "Macao SAR China", "澳门"}) {
      assertThat(countries.code(written)).as(written).contains("MO");
    }
    for (String written : new String[] {"mo", "no", "can", "Maca", "XX", ""}) {
      assertThat(countries.code(written)).as(written).isEmpty();
    }
  }

  @Test
  void codesAloneDoWithTheNamesOfTheJdk() {
    Countries countries = Countries.of(Set.of("MY", "BR"));

    assertThat(countries.meant("Malaysia")).containsExactly("MY");
    assertThat(countries.meant("Brasil")).containsExactly("BR");
  }
}
