/** Why the reader found what it found. */
@NullMarked
package org.chancery.desk.explain;

import org.jspecify.annotations.NullMarked;
