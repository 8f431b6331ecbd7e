/** Expressions of time and their values relative to the publication date. */
@NullMarked
package org.chancery.reading.time;

import org.jspecify.annotations.NullMarked;
