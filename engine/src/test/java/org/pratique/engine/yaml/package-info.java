/** Tests of reading YAML; start with {@code YamlFuzzTest}. */
@NullMarked
package org.pratique.engine.yaml;

import org.jspecify.annotations.NullMarked;
