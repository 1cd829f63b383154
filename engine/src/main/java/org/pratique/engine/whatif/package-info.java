/**
 * The nearest changes to a movement that spare it an individual license; start with {@link
 * org.pratique.engine.whatif.WhatIf}. Every proposal is a movement file that was read and decided
 * like any other; nothing is proposed that is not in the exporter's hand, or to be had from others.
 */
@NullMarked
package org.pratique.engine.whatif;

import org.jspecify.annotations.NullMarked;
