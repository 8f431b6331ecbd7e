/** Sentences, tokens and dependencies, and the port through which a parser supplies them. */
@NullMarked
package org.chancery.reading.syntax;

import org.jspecify.annotations.NullMarked;
