/** Who the mentions are: persons, states, bodies and offices, on the day of the text. */
@NullMarked
package org.chancery.reading.party;

import org.jspecify.annotations.NullMarked;
