/** Measurements of the reader. */
@NullMarked
package org.chancery.bench;

import org.jspecify.annotations.NullMarked;
