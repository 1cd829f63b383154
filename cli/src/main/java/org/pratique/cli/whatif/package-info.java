/**
 * The nearest changes to a movement as a page; start with {@link
 * org.pratique.cli.whatif.WhatIfPage}.
 */
@NullMarked
package org.pratique.cli.whatif;

import org.jspecify.annotations.NullMarked;
