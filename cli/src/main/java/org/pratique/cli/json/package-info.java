/**
 * What the commands print as JSON; {@code docs/formats/determination.md} describes it. Start with
 * {@link org.pratique.cli.json.DeterminationJson}.
 */
@NullMarked
package org.pratique.cli.json;

import org.jspecify.annotations.NullMarked;
