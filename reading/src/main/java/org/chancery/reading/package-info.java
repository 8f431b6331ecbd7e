/** One document in, one reading out. */
@NullMarked
package org.chancery.reading;

import org.jspecify.annotations.NullMarked;
