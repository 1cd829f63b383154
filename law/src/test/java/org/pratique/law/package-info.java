/** The golden cases of the law; start with {@link org.pratique.law.GoldenCasesTest}. */
@NullMarked
package org.pratique.law;

import org.jspecify.annotations.NullMarked;
