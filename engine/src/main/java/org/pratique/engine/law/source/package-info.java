/**
 * Law as its authors write it: provisions and proposals read from Markdown to blocks with their
 * places, dates and amendments, and the bytes of a pack; start with {@link
 * org.pratique.engine.law.source.ProvisionReader}. Resolves no name and makes no rule.
 */
@NullMarked
package org.pratique.engine.law.source;

import org.jspecify.annotations.NullMarked;
