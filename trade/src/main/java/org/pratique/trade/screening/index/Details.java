package org.pratique.trade.screening.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.score.Score;

/**
 * What country, address and identifiers add to the score of names. No labeled set has them, so that
 * the points are set by judgment: an identifier decides, an address helps, another country hardly
 * counts because addresses move.
 */
final class Details {
  private static final int CODE_LENGTH = 2;
  private static final double IDENTIFIER_SAME = 6;
  private static final double ADDRESS_SAME = 1.5;
  private static final double COUNTRY_SAME = 0.3;
  private static final double COUNTRY_OTHER = -0.5;

  /** Where only the identifier is the same, as if the names said nothing either way. */
  private static final double NAME_UNLIKE = -2;

  /** Many share an address with a listed party; an entry that is an address means it. */
  private static final double ADDRESS_ALONE = -1;

  private Details() {}

  /** The score with what the particulars say; {@code addressLikeness} is 0 for no like address. */
  static Score with(
      Score names, Particulars particulars, ListedParty party, double addressLikeness) {
    List<Score.Reason> reasons = new ArrayList<>(names.reasons());
    if (!sameIdentifier(particulars, party).isEmpty()) {
      reasons.add(identifier(particulars, party));
    }
    if (addressLikeness > 0) {
      reasons.add(
          new Score.Reason(
              "address", ADDRESS_SAME * addressLikeness, "the address is like one of the entry's"));
    }
    boolean isCoded = party.countries().stream().anyMatch(c -> c.length() == CODE_LENGTH);
    if (!particulars.country().isEmpty() && isCoded) {
      boolean isSame = party.countries().contains(particulars.country());
      reasons.add(
          isSame
              ? new Score.Reason("country", COUNTRY_SAME, "the entry names the same country")
              : new Score.Reason("country", COUNTRY_OTHER, "the entry names other countries only"));
    }
    double points = points(reasons) - points(names.reasons());
    return score(logit(names.value()) + points, names.matches(), reasons);
  }

  /** Of an entry whose name is not alike but whose identifier is the same. */
  static Score identifierOnly(Particulars particulars, ListedParty party) {
    List<Score.Reason> reasons =
        List.of(
            identifier(particulars, party),
            new Score.Reason("nameUnlike", NAME_UNLIKE, "the names are not alike"));
    return score(points(reasons), List.of(), reasons);
  }

  /** Of an entry of which only an address is like the one asked for. */
  static Score addressOnly(Score address, Boolean isBareAddress) {
    List<Score.Reason> reasons = new ArrayList<>(address.reasons());
    String entry = isBareAddress ? "the entry is an address only" : "the names are not alike";
    double points = isBareAddress ? 0 : ADDRESS_ALONE;
    reasons.add(
        new Score.Reason("addressOnly", points, "the address alone is like the entry's; " + entry));
    return score(logit(address.value()) + points, address.matches(), reasons);
  }

  private static Score.Reason identifier(Particulars particulars, ListedParty party) {
    return new Score.Reason(
        "identifier",
        IDENTIFIER_SAME,
        "the identifier %s is the same".formatted(sameIdentifier(particulars, party)));
  }

  private static String sameIdentifier(Particulars particulars, ListedParty party) {
    for (String identifier : particulars.identifiers()) {
      String plain = Particulars.plain(identifier);
      boolean isSame =
          party.identifiers().stream().anyMatch(i -> Particulars.plain(i).equals(plain));
      if (!plain.isEmpty() && isSame) {
        return plain;
      }
    }
    return "";
  }

  private static double points(List<Score.Reason> reasons) {
    return reasons.stream().mapToDouble(Score.Reason::points).sum();
  }

  private static double logit(double value) {
    double inside = Math.clamp(value, 1e-6, 1 - 1e-6);
    return Math.log(inside / (1 - inside));
  }

  private static Score score(double sum, List<String> matches, List<Score.Reason> reasons) {
    List<Score.Reason> sorted =
        reasons.stream()
            .sorted(Comparator.comparingDouble(reason -> -Math.abs(reason.points())))
            .toList();
    return new Score(1 / (1 + Math.exp(-sum)), matches, sorted);
  }
}
