/** The clean text that all offsets refer to, its blocks and its quotations. */
@NullMarked
package org.chancery.reading.text;

import org.jspecify.annotations.NullMarked;
