/** The seven types of finding, and how they are drawn from a text. */
@NullMarked
package org.chancery.reading.finding;

import org.jspecify.annotations.NullMarked;
