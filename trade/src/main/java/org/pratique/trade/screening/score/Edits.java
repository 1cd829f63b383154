package org.pratique.trade.screening.score;

/** Distances between words. Not for use by two threads at once: the rows are kept. */
final class Edits {
  /** What follows in longer words counts as different. */
  private static final int LENGTH_MAX = 200;

  private static final String[] ALIKE = {
    "bp", "dt", "gk", "cjz", "sz", "vf", "hk", "gh", "mn", "ij", "sc"
  };
  private static final float VOWEL = 0.5f;
  private static final float VOWEL_MORE = 0.6f;
  private static final float CONSONANT_ALIKE = 0.5f;
  private static final float H = 0.4f;
  private static final int LETTERS = 128;
  private static final float[] REPLACING = replacing();

  private final float[][] rows = new float[3][LENGTH_MAX + 1];

  private static float[] replacing() {
    float[] costs = new float[LETTERS * LETTERS];
    for (char a = 0; a < LETTERS; a++) {
      for (char b = 0; b < LETTERS; b++) {
        costs[a * LETTERS + b] = a == b ? 0 : isVowel(a) && isVowel(b) ? VOWEL : 1;
      }
    }
    for (String group : ALIKE) {
      for (char a : group.toCharArray()) {
        for (char b : group.toCharArray()) {
          costs[a * LETTERS + b] = a == b ? 0 : CONSONANT_ALIKE;
        }
      }
    }
    return costs;
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }

  /** Letters put in, left out, replaced or swapped with their neighbor, each counting one. */
  float typos(String a, String b) {
    return distance(a, b, false);
  }

  /** The same, where letters that sound alike count less. */
  float sounds(String a, String b) {
    return distance(a, b, true);
  }

  private float distance(String a, String b, boolean bySound) {
    int n = Math.min(a.length(), LENGTH_MAX);
    int m = Math.min(b.length(), LENGTH_MAX);
    float[] before = rows[0];
    float[] last = rows[1];
    float[] row = rows[2];
    last[0] = 0;
    for (int j = 1; j <= m; j++) {
      last[j] = last[j - 1] + (bySound ? more(b.charAt(j - 1)) : 1);
    }
    for (int i = 1; i <= n; i++) {
      char c = a.charAt(i - 1);
      float out = bySound ? more(c) : 1;
      row[0] = last[0] + out;
      for (int j = 1; j <= m; j++) {
        char d = b.charAt(j - 1);
        float replaced = last[j - 1] + (c == d ? 0 : bySound ? replacing(c, d) : 1);
        float best = Math.min(replaced, last[j] + out);
        best = Math.min(best, row[j - 1] + (bySound ? more(d) : 1));
        if (i > 1 && j > 1 && c == b.charAt(j - 2) && a.charAt(i - 2) == d) {
          best = Math.min(best, before[j - 2] + 1);
        }
        row[j] = best;
      }
      float[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[m] + Math.max(a.length() - n, b.length() - m);
  }

  private static float replacing(char a, char b) {
    return a < LETTERS && b < LETTERS ? REPLACING[a * LETTERS + b] : 1;
  }

  private static float more(char c) {
    return isVowel(c) ? VOWEL_MORE : c == 'h' ? H : 1;
  }
}
