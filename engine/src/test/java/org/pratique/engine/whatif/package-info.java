/** Tests of what-if against brute force. */
@NullMarked
package org.pratique.engine.whatif;

import org.jspecify.annotations.NullMarked;
