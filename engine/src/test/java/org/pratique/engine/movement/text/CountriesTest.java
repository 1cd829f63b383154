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
  void codesAloneDoWithTheNamesOfTheJdk() {
    Countries countries = Countries.of(Set.of("MY", "BR"));

    assertThat(countries.meant("Malaysia")).containsExactly("MY");
    assertThat(countries.meant("Brasil")).containsExactly("BR");
  }
}
