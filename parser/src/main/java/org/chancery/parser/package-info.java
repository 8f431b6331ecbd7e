/**
 * Chancery's own parser: a small encoder that gives parts of speech, lemmas, dependencies and names
 * in one pass.
 */
@NullMarked
package org.chancery.parser;

import org.jspecify.annotations.NullMarked;
