/** What law is refused for, and that nothing but law is needed to refuse it. */
@NullMarked
package org.pratique.engine.law;

import org.jspecify.annotations.NullMarked;
