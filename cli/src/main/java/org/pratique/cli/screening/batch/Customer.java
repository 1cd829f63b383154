package org.pratique.cli.screening.batch;

import java.util.Optional;
import org.pratique.trade.screening.index.Particulars;
import org.pratique.trade.screening.name.Kind;

/**
 * A row of the file: a party to be screened.
 *
 * @param row its number, from 1, the header not counted
 * @param line the line it begins on
 * @param id what the file's keeper calls it; empty when there is no such column
 * @param kind what the file says it is
 * @param country as the file has it
 * @param birth date of birth as the file has it; carried along for the reviewer
 */
record Customer(
    long row,
    long line,
    String id,
    String name,
    Optional<Kind> kind,
    String country,
    String birth,
    Particulars particulars) {}
