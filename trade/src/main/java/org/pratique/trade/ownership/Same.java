package org.pratique.trade.ownership;

import java.time.LocalDate;

/**
 * The decision that two parties of different sources are one. Taking it back is leaving it out: the
 * sources stay as they were.
 */
public record Same(String a, String b, String reason, String author, LocalDate on) {}
