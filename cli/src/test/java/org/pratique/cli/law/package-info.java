/** Tests of the commands that read law. */
@NullMarked
package org.pratique.cli.law;

import org.jspecify.annotations.NullMarked;
