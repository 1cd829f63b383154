package org.pratique.trade.screening.score;

/**
 * Words of one name taken for words of the other.
 *
 * @param from first word in the one name; {@code to} is past the last
 * @param otherFrom first word in the other name
 * @param likeness from 0 to 1
 */
public record Match(int from, int to, int otherFrom, int otherTo, float likeness, How how) {}
