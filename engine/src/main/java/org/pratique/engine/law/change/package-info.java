/**
 * What is different between the texts of two rule sets, or of two days: start with {@link
 * org.pratique.engine.law.change.LawDiff}. It compares what is written and decides no movement;
 * {@code compare} finds the movements that are decided differently.
 */
@NullMarked
package org.pratique.engine.law.change;

import org.jspecify.annotations.NullMarked;
