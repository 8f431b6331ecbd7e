/** Linguistic knowledge as data: patterns over dependencies and the lexicon. */
@NullMarked
package org.chancery.reading.rule;

import org.jspecify.annotations.NullMarked;
