/**
 * {@code law timeline}: instruments and changes of the law by day; start with {@link
 * org.pratique.cli.law.timeline.Timeline}.
 */
@NullMarked
package org.pratique.cli.law.timeline;

import org.jspecify.annotations.NullMarked;
