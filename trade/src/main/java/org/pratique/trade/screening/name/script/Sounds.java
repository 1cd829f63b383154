package org.pratique.trade.screening.name.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a romanized word sounds, whichever romanization it is in. */
public final class Sounds {
  private static final String VOWELS = "aeiou";
  private static final List<String> CLASSES =
      List.of("bp", "dt", "gkh", "cjzs", "vf", "mn", "l", "r", "x");
  private static final int LETTERS = 26;
  private static final Node SPELLINGS = spellings();

  private Sounds() {}

  /** Spellings by their letters, so that a word is read in one go. */
  private static final class Node {
    private final @Nullable Node[] next = new @Nullable Node[LETTERS];
    private @Nullable String anywhere;
    private @Nullable String first;
    private @Nullable String last;
    private @Nullable String lastAfterVowel;

    Node child(char letter) {
      Node child = next[letter - 'a'];
      if (child == null) {
        child = new Node();
        next[letter - 'a'] = child;
      }
      return child;
    }

    @Nullable String sound(String word, int from, int to) {
      if (to == word.length()) {
        if (last != null) {
          return last;
        }
        if (lastAfterVowel != null && from > 0 && isVowel(word.charAt(from - 1))) {
          return lastAfterVowel;
        }
      }
      return from == 0 && first != null ? first : anywhere;
    }
  }

  private static Node spellings() {
    Node root = new Node();
    for (List<String> row : Table.rows("sounds.tsv")) {
      String spelling = row.get(0);
      Node node = root;
      for (char c : spelling.toCharArray()) {
        node = c >= 'a' && c <= 'z' ? node.child(c) : node;
      }
      if (spelling.startsWith("@")) {
        node.lastAfterVowel = row.get(1);
      } else if (spelling.endsWith("$")) {
        node.last = row.get(1);
      } else if (spelling.startsWith("^")) {
        node.first = row.get(1);
      } else {
        node.anywhere = row.get(1);
      }
    }
    return root;
  }

  /**
   * The key: equal for {@code Nurmagomedov} and {@code Nurmagomedow}.
   *
   * @param word letters a to z and digits; others are kept as they are
   */
  public static String key(String word) {
    StringBuilder key = new StringBuilder(word.length());
    int at = 0;
    while (at < word.length()) {
      int next = spelled(word, at, key);
      if (next == at) {
        append(key, word.charAt(at));
        next = at + 1;
      }
      at = next;
    }
    return key.toString();
  }

  /** Appends the sound of the longest spelling that begins here; where it ends. */
  private static int spelled(String word, int at, StringBuilder key) {
    Node node = SPELLINGS;
    String best = null;
    int end = at;
    for (int i = at; i < word.length(); i++) {
      char c = word.charAt(i);
      Node next = c >= 'a' && c <= 'z' ? node.next[c - 'a'] : null;
      if (next == null) {
        break;
      }
      node = next;
      String sound = node.sound(word, at, i + 1);
      if (sound != null) {
        best = sound;
        end = i + 1;
      }
    }
    for (int i = 0; best != null && i < best.length(); i++) {
      append(key, best.charAt(i));
    }
    return end;
  }

  /** Doubled letters count once; doubled digits do not. */
  private static void append(StringBuilder key, char c) {
    if (key.isEmpty() || key.charAt(key.length() - 1) != c || c <= '9') {
      key.append(c);
    }
  }

  /**
   * Consonants alone, for scripts that write no short vowels.
   *
   * @param key as {@link #key} makes it
   */
  public static String bones(String key) {
    StringBuilder bones = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (!isVowel(c) && (i == 0 || c != 'h')) {
        append(bones, c);
      }
    }
    return bones.toString();
  }

  /**
   * The classes of a key's consonants, one bit each: consonants of one class are taken for one
   * another.
   */
  public static int classes(String key) {
    int classes = 0;
    for (int i = 0; i < key.length(); i++) {
      for (int of = 0; of < CLASSES.size(); of++) {
        if (CLASSES.get(of).indexOf(key.charAt(i)) >= 0) {
          classes |= 1 << of;
        }
      }
    }
    return classes;
  }

  static boolean isVowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }
}
